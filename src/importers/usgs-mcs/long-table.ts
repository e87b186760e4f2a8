import { proveEdition } from "./layout.ts";
import { detailOf, keyOf, type PrintedCell } from "./printed-cell.ts";
import { type PrintedTable, type Refusal, refuse } from "./printed-table.ts";

const COLUMNS = [
  "mcs chapter",
  "section",
  "commodity",
  "country",
  "statistics",
  "statistics_detail",
  "unit",
  "year",
  "value",
  "notes",
];
const MEASURES: Readonly<Record<string, PrintedCell["measure"]>> = {
  production: "production",
  reserves: "reserves",
  capacity: "capacity",
};

/** The release goes through the chapters by name, abrasives to zirconium: one that ends earlier was cut at a line. */
function missingEnd(table: PrintedTable): Refusal | null {
  const last = table.rows.at(-1);
  if (!last || keyOf(last.cells[0] ?? "").startsWith("z")) return null;
  return refuse(table.path, "cut-off", {
    line: last.line,
    column: "MCS chapter",
    expected: "ZIRCONIUM AND HAFNIUM",
    found: last.cells[0] ?? "",
  });
}

/**
 * The release of 2026: one number per row, world tables and domestic prices together. It names no edition; the last
 * year of its rows is the year before. `Section` has twenty spellings, all of the world tables start with `World`.
 */
export function readLongTable(table: PrintedTable): PrintedCell[] | Refusal {
  const header = table.header.map(keyOf);
  const missing = COLUMNS.find((name, at) => header[at] !== name);
  if (missing !== undefined) {
    const at = COLUMNS.indexOf(missing);
    return refuse(table.path, "wrong-header", {
      line: 1,
      column: missing,
      expected: missing,
      found: table.header[at] ?? "",
    });
  }
  const slipped = table.rows.find((row) => !/^20\d\d([–-]\d\d)?$/.test(row.cells[7] ?? ""));
  if (slipped) {
    return refuse(table.path, "shifted-columns", {
      line: slipped.line,
      column: "Year",
      expected: "2025",
      found: slipped.cells[7] ?? "",
    });
  }
  const cut = missingEnd(table);
  if (cut) return cut;
  const years = table.rows.flatMap((row) => (/^\d{4}$/.test(row.cells[7] ?? "") ? Number(row.cells[7]) : []));
  const edition = proveEdition(table, [], years);
  if (typeof edition !== "number") return edition;
  return table.rows.flatMap(({ line, cells }) => {
    const [
      ,
      section = "",
      commodity = "",
      country = "",
      statistics = "",
      detail = "",
      unit = "",
      year,
      value = "",
      notes = "",
    ] = cells;
    const measure = section.startsWith("World")
      ? MEASURES[keyOf(statistics)]
      : keyOf(statistics) === "price"
        ? "price"
        : undefined;
    if (!measure) return [];
    return {
      edition,
      file: table.path,
      line,
      column: "Value",
      commodity: keyOf(commodity),
      detail: detailOf(detail),
      measure,
      country,
      unit,
      year: Number(year),
      value,
      notes,
      columnIsEstimate: false,
      columnHasValues: true,
    };
  });
}
