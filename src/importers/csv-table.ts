import { parse } from "csv-parse/sync";
import type { Issue } from "../core/index.ts";
import type { RawFile } from "./importer.ts";

/** What a CSV must look like before a single row of it is believed. */
export interface CsvLayout {
  readonly encoding: "utf-8" | "windows-1252";
  /** Every column the source prints, spelt as printed. Their order may vary, their set may not. */
  readonly columns: readonly string[];
}

/** One record: the line of the file it starts on and its cells by column name, trimmed. */
export interface CsvRow {
  readonly line: number;
  /** @throws {RangeError} for a column that the layout does not name: a bug, never bad input */
  readonly cell: (column: string) => string;
}

export interface CsvTable {
  readonly rows: readonly CsvRow[];
  /** The one reason to refuse the file; null when it is what it should be. */
  readonly problem: Issue | null;
}

/**
 * Is this file the table it should be, whole, and what are its rows?
 *
 * Refused with line and column: an empty file, another encoding, another header, another table, a record
 * with more or fewer cells than the header, a file that ends in the middle of a line or a quotation.
 */
export function readCsvTable(file: RawFile, layout: CsvLayout): CsvTable {
  const refuse = (problem: Omit<Issue, "severity" | "file">): CsvTable => ({
    rows: [],
    problem: { severity: "error", file: file.path, ...problem },
  });
  if (file.bytes.length === 0) return refuse({ code: "empty-file", line: null, column: null });
  const text = decode(file.bytes, layout.encoding);
  if (text === null) {
    return refuse({ code: "wrong-encoding", line: null, column: null, expected: layout.encoding });
  }
  const records = splitRecords(text);
  if (records === null) {
    const line = text.split("\n").length;
    return refuse({
      code: "cut-off",
      line,
      column: null,
      expected: "closing quotation mark",
      found: "end of file",
    });
  }
  const header = records[0]?.cells ?? [];
  const wrongHeader = headerProblem(header, layout.columns);
  if (wrongHeader) return refuse(wrongHeader);
  const ended = text.endsWith("\n");
  const misfit = records.find((record) => record.cells.length !== header.length);
  if (misfit && (ended || misfit !== records.at(-1))) {
    const widths = { expected: `${header.length} cells`, found: `${misfit.cells.length} cells` };
    return refuse({ code: "shifted-columns", line: misfit.line, column: null, ...widths });
  }
  if (!ended) {
    const line = records.at(-1)?.line ?? null;
    return refuse({ code: "cut-off", line, column: null, expected: "end of line", found: "end of file" });
  }
  return { rows: rowsOf(records.slice(1), header), problem: null };
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Null when the bytes cannot be in that encoding. */
function decode(bytes: Uint8Array, encoding: CsvLayout["encoding"]): string | null {
  if (bytes.subarray(0, 1000).includes(0)) return null;
  const utf8 = decodeUtf8(bytes);
  if (encoding === "utf-8") return utf8;
  // Windows-1252 accepts any byte, so a file with accents that is valid UTF-8 would pass unnoticed as "TÃ¼rkiye".
  const hasAccents = bytes.some((byte) => byte >= 0x80);
  return hasAccents && utf8 !== null ? null : new TextDecoder("windows-1252").decode(bytes);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Null when a quotation is not closed. */
function splitRecords(text: string): CsvRecord[] | null {
  try {
    const parsed = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
    let previousEnd = 0;
    return (parsed as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => {
      const line = previousEnd + 1;
      previousEnd = info.lines;
      return { line, cells: record };
    });
  } catch {
    return null;
  }
}

function headerProblem(
  found: readonly string[],
  expected: readonly string[],
): Omit<Issue, "severity" | "file"> | null {
  const missing = expected.filter((column) => !found.includes(column));
  const extra = found.filter((column) => !expected.includes(column));
  if (missing.length === 0 && extra.length === 0 && found.length === expected.length) return null;
  const code = missing.length > expected.length / 2 ? "not-this-file" : "wrong-header";
  const column = missing[0] ?? extra[0] ?? null;
  return { code, line: 1, column, expected: expected.join(","), found: found.join(",") };
}

function rowsOf(records: readonly CsvRecord[], header: readonly string[]): CsvRow[] {
  const places = new Map(header.map((column, place) => [column, place]));
  return records.map(({ line, cells }) => ({
    line,
    cell: (column) => {
      const place = places.get(column);
      if (place === undefined) throw new RangeError(`no column ${column} in ${header.join(",")}`);
      return cells[place] ?? "";
    },
  }));
}
