import {
  AXES,
  type Axis,
  type Country,
  type Mineral,
  nameKey,
  nearestNames,
  type Reference,
  STAGES,
  type Stage,
} from "../../core/index.ts";
import { Problem, type ProblemCode } from "../../schema/problem.ts";

/** What a user may type for a mineral: id, symbol, either name, kana, alias. */
const spellingsOf = (mineral: Mineral): string[] =>
  [mineral.id, mineral.symbol, mineral.name.ja, mineral.name.en, mineral.kana, ...mineral.aliases].filter(
    (name) => name !== "",
  );

/**
 * The mineral that a user means.
 * @throws {Problem} `unknown-mineral` with the nearest known names
 */
export function resolveMineral(reference: Reference, name: string): string {
  const wanted = nameKey(name);
  // An id or symbol wins over another mineral's alias.
  for (const fits of [(m: Mineral) => [m.id, m.symbol], spellingsOf]) {
    const found = reference.minerals.find((m) => fits(m).some((spelling) => nameKey(spelling) === wanted));
    if (found) return found.id;
  }
  throw unknown("unknown-mineral", name, reference.minerals.map(spellingsOf));
}

/** What a user may type for a country: ISO code, either name, and every spelling that a source uses. */
export type CountrySpellings = ReadonlyMap<string, string>;

/**
 * The home country that a user means: today's or a historic state, never a total or "not specified".
 * @throws {Problem} `unknown-country` with the nearest known names
 */
export function resolveCountry(reference: Reference, spellings: CountrySpellings, name: string): string {
  const wanted = nameKey(name);
  const own = reference.countries.find((c) => namesOf(c).some((spelling) => nameKey(spelling) === wanted));
  const found = own?.id ?? spellings.get(wanted);
  if (found !== undefined && reference.countries.some((country) => country.id === found)) return found;
  throw unknown("unknown-country", name, reference.countries.map(namesOf));
}

const namesOf = (country: Country): string[] => [country.id, country.name.ja, country.name.en];

export const resolveAxis = (name: string): Axis => oneOf("unknown-axis", AXES, name);
export const resolveStage = (name: string): Stage => oneOf("unknown-stage", STAGES, name);

/** A source to prefer: the family of an origin, or one of its editions. */
export function resolveSource(reference: Reference, name: string): string {
  const found = reference.origins.find((origin) => origin.family === name || origin.id === name);
  if (found) return found.family;
  const families = [...new Set(reference.origins.map((origin) => origin.family))].sort();
  throw new Problem("unknown-source", { name, known: families.join(", ") });
}

export function resolveRiskTable(reference: Reference, name: string): string {
  return oneOf(
    "unknown-risk-table",
    reference.riskTables.map((table) => table.id),
    name,
  );
}

function oneOf<Word extends string>(code: ProblemCode, words: readonly Word[], name: string): Word {
  const found = words.find((word) => word === name.trim().toLowerCase());
  if (found === undefined) throw new Problem(code, { name, known: words.join(", ") });
  return found;
}

const SUGGESTIONS = 3;

/** The nearest spellings, one for each thing that has them. */
function unknown(code: ProblemCode, name: string, spellings: readonly (readonly string[])[]): Problem {
  const near = nearestNames(name, spellings.flat(), 4 * SUGGESTIONS);
  const owners = near.map((spelling) => spellings.findIndex((all) => all.includes(spelling)));
  const first = near.filter((_, place) => owners.indexOf(owners[place] ?? -1) === place);
  return new Problem(code, { name, nearest: first.slice(0, SUGGESTIONS).join(", ") });
}
