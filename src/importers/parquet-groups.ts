import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetRead } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import type { Issue } from "../core/index.ts";
import type { RawFile } from "./importer.ts";

/** Columns a Parquet file must have, with their physical types; it may have more. */
export type ParquetLayout = Readonly<Record<string, "INT32" | "DOUBLE" | "BYTE_ARRAY" | "BOOLEAN">>;

/** One row group as columns, in file order. */
export interface ParquetGroup {
  /** Zero-based row of the file at which the group begins. */
  readonly firstRow: number;
  readonly rows: number;
  /** @throws {RangeError} for a column outside the layout: a bug, never bad input */
  readonly column: (name: string) => ArrayLike<unknown>;
}

export const isParquet = (file: RawFile): boolean => startsWith(file.bytes, "PAR1");

/**
 * Reads a Parquet file one row group at a time, so that only one group is in memory beside what `take` keeps.
 *
 * @returns the one reason to refuse the file (not Parquet, cut off, other columns, damaged page), null when all was read
 */
export async function readParquetGroups(
  file: RawFile,
  layout: ParquetLayout,
  take: (group: ParquetGroup) => Issue | null,
): Promise<Issue | null> {
  const refuse = (problem: Pick<Issue, "code"> & Partial<Issue>): Issue => ({
    severity: "error",
    file: file.path,
    line: null,
    column: null,
    ...problem,
  });
  if (file.bytes.length === 0) return refuse({ code: "empty-file" });
  if (!isParquet(file)) return refuse({ code: "not-this-file", expected: "Parquet" });
  const source = asyncBuffer(file.bytes);
  const metadata = await footer(source);
  if (metadata === null) return refuse({ code: "cut-off", expected: "Parquet footer", found: "end of file" });
  const wrongColumn = columnProblem(metadata, layout);
  if (wrongColumn) return refuse(wrongColumn);
  let firstRow = 0;
  for (const group of metadata.row_groups) {
    const rows = Number(group.num_rows);
    const columns = await readColumns(source, metadata, Object.keys(layout), firstRow, rows);
    if (columns === null) return refuse({ code: "cut-off", line: firstRow + 1, expected: "whole row group" });
    const problem = take({ firstRow, rows, column: (name) => columnOf(columns, name) });
    if (problem) return problem;
    firstRow += rows;
  }
  return null;
}

const startsWith = (bytes: Uint8Array, magic: string): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, magic.length)) === magic;

function asyncBuffer(bytes: Uint8Array): AsyncBuffer {
  return {
    byteLength: bytes.length,
    slice: (start, end) => new Uint8Array(bytes.slice(start, end)).buffer,
  };
}

async function footer(source: AsyncBuffer): Promise<FileMetaData | null> {
  try {
    return await parquetMetadataAsync(source);
  } catch {
    return null;
  }
}

function columnProblem(
  metadata: FileMetaData,
  layout: ParquetLayout,
): (Pick<Issue, "code"> & Partial<Issue>) | null {
  const types = new Map(metadata.schema.slice(1).map(({ name, type }) => [name, type]));
  const found = [...types].map(([name, type]) => `${name} ${type}`).join(",");
  const expected = Object.entries(layout)
    .map(([name, type]) => `${name} ${type}`)
    .join(",");
  const wrong = Object.entries(layout).filter(([name, type]) => types.get(name) !== type);
  if (wrong.length === 0) return null;
  const code = wrong.length > Object.keys(layout).length / 2 ? "not-this-file" : "wrong-header";
  return { code, column: wrong[0]?.[0] ?? null, expected, found };
}

/** Null when a page cannot be read. */
async function readColumns(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: string[],
  firstRow: number,
  rows: number,
): Promise<Map<string, unknown[]> | null> {
  const read = new Map(columns.map((name) => [name, new Array<unknown>(rows)]));
  try {
    await parquetRead({
      file,
      metadata,
      columns,
      compressors,
      rowStart: firstRow,
      rowEnd: firstRow + rows,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const target = read.get(columnName);
        for (let n = 0; target && n < columnData.length; n++) target[rowStart - firstRow + n] = columnData[n];
      },
    });
    return read;
  } catch {
    return null;
  }
}

function columnOf(columns: ReadonlyMap<string, unknown[]>, name: string): unknown[] {
  const column = columns.get(name);
  if (!column) throw new RangeError(`column ${name} is not in the layout`);
  return column;
}
