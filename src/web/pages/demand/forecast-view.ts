import type {
  AreaLayer,
  OverlayLine,
  StackedAreasState,
} from "../../../charts/stacked-areas/stacked-areas-state.ts";
import type { DemandReference, Forecast, ForecastPoint, PrintedGrowthCheck } from "../../../core/index.ts";
import { saySeries } from "../../../i18n/say-study.ts";
import type { StudyWords } from "../../../i18n/study.ts";
import type { DemandWords } from "../../../i18n/web-demand.ts";
import { heading } from "../../language/cell-text.ts";
import type { Tongue } from "../../language/language.tsx";
import { signedPercent, totalsOf } from "./statement-view.ts";

export interface ForecastParts {
  readonly tongue: Tongue;
  readonly words: DemandWords;
  readonly study: StudyWords;
  readonly reference: DemandReference;
  readonly forecast: Forecast;
}

/** Uses that a reader added, beside those of the reference data. */
const OWN_USES = ["own-new", "own-regulated"] as const;

export function nameOfUse({ tongue, words, study, reference }: ForecastParts, use: string): string {
  const known = reference.uses.find((one) => one.id === use)?.name[tongue.language];
  if (known) return known;
  if (use === OWN_USES[0]) return words.chains.ownNew;
  if (use === OWN_USES[1]) return words.chains.ownRegulated;
  return study.printedSeries[use as keyof typeof study.printedSeries] ?? use;
}

/** Hues for new and regulated uses, greys for existing ones: what grows stands out. */
const NEW_COLOURS = ["#1f5c87", "#3f8f7b", "#b08d57", "#7a3fa0", "#9c4f78", "#5b7f95", "#7d9a6f", "#b5533c"];
const OLD_COLOURS = ["#8f9b94", "#b0aca2", "#9aa5ad", "#c3c7c3", "#a8a0ab", "#8c929c"];

/** A statement is one quiet field, in the page's own grey. */
const STATEMENT_COLOUR = "var(--grid, #cfd4d3)";

const ORDER: Readonly<Record<ForecastPoint["group"], number>> = {
  existing: 0,
  regulated: 1,
  new: 2,
  total: 3,
};

/** Parts of the forecast from the bottom up: existing uses, then regulated, then new ones. */
export function forecastLayers(parts: ForecastParts, years: readonly number[]): AreaLayer[] {
  const { forecast, words } = parts;
  const uses = new Map<string, ForecastPoint["group"]>();
  for (const point of forecast.series) if (point.use !== "total") uses.set(point.use, point.group);
  if (uses.size === 0) {
    const totals = totalsOf(forecast);
    const values = years.map((year) => totals.get(year) ?? 0);
    const label = words.mineral.statementTag;
    return [{ id: "total", label, colour: STATEMENT_COLOUR, striped: false, values }];
  }
  const sorted = [...uses].sort(([, a], [, b]) => ORDER[a] - ORDER[b]);
  let news = 0;
  let olds = 0;
  return sorted.map(([use, group]) => {
    const palette = group === "existing" ? OLD_COLOURS : NEW_COLOURS;
    const place = group === "existing" ? olds++ : news++;
    const at = new Map(
      forecast.series.filter((point) => point.use === use).map((point) => [point.year, point.value]),
    );
    return {
      id: use,
      label: nameOfUse(parts, use),
      colour: palette[place % palette.length] ?? "",
      striped: group !== "existing",
      values: years.map((year) => at.get(year) ?? 0),
    };
  });
}

export function forecastStack(parts: ForecastParts, title: string): StackedAreasState {
  const { tongue, words, forecast } = parts;
  const { say, f, language } = tongue;
  const totals = forecast.series.filter((point) => point.use === "total");
  const years = totals.map((point) => point.year);
  const layers = forecastLayers(parts, years);
  const hasBand = totals.some((point) => point.low < point.value || point.high > point.value);
  const first = totals[0];
  const last = totals.at(-1);
  const amount = (point: ForecastPoint | undefined) => (point ? f.number(point.value) : "?");
  return {
    title,
    description: say(words.mineral.description, {
      mineral: f.mineral(forecast.mineral),
      parts: layers.map((layer) => layer.label).join(language === "ja" ? "、" : ", "),
      from: String(first?.year ?? ""),
      to: String(last?.year ?? ""),
      start: amount(first),
      end: amount(last),
    }),
    unit: f.unit("t", forecast.basis, forecast.mineral),
    xs: years,
    layers,
    band: hasBand ? { low: totals.map((point) => point.low), high: totals.map((point) => point.high) } : null,
    overlays: [...supplyOverlays(parts), ...printedOverlays(parts, years)],
    formatY: f.number,
    formatX: String,
    stamp: forecast.kind === "statement" ? words.mineral.stamp : "",
  };
}

