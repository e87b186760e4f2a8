import { type GovernanceRisk, GovernanceTable } from "../indicators/governance-risk.ts";

/** A governance table that works each country and year out once: a simulation asks for the same ones thousands of times. */
export class RememberingGovernance extends GovernanceTable {
  readonly #table: GovernanceTable;
  readonly #known = new Map<string, Map<number, GovernanceRisk | null>>();

  constructor(table: GovernanceTable) {
    super([]);
    this.#table = table;
  }

  override at(country: string, year: number): GovernanceRisk | null {
    let years = this.#known.get(country);
    if (!years) {
      years = new Map();
      this.#known.set(country, years);
    }
    let risk = years.get(year);
    if (risk === undefined) {
      risk = this.#table.at(country, year);
      years.set(year, risk);
    }
    return risk;
  }
}
