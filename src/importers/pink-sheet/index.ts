import type { Issue, PricePoint } from "../../core/index.ts";
import { OUT_OF_SCOPE } from "../commodity-lookup.ts";
import { EMPTY_RESULT, type Importer, type ImportResult, type RawFile } from "../importer.ts";
import type { SheetCell } from "../xlsx-sheets.ts";
import { annualMeans } from "./annual-means.ts";
import { type MonthlySheet, readMonthlySheet } from "./monthly-sheet.ts";

const FAMILY = "world-bank-pink-sheet";
/** A horizontal ellipsis, and in one column three full stops. */
const MISSING = ["…", "...", ""];

/**
 * World Bank Commodity Price Data, "The Pink Sheet": monthly prices in nominal US dollars of twelve minerals since 1960,
 * and the means of complete years. The edition is the month in the line `Updated on …`.
 */
export const pinkSheet: Importer = {
  id: "pink-sheet",
  origins: [`${FAMILY}-2026-06`, `${FAMILY}-2025-12`],
  bundleFiles: ["worldbank_prices/CMO-Historical-Data-Monthly_2026-06-02.xlsx"],
  read: async (files) => {
    const read = await Promise.all(files.map(readPrices));
    return {
      ...EMPTY_RESULT,
      prices: read.flatMap(({ prices }) => prices),
      issues: read.flatMap(({ issues }) => issues),
    };
  },
};

async function readPrices(file: RawFile): Promise<ImportResult> {
  const table = await readMonthlySheet(file);
  if ("severity" in table) return { ...EMPTY_RESULT, issues: [table] };
  const prices: PricePoint[] = [];
  for (const { series, index } of table.columns) {
    const monthly: PricePoint[] = [];
    for (const { period, row, cells } of table.months) {
      const value = priceIn(cells[index] ?? null);
      if (typeof value === "string") {
        return { ...EMPTY_RESULT, issues: [wrongCell(file, row, series.name, value)] };
      }
      monthly.push({
        mineral: series.mineral,
        grade: series.mineral,
        frequency: "monthly",
        period,
        value,
        missing: value === null ? "not-available" : null,
        unit: series.unit,
        status: "reported",
        origin: `${FAMILY}-${table.edition}`,
        locator: `${file.path.split("/").at(-1)}#${table.sheet}!R${row}`,
      });
    }
    prices.push(...monthly, ...annualMeans(monthly));
  }
  return { ...EMPTY_RESULT, prices, issues: [...unknownEdition(file, table), otherColumns(file, table)] };
}

/** A price above 0, null where the sheet prints none, else what stands there instead. */
function priceIn(cell: SheetCell): number | null | string {
  if (typeof cell === "number" && cell > 0) return cell;
  return cell === null || MISSING.includes(String(cell).trim()) ? null : String(cell);
}

function wrongCell(file: RawFile, line: number, column: string, found: string): Issue {
  const code = Number.isFinite(Number(found)) ? "out-of-range" : "not-a-number";
  return { severity: "error", code, file: file.path, line, column, expected: "price above 0", found };
}

/** Later editions read the same way; what they need is an origin file of their own. */
function unknownEdition(file: RawFile, { edition }: MonthlySheet): Issue[] {
  if (pinkSheet.origins.includes(`${FAMILY}-${edition}`)) return [];
  const place = { file: file.path, line: null, column: null };
  return [
    {
      severity: "warning",
      code: "wrong-edition",
      ...place,
      expected: pinkSheet.origins.join(", "),
      found: edition,
    },
  ];
}

function otherColumns(file: RawFile, { otherColumns: count, months }: MonthlySheet): Issue {
  const place = { file: file.path, line: null, column: null };
  const found = `${count} columns of ${months.length} months`;
  return {
    severity: "note",
    code: "unknown-commodity",
    ...place,
    expected: OUT_OF_SCOPE,
    found,
    subject: "fuels, food, timber",
  };
}
