import { measured, proxy, unknown } from "../evidence/cell.ts";
import type { Cell } from "../results.ts";
import type { Outcome } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";
import type { SelfSufficiency, SelfSufficiencyTerms } from "./simulation.ts";

/**
 * How much of the need does the home country cover by what it owns or recycles? (equity offtake + recycled) ÷ need,
 * before and after, against the target of Japan's basic energy plan of 2010 (50 % or more by 2030).
 *
 * Today's equity offtake is in no public table: unless the user gives it the rate is a lower bound. Without a
 * recycling rate it is unknown. Home mine output is not part of the definition.
 */
export function selfSufficiency(state: PolicyState, outcome: Outcome): SelfSufficiency {
  const { equityOfftake } = state;
  const before = terms(state, equityOfftake, state.recycled, state.need.amount);
  const own = equityOfftake === null && outcome.offtake === 0 ? null : (equityOfftake ?? 0) + outcome.offtake;
  const after = terms(state, own, outcome.recycled, outcome.need);
  const { selfSufficiencyTarget, selfSufficiencyYear } = state.table.assumptions;
  return {
    before: rateCell(state, before),
    after: rateCell(state, after),
    target: selfSufficiencyTarget.value,
    targetYear: selfSufficiencyYear.value,
    terms: { before, after },
  };
}

function terms(
  state: PolicyState,
  equityOfftake: number | null,
  recycled: number,
  need: number,
): SelfSufficiencyTerms {
  const known = state.recycledShare !== null || recycled > 0;
  return { equityOfftake, recycled: known ? recycled : null, need };
}

function rateCell(state: PolicyState, { equityOfftake, recycled, need }: SelfSufficiencyTerms): Cell {
  const { scrap } = state.before.axes;
  const notes = [
    `demand:${state.need.kind}`,
    ...(state.equityOfftake === null ? ["equity-offtake-unknown", "lower-bound"] : []),
    ...(state.homeMine > 0 ? ["home-mine-not-counted"] : []),
  ];
  const origins = [...scrap.origins, ...(state.need.origin === null ? [] : [state.need.origin])];
  const shared = { year: state.at, basis: "ratio" as const, origins, notes };
  if (state.recycledShare === null || recycled === null || !(need > 0))
    return unknown("no-recycling-rate", shared);
  const value = Math.min(1, ((equityOfftake ?? 0) + recycled) / need);
  const parts = { ...shared, value, low: value, high: state.equityOfftake === null ? 1 : value };
  return scrap.status === "proxy" && scrap.reason !== null ? proxy(scrap.reason, parts) : measured(parts);
}
