/** Stock, inflow and outflow by year, in the unit of the input. */
export interface StockRun {
  readonly inflow: Float64Array;
  /** At the end of each year. */
  readonly stock: Float64Array;
  readonly outflow: Float64Array;
  /** What was in use at the end of the year before the first. */
  readonly initial: number;
  /** Years (by index) in which the stock had to fall faster than scrapping allows. */
  readonly forced: readonly ForcedOutflow[];
}

/** A stock that falls faster than its cohorts are retired. */
export interface ForcedOutflow {
  readonly index: number;
  /** What is too much in use; leaves beyond scrapping when the run corrects, is a negative inflow when it does not. */
  readonly amount: number;
  /** Share of every cohort that stays; 1 without correction. */
  readonly kept: number;
}

/**
 * Largest year-by-year gap of opening stock + inflow − outflow − closing stock, as a share of the largest stock or
 * flow. Outflows are summed over cohorts, not taken as a difference, so that this can fail.
 */
export function balanceGap({ stock, inflow, outflow, initial }: StockRun): number {
  let gap = 0;
  let size = Math.abs(initial);
  let before = initial;
  for (let t = 0; t < stock.length; t++) {
    const after = stock[t] as number;
    const flowIn = inflow[t] as number;
    const flowOut = outflow[t] as number;
    gap = Math.max(gap, Math.abs(before + flowIn - flowOut - after));
    size = Math.max(size, Math.abs(after), Math.abs(flowIn), Math.abs(flowOut));
    before = after;
  }
  return size === 0 ? 0 : gap / size;
}
