import {
  type InputReading,
  type MineralClassification,
  TYPE_AXES,
  type TypeAxis,
  type TypologyThresholds,
} from "../../../core/index.ts";

/** A place on an axis of the scatter with the interval that the evidence leaves. */
export interface PlacedValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
type Numbers = MineralClassification["numbers"];

/** The axis whose scale the upstream values are drawn on. */
export const UPSTREAM_SCALE: TypeAxis = "production-concentration";

/**
 * Where "upstream" lies: the value on which it turns whether upstream is high.
 *
 * Upstream is high when enough (`upstreamCount`) of the applicable axes are, so the n-th highest of them decides.
 * Axes have thresholds of their own: each is shifted to the scale of axis 2, so that one line parts high from not
 * high. The point lies right of that line exactly when core calls upstream high. An unknown axis counts as not high
 * in the centre and spans 0 to 1; with too few applicable axes the value is 0.
 */
export function upstreamValue(
  numbers: Numbers,
  thresholds: Pick<TypologyThresholds, "upstreamAxes" | "upstreamCount">,
): PlacedValue {
  const scale = numbers[UPSTREAM_SCALE].threshold ?? 0;
  const readings = upstreamReadings(numbers, thresholds);
  const shift = (reading: InputReading, value: number) => value - (reading.threshold ?? 0) + scale;
  const highest = (values: readonly number[]) =>
    clamp([...values].sort((a, b) => b - a)[thresholds.upstreamCount - 1] ?? 0);
  const pick = (part: "value" | "low" | "high", whenUnknown: number) =>
    highest(
      readings.map((reading) =>
        reading.status === "unknown" ? whenUnknown : shift(reading, reading[part] ?? reading.value ?? 0),
      ),
    );
  return { value: pick("value", 0), low: pick("low", 0), high: pick("high", 1) };
}

function upstreamReadings(
  numbers: Numbers,
  { upstreamAxes }: Pick<TypologyThresholds, "upstreamAxes">,
): InputReading[] {
  return TYPE_AXES.filter((axis) => upstreamAxes.includes(axis))
    .map((axis) => numbers[axis])
    .filter((reading) => reading.status !== "not-applicable");
}

/** Axis 4 as it is; unknown in the middle of its span, not applicable at 0. */
export function refinedValue(numbers: Numbers): PlacedValue {
  const { value, low, high, status } = numbers["import-governance-refined"];
  if (value !== null) return { value, low: low ?? value, high: high ?? value };
  return status === "unknown" ? { value: 0.5, low: 0, high: 1 } : { value: 0, low: 0, high: 0 };
}

/** All upstream thresholds moved together, so that the line on axis 2's scale lies at `value`. */
export function movedUpstream(
  thresholds: Readonly<Record<TypeAxis, number>>,
  upstreamAxes: readonly string[],
  value: number,
): Readonly<Partial<Record<TypeAxis, number>>> {
  const by = value - thresholds[UPSTREAM_SCALE];
  return Object.fromEntries(
    TYPE_AXES.filter((axis) => upstreamAxes.includes(axis)).map((axis) => [
      axis,
      Math.round(clamp(thresholds[axis] + by) * 100) / 100,
    ]),
  );
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
