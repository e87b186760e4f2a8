import { scaleLinear } from "d3-scale";
import { type Point, polyline, round } from "../draw/round.ts";
import { estimateTextWidth, fitText } from "../draw/text-width.ts";
import type { Tick } from "../draw/ticks.ts";
import type { BarSegment, BarSeries, StackedBar, StackedBarsState } from "./stacked-bars-state.ts";

export const LABEL_SIZE = 11;
export const VALUE_SIZE = 10;
const ROW = 18;
const SWATCH = 16;
const WIDEST_BAR = 44;
const MARK = 5;

export interface PlacedSegment {
  readonly segment: BarSegment;
  readonly series: BarSeries;
  readonly y: number;
  readonly height: number;
  /** "" where it does not fit. */
  readonly label: string;
}
export interface PlacedBar {
  readonly bar: StackedBar;
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly segments: readonly PlacedSegment[];
  readonly total: string;
  /** Base line of the total: above the bar, and clear of a point of the line that lies there. */
  readonly totalY: number;
  readonly yearLabel: string;
  readonly modelLabel: string;
}
export interface PlacedLegendEntry {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
}
export interface PlacedBars {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly yTicks: readonly Tick[];
  readonly bars: readonly PlacedBar[];
  /** Pieces of the line, one for each run of years without a gap. */
  readonly line: readonly string[];
  readonly linePoints: readonly Point[];
  readonly marks: readonly Point[];
  readonly legend: readonly PlacedLegendEntry[];
  /** Where the forecast begins; null where nothing is forecast. */
  readonly forecastX: number | null;
}

/** Null when there is no bar to draw. The height given is the plot's; rows of the legend come below. */
export function placeStackedBars(
  state: StackedBarsState,
  width: number,
  plotHeight: number,
): PlacedBars | null {
  if (state.bars.length === 0) return null;
  const legend = placeLegend(state, width);
  const scale = placeScale(state, width, plotHeight);
  const { left, right, top, bottom, y, yTicks, centre, step } = scale;
  const barWidth = round(Math.min(WIDEST_BAR, step * 0.78));
  const bars = state.bars.map((bar, place) =>
    placeBar(state, bar, { place, barWidth, step, y, centre, bottom }),
  );
  const series = new Map(state.series.map((one) => [one.id, one]));
  const xOf = new Map(state.bars.map((bar, place) => [bar.year, centre(place)]));
  const pointsOf = (line: StackedBarsState["line"], aside = 0): Point[] =>
    (line?.points ?? []).flatMap(({ year, value }) => {
      const x = xOf.get(year);
      return x === undefined ? [] : [{ x: round(Math.min(x + aside, right - MARK)), y: y(value) }];
    });
  const linePoints = pointsOf(state.line);
  const firstForecast = state.bars.findIndex((bar) => bar.kind === "forecast");
  return {
    left,
    right,
    top,
    bottom,
    height: plotHeight + legend.rows * ROW,
    yTicks,
    bars: bars.map((bar) => ({
      ...bar,
      segments: bar.segments.filter((one) => series.has(one.segment.series)),
    })),
    line: linePieces(state, xOf).map((piece) => polyline(piece.map((p) => ({ x: p.x, y: y(p.y) })))),
    linePoints,
    // Beside the middle, where totals and numbers of parts stand.
    marks: pointsOf(state.marks, barWidth / 2),
    legend: legend.entries.map((entry) => ({ ...entry, y: round(entry.y + plotHeight) })),
    forecastX: firstForecast > 0 ? round(centre(firstForecast) - step / 2) : null,
  };
}

interface Scale {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: (value: number) => number;
  readonly yTicks: PlacedBars["yTicks"];
  readonly centre: (place: number) => number;
  readonly step: number;
}

function placeScale(state: StackedBarsState, width: number, height: number): Scale {
  const top = 28;
  const bottom = height - 36;
  const tops = state.bars.map((bar) => sumOf(bar));
  const others = [...(state.line?.points ?? []), ...(state.marks?.points ?? [])].map((point) => point.value);
  const highest = state.mode === "share" ? 1 : Math.max(...tops, ...others, 0) || 1;
  const scaleY = scaleLinear([0, highest], [bottom, top]);
  if (state.mode === "amount") scaleY.nice(4);
  const y = (value: number) => round(scaleY(value));
  const yTicks = scaleY.ticks(4).map((value) => ({ at: y(value), text: state.formatY(value) }));
  const left = Math.ceil(Math.max(...yTicks.map((tick) => estimateTextWidth(tick.text, LABEL_SIZE)))) + 8;
  // Year and total of the last bar may be wider than the bar's own place.
  const widest = Math.max(
    ...state.bars
      .flatMap((bar) => [bar.total, String(bar.year)])
      .map((text) => estimateTextWidth(text, VALUE_SIZE)),
  );
  const count = state.bars.length;
  const outside = (widest - (width - left) / count) / (2 - 1 / count);
  const right = width - Math.max(2, Math.ceil(outside) + 1);
  const step = (right - left) / state.bars.length;
  return { left, right, top, bottom, y, yTicks, centre: (place) => left + step * (place + 0.5), step };
}

