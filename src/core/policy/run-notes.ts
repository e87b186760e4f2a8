import type { Outcome } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";
import { OTHER_SUPPLIERS, type ResolvedMeasure } from "./scenario.ts";

/** What a reader of the answer must know beside the numbers, as codes: what was assumed for these measures. */
export function runNotes(
  state: PolicyState,
  measures: readonly ResolvedMeasure[],
  outcome: Outcome,
): string[] {
  return [
    ...new Set([...measures.flatMap((m) => measureNotes(state, m)), ...governanceNotes(state, outcome)]),
  ];
}

function measureNotes(state: PolicyState, m: ResolvedMeasure): string[] {
  const notes: string[] = [];
  if (m.success < 1) notes.push("size-times-probability");
  if (m.lever === "smelter" && m.country === state.home) notes.push("home-smelter-feed-not-modelled");
  const withheld = m.lever === "mine" && m.country !== null && state.first?.withheld.includes(m.country);
  if (withheld) notes.push(`country-output-withheld:${m.country}`);
  if (m.lever === "shift") {
    if (m.to === OTHER_SUPPLIERS) notes.push("spare-capacity-unknown");
    else if (m.to !== null && m.spareCapacity === null && !state.spareCapacity.has(m.to))
      notes.push(`spare-capacity-unknown:${m.to}`);
  }
  return notes;
}

/** Partners without a governance estimate give way after all others: nobody can say whether they are riskier. */
function governanceNotes(state: PolicyState, outcome: Outcome): string[] {
  if (!outcome.touched.has("import-governance-refined")) return [];
  const unknown = state.refined.flows.countries.filter(
    (country) => state.governance.at(country, state.year) === null,
  );
  return unknown.length > 0 ? [`governance-unknown-displaced-last:${unknown.join(",")}`] : [];
}
