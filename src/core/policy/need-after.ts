import type { Binding } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";
import type { ResolvedMeasure } from "./scenario.ts";

/** The home need and what is left of it for primary supply, once saving and recycling work. */
export interface NeedAfter {
  readonly need: number;
  readonly recycled: number;
  /** Use per unit of output, after ÷ before. */
  readonly exposure: number;
  /** Need for primary supply, N = S' − R'. */
  readonly primary: number;
  /** Part of the fall of N whose measures displace the riskiest partner first, 0..1. */
  readonly riskiestPart: number;
  readonly binding: readonly Binding[];
}

/**
 * Saving: S' = S Π(1 − δ). Recycling: R' = min((ρ + ΣΔ) S', what the urban mine gives), never more than the need
 * and never less than today's rate gives. Order-free.
 */
export function needAfter(state: PolicyState, measures: readonly ResolvedMeasure[]): NeedAfter {
  let exposure = 1;
  let savingSum = 0;
  let savingRiskiest = 0;
  let pointsSum = 0;
  let pointsRiskiest = 0;
  for (const { lever, amount, displacement } of measures) {
    const riskiest = displacement === "riskiest-first" ? amount : 0;
    if (lever === "saving") {
      exposure *= 1 - amount;
      savingSum += amount;
      savingRiskiest += riskiest;
    } else if (lever === "recycling") {
      pointsSum += amount;
      pointsRiskiest += riskiest;
    }
  }
  const before = state.need.amount;
  const need = before * exposure;
  const atTodaysRate = state.recycled * exposure;
  const wanted = atTodaysRate + pointsSum * need;
  const ceiling = Math.min(need, Math.max(state.urbanMine, atTodaysRate));
  const recycled = Math.min(wanted, ceiling);
  const fallBySaving = before - need - (state.recycled - atTodaysRate);
  const fallByRecycling = recycled - atTodaysRate;
  const fall = fallBySaving + fallByRecycling;
  const riskiest =
    fallBySaving * (savingSum > 0 ? savingRiskiest / savingSum : 0) +
    fallByRecycling * (pointsSum > 0 ? pointsRiskiest / pointsSum : 0);
  return {
    need,
    recycled,
    exposure,
    primary: Math.max(0, need - recycled),
    riskiestPart: fall > 0 ? riskiest / fall : 0,
    binding:
      wanted > ceiling * (1 + 1e-12)
        ? [
            {
              lever: "recycling",
              limit: "urban-mine",
              country: null,
              wanted,
              granted: recycled,
              unit: state.need.unit,
            },
          ]
        : [],
  };
}
