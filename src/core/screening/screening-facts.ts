import type { DemandReference } from "../demand/demand-reference.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { HomeStatement, ListEntry, Mineral } from "../evidence/reference.ts";
import type { Stage } from "../evidence/vocabulary.ts";
import { OTHER_COUNTRIES } from "../evidence/vocabulary.ts";
import { shares } from "../methods/stage-shares.ts";

/** What a country holds of a stage: exactly, or an interval where it hides in "other countries". */
export interface CountryShareFact {
  readonly low: number;
  readonly high: number;
  readonly year: number | null;
  readonly origins: readonly string[];
}

/** Everything that the tests of a funnel may ask; no test reads evidence in another way. */
export interface ScreeningFacts {
  readonly minerals: readonly Mineral[];
  readonly lists: readonly ListEntry[];
  readonly homeStatements: readonly HomeStatement[];
  readonly demand: DemandReference;
  /** null: the evidence has no country shares of this mineral at this stage. */
  readonly countryShare: (mineral: string, stage: Stage, country: string) => CountryShareFact | null;
}

/** The facts of one home country's evidence in one year. */
export function screeningFacts(
  evidence: HomeEvidence,
  demand: DemandReference,
  options: { readonly year: number; readonly source?: string },
): ScreeningFacts {
  const { reference } = evidence.world;
  return {
    minerals: reference.minerals,
    lists: reference.lists,
    homeStatements: reference.homeStatements,
    demand,
    countryShare: (mineral, stage, country) => {
      if (!evidence.world.minerals.has(mineral)) return null;
      const held = shares(evidence, mineral, stage, options);
      const total = held.countries.reduce((sum, c) => sum + (c.share ?? 0), 0);
      if (held.countries.length === 0 || total <= 0) return null;
      const named = held.countries.find((c) => c.country === country)?.share ?? null;
      const rest = held.countries.find((c) => c.country === OTHER_COUNTRIES)?.share ?? 0;
      const origins = [...new Set(held.countries.map((c) => c.origin))].sort();
      return named === null
        ? { low: 0, high: rest, year: held.year, origins }
        : { low: named, high: named, year: held.year, origins };
    },
  };
}
