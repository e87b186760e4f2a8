import {
  COUNTRY_RULES,
  FIRST_SUPPLIER,
  OTHER_SUPPLIERS,
  type Reference,
  type ScenarioMeasure,
} from "../../core/index.ts";
import type { Workspace } from "../workspace.ts";
import { type CountrySpellings, resolveCountry } from "./names.ts";

/** What a user may type for the places of a measure. */
export interface Places {
  readonly reference: Reference;
  readonly spellings: CountrySpellings;
}

export async function placesOf(workspace: Workspace): Promise<Places> {
  const { reference } = await workspace.world();
  return { reference, spellings: await workspace.countrySpellings() };
}

const RULES: readonly string[] = [...COUNTRY_RULES, FIRST_SUPPLIER, OTHER_SUPPLIERS];

/**
 * Countries in any spelling become codes; rules (`home`, `best-governed`, `first-supplier`, `others`) stay.
 * @throws {Problem} `unknown-country` with the nearest known names
 */
export function resolvePlaces({ reference, spellings }: Places, measure: ScenarioMeasure): ScenarioMeasure {
  const keys = ["country", "refineIn", "from", "to"] as const;
  const resolved = keys.flatMap((key) => {
    const name = measure[key]?.trim();
    if (name === undefined) return [];
    return [[key, RULES.includes(name) ? name : resolveCountry(reference, spellings, name)] as const];
  });
  return { ...measure, ...Object.fromEntries(resolved) };
}
