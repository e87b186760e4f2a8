import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";

export type SqlType = "VARCHAR" | "INTEGER" | "DOUBLE";
export type SqlValue = string | number | null;

/** One table to write: columns with their type, and rows as cells in that order. */
export interface TableToWrite {
  readonly columns: readonly { readonly name: string; readonly type: SqlType }[];
  readonly rows: Iterable<readonly SqlValue[]>;
  /** Columns that put the rows in their one order; without it they keep the order given. */
  readonly orderBy?: readonly string[];
  readonly rowGroupSize?: number;
}

/**
 * The embedded query engine: in memory, straight over the files where they lie.
 *
 * A DuckDB database file would lock out every other process, readers too: hence files only. One thread and
 * ordered input make every answer and every written file the same to the byte.
 */
export class Engine {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(options: { memoryLimit?: string; threads?: number } = {}): Promise<Engine> {
    const instance = await DuckDBInstance.create(":memory:", {
      threads: String(options.threads ?? 1),
      memory_limit: options.memoryLimit ?? "1GB",
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
    });
    return new Engine(instance, await instance.connect());
  }

  /**
   * A query's rows as one array per column, in the query's order.
   *
   * They cross from the engine as one JSON text: several times faster than value by value, and exact,
   * because both sides print a double with the digits that restore it.
   * @param sql fixed text with `$1`, `$2` … for everything that comes from outside
   */
  async columns<Name extends string>(
    sql: string,
    parameters: DuckDBValue[],
    names: readonly Name[],
  ): Promise<Record<Name, SqlValue[]>> {
    const fields = names.map((name) => `${name}: list(${name})`).join(", ");
    const result = await this.#connection.runAndReadAll(
      `SELECT to_json({${fields}})::VARCHAR FROM (${sql})`,
      parameters,
    );
    const columns = JSON.parse(String(result.getRows()[0]?.[0])) as Record<Name, SqlValue[] | null>;
    for (const name of names) columns[name] ??= []; // list() of no rows is NULL
    return columns as Record<Name, SqlValue[]>;
  }

  /** Writes a Parquet file. The caller gives a temporary path and renames it when it is complete. */
  async writeParquet(path: string, table: TableToWrite): Promise<void> {
    const columns = table.columns.map((column) => `"${column.name}" ${column.type}`).join(", ");
    await this.#connection.run(`CREATE OR REPLACE TEMP TABLE rows_to_write (${columns})`);
    try {
      await this.#append(table);
      const order = table.orderBy?.length
        ? `ORDER BY ${table.orderBy.map((name) => `"${name}"`).join(", ")}`
        : "";
      const size = table.rowGroupSize ?? 122_880;
      await this.#connection.run(
        `COPY (SELECT * FROM rows_to_write ${order}) TO $1 (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${size})`,
        [path],
      );
    } finally {
      await this.#connection.run("DROP TABLE IF EXISTS rows_to_write");
    }
  }

  async #append(table: TableToWrite): Promise<void> {
    const appender = await this.#connection.createAppender("rows_to_write");
    for (const row of table.rows) {
      for (const [place, { type }] of table.columns.entries()) {
        const value = row[place] ?? null;
        if (value === null) appender.appendNull();
        else if (type === "VARCHAR") appender.appendVarchar(String(value));
        else if (type === "INTEGER") appender.appendInteger(Number(value));
        else appender.appendDouble(Number(value));
      }
      appender.endRow();
    }
    appender.closeSync();
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}
