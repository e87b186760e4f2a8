import { type LeverRange, SIZES } from "../../../core/index.ts";

/** Where small, medium and large stand on every slider: the same place says the same effort, whatever the unit. */
const SIZE_PLACES = { small: 0.25, medium: 0.55, large: 0.85 } as const;

type Scale = Pick<LeverRange, "low" | "high" | "step" | "sizes">;
type Knot = readonly [position: number, amount: number];

/** Straight between its low end, the named sizes and its high end; from end to end where it has no sizes. */
function knotsOf({ low, high, sizes }: Scale): Knot[] {
  const named = sizes ? SIZES.map((size): Knot => [SIZE_PLACES[size], sizes[size]]) : [];
  return [[0, low], ...named, [1, high]];
}

/** Place on the slider, 0..1, of an amount; an amount outside stands at the end. */
export function positionOf(scale: Scale, amount: number): number {
  const knots = knotsOf(scale);
  const next = knots.findIndex(([, value]) => value >= amount);
  if (next === -1) return 1;
  const [right, left] = [knots[next], knots[next - 1]];
  if (!right || !left) return 0;
  const [x0, a0] = left;
  const [x1, a1] = right;
  return a1 > a0 ? x0 + ((amount - a0) / (a1 - a0)) * (x1 - x0) : x1;
}

/** The amount at a place, on whole steps of the lever. */
export function amountAt(scale: Scale, position: number): number {
  const knots = knotsOf(scale);
  const place = Math.min(1, Math.max(0, position));
  const next = Math.max(
    1,
    knots.findIndex(([x]) => x >= place),
  );
  const [x0, a0] = knots[next - 1] ?? [0, scale.low];
  const [x1, a1] = knots[next] ?? [1, scale.high];
  return onSteps(scale, a0 + ((place - x0) / (x1 - x0)) * (a1 - a0));
}

/** The next named size or end, upwards or downwards; a tenth of the range where the lever has no sizes. */
export function nextSize(scale: Scale, amount: number, direction: 1 | -1): number {
  if (!scale.sizes) return onSteps(scale, amount + (direction * (scale.high - scale.low)) / 10);
  const amounts = knotsOf(scale).map(([, value]) => value);
  const beyond = amounts.filter((value) => (value - amount) * direction > scale.step * 1e-6);
  return (direction === 1 ? beyond[0] : beyond.at(-1)) ?? amount;
}

/** One step up or down, inside the range. */
export function nextStep(scale: Scale, amount: number, direction: 1 | -1): number {
  return onSteps(scale, amount + direction * scale.step);
}

/** Whole steps from the low end; binary fractions such as .30000000000000004 t are rounded away. */
function onSteps({ low, high, step }: Scale, amount: number): number {
  const steps = Math.round((Math.min(high, Math.max(low, amount)) - low) / step);
  return Math.min(high, Number((low + steps * step).toPrecision(12)));
}
