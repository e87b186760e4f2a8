import { OTHER_COUNTRIES, WORLD } from "../../core/index.ts";
import type { ImportContext } from "../importer.ts";
import { plainText } from "./printed-cell.ts";

export interface PrintedCountry {
  /** ISO alpha-3, `WLD`, `OTH`; null when nothing matches. */
  readonly id: string | null;
  /** Name without footnote marks and qualifiers. */
  readonly name: string;
  /** What the number covers, where the name says it: `crude-and-beneficiated`, `concentrate`. */
  readonly qualifier: string;
  /** An `e` was glued to the name: the row is an estimate. */
  readonly isEstimate: boolean;
}

/**
 * Which economy is meant by a printed name? `Korea, Republic ofe`, `China6`, `Kazakhstan, concentrate`,
 * `Brazil (crude and beneficiated)9`. A name of two countries at once (`United States and Canada`) is no country:
 * it belongs to the others, as does everything that no country of its own claims.
 */
export function readCountryName(printed: string, context: ImportContext): PrintedCountry {
  const withoutFootnote = plainText(printed)
    .replaceAll("’", "'")
    .replace(/(?<=[^\d\s]) ?\d{1,2}$/, "");
  const bracket = /^(?<name>.*?) ?\((?<inside>(?!Kinshasa|Brazzaville)[^)]*)\)(?<rest>.*)$/.exec(
    withoutFootnote,
  );
  const base = bracket?.groups ? `${bracket.groups.name}${bracket.groups.rest}` : withoutFootnote;
  const comma = /^(?<name>[^,]+), (?<inside>[a-z].*)$/.exec(base);
  const name = plainText(comma?.groups?.name ?? base);
  const qualifier = [bracket?.groups?.inside, comma?.groups?.inside]
    .filter((part) => part !== undefined)
    .join(" ");
  return { ...resolve(name, context), qualifier: slug(qualifier) };
}

function resolve(name: string, context: ImportContext): Omit<PrintedCountry, "qualifier"> {
  if (/^world total$/i.test(name)) return { id: WORLD, name, isEstimate: false };
  if (/^other( countries)?e?$/i.test(name)) return { id: OTHER_COUNTRIES, name, isEstimate: /e$/.test(name) };
  const id = lookUp(name, context);
  if (id !== null || !name.endsWith("e")) return { id, name, isEstimate: false };
  const stem = name.slice(0, -1);
  const idOfStem = lookUp(stem, context);
  return idOfStem === null ? { id, name, isEstimate: false } : { id: idOfStem, name: stem, isEstimate: true };
}

function lookUp(name: string, context: ImportContext): string | null {
  const found = context.country("usgs-mcs", name);
  if (found !== null) return found;
  const parts = name.split(" and ");
  const areCountries = parts.length > 1 && parts.every((part) => context.country("usgs-mcs", part) !== null);
  return areCountries ? OTHER_COUNTRIES : null;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\brounded\b/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
