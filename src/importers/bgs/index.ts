import type { Issue, Observation } from "../../core/index.ts";
import { CommodityLookup } from "../commodity-lookup.ts";
import { type CsvRow, readCsvTable } from "../csv-table.ts";
import { EMPTY_RESULT, type ImportContext, type Importer, type RawFile } from "../importer.ts";
import { COLUMNS, COMMODITY_FILES, EDITION } from "./layout.ts";
import { type ProductionRow, readProductionRow } from "./production-row.ts";

interface FileResult {
  readonly observations: readonly Observation[];
  readonly issues: readonly Issue[];
}

/**
 * World Mineral Statistics of the British Geological Survey: production by country, 1971–2023, fourteen commodity files.
 *
 * One file holds mine, smelter and refined production; the commodity name tells them apart and the commodity table
 * says which stage and basis each has. Historic states keep their own figures (`SUN`, `YUG`, `CSK`, `DDR`). There is
 * no world total, so none is written. Mixtures that have no common basis (spodumene with lithium carbonate, "other
 * ferro-alloys", monazite with bastnaesite) are left out and counted.
 */
export const bgs: Importer = {
  id: "bgs",
  origins: [EDITION.origin],
  bundleFiles: COMMODITY_FILES,
  read: (files, context) => {
    const results = files.map((file) => readFile(file, context));
    return {
      ...EMPTY_RESULT,
      observations: results.flatMap((result) => result.observations),
      issues: results.flatMap((result) => result.issues),
    };
  },
};

function readFile(file: RawFile, context: ImportContext): FileResult {
  const table = readCsvTable(file, { encoding: "utf-8", columns: COLUMNS });
  if (table.problem) return { observations: [], issues: [table.problem] };
  const read = readRows(table.rows, file, context);
  if ("severity" in read) return { observations: [], issues: [read] };
  const newest = read.reduce((year, { row }) => Math.max(year, row.year), 0);
  if (newest !== EDITION.newestYear) return { observations: [], issues: [wrongEdition(file, newest)] };
  const lookup = new CommodityLookup(context.commodities);
  const kept = read.flatMap(({ row, country }): Observation[] => {
    const series = lookup.find(row.commodity, row.subCommodity, row.line);
    return series ? [{ ...series, country, ...observed(row, file) }] : [];
  });
  const { observations, issues } = withoutBlankTwins(kept, file);
  return { observations, issues: [...lookup.issues(file.path), ...issues] };
}

function readRows(
  rows: readonly CsvRow[],
  file: RawFile,
  context: ImportContext,
): { row: ProductionRow; country: string }[] | Issue {
  const read: { row: ProductionRow; country: string }[] = [];
  for (const csvRow of rows) {
    const row = readProductionRow(csvRow);
    if ("code" in row) return { severity: "error", file: file.path, line: csvRow.line, ...row };
    // By name, not by the code columns: those have COD for the Republic of the Congo and CS for three states.
    const country = context.country("bgs", row.country);
    if (country === null) {
      const place = { file: file.path, line: row.line, column: "country_trans" };
      return { severity: "error", code: "unknown-country", ...place, found: row.country };
    }
    read.push({ row, country });
  }
  return read;
}

function observed(row: ProductionRow, file: RawFile) {
  return {
    measure: "production",
    year: row.year,
    unit: "t",
    value: row.value,
    missing: row.missing,
    low: row.low,
    high: row.high,
    status: row.status,
    kind: "measured",
    origin: EDITION.origin,
    locator: `${file.path.split("/").at(-1)}#L${row.line}`,
    processing: row.unit.divisor === 1 ? "reported" : "minor",
    note: row.note,
  } as const;
}

/**
 * The Federal Republic and Germany both have a row for 1989–1991, one of them blank: the one with the figure stays.
 * Two figures for one key would be a contradiction in the source, so the file is refused.
 */
function withoutBlankTwins(rows: readonly Observation[], file: RawFile): FileResult {
  const byKey = new Map<string, Observation>();
  const issues: Issue[] = [];
  for (const row of rows) {
    const key = [row.mineral, row.stage, row.form, row.country, row.year, row.basis].join("/");
    const other = byKey.get(key);
    if (!other) {
      byKey.set(key, row);
      continue;
    }
    const contradiction = row.value !== null && other.value !== null;
    const kept = row.value === null ? other : row;
    const dropped = kept === row ? other : row;
    issues.push(duplicate(file, contradiction, kept, dropped));
    if (contradiction) return { observations: [], issues };
    byKey.set(key, kept);
  }
  return { observations: [...byKey.values()], issues };
}

function duplicate(file: RawFile, contradiction: boolean, kept: Observation, dropped: Observation): Issue {
  return {
    severity: contradiction ? "error" : "note",
    code: "duplicate-row",
    file: file.path,
    line: Number(dropped.locator.split("#L")[1]),
    column: "country_trans",
    expected: `${kept.value} (${kept.locator})`,
    found: dropped.value === null ? "blank" : String(dropped.value),
    subject: `${kept.mineral} ${kept.stage} ${kept.country} ${kept.year}`,
  };
}

function wrongEdition(file: RawFile, newest: number): Issue {
  const place = { file: file.path, line: null, column: "year" };
  const figures = { expected: `newest year ${EDITION.newestYear}`, found: `newest year ${newest}` };
  return { severity: "error", code: "wrong-edition", ...place, ...figures };
}
