import { proveEdition } from "./layout.ts";
import type { NameTable } from "./name-table.ts";
import { keyOf, type PrintedCell } from "./printed-cell.ts";
import { type PrintedTable, type Refusal, refuse } from "./printed-table.ts";

/**
 * Prices in one commodity's domestic table (2022 to 2025): a row per year, the grade and the unit in the header
 * (`Price_Low-purity_dkg`). The table names its commodity itself; the name of the file is not asked.
 */
export function readCommoditySalient(table: PrintedTable, names: NameTable): PrintedCell[] | Refusal {
  const rows = table.rows.filter((row) => row.cells[1] !== "" || row.cells[2] !== "");
  const slipped = rows.find((row) => !/^20\d\d$/.test(row.cells[2] ?? ""));
  if (slipped) {
    return refuse(table.path, "shifted-columns", {
      line: slipped.line,
      column: "Year",
      expected: "2023",
      found: slipped.cells[2] ?? "",
    });
  }
  const edition = proveEdition(
    table,
    table.rows.map((row) => row.cells[0] ?? ""),
    rows.map((row) => Number(row.cells[2])),
  );
  if (typeof edition !== "number") return edition;
  return priceColumns(table, keyOf(rows[0]?.cells[1] ?? ""), names).flatMap(({ index, detail }) =>
    rows.map((row) => ({
      edition,
      file: table.path,
      line: row.line,
      column: table.header[index] ?? "",
      commodity: keyOf(row.cells[1] ?? ""),
      detail,
      measure: "price" as const,
      country: "United States",
      unit: "",
      year: Number(row.cells[2]),
      value: row.cells[index] ?? "",
      notes: "",
      columnIsEstimate: false,
      columnHasValues: rows.some((other) => other.cells[index] !== ""),
    })),
  );
}

/** Columns that say price, or that the name table knows as one; equal headers are told apart by their order. */
function priceColumns(
  table: PrintedTable,
  commodity: string,
  names: NameTable,
): { index: number; detail: string }[] {
  const seen = new Map<string, number>();
  return table.header.flatMap((printed, index) => {
    const header = keyOf(printed);
    const count = (seen.get(header) ?? 0) + 1;
    seen.set(header, count);
    const detail = count === 1 ? header : `${header}#${count}`;
    return /price/.test(header) || names.find(commodity, `price: ${detail}`) ? [{ index, detail }] : [];
  });
}
