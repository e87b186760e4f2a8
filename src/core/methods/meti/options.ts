/** What an assessment is asked for; everything has a default in the reference data. */
export interface AssessOptions {
  readonly year: number;
  /** Mineral ids; all of the reference data when left out. */
  readonly minerals?: readonly string[];
  /** Family of sources to prefer for reserves and production, e.g. `world-mining-data`. */
  readonly source?: string;
  /** Table of country-risk classes; the first of the reference data when left out. */
  readonly riskTable?: string;
  /** Redistribute imports from countries that do not produce over their own suppliers. */
  readonly reexport?: "none" | "one-step" | "convergence";
}
