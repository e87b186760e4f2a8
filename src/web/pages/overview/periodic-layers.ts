import {
  logPosition,
  type PeriodicTableState,
  type ScaleHue,
  type SquareState,
} from "../../../charts/periodic-table/periodic-table-state.ts";
import { AXES, type Axis, type Mineral, type MineralAssessment } from "../../../core/index.ts";
import type { Catalogue } from "../../../schema/catalogue-files.ts";
import { cellSentence } from "../../language/cell-text.ts";
import type { Tongue } from "../../language/language.tsx";

export type Element = Catalogue["elements"][number];

/** Heavier elements are made, not mined. */
const HEAVIEST_MINED = 92;
export const minedElements = (catalogue: Catalogue): Element[] =>
  catalogue.elements.filter((element) => element.number <= HEAVIEST_MINED);

export const PRINTED_LAYERS = [
  "crust-production",
  "material-requirement",
  "top-producer",
  "production-growth",
] as const;
export type PrintedLayer = (typeof PRINTED_LAYERS)[number];
export const LAYERS = [...AXES, "lists", "rare-metals", ...PRINTED_LAYERS] as const;
export type Layer = (typeof LAYERS)[number];

export function layerOf(name: string): Layer {
  return LAYERS.find((layer) => layer === name) ?? "production-concentration";
}
export const isAxis = (layer: Layer): layer is Axis => (AXES as readonly string[]).includes(layer);
export const isPrinted = (layer: Layer): layer is PrintedLayer =>
  (PRINTED_LAYERS as readonly string[]).includes(layer);

export function layerName({ t, e }: Tongue, layer: Layer): string {
  if (isAxis(layer)) return `${AXES.indexOf(layer) + 1} ${e.axis[layer]}`;
  return {
    lists: t.periodic.lists,
    "rare-metals": t.periodic.rareMetals,
    "crust-production": t.periodic.crustProduction,
    "material-requirement": t.periodic.materialRequirement,
    "top-producer": t.periodic.topProducer,
    "production-growth": t.periodic.productionGrowth,
  }[layer];
}

/** Which mineral of the catalogue speaks for an element. */
export type MineralOfElement = ReadonlyMap<string, string>;

/** A mineral of its own speaks for an element before the group that holds it: Pd before the platinum group. */
export function mineralsByElement(minerals: readonly Mineral[]): MineralOfElement {
  const largestFirst = minerals.toSorted((a, b) => b.elements.length - a.elements.length);
  return new Map(largestFirst.flatMap((mineral) => mineral.elements.map((element) => [element, mineral.id])));
}

/** An indicator on the elements of each mineral. */
export function axisState(
  tongue: Tongue,
  catalogue: Catalogue,
  axis: Axis,
  assessments: ReadonlyMap<string, MineralAssessment>,
  mineralOf: MineralOfElement,
): PeriodicTableState {
  const { f, t } = tongue;
  return tableOf(tongue, catalogue, axis, "risk", scaleTicks([0, 0.25, 0.5, 0.75, 1], f.index), (element) => {
    const mineral = mineralOf.get(element.symbol);
    const cell = mineral === undefined ? undefined : assessments.get(mineral)?.axes[axis];
    const name = nameOf(tongue, element);
    if (!cell || mineral === undefined) return { label: `${name}: ${t.periodic.noData}` };
    const sentence = `${name}: ${cellSentence(tongue, cell)}`;
    if (cell.value === null) return { label: sentence };
    return {
      fill: { kind: "scale", at: cell.value },
      proxy: cell.status === "proxy",
      valueText: f.index(cell.value),
      label: sentence,
    };
  });
}

const CLASS_COLOURS = {
  light: "#c7d9e8",
  "medium-heavy": "#6f9fc4",
  unassigned: "#e3e9ee",
  rareMetal: "#f0d6c3",
  platinumGroup: "#cfc4de",
  both: "#a892c4",
} as const;

