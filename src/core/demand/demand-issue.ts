/** What is wrong with a demand input; faces say in words what to change. */
export const DEMAND_ISSUE_CODES = [
  "unknown-mineral",
  "unknown-scenario", // no such scenario, or the mineral is not in it
  "year-not-in-series", // the window asks for a year that the series does not have
  "duplicate-year",
  "gap-in-series", // years without a number inside the window
  "zero-or-negative", // a growth rate needs positive numbers
  "too-few-years", // fewer than two points are left
  "window-reversed",
  "beyond-table", // a table is never extended past its last year
  "new-uses-exceed-base", // D₀ − D₀,new − D₀,reg < 0
  "not-a-distribution", // low ≤ 1 ≤ high and 0 ≤ low are needed
  "repeated-use", // one use stands in two chains, or in a chain and among the existing uses
] as const;
export type DemandIssueCode = (typeof DEMAND_ISSUE_CODES)[number];

export interface DemandIssue {
  readonly code: DemandIssueCode;
  /** Series, use, mineral or scenario that it is about. */
  readonly subject: string;
  readonly years: readonly number[];
}