interface BarPlace {
  readonly place: number;
  readonly barWidth: number;
  readonly step: number;
  readonly y: Scale["y"];
  readonly centre: Scale["centre"];
  readonly bottom: number;
}

function placeBar(state: StackedBarsState, bar: StackedBar, at: BarPlace): PlacedBar {
  const { place, barWidth, step, y, centre, bottom } = at;
  const whole = sumOf(bar);
  const part = (value: number) => (state.mode === "share" ? (whole > 0 ? value / whole : 0) : value);
  const series = new Map(state.series.map((one) => [one.id, one]));
  let below = 0;
  const segments = bar.segments.flatMap((segment): PlacedSegment[] => {
    const own = series.get(segment.series);
    const [start, end] = [y(below), y(below + part(segment.value))];
    below += part(segment.value);
    if (!own) return [];
    const height = round(start - end);
    const words = state.labelOf(segment, bar);
    const fits = height >= VALUE_SIZE + 3 && estimateTextWidth(words, VALUE_SIZE) <= barWidth - 2;
    return [{ segment, series: own, y: end, height, label: fits ? words : "" }];
  });
  const top = segments.length > 0 ? y(below) : bottom;
  return {
    bar,
    x: round(centre(place) - barWidth / 2),
    width: barWidth,
    top,
    segments,
    totalY: totalBase(top, state.line?.points.find((point) => point.year === bar.year)?.value, y),
    total: everyOther(
      state,
      place,
      step,
      state.bars.map((one) => one.total),
    )
      ? bar.total
      : "",
    yearLabel: everyOther(
      state,
      place,
      step,
      state.bars.map((one) => String(one.year)),
    )
      ? String(bar.year)
      : "",
    modelLabel:
      bar.kind === "model" && estimateTextWidth(state.modelLabel, VALUE_SIZE) <= step ? state.modelLabel : "",
  };
}

const ABOVE_BAR = 5;
const CLEARANCE = 9;

function totalBase(top: number, lineValue: number | undefined, y: Scale["y"]): number {
  const usual = top - ABOVE_BAR;
  if (lineValue === undefined) return round(usual);
  const at = y(lineValue);
  const touches = at > usual - VALUE_SIZE - 3 && at < usual + 4;
  return round(touches ? Math.min(usual, at - CLEARANCE) : usual);
}

/** Labels stand over every bar, or where they would touch one another over every second or third one, the last always. */
function everyOther(
  state: StackedBarsState,
  place: number,
  step: number,
  labels: readonly string[],
): boolean {
  const widest = Math.max(...labels.map((label) => estimateTextWidth(label, VALUE_SIZE)), 1) + 3;
  const every = Math.max(1, Math.ceil(widest / step));
  return (state.bars.length - 1 - place) % every === 0;
}

function linePieces(state: StackedBarsState, xOf: ReadonlyMap<number, number>): Point[][] {
  const known = new Map((state.line?.points ?? []).map((point) => [point.year, point.value]));
  const pieces: Point[][] = [[]];
  for (const bar of state.bars) {
    const value = known.get(bar.year);
    const x = xOf.get(bar.year);
    if (value === undefined || x === undefined) pieces.push([]);
    else pieces.at(-1)?.push({ x, y: value });
  }
  return pieces.filter((piece) => piece.length > 1);
}

/** Names of series, line and marks in rows below the plot. */
function placeLegend(state: StackedBarsState, width: number) {
  const names = [
    ...state.series.map((one) => ({ id: one.id, label: one.label })),
    ...(state.line ? [{ id: "line", label: state.line.label }] : []),
    ...(state.marks ? [{ id: "marks", label: state.marks.label }] : []),
  ];
  let x = 0;
  let row = 0;
  const entries = names.map(({ id, label }) => {
    const text = fitText(label, width - SWATCH, LABEL_SIZE) || label;
    const room = SWATCH + estimateTextWidth(text, LABEL_SIZE) + 12;
    if (x > 0 && x + room > width) {
      x = 0;
      row += 1;
    }
    const entry = { id, x: round(x), y: row * ROW + 12, label: text };
    x += room;
    return entry;
  });
  return { entries, rows: row + 1 };
}

const sumOf = (bar: StackedBar): number => bar.segments.reduce((sum, one) => sum + one.value, 0);
