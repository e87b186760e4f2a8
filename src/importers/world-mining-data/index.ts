import type { Issue } from "../../core/index.ts";
import { CommodityLookup } from "../commodity-lookup.ts";
import { EMPTY_RESULT, type ImportContext, type Importer, type RawFile } from "../importer.ts";
import { isXlsx } from "../xlsx-sheets.ts";
import { overwrittenRows } from "./corrections.ts";
import { ORIGINS, originOfNewestYear } from "./editions.ts";
import { type FileResult, joinFiles } from "./join-files.ts";
import { EARLIER_LAYOUT, readLongTable, SPLICED_LAYOUT } from "./long-table.ts";
import { type PrintedFigure, toObservations } from "./observations.ts";
import { readShareWorkbook } from "./share-workbook.ts";
import { addedCountries, guessEarlierSeries, seriesName, splitEditions } from "./splice.ts";
import { sumsAgainstTotals } from "./sums.ts";

export { columnHhi, type LongTableException, longTableExceptions } from "./long-table-exceptions.ts";
export { type CommoditySheet, readShareWorkbook } from "./share-workbook.ts";

/**
 * World Mining Data (Reichl & Schatz, Austrian Federal Ministry of Finance): production by country, 65 commodities.
 *
 * Three files: the publisher's workbook 6.5 (2022, with printed HHI), the long table 2018–2024 in which two editions
 * are spliced, and the earlier edition's long table, which writes no row but proves which series are its own.
 */
export const worldMiningData: Importer = {
  id: "world-mining-data",
  origins: ORIGINS,
  bundleFiles: [
    "wmd/6.5. Share_of_World_Mineral_Production_2022_by_Countries.xlsx",
    "wmd/world_mining_data_2018_2024_long.csv",
    "geopolrisk/world_mining_data_long.csv",
  ],
  read: async (files, context) => {
    const tables = files.filter((file) => !isXlsx(file));
    const earlier = seriesOfEarlierTables(tables.filter(isEarlierTable));
    const fromWorkbooks = await Promise.all(files.filter(isXlsx).map((file) => readWorkbook(file, context)));
    const fromTables = tables
      .filter((file) => !isEarlierTable(file))
      .map((file) => readSpliced(file, earlier.names, context));
    const { observations, issues } = joinFiles(fromWorkbooks, fromTables);
    return { ...EMPTY_RESULT, observations, issues: [...earlier.issues, ...issues] };
  },
};

function isEarlierTable(file: RawFile): boolean {
  const header = new TextDecoder().decode(file.bytes.subarray(0, 200)).split(/\r?\n/)[0];
  return header?.includes("Country_ISO") ?? false;
}

function seriesOfEarlierTables(files: readonly RawFile[]): { names: Set<string> | null; issues: Issue[] } {
  const tables = files.map((file) => readLongTable(file, EARLIER_LAYOUT));
  const rows = tables.flatMap((table) => table.rows);
  return {
    names: rows.length > 0 ? new Set(rows.map(seriesName)) : null,
    issues: tables.flatMap((table) => (table.problem ? [table.problem] : [])),
  };
}

async function readWorkbook(file: RawFile, context: ImportContext): Promise<FileResult> {
  const { sheets, problem } = await readShareWorkbook(file);
  if (problem) return { observations: [], issues: [problem] };
  const year = sheets[0]?.year ?? 0;
  const origin = originOfNewestYear(year);
  if (!origin) return { observations: [], issues: [unknownEdition(file, year)] };
  const figures = sheets.flatMap((sheet) =>
    [...sheet.countries, sheet.total].map(
      ({ row, country, production }): PrintedFigure => ({
        commodity: sheet.commodity,
        country,
        unit: sheet.unit,
        year: sheet.year,
        quantity: production,
        missing: "not-reported",
        status: "reported",
        origin,
        locator: `${nameOf(file)}#${sheet.commodity}!R${row}`,
        line: row,
        note: "",
      }),
    ),
  );
  return toObservations(file, figures, new CommodityLookup(context.commodities), context);
}

function readSpliced(file: RawFile, known: ReadonlySet<string> | null, context: ImportContext): FileResult {
  const { rows, problem } = readLongTable(file, SPLICED_LAYOUT);
  if (problem) return { observations: [], issues: [problem] };
  const earlierSeries = known ?? guessEarlierSeries(rows);
  const wrong = overwrittenRows(rows, file.path);
  const figures = splitEditions(rows, earlierSeries).map(
    ({ row, origin, note }): PrintedFigure => ({
      ...row,
      quantity: wrong.lines.has(row.line) ? null : row.quantity,
      missing: wrong.lines.has(row.line) ? "not-available" : "not-reported",
      origin,
      locator: `${nameOf(file)}#L${row.line}`,
      note: wrong.lines.has(row.line) ? "corrected" : note,
    }),
  );
  const result = toObservations(file, figures, new CommodityLookup(context.commodities), context);
  if (result.issues.some((issue) => issue.severity === "error")) return result;
  const unproved = known ? [] : [editionNotProved(file)];
  const differences = sumsAgainstTotals(rows, addedCountries(rows, earlierSeries), file.path);
  return {
    observations: result.observations,
    issues: [...unproved, ...result.issues, ...wrong.issues, ...differences],
  };
}

function unknownEdition(file: RawFile, year: number): Issue {
  const place = { file: file.path, line: 1, column: "A" };
  return {
    severity: "error",
    code: "wrong-edition",
    ...place,
    expected: ORIGINS.join(", "),
    found: `year ${year}`,
  };
}

function editionNotProved(file: RawFile): Issue {
  const expected = "long table of the earlier edition in the same import";
  return {
    severity: "warning",
    code: "wrong-edition",
    file: file.path,
    line: null,
    column: null,
    expected,
    found: "none",
  };
}

const nameOf = (file: RawFile): string => file.path.split("/").at(-1) ?? file.path;
