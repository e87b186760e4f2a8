import type { Issue, ObservationStatus } from "../../core/index.ts";
import { readCsvTable } from "../csv-table.ts";
import type { RawFile } from "../importer.ts";
import { EARLIER_EDITION, LATER_EDITION } from "./editions.ts";

/** One line of a long table. */
export interface LongRow {
  readonly line: number;
  readonly commodity: string;
  readonly unit: string;
  /** As printed; `Total` is the world. */
  readonly country: string;
  readonly code: string;
  readonly year: number;
  /** In the printed unit; null for an empty cell, which is not a zero. */
  readonly quantity: number | null;
  readonly status: ObservationStatus;
}

export interface LongTable {
  readonly rows: readonly LongRow[];
  readonly problem: Issue | null;
}

export const TOTAL = "Total";

interface Layout {
  readonly columns: readonly string[];
  readonly country: string;
  readonly code: string;
  readonly quantity: string;
  readonly flag: string;
  readonly newestYear: number;
}

/** Two editions spliced: 2018–2024. */
export const SPLICED_LAYOUT: Layout = {
  columns: ["commodity", "category", "unit", "country", "iso3", "m49", "year", "quantity", "flag"],
  country: "country",
  code: "m49",
  quantity: "quantity",
  flag: "flag",
  newestYear: LATER_EDITION.newestYear,
};

/** The earlier edition alone: 2018–2022. Proves which series of the spliced table are its. */
export const EARLIER_LAYOUT: Layout = {
  columns: [
    "commodity",
    "Country",
    "Country_Code",
    "Country_ISO",
    "unit",
    "data_source",
    "year",
    "production",
    "ISO",
  ],
  country: "Country",
  code: "Country_Code",
  quantity: "production",
  flag: "data_source",
  newestYear: EARLIER_EDITION.newestYear,
};

const STATUS: Readonly<Record<string, ObservationStatus>> = {
  r: "reported",
  e: "estimated",
  p: "provisional",
  // World totals carry no flag.
  "": "reported",
  nan: "reported",
};

/** Rows of a long table of World Mining Data, refused whole if a cell is not what its column says. */
export function readLongTable(file: RawFile, layout: Layout): LongTable {
  const table = readCsvTable(file, { encoding: "utf-8", columns: layout.columns });
  if (table.problem) return { rows: [], problem: table.problem };
  const rows: LongRow[] = [];
  for (const { line, cell } of table.rows) {
    const printed = cell(layout.quantity);
    const status = STATUS[cell(layout.flag)];
    const year = Number(cell("year"));
    if (status === undefined) return refused(file, line, layout.flag, "r, e, p", cell(layout.flag));
    if (!/^\d{4}$/.test(cell("year"))) return refused(file, line, "year", "four digits", cell("year"));
    if (printed !== "" && !/^\d+(\.\d+)?$/.test(printed))
      return refused(file, line, layout.quantity, "a number", printed);
    rows.push({
      line,
      commodity: cell("commodity"),
      unit: cell("unit"),
      country: cell(layout.country),
      code: cell(layout.code),
      year,
      quantity: printed === "" ? null : Number(printed),
      status,
    });
  }
  return { rows, problem: incomplete(file, rows, layout.newestYear) };
}

function refused(file: RawFile, line: number, column: string, expected: string, found: string): LongTable {
  return {
    rows: [],
    problem: { severity: "error", code: "shifted-columns", file: file.path, line, column, expected, found },
  };
}

/** The edition is proved by the newest year; the file is whole if every commodity ends in a world total of that year. */
function incomplete(file: RawFile, rows: readonly LongRow[], newestYear: number): Issue | null {
  const problem = { severity: "error", file: file.path, line: null, column: "year" } as const;
  const newest = rows.reduce((year, row) => Math.max(year, row.year), 0);
  if (newest !== newestYear) {
    return {
      ...problem,
      code: "wrong-edition",
      expected: `newest year ${newestYear}`,
      found: `newest year ${newest}`,
    };
  }
  const withTotal = new Set(
    rows.filter((row) => row.country === TOTAL && row.year === newest).map((row) => row.commodity),
  );
  const without = rows.find((row) => !withTotal.has(row.commodity));
  if (!without) return null;
  return {
    ...problem,
    code: "cut-off",
    expected: `${TOTAL} ${newest}`,
    found: "end of file",
    subject: without.commodity,
  };
}
