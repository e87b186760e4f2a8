import type { Survival } from "./lifetime.ts";

export const INFLOW_TIMINGS = ["start", "middle", "end"] as const;
/**
 * When in its year a cohort enters use. At the end of year t a cohort of year c has the age t − c + 1, t − c + ½ or
 * t − c. `end` is ODYM's convention: what is lost at age 0 leaves in the year of the inflow.
 */
export type InflowTiming = (typeof INFLOW_TIMINGS)[number];

const AGE_AT_FIRST_YEAR_END: Readonly<Record<InflowTiming, number>> = { start: 1, middle: 0.5, end: 0 };

/** Age in years of a cohort at the k-th year end after its inflow, 0 for the end of its own year. */
export const ageAtYearEnd = (k: number, timing: InflowTiming): number => k + AGE_AT_FIRST_YEAR_END[timing];

/**
 * Share still in use at the end of the years after the inflow: entry k is for the k-th year end, entry 0 for that of
 * the inflow's own year.
 *
 * @param years number of year ends
 */
export function survivalCurve(survival: Survival, years: number, timing: InflowTiming = "end"): Float64Array {
  const curve = new Float64Array(years);
  for (let k = 0; k < years; k++) curve[k] = survival(ageAtYearEnd(k, timing));
  return curve;
}

/** The survival curves of a run: one for all cohorts, or one for each. */
export type SurvivalCurves = Float64Array | readonly Float64Array[];

export const curveOf = (curves: SurvivalCurves, cohort: number): Float64Array => {
  const curve = curves instanceof Float64Array ? curves : curves[cohort];
  if (!curve) throw new RangeError("a cohort has no survival curve");
  return curve;
};
