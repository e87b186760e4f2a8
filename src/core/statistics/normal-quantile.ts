const CENTRE_A = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
] as const;
const CENTRE_B = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
  1,
] as const;
const TAIL_C = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
] as const;
const TAIL_D = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1] as const;
/** Probability below which the tail form is used. */
const TAIL = 0.02425;

const horner = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, c) => sum * x + c, 0);

/**
 * Quantile of the standard normal; relative error below 1.2e-9. 0 gives −∞, 1 gives +∞.
 *
 * @example normalQuantile(0.975) // 1.959964
 * @see Acklam, P. J. (2003). An algorithm for computing the inverse normal cumulative distribution function.
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`probability must lie in 0..1`);
  if (probability === 0) return -Infinity;
  if (probability === 1) return Infinity;
  if (probability > 1 - TAIL) return -normalQuantile(1 - probability);
  if (probability < TAIL) {
    const q = Math.sqrt(-2 * Math.log(probability));
    return horner(TAIL_C, q) / horner(TAIL_D, q);
  }
  const q = probability - 0.5;
  const r = q * q;
  return (horner(CENTRE_A, r) * q) / horner(CENTRE_B, r);
}