/** Rare metals (47 elements), rare earths and platinum group. */
export function classState(tongue: Tongue, catalogue: Catalogue): PeriodicTableState {
  const { t } = tongue;
  const classes = new Map(catalogue.rareMetalClasses.map((row) => [row.element, row]));
  const words = {
    light: t.periodic.lightRareEarth,
    "medium-heavy": t.periodic.heavyRareEarth,
    unassigned: t.periodic.otherRareEarth,
    rareMetal: t.periodic.rareMetal,
    platinumGroup: t.periodic.platinumGroup,
    both: t.periodic.rareAndPlatinum,
  };
  const state = tableOf(tongue, catalogue, "rare-metals", "risk", [], (element) => {
    const row = classes.get(element.symbol);
    const name = nameOf(tongue, element);
    if (!row) return { label: name };
    const kind =
      row.rareEarth ?? (row.platinumGroup ? (row.rareMetal ? "both" : "platinumGroup") : "rareMetal");
    return { fill: { kind: "class", colour: CLASS_COLOURS[kind] }, label: `${name}: ${words[kind]}` };
  });
  const kinds = Object.keys(CLASS_COLOURS) as (keyof typeof CLASS_COLOURS)[];
  return {
    ...state,
    legend: {
      kind: "classes",
      classes: kinds.map((kind) => ({ colour: CLASS_COLOURS[kind], text: words[kind] })),
    },
  };
}

const LIST_COLOURS = ["", "#e6edf2", "#b9cfde", "#6f9fc4"] as const;

export interface MarkedList {
  readonly mark: string;
  readonly name: string;
  readonly elements: ReadonlySet<string>;
}

/** Marks 日 / 米 / 欧 of one edition each; the more lists, the deeper the colour. */
export function listState(
  tongue: Tongue,
  catalogue: Catalogue,
  lists: readonly MarkedList[],
): PeriodicTableState {
  const { t, say, language } = tongue;
  const state = tableOf(tongue, catalogue, "lists", "statement", [], (element) => {
    const naming = lists.filter((list) => list.elements.has(element.symbol));
    const name = nameOf(tongue, element);
    const colour = LIST_COLOURS[naming.length];
    if (!colour) return { label: `${name}: ${t.periodic.onNoList}` };
    return {
      fill: { kind: "class", colour },
      marks: lists.map((list) => (list.elements.has(element.symbol) ? list.mark : null)),
      label: `${name}: ${say(t.periodic.onList, { lists: naming.map((list) => list.name).join(language === "ja" ? "、" : ", ") })}`,
    };
  });
  const classes = lists.map((list) => ({ colour: "", text: `${list.mark} ${list.name}` }));
  return { ...state, legend: { kind: "classes", classes } };
}

/** A square without anything to say, unless the layer says it. */
const BARE = { fill: { kind: "none" }, proxy: false, valueText: "", marks: [] } as const;

export function tableOf(
  tongue: Tongue,
  catalogue: Catalogue,
  layer: Layer,
  hue: ScaleHue,
  ticks: readonly { readonly at: number; readonly text: string }[],
  squareOf: (element: Element) => Partial<SquareState> & Pick<SquareState, "label">,
): PeriodicTableState {
  const elements = minedElements(catalogue);
  const title = tongue.say(tongue.t.periodic.title, { layer: layerName(tongue, layer) });
  return {
    title,
    description: tongue.t.periodic.hint,
    elements: elements.map(({ number, symbol, name, column, row }) => ({
      number,
      symbol,
      ja: name.ja,
      en: name.en,
      column,
      row,
    })),
    squares: new Map(
      elements.map((element) => [element.symbol, { ...BARE, symbol: element.symbol, ...squareOf(element) }]),
    ),
    legend: { kind: "scale", hue, ticks },
  };
}

export const nameOf = ({ language }: Tongue, element: Element): string =>
  `${element.symbol} ${element.name[language]}`;

export const scaleTicks = (values: readonly number[], format: (value: number) => string) =>
  values.map((value) => ({ at: value, text: format(value) }));

/** Round powers of ten between two ends of a log scale, as its ticks. */
export function logTicks(low: number, high: number, format: (value: number) => string) {
  const ticks: { at: number; text: string }[] = [];
  for (let power = Math.ceil(Math.log10(low)); power <= Math.floor(Math.log10(high)); power++) {
    const at = logPosition(10 ** power, low, high);
    if (at !== null) ticks.push({ at, text: format(10 ** power) });
  }
  return ticks;
}
