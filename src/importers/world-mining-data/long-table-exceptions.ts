import { EARLIER_EDITION } from "./editions.ts";
import { type LongRow, TOTAL } from "./long-table.ts";
import type { CommoditySheet } from "./share-workbook.ts";
import { addedCountries } from "./splice.ts";

/** A commodity whose HHI cannot be had from the long table, and the countries that are to blame. */
export interface LongTableException {
  readonly commodity: string;
  /** As the workbook prints it, 0..1. */
  readonly printedHhi: number;
  /** Of all countries of the long table in that year, 0..1: lower, never higher. */
  readonly longTableHhi: number;
  readonly addedCountries: readonly string[];
}

/**
 * HHI of a production column: Σ (country / Σ countries)², 0..1. Question answered: how concentrated is output?
 * A column without output has no HHI: NaN.
 */
export function columnHhi(production: readonly number[]): number {
  const total = production.reduce((sum, value) => sum + value, 0);
  return production.reduce((sum, value) => sum + (value / total) ** 2, 0);
}

/**
 * For which commodities of 2022 does the long table give another HHI than the publisher prints, and why?
 *
 * The long table holds countries of both editions for that year, the workbook those of the earlier one. Only
 * commodities that gained a country with output differ.
 */
export function longTableExceptions(
  sheets: readonly CommoditySheet[],
  rows: readonly LongRow[],
  earlierSeries: ReadonlySet<string>,
): LongTableException[] {
  const year = EARLIER_EDITION.newestYear;
  const added = addedCountries(rows, earlierSeries);
  return sheets.flatMap((sheet): LongTableException[] => {
    const joined = added.get(`${sheet.commodity} ${year}`);
    if (!joined) return [];
    const column = rows.filter(
      (row) => row.commodity === sheet.commodity && row.year === year && row.country !== TOTAL,
    );
    return [
      {
        commodity: sheet.commodity,
        printedHhi: sheet.printedHhi / 10_000,
        longTableHhi: columnHhi(column.map((row) => row.quantity ?? 0)),
        addedCountries: joined.map(({ country }) => country),
      },
    ];
  });
}
