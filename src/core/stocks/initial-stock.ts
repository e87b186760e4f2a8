import { curveOf, type SurvivalCurves } from "./survival-curves.ts";

/** What is in use at the end of the year before the first, by full years since its own: entry 0 came in that year. */
export interface InitialStock {
  readonly amounts: Float64Array;
  /** Survival of what was there before; reaches at least as many year ends as the oldest amount has seen, plus the run. */
  readonly curve: Float64Array;
}

/** What a stock from before the run is worth as inflow of its own years, so that it ages like any other. */
export interface OldCohort {
  readonly age: number;
  /** The inflow that would have left this amount. */
  readonly inflow: number;
}

/**
 * @throws {RangeError} when an amount is older than its lifetime allows: no inflow could have left it
 */
export function oldCohorts({ amounts, curve }: InitialStock): OldCohort[] {
  const cohorts: OldCohort[] = [];
  for (let age = 0; age < amounts.length; age++) {
    const amount = amounts[age] as number;
    if (amount === 0) continue;
    const alive = curve[age] ?? 0;
    if (!(alive > 0)) throw new RangeError(`an initial stock of age ${age} outlives its lifetime`);
    cohorts.push({ age, inflow: amount / alive });
  }
  return cohorts;
}

/**
 * Which inflows left a stock whose cohorts are known at the end of the last year?
 *
 * @param stock by cohort, oldest first, at the end of the youngest cohort's year
 * @returns inflow by year; 0 where nothing is left, NaN nowhere
 * @throws {RangeError} when something is left of a cohort that the lifetime has wholly retired
 */
export function inflowFromCohorts(stock: Float64Array, curves: SurvivalCurves): Float64Array {
  const years = stock.length;
  const inflow = new Float64Array(years);
  for (let c = 0; c < years; c++) {
    const left = stock[c] as number;
    if (left === 0) continue;
    const alive = curveOf(curves, c)[years - 1 - c] ?? 0;
    if (!(alive > 0)) throw new RangeError(`a stock of age ${years - 1 - c} outlives its lifetime`);
    inflow[c] = left / alive;
  }
  return inflow;
}
