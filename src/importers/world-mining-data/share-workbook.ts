import type { Issue } from "../../core/index.ts";
import type { RawFile } from "../importer.ts";
import { readXlsxSheets } from "../xlsx-sheets.ts";

/** One country's line of a sheet, as printed. */
export interface SheetRow {
  /** Row of the worksheet, from 1. */
  readonly row: number;
  readonly country: string;
  /** In the sheet's unit. */
  readonly production: number;
}

/** One commodity of workbook 6.5: the production column and the concentration its producers print. */
export interface CommoditySheet {
  /** Sheet name, trimmed (`Steam Coal ` ends in a blank). */
  readonly commodity: string;
  readonly year: number;
  readonly unit: string;
  readonly countries: readonly SheetRow[];
  readonly total: SheetRow;
  /** Herfindahl-Hirschman index as printed, 0..10000. */
  readonly printedHhi: number;
}

export interface ShareWorkbook {
  readonly sheets: readonly CommoditySheet[];
  readonly problem: Issue | null;
}

type Cells = readonly unknown[];
type Problem = Pick<Issue, "code"> & Partial<Issue>;

const TITLE = /^6\.5\. Share of World Mineral Production (\d{4}), by Countries/;
const FIRST_COUNTRY_ROW = 3;

/**
 * Workbook "6.5. Share of World Mineral Production, by Countries" of World Mining Data: one sheet per commodity
 * with rank, country, unit, production, share, cumulative share and contribution to the HHI, then the total.
 *
 * The year is the one that title and column names print, which must be the same on every sheet.
 * The publisher repeats table names inside the workbook; only the cells are read, so that does no harm.
 */
export async function readShareWorkbook(file: RawFile): Promise<ShareWorkbook> {
  const workbook = await readXlsxSheets(file);
  if (workbook.problem) return { sheets: [], problem: workbook.problem };
  const read: CommoditySheet[] = [];
  for (const { name, rows } of workbook.sheets) {
    const result = readSheet(name.trim(), rows);
    if ("code" in result) return refused(file, result);
    read.push(result);
  }
  const years = [...new Set(read.map((sheet) => sheet.year))];
  if (years.length !== 1) {
    return refused(file, {
      code: "wrong-edition",
      expected: "one year on all sheets",
      found: years.join(", "),
    });
  }
  return { sheets: read, problem: null };
}

function refused(file: RawFile, problem: Problem): ShareWorkbook {
  return {
    sheets: [],
    problem: { severity: "error", file: file.path, line: null, column: null, ...problem },
  };
}

function readSheet(commodity: string, data: readonly Cells[]): CommoditySheet | Problem {
  const title = TITLE.exec(String(data[0]?.[0] ?? ""));
  if (!title) {
    const found = String(data[0]?.[0] ?? "").slice(0, 80);
    return {
      code: "not-this-file",
      line: 1,
      column: "A",
      expected: "6.5. Share of World Mineral Production",
      found,
      subject: commodity,
    };
  }
  const year = Number(title[1]);
  const expected = [
    `Rank ${year}`,
    `Rank ${year - 1}`,
    "Country",
    "unit",
    `Production ${year}`,
    "Share in %",
    "Share cum.%",
    "Share HHI",
  ];
  const header = (data[1] ?? []).map(String);
  if (header.join() !== expected.join()) {
    return {
      code: "wrong-header",
      line: 2,
      expected: expected.join(","),
      found: header.join(","),
      subject: commodity,
    };
  }
  return readProduction(commodity, year, data);
}

function readProduction(commodity: string, year: number, data: readonly Cells[]): CommoditySheet | Problem {
  const rows: SheetRow[] = [];
  for (const [index, cells] of data.slice(FIRST_COUNTRY_ROW - 1).entries()) {
    const [, , country, unit, production] = cells;
    const row = FIRST_COUNTRY_ROW + index;
    if (typeof country !== "string" || typeof unit !== "string" || typeof production !== "number") {
      const found = cells.slice(2, 5).map(String).join(" | ");
      return {
        code: "shifted-columns",
        line: row,
        column: "C",
        expected: "country, unit, production",
        found,
        subject: commodity,
      };
    }
    rows.push({ row, country: country.trim(), production });
  }
  const total = rows.at(-1);
  const last = data.at(-1) ?? [];
  if (total?.country !== "Total" || typeof last[7] !== "number") {
    return {
      code: "cut-off",
      line: data.length,
      column: "C",
      expected: "Total",
      found: total?.country ?? "",
      subject: commodity,
    };
  }
  return { commodity, year, unit: String(last[3]), countries: rows.slice(0, -1), total, printedHhi: last[7] };
}
