import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { round } from "../draw/round.ts";
import { spreadApart } from "../draw/spread-apart.ts";
import { estimateTextWidth } from "../draw/text-width.ts";
import { type Tick, yearTicks } from "../draw/ticks.ts";
import { extentOf, type LineChartState, type LinePoint, type LineSeries } from "./line-chart-state.ts";

export interface PlacedLine {
  readonly series: LineSeries;
  readonly path: string;
  /** Points with a gap on both sides, which no line shows. */
  readonly lone: readonly { readonly x: number; readonly y: number }[];
  readonly last: { readonly x: number; readonly y: number } | null;
  readonly labelY: number;
  readonly selected: { readonly x: number; readonly y: number; readonly value: number } | null;
}
export interface PlacedLineChart {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly lines: readonly PlacedLine[];
  readonly selectedX: number | null;
  /** Data value under a horizontal position. */
  readonly xAt: (position: number) => number;
}
const LABEL_HEIGHT = 14;

/** Null when no series has a number. */
export function placeLineChart(state: LineChartState, width: number, height: number): PlacedLineChart | null {
  const xs = extentOf(state.series, (point) => point.x);
  const ys = extentOf(state.series, (point) => point.y);
  if (!xs || !ys) return null;
  const top = 26;
  const bottom = height - 22;
  const labels = Math.max(...state.series.map((series) => estimateTextWidth(series.label, 12)));
  const right = width - Math.min(width * 0.36, labels + 16);
  const y = scaleLinear([0, state.yMax ?? ys[1]], [bottom, top]);
  if (state.yMax === undefined) y.nice(4);
  const yTicks = y.ticks(4).map((value) => ({ at: round(y(value)), text: state.formatY(value) }));
  const left = Math.ceil(Math.max(...yTicks.map((tick) => estimateTextWidth(tick.text, 11)))) + 8;
  const x = scaleLinear(xs[0] === xs[1] ? [xs[0] - 1, xs[1] + 1] : xs, [left, right]);
  const place = (point: LinePoint) => ({ x: round(x(point.x)), y: round(y(point.y ?? 0)) });
  const lines = state.series.map((series) => placeLine(series, place, state.selectedX));
  return {
    left,
    right,
    top,
    bottom,
    xTicks: yearTicks(xs[0], xs[1], right - left).map((value) => ({
      at: round(x(value)),
      text: state.formatX(value),
    })),
    yTicks,
    lines: spreadLabels(lines, top, bottom),
    selectedX: state.selectedX === null ? null : round(x(state.selectedX)),
    xAt: (position) => Math.round(x.invert(position)),
  };
}

function placeLine(
  series: LineSeries,
  place: (point: LinePoint) => { x: number; y: number },
  selectedX: number | null,
): PlacedLine {
  const draw = line<LinePoint>()
    .defined((point) => point.y !== null)
    .x((point) => place(point).x)
    .y((point) => place(point).y);
  const known = series.points.filter((point) => point.y !== null);
  const lastKnown = known.at(-1);
  const last = lastKnown ? place(lastKnown) : null;
  const chosen = known.find((point) => point.x === selectedX);
  const lone = series.points.filter(
    (point, index) =>
      point.y !== null &&
      (series.points[index - 1]?.y ?? null) === null &&
      (series.points[index + 1]?.y ?? null) === null,
  );
  return {
    series,
    path: draw(series.points as LinePoint[]) ?? "",
    lone: lone.map(place),
    last,
    labelY: last?.y ?? 0,
    selected: chosen ? { ...place(chosen), value: chosen.y ?? 0 } : null,
  };
}

/** Labels at the line ends, clear of each other. */
function spreadLabels(lines: readonly PlacedLine[], top: number, bottom: number): PlacedLine[] {
  const labelled = lines.filter((one) => one.last);
  const places = spreadApart(
    labelled.map((one) => one.labelY),
    { gap: LABEL_HEIGHT, top, bottom },
  );
  const placeOf = new Map(labelled.map((one, index) => [one.series.id, places[index] ?? one.labelY]));
  return lines.map((one) => ({ ...one, labelY: placeOf.get(one.series.id) ?? one.labelY }));
}
