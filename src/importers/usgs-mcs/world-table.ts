import { proveEdition } from "./layout.ts";
import { detailOf, keyOf, type PrintedCell } from "./printed-cell.ts";
import { type PrintedTable, type Refusal, refuse } from "./printed-table.ts";

interface NumberColumn {
  readonly index: number;
  readonly measure: "production" | "reserves" | "capacity";
  readonly year: number;
  readonly isEstimate: boolean;
  readonly notes: number;
}

const HEADER = /^(prod|cap|reserves?)_(est_ ?)?(20\d\d)$/;
const MEASURES: Readonly<Record<string, NumberColumn["measure"]>> = {
  prod: "production",
  cap: "capacity",
  reserve: "reserves",
  reserves: "reserves",
};
/** Chapters whose products stand in the notes instead of the type. */
const PRODUCT_IN_NOTES = new Set(["boron all types"]);

/** All world tables of the edition of 2025 in one file. */
export function readWorldTable(table: PrintedTable): PrintedCell[] | Refusal {
  const columns = numberColumns(table);
  if (columns.length === 0) {
    return refuse(table.path, "wrong-header", {
      line: 1,
      expected: "PROD_2023",
      found: table.header.join(","),
    });
  }
  const edition = proveEdition(
    table,
    table.rows.map((row) => row.cells[0] ?? ""),
    columns.map((column) => column.year),
  );
  if (typeof edition !== "number") return edition;
  const keys = table.rows.map((row) => `${keyOf(row.cells[1] ?? "")}|${detailIn(row.cells)}`);
  return columns.flatMap((column) => {
    const filled = new Set(keys.filter((_, row) => isFilled(table.rows[row]?.cells ?? [], column)));
    return table.rows.map((row, at) => ({
      edition,
      file: table.path,
      line: row.line,
      column: table.header[column.index] ?? "",
      commodity: keyOf(row.cells[1] ?? ""),
      detail: detailIn(row.cells),
      measure: column.measure,
      country: row.cells[2] ?? "",
      unit: row.cells[4] ?? "",
      year: column.year,
      value: row.cells[column.index] ?? "",
      notes: row.cells[column.notes] ?? "",
      columnIsEstimate: column.isEstimate || /\bestimated$/i.test(row.cells[3] ?? ""),
      columnHasValues: filled.has(keys[at] ?? ""),
    }));
  });
}

function numberColumns(table: PrintedTable): NumberColumn[] {
  const headers = table.header.map(keyOf);
  return headers.flatMap((header, index) => {
    const match = HEADER.exec(header);
    const measure = MEASURES[match?.[1] ?? ""];
    if (!match || !measure) return [];
    const word = (match[1] ?? "").replace(/s$/, "");
    const notes = headers.findIndex((other) => other.startsWith(word) && other.endsWith("_notes"));
    return [{ index, measure, year: Number(match[3]), isEstimate: match[2] !== undefined, notes }];
  });
}

function detailIn(cells: readonly string[]): string {
  const detail = detailOf(cells[3] ?? "");
  return PRODUCT_IN_NOTES.has(detail)
    ? detailOf(`${detail}: ${cells[7] ?? ""}`).replace(/: w for.*$/, "")
    : detail;
}

/** A note counts as a value: in this edition `NA`, `Large` and `W` stand there and the number cell is blank. */
function isFilled(cells: readonly string[], column: NumberColumn): boolean {
  const value = cells[column.index] ?? "";
  return value !== "" || (column.measure === "reserves" && (cells[column.notes] ?? "") !== "");
}
