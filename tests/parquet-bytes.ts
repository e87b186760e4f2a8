import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** A small Parquet file (zstd, as the real ones) with the rows of a query: fixtures stay readable as SQL. */
export async function parquetBytes(query: string): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), "chokepoint-parquet-"));
  const file = path.join(folder, "fixture.parquet");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run(`COPY (${query}) TO '${file}' (FORMAT parquet, COMPRESSION zstd)`);
    return new Uint8Array(await readFile(file));
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true });
  }
}
