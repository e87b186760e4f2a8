import type { DuckDBValue } from "@duckdb/node-api";
import type { Engine } from "./engine.ts";
import type { Table } from "./tables.ts";

/** Rows of a Parquet file in the file's order, or those that a condition over `$2`, `$3` … keeps. */
export async function readParquet<Row>(
  engine: Engine,
  file: string,
  table: Table<Row>,
  condition?: { readonly where: string; readonly parameters: DuckDBValue[] },
): Promise<Row[]> {
  const where = condition ? ` WHERE ${condition.where}` : "";
  return await readRows(
    engine,
    `SELECT * FROM read_parquet($1)${where}`,
    [file, ...(condition?.parameters ?? [])],
    table,
  );
}

/** Rows of a CSV file with a header, every column read as text first: nothing is guessed from the first rows. */
export async function readCsv<Row>(engine: Engine, file: string, table: Table<Row>): Promise<Row[]> {
  const columns = table.columns.map(({ name, type }) => `CAST("${name}" AS ${type}) AS "${name}"`).join(", ");
  const sql = `SELECT ${columns} FROM read_csv($1, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', nullstr = '')`;
  return await readRows(engine, sql, [file], table);
}

async function readRows<Row>(
  engine: Engine,
  sql: string,
  parameters: DuckDBValue[],
  table: Table<Row>,
): Promise<Row[]> {
  const names = table.columns.map((column) => column.name);
  const columns = await engine.columns(sql, parameters, names);
  const length = columns[names[0] as string]?.length ?? 0;
  return Array.from({ length }, (_, index) => table.rowAt(columns, index));
}
