declare const unit: unique symbol;

/** A number that remembers its unit. Costs nothing at run time; branded where a mix-up is silent and costly. */
export type Quantity<U extends string> = number & { readonly [unit]: U };
export type Tonnes = Quantity<"t">;
export type Share = Quantity<"1">;

/** @throws {RangeError} if the share lies outside 0..1 by more than rounding. */
export function share(value: number): Share {
  if (!(value >= -1e-12 && value <= 1 + 1e-9)) throw new RangeError(`share must lie in 0..1, got ${value}`);
  return Math.min(1, Math.max(0, value)) as Share;
}

/** Bases that may be added to one another: only a basis to itself. */
export function sameBasis(a: { basis: string; unit: string }, b: { basis: string; unit: string }): boolean {
  return a.basis === b.basis && a.unit === b.unit;
}

/**
 * Sum of quantities of one basis and one unit.
 * @throws {RangeError} if bases or units differ: ore, oxide and metal are never added.
 */
export function sumOfOneBasis(
  parts: readonly { readonly value: number; readonly basis: string; readonly unit: string }[],
): number {
  const first = parts[0];
  if (!first) return 0;
  for (const part of parts) {
    if (!sameBasis(first, part)) {
      throw new RangeError(
        `cannot add ${part.basis} in ${part.unit} to ${first.basis} in ${first.unit} without a stated factor`,
      );
    }
  }
  return parts.reduce((sum, part) => sum + part.value, 0);
}
