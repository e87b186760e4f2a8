import { triangularQuantile } from "../demand/spread.ts";
import { randomStream, type Uniform } from "../statistics/random-stream.ts";
import type { InputReading, TypeInput } from "./input-reading.ts";
import { fire } from "./rules.ts";
import {
  MINERAL_TYPES,
  type MineralType,
  type TypologyRule,
  type TypologyThresholds,
} from "./typology-reference.ts";

/**
 * How probable is each class when the inputs are drawn from their intervals?
 *
 * A known input is drawn from the triangle over its interval with its value as peak, an unknown one from U(0,1);
 * what does not apply stays out, the class of demand stays as read. One stream per mineral and input, so that a
 * changed threshold is judged on the same draws. The seven probabilities sum to one.
 */
export function classProbabilities(
  mineral: string,
  readings: readonly InputReading[],
  rules: readonly TypologyRule[],
  thresholds: TypologyThresholds,
): Record<MineralType, number> {
  const drawn = readings.filter((r) => r.threshold !== null && r.status !== "not-applicable");
  const fixed = readings.filter((r) => r.threshold === null && r.holds !== null);
  const uniforms = drawn.map((r) => randomStream(thresholds.seed, `typology/${mineral}/${r.input}`));
  // How often each combination of high and not high comes up: one bit per drawn input.
  const counts = new Uint32Array(2 ** drawn.length);
  for (let run = 0; run < thresholds.runs; run++) {
    let combination = 0;
    for (const [i, reading] of drawn.entries()) {
      const isHigh = draw(reading, uniforms[i] as Uniform) >= (reading.threshold ?? 0) - 1e-9;
      if (isHigh) combination |= 1 << i;
    }
    counts[combination] = (counts[combination] ?? 0) + 1;
  }
  const probabilities = Object.fromEntries(MINERAL_TYPES.map((type) => [type, 0])) as Record<
    MineralType,
    number
  >;
  for (const [combination, count] of counts.entries()) {
    if (count === 0) continue;
    const assignment = new Map<TypeInput, boolean>([
      ...fixed.map((r) => [r.input, r.holds === true] as const),
      ...drawn.map((r, i) => [r.input, (combination & (1 << i)) !== 0] as const),
    ]);
    probabilities[fire(rules, assignment, thresholds).class] += count / thresholds.runs;
  }
  return probabilities;
}

function draw({ value, low, high }: InputReading, uniform: Uniform): number {
  const u = uniform();
  if (value === null || low === null || high === null) return u;
  return triangularQuantile(Math.min(low, value), value, Math.max(high, value), u);
}
