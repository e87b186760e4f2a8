import type { Outcome } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";
import type { DaysOfCover } from "./simulation.ts";

const DAYS_PER_YEAR = 365;

/**
 * How long would stocks last at the home need, days? Today's days, stretched as the need shrinks, and what the
 * stockpile adds at the need after measures. Stock levels are not public in Japan: unless the user gives them,
 * `after` holds the added days alone.
 */
export function daysOfCover(state: PolicyState, outcome: Outcome): DaysOfCover {
  const before = state.stockDays;
  const stretched = before === null ? 0 : (before * state.need.amount) / outcome.need;
  return {
    before,
    after: stretched + outcome.stockDays,
    addedStock: (outcome.need * outcome.stockDays) / DAYS_PER_YEAR,
    unit: state.need.unit,
    notes: before === null ? ["stock-unknown", "lower-bound"] : [],
  };
}