/** Supply that may be held against this demand; what may not stays out of the picture and is said below it. */
function supplyOverlays({ tongue, words, forecast }: ForecastParts): OverlayLine[] {
  const { say, e } = tongue;
  return forecast.supply
    .filter((line) => line.points.length > 0 && line.basis === forecast.basis)
    .filter((line) => !line.notes.includes("other-product"))
    .map((line, place) => ({
      id: `supply-${line.stage}`,
      label: say(words.mineral.supplyLine, { stage: e.stage[line.stage] }),
      dash: place === 0 ? "" : "6 4",
      points: line.points.map((point) => ({ x: point.year, y: point.valueT })),
      drawnAs: "points",
    }));
}

/** Totals that the document prints and that its parts do not give. */
function printedOverlays(
  { tongue, words, forecast }: ForecastParts,
  years: readonly number[],
): OverlayLine[] {
  const bySeries = new Map<string, { x: number; y: number }[]>();
  for (const note of forecast.notes) {
    if (!note.startsWith("printed-total:")) continue;
    const [year, value, series = ""] = note.slice("printed-total:".length).split(",");
    if (!years.includes(Number(year))) continue;
    bySeries.set(series, [...(bySeries.get(series) ?? []), { x: Number(year), y: Number(value) }]);
  }
  return [...bySeries].map(([series, points]) => ({
    id: `printed-${series}`,
    label: tongue.say(words.mineral.printedTotal, { series: saySeries(series, tongue.language) }),
    dash: "",
    points,
    drawnAs: "crosses",
  }));
}

/** The figure's finding: from where to where, and how fast, with the window. */
export function forecastTitle(parts: ForecastParts, scenarioName: string): string {
  const { tongue, words, forecast } = parts;
  const { say, f } = tongue;
  const totals = [...totalsOf(forecast)];
  const [first, last] = [totals[0], totals.at(-1)];
  const mineral = f.mineral(forecast.mineral);
  if (!first || !last || first === last) return say(words.mineral.titleNone, { mineral });
  const growth = forecast.cagr.find((one) => one.from === first[0] && one.to === last[0]);
  const amount = (value: number) =>
    f.roundQuantity(value, "t", forecast.basis, forecast.mineral).replace(/ \([^)]*\)$/, "");
  return say(forecast.kind === "statement" ? words.mineral.titleStatement : words.mineral.titleModel, {
    mineral,
    scenario: scenarioName,
    from: String(first[0]),
    to: String(last[0]),
    start: amount(first[1]),
    end: amount(last[1]),
    growth: growth ? signedPercent(growth.value) : "?",
  });
}

/** The document's own check of a window of growth, where it prints one. */
export function growthCheckOf(
  checks: readonly PrintedGrowthCheck[],
  forecast: Forecast,
  window: Forecast["cagr"][number],
): PrintedGrowthCheck | null {
  if (window.printed === undefined) return null;
  const own = checks.filter(
    (check) =>
      check.mineral === forecast.mineral &&
      check.quantity === "demand" &&
      check.from === window.from &&
      check.to === window.to &&
      check.printed === window.printed,
  );
  // The check against the parts says more than the one of the total against itself.
  return own.find((check) => check.verdict === "follows-wrong-total") ?? own[0] ?? null;
}

/** `採掘：2035年から不足（+82 t）`. */
export function gapFindings({ tongue, words, forecast }: ForecastParts): string[] {
  const { say, f, e } = tongue;
  const stages = [...new Set(forecast.gap.map((point) => point.stage))];
  return stages.map((name) => {
    const stage = heading(e.stage[name]);
    const points = forecast.gap.filter((point) => point.stage === name);
    const short = points.find((point) => point.gapT > 0);
    if (!short) return say(words.gap.findingNone, { stage });
    return say(words.gap.finding, { stage, year: String(short.year), gap: `+${f.number(short.gapT)} t` });
  });
}
