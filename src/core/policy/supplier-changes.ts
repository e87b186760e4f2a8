import type { Stage } from "../evidence/vocabulary.ts";
import { riskCountryShare } from "../methods/risk-share.ts";
import { changedStage } from "./assessment-after.ts";
import { amountOf, type ByCountry, totalOf } from "./by-country.ts";
import type { Outcome } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";
import { firstSupplier } from "./shift-sources.ts";
import type { SupplierChange, SupplierView } from "./simulation.ts";

/** First supplier and risk-country share of every stage that has countries, before and after. */
export function supplierChanges(state: PolicyState, outcome: Outcome): SupplierChange[] {
  const stages: [Stage, ByCountry | undefined][] = [
    ["reserves", state.reserves?.supply],
    ["mine", state.first?.stage === "mine" ? state.first.supply : undefined],
    ["concentrate-trade", state.concentrate.flows],
    ["refined", state.refinedOutput?.supply],
    ["refined-trade", state.refined.flows],
  ];
  return stages.flatMap(([stage, supply]) => {
    if (!supply || supply.countries.length === 0) return [];
    const before = view(state, supply);
    const changed = changedStage(state, outcome, stage);
    return [{ stage, before, after: changed ? view(state, changed) : before }];
  });
}

function view(state: PolicyState, supply: ByCountry): SupplierView {
  const total = totalOf(supply);
  const first = firstSupplier(supply);
  if (!(total > 0) || first === null)
    return { firstSupplier: null, firstShare: null, riskShare: null, riskShareHigh: null };
  const shares = supply.countries.map((country, place) => ({
    country,
    share: (supply.amounts[place] ?? 0) / total,
  }));
  const risk = riskCountryShare(shares, state.riskTable, state.parameters);
  return {
    firstSupplier: first,
    firstShare: amountOf(supply, first) / total,
    riskShare: risk.value,
    riskShareHigh: risk.high,
  };
}
