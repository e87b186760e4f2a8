import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { round } from "../draw/round.ts";
import { estimateTextWidth } from "../draw/text-width.ts";
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
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly yTicks: readonly { readonly at: number; readonly text: string }[];
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

/** Labels at the line ends pushed apart, in their order, within the frame. */
export function spreadLabels(lines: readonly PlacedLine[], top: number, bottom: number): PlacedLine[] {
  const labelled = lines.filter((one) => one.last).sort((a, b) => a.labelY - b.labelY);
  const places = labelled.map((one) => one.labelY);
  for (let index = 1; index < places.length; index++) {
    places[index] = Math.max(places[index] ?? 0, (places[index - 1] ?? 0) + LABEL_HEIGHT);
  }
  let ceiling = bottom;
  for (let index = places.length - 1; index >= 0; index--) {
    places[index] = Math.max(top, Math.min(places[index] ?? 0, ceiling));
    ceiling = (places[index] ?? 0) - LABEL_HEIGHT;
  }
  const placeOf = new Map(labelled.map((one, index) => [one.series.id, places[index] ?? one.labelY]));
  return lines.map((one) => ({ ...one, labelY: placeOf.get(one.series.id) ?? one.labelY }));
}

/** First and last year, and round years between that leave room for their text. */
export function yearTicks(first: number, last: number, width: number): number[] {
  const most = Math.max(2, Math.floor(width / 58));
  const step = [1, 2, 5, 10, 20, 50].find((candidate) => (last - first) / candidate <= most) ?? 100;
  const room = Math.max(1, (last - first) * (38 / Math.max(width, 1)));
  const between: number[] = [];
  for (let year = Math.ceil(first / step) * step; year < last; year += step) {
    if (year - first >= room && last - year >= room) between.push(year);
  }
  return first === last ? [first] : [first, ...between, last];
}
