import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type CountryAlias, nameKey, type Reference } from "../core/index.ts";
import { CATALOGUE_FILES, type Catalogue, parseCatalogueFiles } from "../schema/catalogue-files.ts";
import { csvRows } from "../schema/csv-rows.ts";
import { parseReferenceFiles, REFERENCE_FILES } from "../schema/reference-files.ts";

/** Minerals, countries, trade table, thresholds and origins of a data folder, checked. */
export async function readReferenceFolder(folder: string): Promise<Reference> {
  return parseReferenceFiles(await readReferenceTexts(folder));
}

export async function readReferenceTexts(folder: string): Promise<Record<string, string>> {
  const origins = (await namesIn(path.join(folder, "origins"), ".yaml")).map((name) => `origins/${name}`);
  return await readTexts(folder, [...REFERENCE_FILES, ...origins]);
}

/** Places and printed labels that faces show around the results. */
export async function readCatalogueFolder(folder: string): Promise<Catalogue> {
  return parseCatalogueFiles(await readTexts(folder, CATALOGUE_FILES));
}

/** A missing file is told by the parser, with all other problems. */
export async function readTexts(folder: string, files: readonly string[]): Promise<Record<string, string>> {
  const texts = await Promise.all(
    files.map((file) => readFile(path.join(folder, file), "utf8").catch(() => undefined)),
  );
  return Object.fromEntries(
    files.flatMap((file, place) => (texts[place] === undefined ? [] : [[file, texts[place]]])),
  );
}

/** How each source spells countries: reference/aliases/<source>.csv. */
export async function readCountryAliases(folder: string): Promise<CountryAlias[]> {
  const aliases = path.join(folder, "reference", "aliases");
  const bySource = (await namesIn(aliases, ".csv")).map(async (file) => {
    const source = file.slice(0, -".csv".length);
    const rows = csvRows(await readFile(path.join(aliases, file), "utf8"));
    return rows.map(({ cells }) => ({ source, name: cells.name ?? "", country: cells.country ?? "" }));
  });
  return (await Promise.all(bySource)).flat();
}

/** Every spelling that means one and the same country in all sources; codes of digits are left out. */
export function unambiguousSpellings(aliases: readonly CountryAlias[]): ReadonlyMap<string, string> {
  const meanings = new Map<string, Set<string>>();
  for (const { name, country } of aliases) {
    if (/^\d+$/.test(name)) continue;
    const key = nameKey(name);
    meanings.set(key, (meanings.get(key) ?? new Set()).add(country));
  }
  return new Map(
    [...meanings].flatMap(([key, [first, ...others]]) =>
      others.length === 0 && first ? [[key, first]] : [],
    ),
  );
}

export async function namesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(ending)).sort();
}
