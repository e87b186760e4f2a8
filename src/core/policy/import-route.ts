import type { GovernanceTable } from "../indicators/governance-risk.ts";
import type { ImportRoute } from "./policy-state.ts";

/**
 * Home imports of one stage by partner: the total spread by the shares of the axis. What the shares lack to 1
 * has no country; it is the rest. Printed shares that add up to more than 1 by rounding are brought to 1.
 */
export function importRoute(
  weights: readonly { readonly country: string; readonly share: number }[],
  total: number,
  unit: "t" | "1",
  governance: GovernanceTable,
  year: number,
): ImportRoute {
  const named = weights.reduce((sum, w) => sum + w.share, 0);
  const whole = Math.max(1, named);
  return {
    flows: {
      countries: weights.map((w) => w.country),
      amounts: weights.map((w) => (total * w.share) / whole),
      rest: total * Math.max(0, 1 - named / whole),
    },
    unit,
    riskiestFirst: riskOrder(weights, governance, year),
  };
}

/** Riskiest first; equal risk: the larger flow first, then by code; without an estimate last. */
function riskOrder(
  weights: readonly { readonly country: string; readonly share: number }[],
  governance: GovernanceTable,
  year: number,
): number[] {
  const ranked = weights.map(({ country, share }, place) => ({
    place,
    country,
    share,
    risk: governance.at(country, year)?.g ?? -1,
  }));
  ranked.sort((a, b) => b.risk - a.risk || b.share - a.share || a.country.localeCompare(b.country, "en"));
  return ranked.map((r) => r.place);
}
