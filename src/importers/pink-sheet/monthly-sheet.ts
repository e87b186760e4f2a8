import type { Issue } from "../../core/index.ts";
import type { RawFile } from "../importer.ts";
import { readXlsxSheets, type SheetCell, type XlsxSheet } from "../xlsx-sheets.ts";
import { type PinkSheetSeries, SERIES } from "./series.ts";

/** The monthly table of one edition, found by what its rows say: their places differ between editions. */
export interface MonthlySheet {
  readonly sheet: string;
  /** `2026-06`, from the line `Updated on …`. */
  readonly edition: string;
  readonly columns: readonly { readonly series: PinkSheetSeries; readonly index: number }[];
  readonly months: readonly {
    readonly period: string;
    readonly row: number;
    readonly cells: readonly SheetCell[];
  }[];
  /** Columns that are no mineral of the catalogue. */
  readonly otherColumns: number;
}

const TITLE = "World Bank Commodity Price Data (The Pink Sheet)";
const SUBTITLE = /^monthly prices in nominal US dollars/;
const PERIOD = /^(\d{4})M(\d\d)$/;
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

type SheetProblem = Pick<Issue, "code"> & Partial<Issue>;

/** Where are the names, units and months, and which edition is it? Refuses with the one reason otherwise. */
export async function readMonthlySheet(file: RawFile): Promise<MonthlySheet | Issue> {
  const refuse = (problem: SheetProblem): Issue => ({
    severity: "error",
    file: file.path,
    line: null,
    column: null,
    ...problem,
  });
  const { sheets, problem } = await readXlsxSheets(file);
  if (problem) return problem;
  const sheet = sheets.find(isMonthlyPrices);
  if (!sheet)
    return refuse({
      code: "not-this-file",
      expected: TITLE,
      found: sheets.map(({ name }) => name).join(", "),
    });
  const updated = updateDate(sheet);
  if (!updated) return refuse({ code: "wrong-header", expected: "Updated on <month> <day>, <year>" });
  const named = /\d{4}-\d\d-\d\d/.exec(file.path)?.[0];
  if (named && named !== updated) return refuse({ code: "wrong-edition", expected: named, found: updated });
  const unitsAt = sheet.rows.findIndex((row) => row.filter(isUnit).length > row.length / 2);
  if (unitsAt < 1) return refuse({ code: "wrong-header", expected: "row of units, ($/mt)" });
  const columns = findColumns(sheet, unitsAt);
  if ("code" in columns) return refuse(columns);
  const months = findMonths(sheet);
  const wrongMonth = monthProblem(months, updated);
  if (wrongMonth) return refuse(wrongMonth);
  const printed = (sheet.rows[unitsAt - 1] ?? []).filter((cell) => cell !== null).length;
  const otherColumns = printed - columns.length;
  return { sheet: sheet.name, edition: updated.slice(0, 7), columns, months, otherColumns };
}

const isUnit = (cell: SheetCell): boolean => typeof cell === "string" && /^\(.+\)$/.test(cell.trim());

const isMonthlyPrices = ({ rows }: XlsxSheet): boolean =>
  rows[0]?.[0] === TITLE &&
  rows.slice(0, 5).some(([cell]) => typeof cell === "string" && SUBTITLE.test(cell));

/** `2026-06-02`, or null. */
function updateDate({ rows }: XlsxSheet): string | null {
  const line = rows
    .slice(0, 8)
    .map(([cell]) => /^Updated on (\w+) (\d\d?), (\d{4})$/.exec(String(cell ?? "").trim()));
  const [, month = "", day = "", year = ""] = line.find((match) => match !== null) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  return number > 0 ? `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

function findColumns({ rows }: XlsxSheet, unitsAt: number): MonthlySheet["columns"] | SheetProblem {
  const names = (rows[unitsAt - 1] ?? []).map((cell) =>
    String(cell ?? "")
      .replace(/\s*\*\*\s*$/, "")
      .trim(),
  );
  const units = (rows[unitsAt] ?? []).map((cell) => String(cell ?? "").trim());
  const columns = SERIES.map((series) => ({ series, index: names.indexOf(series.name) }));
  const missing = columns.find(({ index }) => index < 0);
  if (missing)
    return {
      code: "wrong-header",
      line: unitsAt,
      column: missing.series.name,
      expected: missing.series.name,
    };
  const other = columns.find(({ series, index }) => units[index] !== series.unitPrinted);
  if (!other) return columns;
  const { name, unitPrinted } = other.series;
  return {
    code: "unknown-unit",
    line: unitsAt + 1,
    column: name,
    expected: unitPrinted,
    found: units[other.index] ?? "",
  };
}

function findMonths({ rows }: XlsxSheet): MonthlySheet["months"] {
  return rows.flatMap((cells, index) => {
    const [, year, month] = PERIOD.exec(String(cells[0] ?? "").trim()) ?? [];
    return year ? [{ period: `${year}-${month}`, row: index + 1, cells }] : [];
  });
}

/** Every month once, to the month before the update: a sheet cut off between two rows shows here. */
function monthProblem(months: MonthlySheet["months"], updated: string): SheetProblem | null {
  const last = monthNumber(updated) - 1;
  const first = monthNumber(months[0]?.period ?? "");
  const gap = months.find(({ period }, index) => monthNumber(period) !== first + index);
  if (gap)
    return {
      code: "shifted-columns",
      line: gap.row,
      column: "A",
      expected: periodOf(first + months.indexOf(gap)),
      found: gap.period,
    };
  const found = months.at(-1)?.period ?? "no month";
  return found === periodOf(last) ? null : { code: "cut-off", column: "A", expected: periodOf(last), found };
}

const monthNumber = (period: string): number =>
  Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1;
const periodOf = (number: number): string =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
