import type { Axis, AxisCell } from "../../core/index.ts";

/** One spoke as it will be read, words and all. */
export interface RadarSpoke {
  readonly axis: Axis;
  readonly label: string;
  /** The number at the vertex, or 不明 / 該当なし. */
  readonly valueText: string;
  readonly status: AxisCell["status"];
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly threshold: number | null;
  /** Where 100 % China would lie, on the two governance axes. */
  readonly tick: number | null;
  readonly overridden: boolean;
  /** What pressing the number does, for readers who cannot see it. */
  readonly pressLabel: string;
}

export interface RadarArc {
  readonly label: string;
  /** First and last spoke that it spans, counted from 0 at the top, clockwise. */
  readonly from: number;
  readonly to: number;
}

export interface RadarState {
  readonly title: string;
  readonly description: string;
  readonly spokes: readonly RadarSpoke[];
  readonly arcs: readonly RadarArc[];
}

export function isAboveThreshold(spoke: Pick<RadarSpoke, "value" | "threshold">): boolean {
  return spoke.value !== null && spoke.threshold !== null && spoke.value >= spoke.threshold;
}

/**
 * Which neighbouring spokes both have a number. Between them the outline is drawn;
 * everywhere else the polygon stays open, so a missing axis never looks like zero.
 */
export function drawnSides(values: readonly (number | null)[]): readonly (readonly [number, number])[] {
  return values.flatMap((value, index) => {
    const next = (index + 1) % values.length;
    return value !== null && values[next] !== null && values[next] !== undefined
      ? [[index, next] as const]
      : [];
  });
}
