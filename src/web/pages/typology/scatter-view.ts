import { ink } from "../../../charts/draw/ink.ts";
import type {
  MarkShape,
  ThresholdScatterState,
} from "../../../charts/threshold-scatter/threshold-scatter-state.ts";
import {
  MINERAL_TYPES,
  type Mineral,
  type MineralClassification,
  type MineralType,
  type TypologyThresholds,
} from "../../../core/index.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { type TypeParts, typeCounts, typeName } from "../../study/type-text.ts";
import { refinedValue, UPSTREAM_SCALE, upstreamValue } from "./upstream-value.ts";
import type { Thresholds } from "./use-thresholds.ts";

/** A shape and a colour for each type: either alone tells them apart. */
export const TYPE_MARKS: Readonly<
  Record<MineralType, { readonly shape: MarkShape; readonly colour: string }>
> = {
  "demand-surge": { shape: "wye", colour: ink.alarm },
  "mine-and-smelter": { shape: "square", colour: ink.text },
  mine: { shape: "triangle", colour: "light-dark(#4b6a38, #9cc182)" },
  smelter: { shape: "diamond", colour: ink.accent },
  "by-product-smelting": { shape: "cross", colour: ink.own },
  "by-product-recycling": { shape: "circle", colour: "light-dark(#8a6a12, #d8b04a)" },
  none: { shape: "ring", colour: ink.mute },
};

/** Signs that look like the marks, for texts. */
const TEXT_MARKS: Readonly<Record<MineralType, string>> = {
  "demand-surge": "▼",
  "mine-and-smelter": "■",
  mine: "▲",
  smelter: "◆",
  "by-product-smelting": "✚",
  "by-product-recycling": "●",
  none: "○",
};

/** What the marks mean, for a picture that stands alone. */
export function markLegend({ study }: TypeParts): string {
  return MINERAL_TYPES.map((type) => `${TEXT_MARKS[type]} ${study.mineralType[type]}`).join("  ");
}

export interface ScatterParts extends TypeParts {
  readonly classes: readonly MineralClassification[];
  readonly minerals: ReadonlyMap<string, Mineral>;
  readonly rule: TypologyThresholds;
  readonly thresholds: Thresholds;
}

export function scatterTitle(parts: ScatterParts): string {
  const { tongue, words, thresholds, classes } = parts;
  const { say, f } = tongue;
  return say(words.scatter.finding, {
    x: f.index(thresholds[UPSTREAM_SCALE]),
    y: f.index(thresholds["import-governance-refined"]),
    counts: typeCounts(parts, MINERAL_TYPES, classes),
  });
}

export function scatterState(parts: ScatterParts, selected: string | null): ThresholdScatterState {
  const { tongue, words, classes, minerals, rule, thresholds } = parts;
  const { say, f } = tongue;
  const title = scatterTitle(parts);
  const points = classes.map((one) => {
    const x = upstreamValue(one.numbers, rule);
    const y = refinedValue(one.numbers);
    const pressLabel = say(words.scatter.point, {
      mineral: f.mineral(one.id),
      type: typeName(parts, one),
      x: f.index(x.value),
      y: f.index(y.value),
    });
    return {
      id: one.id,
      symbol: minerals.get(one.id)?.symbol ?? one.id,
      ...TYPE_MARKS[one.class],
      x: x.value,
      xLow: x.low,
      xHigh: x.high,
      y: y.value,
      yLow: y.low,
      yHigh: y.high,
      open: !one.decided,
      selected: one.id === selected,
      pressLabel,
    };
  });
  const handle = (value: number, label: string, text: string) => ({
    value,
    label: say(label, { value: f.index(value) }),
    valueText: say(text, { value: f.index(value) }),
  });
  const { fields } = words.scatter;
  return {
    title,
    description: say(words.scatter.description, { points: points.map((one) => one.pressLabel).join("; ") }),
    xLabel: say(words.scatter.xLabel, { count: String(rule.upstreamCount) }),
    yLabel: words.scatter.yLabel,
    points,
    x: handle(thresholds[UPSTREAM_SCALE], words.scatter.xHandle, words.scatter.xText),
    y: handle(thresholds["import-governance-refined"], words.scatter.yHandle, words.scatter.yText),
    format: f.index,
    fields: [fields.both, fields.refined, fields.none, fields.upstream],
  };
}

export function scatterTable(parts: ScatterParts, caption: string): TableModel {
  const { tongue, words, study, classes, minerals, rule } = parts;
  const { f } = tongue;
  const placed = (value: { value: number; low: number; high: number }) =>
    cell(
      value.low === value.high
        ? f.index(value.value)
        : `${f.index(value.value)} (${f.index(value.low)}–${f.index(value.high)})`,
      value.value,
    );
  return {
    caption,
    columns: [
      { key: "mineral", label: words.scatter.mineral },
      { key: "type", label: words.scatter.type },
      { key: "rule", label: words.scatter.rule, numeric: true },
      { key: "candidates", label: words.scatter.candidates, wide: true },
      { key: "upstream", label: words.scatter.upstream, numeric: true },
      { key: "refined", label: words.scatter.refined, numeric: true },
      ...MINERAL_TYPES.map((type) => ({
        key: type,
        label: `${words.scatter.probability}: ${study.mineralType[type]}`,
        numeric: true,
      })),
    ],
    rows: classes.map((one) => ({
      key: one.id,
      cells: [
        cell(`${minerals.get(one.id)?.symbol ?? ""} ${f.mineral(one.id)}`),
        cell(typeName(parts, one)),
        cell(String(one.rule), one.rule),
        cell(f.list(one.candidates.map((candidate) => study.mineralType[candidate.class]))),
        placed(upstreamValue(one.numbers, rule)),
        placed(refinedValue(one.numbers)),
        ...MINERAL_TYPES.map((type) => cell(f.share(one.probabilities[type]), one.probabilities[type])),
      ],
    })),
  };
}

/** Minerals whose class is another one than before the thresholds were moved. */
export function changedClasses(
  before: readonly MineralClassification[],
  now: readonly MineralClassification[],
): MineralClassification[] {
  const was = new Map(before.map((one) => [one.id, one]));
  return now.filter((one) => {
    const earlier = was.get(one.id);
    return earlier && (earlier.class !== one.class || earlier.decided !== one.decided);
  });
}
