/** Why a stock model cannot be run; faces put the code into words. */
export type StockIssueCode =
  | "no-demand-series" // subject: mineral/scenario/use
  | "demand-outside-years" // subject; years that the tables do not reach
  | "initial-outlives-lifetime" // subject: product; years: the age
  | "lifetime-ends-in-first-year" // subject: product: no inflow can hold a stock
  | "bad-lifetime" // subject: product: not above 0, or its range does not hold it
  | "unknown-product" // subject
  | "bad-adjustment"; // subject

export interface StockIssue {
  readonly code: StockIssueCode;
  readonly subject: string;
  readonly years: readonly number[];
}
