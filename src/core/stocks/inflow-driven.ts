import { addCohort, addInitial } from "./add-cohort.ts";
import type { InitialStock } from "./initial-stock.ts";
import type { StockRun } from "./stock-run.ts";
import { curveOf, type SurvivalCurves } from "./survival-curves.ts";

/**
 * What is in use, and what leaves use, when the yearly inflow is known?
 *
 * S(t) = Σ I(c)·sf(t − c) over the cohorts c ≤ t; O(t) = Σ I(c)·(sf(t − 1 − c) − sf(t − c)), with sf before the first
 * year end = 1, so that a loss in the first year is an outflow of that year. Years² ÷ 2 steps.
 *
 * @param inflow by year, any unit
 * @param curves share in use at each year end (`survivalCurve`), as long as the run
 * @example inflowDriven(Float64Array.of(1, 2, 3), survivalCurve(survivalOf({ distribution: "fixed", mean: 2 }), 3))
 *   // stock 1, 3, 5; outflow 0, 0, 1
 * @see Müller (2006), Stock dynamics for forecasting material flows; ODYM, dynamic_stock_model.
 */
export function inflowDriven(
  inflow: Float64Array,
  curves: SurvivalCurves,
  initial: InitialStock | null = null,
): StockRun {
  const years = inflow.length;
  const stock = new Float64Array(years);
  const outflow = new Float64Array(years);
  const before = initial ? addInitial(initial, stock, outflow) : 0;
  for (let c = 0; c < years; c++) addCohort(inflow[c] as number, curveOf(curves, c), c, stock, outflow);
  return { inflow, stock, outflow, initial: before, forced: [] };
}
