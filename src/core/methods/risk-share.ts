import type { Parameters, RiskClassTable } from "../evidence/reference.ts";

interface Shared {
  readonly country: string;
  readonly share: number;
}

type RiskParameters = Pick<Parameters, "riskTopCountries" | "riskClassFrom" | "chokeSingle" | "chokeDouble">;

/** Is a country of class C or below? null when the table has no class for it (not reviewed, not listed). */
export function isRisk(table: RiskClassTable, country: string, from = "C"): boolean | null {
  const riskClass = table.classes[country] ?? null;
  return riskClass === null ? null : riskClass >= from;
}

/**
 * How much of a stage do risk countries hold? Sum of the shares of the top five named countries (ties with the
 * fifth kept) whose export-insurer class is C or below.
 *
 * A country without a class widens: it is left out of the value and put into `high`.
 *
 * @param countries named countries only; "other countries" never counts
 * @see NEDO/EPI study 2023: risk-country share by stage.
 */
export function riskCountryShare(
  countries: readonly Shared[],
  table: RiskClassTable,
  parameters: RiskParameters,
): { value: number; high: number } {
  const ranked = [...countries].sort((a, b) => b.share - a.share);
  const fifth = ranked[parameters.riskTopCountries - 1]?.share ?? 0;
  const top = ranked.filter(
    (c, i) => i < parameters.riskTopCountries || (fifth > 0 && Math.abs(c.share - fifth) <= 1e-12),
  );
  let value = 0;
  let unclassed = 0;
  for (const { country, share } of top) {
    const risk = isRisk(table, country, parameters.riskClassFrom);
    if (risk === null) unclassed += share;
    else if (risk) value += share;
  }
  return { value, high: value + unclassed };
}

/** The stage's choke point: one risk country with half (single) or four fifths (double) of it; null when there is none. */
export function chokePoint(
  countries: readonly Shared[],
  table: RiskClassTable,
  parameters: RiskParameters,
): { mark: "single" | "double"; country: string; share: number } | null {
  const first = [...countries].sort((a, b) => b.share - a.share)[0];
  if (!first || isRisk(table, first.country, parameters.riskClassFrom) !== true) return null;
  // Shares are quotients: exactly one half must not fail for the last bit.
  if (first.share < parameters.chokeSingle - 1e-12) return null;
  return { mark: first.share >= parameters.chokeDouble - 1e-12 ? "double" : "single", ...first };
}
