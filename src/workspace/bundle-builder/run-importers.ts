import type { Issue } from "../../core/index.ts";
import type { StatementTable } from "../../importers/documents/documents.ts";
import { EMPTY_RESULT, type ImportResult, type RawFile } from "../../importers/importer.ts";
import { documents, IMPORTERS } from "../../importers/registry.ts";
import type { ImportNames } from "../import-context.ts";
import { OWN_TABLES, type OwnTable, type Table } from "../tables.ts";
import { readRawFiles } from "./raw-files.ts";

/** What one importer made of its files. */
export interface ImportRun {
  readonly importer: string;
  readonly origins: readonly string[];
  readonly files: readonly RawFile[];
  readonly rows: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
}

export interface BundleContent {
  readonly result: ImportResult;
  readonly statements: readonly StatementTable[];
  readonly runs: readonly ImportRun[];
}

const TABLES = Object.keys(OWN_TABLES) as OwnTable[];

/** Runs every importer over the raw folder. Nothing is written; errors stand among the issues. */
export async function runImporters(
  names: ImportNames,
  folders: { readonly raw: string; readonly data: string },
  told: (progress: string) => void,
): Promise<BundleContent> {
  const runs: ImportRun[] = [];
  const rows: Record<OwnTable, unknown[][]> = Object.fromEntries(TABLES.map((name) => [name, []])) as never;
  for (const importer of IMPORTERS) {
    told(importer.id);
    const files = await readRawFiles(importer.bundleFiles, folders);
    const result = await importer.read(files, await names.contextOf(importer.id));
    for (const name of TABLES) rows[name].push(result[name] as unknown[]);
    const issues = [
      ...result.issues,
      ...strangers(importer.origins, result),
      ...duplicates(importer.id, result),
    ];
    runs.push({ importer: importer.id, origins: importer.origins, files, rows: counts(result), issues });
  }
  told(documents.id);
  const files = await readRawFiles(documents.bundleFiles, folders);
  const { tables, issues } = documents.read(files);
  const statementRows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  runs.push({
    importer: documents.id,
    origins: documents.origins,
    files,
    rows: { statements: statementRows },
    issues,
  });
  const joined = Object.fromEntries(TABLES.map((name) => [name, rows[name].flat()]));
  return { result: { ...EMPTY_RESULT, ...joined }, statements: tables, runs };
}

const counts = (result: ImportResult): Record<string, number> =>
  Object.fromEntries(
    TABLES.filter((name) => result[name].length > 0).map((name) => [name, result[name].length]),
  );

/** A row of an origin that the importer does not declare would have no source to show. */
function strangers(origins: readonly string[], result: ImportResult): Issue[] {
  const found = new Set(TABLES.flatMap((name) => result[name].map((row) => row.origin)));
  return [...found]
    .filter((origin) => !origins.includes(origin))
    .map((origin) => ({
      severity: "error",
      code: "wrong-edition",
      file: "",
      line: null,
      column: "origin",
      expected: origins.join(", "),
      found: origin,
    }));
}

/** Two numbers with one identity cannot both be right. */
function duplicates(importer: string, result: ImportResult): Issue[] {
  return TABLES.flatMap((name) => {
    const table = OWN_TABLES[name] as unknown as Table<{ locator?: string }>;
    const seen = new Map<string, string>();
    return (result[name] as readonly { locator?: string }[]).flatMap((row): Issue[] => {
      const key = table.key(row);
      const first = seen.get(key);
      seen.set(key, row.locator ?? "");
      if (first === undefined) return [];
      const found = `${first} and ${row.locator ?? ""}`;
      return [
        {
          severity: "error",
          code: "duplicate-row",
          file: importer,
          line: null,
          column: null,
          found,
          subject: key,
        },
      ];
    });
  });
}

/** Observations whose file people may read as text: rates, few rows. */
export const isRate = (row: { readonly measure: string }): boolean => row.measure === "eol-rir";
