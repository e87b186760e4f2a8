import type { Issue } from "../../core/index.ts";
import { type LongRow, TOTAL } from "./long-table.ts";

/**
 * The long table gives French Guiana the numeric code of Guyana (328 instead of 254), and in 2023 and 2024 the gold
 * of Guyana is French Guiana's figure to the kilogram. The world totals are higher than the sums by what is missing.
 */
const OWNER_OF_CODE: Readonly<Record<string, string>> = { "328": "Guyana" };

export interface Correction {
  readonly lines: ReadonlySet<number>;
  readonly issues: readonly Issue[];
}

/**
 * Which rows carry the figure of another country? Those of a code's owner whose figure is, to the unit, that of a
 * second country under the same code, commodity and year. The figure is dropped, not guessed from the total.
 */
export function overwrittenRows(rows: readonly LongRow[], file: string): Correction {
  const others = new Map<string, LongRow>();
  for (const row of rows) {
    const owner = OWNER_OF_CODE[row.code];
    if (owner !== undefined && row.country !== owner && row.country !== TOTAL && row.quantity) {
      others.set(`${row.commodity} ${row.year}`, row);
    }
  }
  const overwritten = rows.filter(
    (row) =>
      row.country === OWNER_OF_CODE[row.code] &&
      row.quantity !== null &&
      others.get(`${row.commodity} ${row.year}`)?.quantity === row.quantity,
  );
  const issues = overwritten.map((row): Issue => {
    const twin = others.get(`${row.commodity} ${row.year}`);
    return {
      severity: "note",
      code: "corrected",
      file,
      line: row.line,
      column: "quantity",
      expected: "not-available",
      found: `${row.quantity} (figure of ${twin?.country}, line ${twin?.line})`,
      subject: `${row.commodity} ${row.country} ${row.year}`,
    };
  });
  return { lines: new Set(overwritten.map((row) => row.line)), issues };
}
