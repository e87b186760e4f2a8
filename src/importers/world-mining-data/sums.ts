import type { Issue } from "../../core/index.ts";
import { type LongRow, TOTAL } from "./long-table.ts";

/**
 * Do the countries of a commodity and year add up to the printed world total?
 *
 * Figures are printed in whole units, so half a unit is the rounding. A difference that countries added after the
 * total's edition explain to the unit is a note that names them; any other is a warning. All differences of the
 * bundled files are listed with their reason in accepted-exceptions.csv.
 *
 * @param added countries that joined after the edition of the total, by `commodity year`
 */
export function sumsAgainstTotals(
  rows: readonly LongRow[],
  added: ReadonlyMap<string, readonly { readonly country: string; readonly quantity: number }[]>,
  file: string,
): Issue[] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    if (row.country === TOTAL || row.quantity === null) continue;
    const key = `${row.commodity} ${row.year}`;
    sums.set(key, (sums.get(key) ?? 0) + row.quantity);
  }
  return rows.flatMap((row): Issue[] => {
    if (row.country !== TOTAL || row.quantity === null) return [];
    const subject = `${row.commodity} ${row.year}`;
    const excess = (sums.get(subject) ?? 0) - row.quantity;
    if (Math.abs(excess) <= 0.5) return [];
    const joined = added.get(subject) ?? [];
    const explained = Math.abs(excess - joined.reduce((sum, { quantity }) => sum + quantity, 0)) <= 0.5;
    const names = joined.map(({ country }) => country).join(", ");
    const found = `${Math.round(row.quantity + excess)}${explained ? ` (added later: ${names})` : ""}`;
    const place = { file, line: row.line, column: "quantity" };
    const severity = explained ? "note" : "warning";
    return [
      { severity, code: "sum-differs-from-total", ...place, expected: String(row.quantity), found, subject },
    ];
  });
}
