import { scaleLinear } from "d3-scale";
import { polyline, round } from "../draw/round.ts";
import { estimateTextWidth } from "../draw/text-width.ts";
import { type Tick, yearTicks } from "../draw/ticks.ts";
import type { GrowthFit, GrowthWindowState } from "./growth-window-state.ts";

export interface PlacedGrowthWindow {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly year: number;
    readonly use: "used" | "irregular" | "outside";
  }[];
  /** Runs of neighbouring years: a missing year breaks the line. */
  readonly lines: readonly string[];
  readonly window: { readonly from: number; readonly to: number };
  readonly fits: readonly { readonly fit: GrowthFit; readonly path: string }[];
}
const FIT_STEPS = 24;

/** Null without at least one year. */
export function placeGrowthWindow(
  state: GrowthWindowState,
  width: number,
  height: number,
): PlacedGrowthWindow | null {
  const [first, last] = [state.points[0]?.x, state.points.at(-1)?.x];
  if (first === undefined || last === undefined) return null;
  const top = 24;
  const bottom = height - 22;
  const right = width - 10;
  const highest = Math.max(
    ...state.points.map((p) => p.y),
    ...state.fits.flatMap((f) => [f.start, f.end]),
    0,
  );
  const y = scaleLinear([0, highest || 1], [bottom, top]).nice(4);
  const yTicks = y.ticks(4).map((value) => ({ at: round(y(value)), text: state.formatY(value) }));
  const left = Math.ceil(Math.max(...yTicks.map((tick) => estimateTextWidth(tick.text, 11)))) + 8;
  const x = scaleLinear(first === last ? [first - 1, last + 1] : [first, last], [left, right]);
  const points = state.points.map((p) => ({ x: round(x(p.x)), y: round(y(p.y)), year: p.x, use: p.use }));
  const within = (year: number) => Math.min(last, Math.max(first, year));
  const runs: (typeof points)[] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.year === point.year - 1) run.push(point);
    else runs.push([point]);
  }
  return {
    left,
    right,
    top,
    bottom,
    xTicks: yearTicks(first, last, right - left).map((value) => ({
      at: round(x(value)),
      text: state.formatX(value),
    })),
    yTicks,
    points,
    lines: runs.filter((run) => run.length > 1).map((run) => polyline(run)),
    window: { from: round(x(within(state.window[0]))), to: round(x(within(state.window[1]))) },
    fits: state.fits.map((fit) => ({
      fit,
      path: fitPath(
        fit,
        (year) => x(year),
        (value) => y(value),
      ),
    })),
  };
}

/** Constant growth is a curve on a linear scale. */
function fitPath(fit: GrowthFit, x: (year: number) => number, y: (value: number) => number): string {
  const span = fit.to - fit.from;
  const points = Array.from({ length: FIT_STEPS + 1 }, (_, step) => {
    const part = step / FIT_STEPS;
    return { x: x(fit.from + span * part), y: y(fit.start * (fit.end / fit.start) ** part) };
  });
  return polyline(points);
}
