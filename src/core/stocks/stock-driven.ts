import { addCohort, addInitial } from "./add-cohort.ts";
import type { InitialStock } from "./initial-stock.ts";
import type { ForcedOutflow, StockRun } from "./stock-run.ts";
import { curveOf, type SurvivalCurves } from "./survival-curves.ts";

export interface StockDrivenOptions {
  readonly initial?: InitialStock | null;
  /**
   * A stock that falls faster than scrapping allows needs a negative inflow. With correction the inflow is 0 and the
   * same share of every cohort leaves early, so that the stock is met; without, the negative number stands.
   */
  readonly correct?: boolean;
}

/**
 * Which inflow keeps a known stock, and what leaves use?
 *
 * I(t) = (S(t) − Σ I(c)·sf(t − c) over c < t) ÷ sf(0): the inverse of `inflowDriven`. Every cohort is carried into
 * all later years as soon as it is known; a forced outflow scales what is carried.
 *
 * @param stock at the end of each year, 0 or above, any unit
 * @throws {RangeError} when a cohort does not reach the end of its first year: then no inflow can hold a stock
 * @example stockDriven(Float64Array.of(1, 3, 5), survivalCurve(survivalOf({ distribution: "fixed", mean: 2 }), 3))
 *   // inflow 1, 2, 3
 * @see ODYM, dynamic_stock_model, stock-driven with correction of negative inflow.
 */
export function stockDriven(
  stock: Float64Array,
  curves: SurvivalCurves,
  { initial = null, correct = true }: StockDrivenOptions = {},
): StockRun {
  const years = stock.length;
  const inflow = new Float64Array(years);
  const outflow = new Float64Array(years);
  const carried = new Float64Array(years);
  const before = initial ? addInitial(initial, carried, outflow) : 0;
  const forced: ForcedOutflow[] = [];
  for (let t = 0; t < years; t++) {
    const curve = curveOf(curves, t);
    const first = curve[0] as number;
    if (!(first > 0)) throw new RangeError("a lifetime that ends in its own year holds no stock");
    const alive = carried[t] as number;
    const missing = (stock[t] as number) - alive;
    const tooMuch = missing < -ROUNDING * Math.abs(alive);
    if (tooMuch) forced.push({ index: t, amount: -missing, kept: correct ? 1 + missing / alive : 1 });
    if (tooMuch && correct) takeOut(t, -missing, 1 + missing / alive, carried, outflow);
    else {
      inflow[t] = correct ? Math.max(0, missing / first) : missing / first;
      addCohort(inflow[t] as number, curve, t, carried, outflow);
    }
  }
  return { inflow, stock, outflow, initial: before, forced };
}

/** A stock below the surviving one by less than this share of it is rounding, not a forced outflow. */
const ROUNDING = 1e-12;

/** Of every cohort the same share leaves in year t, and so never leaves later. */
function takeOut(
  t: number,
  amount: number,
  kept: number,
  carried: Float64Array,
  outflow: Float64Array,
): void {
  outflow[t] = (outflow[t] as number) + amount;
  for (let later = t; later < carried.length; later++) carried[later] = (carried[later] as number) * kept;
  for (let later = t + 1; later < outflow.length; later++) outflow[later] = (outflow[later] as number) * kept;
}
