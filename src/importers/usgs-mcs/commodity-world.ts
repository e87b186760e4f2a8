import { codeOfFile, proveEdition } from "./layout.ts";
import type { NameTable } from "./name-table.ts";
import { detailOf, keyOf, nameOf, type PrintedCell } from "./printed-cell.ts";
import { type PrintedTable, type Refusal, refuse } from "./printed-table.ts";
import { decodeUnit } from "./units.ts";

interface NumberColumn {
  readonly index: number;
  readonly header: string;
  readonly measure: "production" | "reserves" | "capacity";
  /** Product that the header names (`sponge`, `ore`), "" for most. */
  readonly product: string;
  readonly unit: string;
  readonly year: number | null;
  readonly isEstimate: boolean;
  readonly notes: number;
}

const HEADER =
  /^(prod|cap|reserves)_(?:(sponge|pigment|ore_k2o_equiv|ore)_)?([a-z]+)(?:_(est))?(?:_(20\d\d))?$/;
const MEASURES = { prod: "production", cap: "capacity", reserves: "reserves" } as const;

/**
 * One commodity's world table in the layout of 2022 to 2024. Unit and year stand in the header only
 * (`Prod_kt_est_2023`), reserves have no year of their own and belong to the edition's last one.
 */
export function readCommodityWorld(table: PrintedTable, names: NameTable): PrintedCell[] | Refusal {
  const columns = numberColumns(table);
  if (!Array.isArray(columns)) return columns;
  const years = columns.flatMap((column) => column.year ?? []);
  const edition = proveEdition(
    table,
    table.rows.map((row) => row.cells[0] ?? ""),
    years,
  );
  if (typeof edition !== "number") return edition;
  const rows = table.rows.filter((row) => row.cells[1] !== "");
  const details = rows.map((row) => detailOf(row.cells[2] ?? ""));
  const commodity = proveCommodity(table, columns, details, names);
  if (typeof commodity !== "string") return commodity;
  return columns.flatMap((column) => {
    const filled = new Set(details.filter((_, row) => rows[row]?.cells[column.index] !== ""));
    return rows.map((row, at) => ({
      edition,
      file: table.path,
      line: row.line,
      column: column.header,
      commodity,
      detail: withProduct(details[at] ?? "", column.product),
      measure: column.measure,
      country: row.cells[1] ?? "",
      unit: column.unit,
      year: column.year ?? edition - 1,
      value: row.cells[column.index] ?? "",
      notes: row.cells[column.notes] ?? "",
      columnIsEstimate: column.isEstimate,
      columnHasValues: filled.has(details[at] ?? ""),
    }));
  });
}

const withProduct = (detail: string, product: string): string =>
  product === "" ? detail : `${detail} [${product}]`;

function numberColumns(table: PrintedTable): NumberColumn[] | Refusal {
  const headers = table.header.map(keyOf);
  const columns: NumberColumn[] = [];
  for (const [index, header] of headers.entries()) {
    if (index < 3 || header === "" || /_notes?$/.test(header)) continue;
    const match = HEADER.exec(header);
    const unit = match?.[3] ? decodeUnit(match[3]) : null;
    const measure = MEASURES[(match?.[1] ?? "") as keyof typeof MEASURES];
    if (!match || unit === null || !measure) {
      return refuse(table.path, "wrong-header", {
        line: 1,
        column: table.header[index] ?? null,
        expected: "Prod_t_2023, Prod_t_est_2024, Cap_t_2024, Reserves_t, …_notes",
        found: table.header[index] ?? "",
      });
    }
    columns.push({
      index,
      header: table.header[index] ?? "",
      measure,
      product: match[2]?.replaceAll("_", "-") ?? "",
      unit,
      year: match[5] ? Number(match[5]) : null,
      isEstimate: match[4] !== undefined,
      notes: headers.findIndex(
        (other, at) => at > index && other.startsWith(match[1] ?? "") && /_notes?$/.test(other),
      ),
    });
  }
  return columns;
}

/**
 * Of which commodity is this table? Its rows name it (`Mine production, contained antimony`) or at least how it is
 * counted (`Refinery production`): the code in the name of the file must be one that the name table knows with
 * exactly these details. A file without a code is known by its details if they belong to one commodity only.
 */
function proveCommodity(
  table: PrintedTable,
  columns: readonly NumberColumn[],
  details: readonly string[],
  names: NameTable,
): string | Refusal {
  const candidates = names.commoditiesWith(
    columns.flatMap(({ measure, product }) =>
      measure === "reserves"
        ? []
        : details.map((detail) => nameOf({ measure, detail: withProduct(detail, product) })),
    ),
  );
  const code = codeOfFile(table);
  const [only, ...more] = candidates;
  if (code === "" && only && more.length === 0) return only;
  if (candidates.includes(code)) return code;
  return refuse(table.path, names.knows(code) ? "not-this-file" : "unknown-commodity", {
    line: 2,
    column: table.header[2] ?? null,
    expected: code === "" ? "mcs2024-antim_world.csv" : code,
    found: details[0] ?? "",
  });
}
