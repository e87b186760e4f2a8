/**
 * Quantile of a sample by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996).
 *
 * @param sorted ascending, not empty
 * @param probability 0..1
 * @example quantileOfSorted([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  if (sorted.length === 0) throw new RangeError("a quantile needs at least one value");
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (place - below);
}
