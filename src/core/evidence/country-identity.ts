import { nameKey } from "./name-key.ts";
import type { Country } from "./reference.ts";
import { OTHER_COUNTRIES, WORLD } from "./vocabulary.ts";

/** Trade with zones, bunkers and partners that the reporter does not name: in the world total, never a country. */
export const NOT_SPECIFIED = "NES";

/** How one source prints or codes one country; `country` is ISO alpha-3, `WLD`, `OTH` or `NES`. */
export interface CountryAlias {
  readonly source: string;
  readonly name: string;
  readonly country: string;
}

export type CountryResolver = (source: string, nameOrCode: string) => string | null;

/**
 * Which country does a source mean by this name or code?
 *
 * The source's own alias table comes first (the World Bank's `ZAR` is COD, BACI's `490` is TWN),
 * then ISO alpha-3 and our Japanese and English names. A name that matches nothing gives null:
 * the caller raises an issue, it never drops the row. Nothing is guessed; what looks like
 * a country with a footnote glued on (`China6`) resolves only if the table lists it.
 *
 * @throws {Error} if an alias points to an unknown country or one source uses a name for two countries
 */
export function buildCountryResolver(
  countries: readonly Country[],
  aliases: readonly CountryAlias[],
): CountryResolver {
  const own = ownNames(countries);
  const known = new Set(own.values());
  const bySource = new Map<string, Map<string, string>>();
  for (const { source, name, country } of aliases) {
    if (!known.has(country)) throw new Error(`alias ${source}/${name}: ${country} is not in countries`);
    const table = bySource.get(source) ?? new Map<string, string>();
    bySource.set(source, table);
    addName(table, name, country, source);
  }
  return (source, nameOrCode) => {
    const key = nameKey(nameOrCode);
    return bySource.get(source)?.get(key) ?? own.get(key) ?? null;
  };
}

function ownNames(countries: readonly Country[]): Map<string, string> {
  const names = new Map([WORLD, OTHER_COUNTRIES, NOT_SPECIFIED].map((code) => [nameKey(code), code]));
  for (const { id, name } of countries) {
    for (const spelling of [id, name.ja, name.en]) addName(names, spelling, id, "countries");
  }
  return names;
}

function addName(table: Map<string, string>, name: string, country: string, source: string): void {
  const key = nameKey(name);
  const before = table.get(key);
  if (before !== undefined && before !== country) {
    throw new Error(`${source}: ${name} stands for ${before} and ${country}`);
  }
  table.set(key, country);
}
