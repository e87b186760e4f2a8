import { amountOf, type ByCountry, totalOf } from "./by-country.ts";
import { bestGoverned } from "./choose-country.ts";
import type { LeverId } from "./lever.ts";
import type { PolicyState } from "./policy-state.ts";
import type { ShiftStage } from "./scenario.ts";
import { firstSupplier } from "./shift-sources.ts";

/** A country that a measure may name, with what it holds of the stage today. */
export interface LeverPlace {
  readonly country: string;
  /** In the unit of the stage. */
  readonly amount: number;
  /** Of the world's or the home country's total, 0..1. */
  readonly share: number;
  /** Governance risk 0..1; null without an estimate. */
  readonly risk: number | null;
}

export interface LeverPlaces {
  /** Largest first. */
  readonly places: readonly LeverPlace[];
  /** Unit of the amounts, and t of content per unit; null where nothing states it. */
  readonly unit: string;
  readonly contentFactor: number | null;
  /** The candidate with the lowest governance risk; null when none qualifies. */
  readonly bestGoverned: string | null;
  readonly first: string | null;
}

/**
 * Where can a measure be placed, and who is there today? Mine: output at the first stage; exploration: reserves;
 * smelter and the refining of a mine's ore: refined output, refined imports where the output is not known;
 * shift and framework: the home country's suppliers.
 */
export function leverPlaces(
  state: PolicyState,
  lever: LeverId | "refining",
  stage: ShiftStage = "refined-trade",
): LeverPlaces {
  const { supply, unit, contentFactor } = stageOf(state, lever, stage);
  const total = totalOf(supply);
  const places = supply.countries
    .map((country) => ({
      country,
      amount: amountOf(supply, country),
      share: total > 0 ? amountOf(supply, country) / total : 0,
      risk: state.governance.at(country, state.year)?.g ?? null,
    }))
    .filter((place) => place.amount > 0)
    .sort((a, b) => b.amount - a.amount || a.country.localeCompare(b.country, "en"));
  return {
    places,
    unit,
    contentFactor,
    bestGoverned: bestGoverned(state, lever),
    first: firstSupplier(supply),
  };
}

function stageOf(
  state: PolicyState,
  lever: LeverId | "refining",
  stage: ShiftStage,
): { supply: ByCountry; unit: string; contentFactor: number | null } {
  const { first, reserves, refinedOutput, refined, concentrate } = state;
  if (lever === "mine" && first) return first;
  if (lever === "exploration" && reserves) return reserves;
  const makesMetal = lever === "smelter" || lever === "refining";
  if (makesMetal && refinedOutput) return refinedOutput;
  const route = lever === "shift" && stage === "concentrate-trade" ? concentrate : refined;
  return { supply: route.flows, unit: route.unit, contentFactor: route.unit === "t" ? 1 : null };
}
