/** Why a stock model cannot be run; faces put the code into words. */
export const STOCK_ISSUE_CODES = [
  "no-demand-series", // subject: mineral/scenario/use
  "demand-outside-years", // subject; years that the tables do not reach
  "initial-outlives-lifetime", // subject: product; years: the age
  "lifetime-ends-in-first-year", // subject: product: no inflow can hold a stock
  "bad-lifetime", // subject: product: not above 0, or no such distribution
  "unknown-product", // subject
  "bad-adjustment", // subject
] as const;
export type StockIssueCode = (typeof STOCK_ISSUE_CODES)[number];

export interface StockIssue {
  readonly code: StockIssueCode;
  readonly subject: string;
  readonly years: readonly number[];
}
