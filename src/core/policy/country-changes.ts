import { OTHER_COUNTRIES, type Stage } from "../evidence/vocabulary.ts";
import { isRisk } from "../methods/risk-share.ts";
import { changedStage } from "./assessment-after.ts";
import { amountOf, type ByCountry, totalOf } from "./by-country.ts";
import type { Outcome } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";

/** What a country holds of a stage before and after; the unnamed rest is `OTH`. */
export interface CountryChange {
  readonly country: string;
  readonly before: number;
  readonly after: number;
  /** Of the total before and of the total after, 0..1. */
  readonly shareBefore: number;
  readonly shareAfter: number;
  /** Null when the class table says nothing. */
  readonly risk: boolean | null;
}

export interface StageChange {
  readonly stage: Stage;
  readonly unit: string;
  readonly totalBefore: number;
  readonly totalAfter: number;
  /** Largest share, before or after, first; `OTH` last. */
  readonly countries: readonly CountryChange[];
}

/** Who holds what of every stage that has countries, before and after the measures? */
export function countryChanges(state: PolicyState, outcome: Outcome): StageChange[] {
  const { reserves, first, refinedOutput, concentrate, refined } = state;
  const stages: [Stage, ByCountry | undefined, string][] = [
    ["reserves", reserves?.supply, reserves?.unit ?? ""],
    ["mine", first?.stage === "mine" ? first.supply : undefined, first?.unit ?? ""],
    ["concentrate-trade", concentrate.flows, concentrate.unit],
    ["refined", refinedOutput?.supply, refinedOutput?.unit ?? ""],
    ["refined-trade", refined.flows, refined.unit],
  ];
  return stages.flatMap(([stage, before, unit]) =>
    before && before.countries.length > 0
      ? [stageChange(state, stage, unit, before, changedStage(state, outcome, stage) ?? before)]
      : [],
  );
}

function stageChange(
  state: PolicyState,
  stage: Stage,
  unit: string,
  before: ByCountry,
  after: ByCountry,
): StageChange {
  const [totalBefore, totalAfter] = [totalOf(before), totalOf(after)];
  const share = (amount: number, total: number) => (total > 0 ? amount / total : 0);
  const change = (country: string, was: number, is: number, risk: boolean | null): CountryChange => ({
    country,
    before: was,
    after: is,
    shareBefore: share(was, totalBefore),
    shareAfter: share(is, totalAfter),
    risk,
  });
  const named = [...new Set([...before.countries, ...after.countries])]
    .map((country) =>
      change(
        country,
        amountOf(before, country),
        amountOf(after, country),
        isRisk(state.riskTable, country, state.parameters.riskClassFrom),
      ),
    )
    .filter((one) => one.before > 0 || one.after > 0)
    .sort((a, b) => largest(b) - largest(a) || a.country.localeCompare(b.country, "en"));
  const rest =
    before.rest > 0 || after.rest > 0 ? [change(OTHER_COUNTRIES, before.rest, after.rest, null)] : [];
  return { stage, unit, totalBefore, totalAfter, countries: [...named, ...rest] };
}

const largest = (one: CountryChange): number => Math.max(one.shareBefore, one.shareAfter);
