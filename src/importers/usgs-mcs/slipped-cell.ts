import type { Layout } from "./layout.ts";
import type { PrintedCell } from "./printed-cell.ts";
import { type Refusal, refuse } from "./printed-table.ts";
import { readPrintedValue } from "./printed-value.ts";

/**
 * Does a cell hold what belongs into its neighbour's column? A number for a country in any layout; in the tables with a
 * column per year also words that no footnote explains where a number should stand. The long release is one column of
 * values: there an unreadable one is a fault of its own cell.
 */
export function slippedCell(cells: readonly PrintedCell[], layout: Layout): Refusal | null {
  for (const cell of cells) {
    if (/^[\d.,]+$/.test(cell.country)) {
      return refuse(cell.file, "shifted-columns", {
        line: cell.line,
        column: "Country",
        expected: "a name",
        found: cell.country,
      });
    }
    if (layout !== "long" && readPrintedValue(cell.value, "").kind === "unreadable") {
      const { file, line, column, value } = cell;
      return refuse(file, "shifted-columns", { line, column, expected: "a number", found: value });
    }
  }
  return null;
}
