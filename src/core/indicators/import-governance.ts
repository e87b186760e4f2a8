import type { GovernanceTable } from "./governance-risk.ts";

export interface PartnerGovernance {
  readonly country: string;
  readonly share: number;
  /** Governance risk 0..1, null when the World Bank has no estimate. */
  readonly g: number | null;
  readonly governanceYear: number | null;
  readonly origin: string | null;
}

export interface ImportGovernance {
  /** Σ m g over the partners with governance, per unit of their share: 0..1. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Share of imports whose partner has no governance estimate or is no country. */
  readonly unknownShare: number;
  readonly partners: readonly PartnerGovernance[];
}

/** Two-sided 90 % point of the standard normal. */
const Z90 = 1.6448536269514722;

/**
 * How badly governed are the countries that imports come from? Σ mᵢ gᵢ, 0..1, high = risk.
 *
 * g is the assessed year's (or the nearest earlier) for all years of the window. A partner without an
 * estimate gives an interval (g between 0 and 1), not 0.5: the central value is the mean over the others.
 * The interval adds the published standard errors, independent between countries, at 90 %.
 *
 * @param shares import shares by partner; what they lack to 1 counts as unknown
 * @returns null when no partner has governance
 * @example China 100 %: g(CHN), .567 in 2022
 */
export function importGovernance(
  shares: readonly { readonly country: string; readonly share: number }[],
  governance: GovernanceTable,
  year: number,
): ImportGovernance | null {
  let known = 0;
  let weighted = 0;
  let variance = 0;
  const partners = shares.map(({ country, share }) => {
    const risk = governance.at(country, year);
    if (risk) {
      known += share;
      weighted += share * risk.g;
      variance += (share * risk.standardError) ** 2;
    }
    return {
      country,
      share,
      g: risk?.g ?? null,
      governanceYear: risk?.year ?? null,
      origin: risk?.origin ?? null,
    };
  });
  if (!(known > 0)) return null;
  const unknownShare = Math.max(0, 1 - known);
  const error = Z90 * Math.sqrt(variance);
  return {
    value: Math.min(1, weighted / known),
    low: Math.max(0, weighted - error),
    high: Math.min(1, weighted + unknownShare + error),
    unknownShare: unknownShare > 1e-9 ? unknownShare : 0,
    partners,
  };
}
