import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import {
  buildCountryResolver,
  type CountryAlias,
  type CountryResolver,
} from "../src/core/evidence/country-identity.ts";
import type { Country } from "../src/core/index.ts";

const REFERENCE = path.resolve(import.meta.dirname, "../data/reference");

/** Rows of a CSV under data/reference, as text by column name. */
export function referenceRows(relative: string): Record<string, string>[] {
  return parse(readFileSync(path.join(REFERENCE, relative)), { columns: true, bom: true });
}

export function countries(): Country[] {
  return referenceRows("countries.csv").map((row) => ({
    id: row.id ?? "",
    name: { ja: row.name_ja ?? "", en: row.name_en ?? "" },
    eu: row.eu === "yes",
    until: row.until ? Number(row.until) : null,
  }));
}

export function countryAliases(): CountryAlias[] {
  return readdirSync(path.join(REFERENCE, "aliases")).flatMap((file) =>
    referenceRows(`aliases/${file}`).map((row) => ({
      source: path.basename(file, ".csv"),
      name: row.name ?? "",
      country: row.country ?? "",
    })),
  );
}

/** The resolver that the workspace builds from data/reference, for tests of importers. */
export const countryResolver = (): CountryResolver => buildCountryResolver(countries(), countryAliases());
