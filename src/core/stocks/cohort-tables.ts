import type { StockRun } from "./stock-run.ts";
import { curveOf, type SurvivalCurves } from "./survival-curves.ts";

/**
 * Stock and outflow by cohort. Both tables hold one row per cohort and one column per year: entry
 * `cohort * years + year`, 0 before the cohort exists. What was in use before the first year has no row.
 */
export interface CohortTables {
  readonly years: number;
  readonly stock: Float64Array;
  readonly outflow: Float64Array;
}

export const emptyTables = (years: number): CohortTables => ({
  years,
  stock: new Float64Array(years * years),
  outflow: new Float64Array(years * years),
});

/**
 * Of which year of inflow is what is in use, and what leaves use? Years² numbers in each table.
 *
 * @param into tables of as many years to write into; many runs one after another need no new memory
 */
export function cohortTables(
  { inflow, forced }: StockRun,
  curves: SurvivalCurves,
  into: CohortTables = emptyTables(inflow.length),
): CohortTables {
  const years = inflow.length;
  if (into.years !== years) throw new RangeError(`tables of ${into.years} years for a run of ${years}`);
  const { stock, outflow } = into;
  const kept = keptByYear(years, forced);
  for (let c = 0; c < years; c++) {
    const amount = inflow[c] as number;
    const curve = curveOf(curves, c);
    const row = c * years;
    let before = amount;
    let stays = 1;
    for (let t = c; t < years; t++) {
      if (kept) stays *= kept[t] as number;
      const now = amount * (curve[t - c] as number) * stays;
      stock[row + t] = now;
      outflow[row + t] = before - now;
      before = now;
    }
  }
  return into;
}

function keptByYear(years: number, forced: StockRun["forced"]): Float64Array | null {
  if (forced.every((one) => one.kept === 1)) return null;
  const kept = new Float64Array(years).fill(1);
  for (const one of forced) kept[one.index] = one.kept;
  return kept;
}
