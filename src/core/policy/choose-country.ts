import { amountOf, type ByCountry, totalOf } from "./by-country.ts";
import type { LeverId } from "./lever.ts";
import type { PolicyState } from "./policy-state.ts";
import { firstSupplier } from "./shift-sources.ts";

/**
 * Which country would a measure without a named country look to? Among those that hold at least the candidate
 * share of the stage (mine: first output or reserves; exploration: reserves; smelter: refined output or refined
 * imports) the one with the lowest governance risk. Never the home country, and never the one that is first
 * already: more of it spreads nothing.
 *
 * @returns null when none qualifies or has a governance estimate
 */
export function bestGoverned(state: PolicyState, lever: LeverId | "refining"): string | null {
  const least = state.table.assumptions.candidateShare.value;
  const shares = new Map<string, number>();
  const supplies = sources(state, lever);
  const excluded = new Set([state.home, ...supplies.map(firstSupplier)]);
  for (const supply of supplies) {
    const total = totalOf(supply);
    for (const country of supply.countries) {
      const share = total > 0 ? amountOf(supply, country) / total : 0;
      if (!excluded.has(country) && share >= least) {
        shares.set(country, Math.max(share, shares.get(country) ?? 0));
      }
    }
  }
  const ranked = [...shares]
    .flatMap(([country, share]) => {
      const risk = state.governance.at(country, state.year);
      return risk ? [{ country, share, g: risk.g }] : [];
    })
    .sort((a, b) => a.g - b.g || b.share - a.share || a.country.localeCompare(b.country, "en"));
  return ranked[0]?.country ?? null;
}

function sources(state: PolicyState, lever: LeverId | "refining"): ByCountry[] {
  const { reserves, first, refinedOutput } = state;
  const of = (...quantities: readonly ({ readonly supply: ByCountry } | null)[]) =>
    quantities.flatMap((quantity) => (quantity ? [quantity.supply] : []));
  if (lever === "exploration") return of(reserves);
  if (lever === "mine") return of(first, reserves);
  return [...of(refinedOutput), state.refined.flows];
}
