/** A concentration index with the bounds that an unnamed rest leaves open. */
export interface Concentration {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  /** Share of the world that no country is named for, 0..1. */
  readonly rest: number;
}

/**
 * Herfindahl–Hirschman index of supply: how concentrated is output over countries? 0..1.
 *
 * Shares are of max(published total, Σ named). The unnamed rest r is split three ways: infinitely
 * (low = Σ s²), into one country (high = Σ s² + r²), and, as central value, into the fewest equal
 * suppliers none of which is larger than the smallest named one (Σ s² + r²/n, n = ceil(r / s_min)).
 *
 * @param outputs outputs of the named countries in one unit and basis, ≥ 0; a missing output is left
 *   out of this list and so belongs to the rest
 * @param worldTotal published world total in the same unit, or null when none is printed
 * @returns null when nothing is produced
 * @see Rhoades, S. A. (1993). The Herfindahl–Hirschman Index. Federal Reserve Bulletin 79, 188.
 * @example herfindahl([50, 30, 20], 100) // low = central = high = 0.38
 */
export function herfindahl(outputs: readonly number[], worldTotal: number | null): Concentration | null {
  const named = outputs.reduce((sum, x) => sum + x, 0);
  const total = Math.max(worldTotal ?? 0, named);
  if (!(total > 0)) return null;
  let squares = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const output of outputs) {
    const share = output / total;
    squares += share * share;
    if (share > 0 && share < smallest) smallest = share;
  }
  const rest = Math.max(0, 1 - named / total);
  const restSuppliers = Number.isFinite(smallest) ? Math.max(1, Math.ceil(rest / smallest - 1e-12)) : 1;
  return {
    low: squares,
    central: squares + (rest * rest) / restSuppliers,
    high: squares + rest * rest,
    rest,
  };
}
