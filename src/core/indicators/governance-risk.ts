import type { GovernanceRow } from "../evidence/observation.ts";

/** Governance risk of one country in one year. */
export interface GovernanceRisk {
  /** 0 (best) .. 1 (worst). */
  readonly g: number;
  /** Standard error of g. */
  readonly standardError: number;
  /** Year of the estimates: the assessed year or the nearest earlier one. */
  readonly year: number;
  readonly origin: string;
}

/**
 * How badly is a country governed? g = clamp((2.5 − mean of the six World Bank estimates) / 5, 0, 1).
 *
 * The mean is over the estimates that exist. The six share sources, so their errors are taken as fully
 * correlated: the standard error of the mean is the mean of the standard errors, an upper bound.
 *
 * @returns null when no estimate exists: the caller widens, it does not assume 0.5
 * @see World Bank, Worldwide Governance Indicators (Kaufmann, Kraay & Mastruzzi 2010).
 */
export function governanceRisk(row: GovernanceRow): GovernanceRisk | null {
  const estimates = row.estimates.filter((x): x is number => x !== null);
  if (estimates.length === 0) return null;
  const errors = row.standardErrors.filter((x): x is number => x !== null);
  const mean = estimates.reduce((a, b) => a + b, 0) / estimates.length;
  const error = errors.length > 0 ? errors.reduce((a, b) => a + b, 0) / errors.length : 0;
  return {
    g: Math.min(1, Math.max(0, (2.5 - mean) / 5)),
    standardError: error / 5,
    year: row.year,
    origin: row.origin,
  };
}

/** Governance by country, looked up at a year or the nearest earlier one; never the future. */
export class GovernanceTable {
  readonly #byCountry = new Map<string, GovernanceRow[]>();

  constructor(rows: readonly GovernanceRow[]) {
    for (const row of rows) {
      const list = this.#byCountry.get(row.country);
      if (list) list.push(row);
      else this.#byCountry.set(row.country, [row]);
    }
    for (const list of this.#byCountry.values()) list.sort((a, b) => b.year - a.year);
  }

  at(country: string, year: number): GovernanceRisk | null {
    for (const row of this.#byCountry.get(country) ?? []) {
      if (row.year > year) continue;
      const risk = governanceRisk(row);
      if (risk) return risk;
    }
    return null;
  }
}
