import type { Issue } from "../../core/index.ts";
import { readCsvTable } from "../csv-table.ts";
import type { RawFile } from "../importer.ts";
import { isXlsx, readXlsxSheets, type XlsxSheet } from "../xlsx-sheets.ts";

/** Columns of the 2024 update's long table, in the publisher's order. */
export const COLUMNS = [
  "codeindyr",
  "code",
  "countryname",
  "year",
  "indicator",
  "estimate",
  "stddev",
  "nsource",
  "pctrank",
  "pctranklower",
  "pctrankupper",
] as const;
type Column = (typeof COLUMNS)[number];

/** One economy, indicator and year as text, with its line in the file. */
export interface PrintedRow {
  readonly line: number;
  readonly cell: (column: Column) => string;
}

export interface PrintedRows {
  readonly rows: readonly PrintedRow[];
  readonly problem: Issue | null;
}

/** The long table from the publisher's workbook or from a CSV of the same columns. */
export async function readPrintedRows(file: RawFile): Promise<PrintedRows> {
  if (!isXlsx(file)) return fromCsv(file);
  const { sheets, problem } = await readXlsxSheets(file);
  if (problem) return { rows: [], problem };
  const [first] = sheets;
  const header = (first?.rows[0] ?? []).map(String);
  if (!first || header.join() !== COLUMNS.join()) return { rows: [], problem: otherWorkbook(file, sheets) };
  return {
    rows: first.rows.slice(1).map((cells, index) => ({
      line: index + 2,
      cell: (column) => String(cells[COLUMNS.indexOf(column)] ?? ""),
    })),
    problem: null,
  };
}

function fromCsv(file: RawFile): PrintedRows {
  const table = readCsvTable(file, { encoding: "utf-8", columns: COLUMNS });
  if (!table.problem) return { rows: table.rows, problem: null };
  return { rows: [], problem: knownOtherTable(file) ?? table.problem };
}

/** Tables of the same indicators that must not be taken for this edition. */
function knownOtherTable(file: RawFile): Issue | null {
  const header = new TextDecoder().decode(file.bytes.subarray(0, 400)).split(/\r?\n/)[0] ?? "";
  const place = {
    severity: "error",
    file: file.path,
    line: 1,
    column: null,
    expected: COLUMNS.join(","),
  } as const;
  if (header.includes("edition,series_of"))
    return { ...place, code: "wrong-edition", found: "two editions spliced, pv only" };
  if (header.includes("Indicator Name")) return { ...place, code: "not-this-file", found: "DataBank export" };
  return null;
}

function otherWorkbook(file: RawFile, sheets: readonly XlsxSheet[]): Issue {
  const place = {
    severity: "error",
    file: file.path,
    line: 1,
    column: null,
    expected: COLUMNS.join(","),
  } as const;
  const title = sheets
    .flatMap(({ rows }) => rows.slice(0, 5).flat())
    .find((cell) => typeof cell === "string" && /\d{4} Update/.test(cell));
  if (title) return { ...place, code: "wrong-edition", expected: "2024 Update", found: String(title) };
  const found = sheets[0]?.rows[0]?.map((cell) => cell ?? "").join(",") ?? "";
  return { ...place, code: "not-this-file", found };
}
