import { round } from "../draw/round.ts";
import { estimateTextWidth } from "../draw/text-width.ts";
import type { ScatterPoint, ThresholdScatterState } from "./threshold-scatter-state.ts";

const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1] as const;
export const MARK = 6;
const LABEL = 12;

export interface PlacedPoint {
  readonly point: ScatterPoint;
  readonly x: number;
  readonly y: number;
  readonly xLow: number;
  readonly xHigh: number;
  readonly yLow: number;
  readonly yHigh: number;
  readonly label: { readonly x: number; readonly y: number; readonly anchor: "start" | "end" };
}
export interface PlacedScatter {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly xTicks: readonly { readonly at: number; readonly value: number }[];
  readonly yTicks: readonly { readonly at: number; readonly value: number }[];
  readonly thresholdX: number;
  readonly thresholdY: number;
  readonly points: readonly PlacedPoint[];
  /** Value 0..1 under a position of the drawing. */
  readonly xAt: (position: number) => number;
  readonly yAt: (position: number) => number;
}

export function placeThresholdScatter(
  state: ThresholdScatterState,
  width: number,
  height: number,
): PlacedScatter {
  const left = 40;
  const right = width - 14;
  const top = 36;
  const bottom = height - 42;
  const xOf = (value: number) => round(left + clamp(value) * (right - left));
  const yOf = (value: number) => round(bottom - clamp(value) * (bottom - top));
  const points = state.points.map((point) => ({
    point,
    x: xOf(point.x),
    y: yOf(point.y),
    xLow: xOf(point.xLow),
    xHigh: xOf(point.xHigh),
    yLow: yOf(point.yLow),
    yHigh: yOf(point.yHigh),
  }));
  return {
    left,
    right,
    top,
    bottom,
    xTicks: TICKS.map((value) => ({ at: xOf(value), value })),
    yTicks: TICKS.map((value) => ({ at: yOf(value), value })),
    thresholdX: xOf(state.x.value),
    thresholdY: yOf(state.y.value),
    points: labelled(points, right),
    xAt: (position) => clamp((position - left) / (right - left)),
    yAt: (position) => clamp((bottom - position) / (bottom - top)),
  };
}

/** Names stand beside their marks, on the side and at the height where no earlier name or mark is. */
function labelled(points: readonly Omit<PlacedPoint, "label">[], right: number): PlacedPoint[] {
  const taken: { x0: number; x1: number; y: number }[] = points.map((one) => ({
    x0: one.x - MARK,
    x1: one.x + MARK,
    y: one.y,
  }));
  return points.map((one, own) => {
    const wide = estimateTextWidth(one.point.symbol, LABEL) + 2;
    const choices = [4, -9, 17].flatMap((dy) =>
      (["start", "end"] as const).map((anchor) => {
        const x = anchor === "start" ? one.x + MARK + 3 : one.x - MARK - 3;
        const x0 = anchor === "start" ? x : x - wide;
        return { x, y: one.y + dy, anchor, x0, x1: x0 + wide };
      }),
    );
    const free = choices.find(
      (choice) =>
        choice.x1 <= right + 10 &&
        taken.every(
          (box, place) =>
            place === own ||
            box.x1 < choice.x0 ||
            box.x0 > choice.x1 ||
            Math.abs(box.y - (choice.y - 4)) > LABEL - 1,
        ),
    );
    const label = free ?? choices[0];
    if (!label) return { ...one, label: { x: one.x, y: one.y, anchor: "start" as const } };
    taken.push({ x0: label.x0, x1: label.x1, y: label.y - 4 });
    return { ...one, label: { x: round(label.x), y: round(label.y), anchor: label.anchor } };
  });
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
