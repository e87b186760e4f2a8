import { parse } from "csv-parse/sync";
import type { Issue } from "../../core/index.ts";
import type { RawFile } from "../importer.ts";
import { plainText } from "./printed-cell.ts";

export interface PrintedTable {
  readonly path: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export type Refusal = Issue & { readonly severity: "error" };

export function refuse(
  file: string,
  code: Issue["code"],
  parts: Partial<Pick<Issue, "line" | "column" | "expected" | "found">> = {},
): Refusal {
  return { severity: "error", code, file, line: null, column: null, ...parts };
}

/**
 * Bytes to rows, or the reason why this is not a whole table.
 *
 * Every published file ends with a line break and has the same number of cells in every row, so a file that does not
 * was cut off or has slipped. The edition of 2026 is Windows-1252, the others are UTF-8.
 */
export function readPrintedTable(file: RawFile): PrintedTable | Refusal {
  if (file.bytes.length === 0) return refuse(file.path, "empty-file");
  const text = decode(file);
  if (typeof text !== "string") return text;
  const [first, ...rest] = records(text);
  if (!first) {
    const line = text.split("\n").length;
    return refuse(file.path, "cut-off", { line, expected: "closing quotation mark", found: "end of file" });
  }
  const width = first.cells.length;
  const slipped = rest.find((row) => row.cells.length !== width);
  if (slipped) {
    const isCut = slipped === rest.at(-1) && slipped.cells.length < width;
    return refuse(file.path, isCut ? "cut-off" : "shifted-columns", {
      line: slipped.line,
      expected: `${width} cells`,
      found: `${slipped.cells.length} cells`,
    });
  }
  if (!text.endsWith("\n")) {
    return refuse(file.path, "cut-off", {
      line: rest.at(-1)?.line ?? 1,
      expected: "line break",
      found: "end of file",
    });
  }
  const rows = rest.filter((row) => row.cells.some((cell) => cell !== ""));
  if (rows.length === 0) return refuse(file.path, "empty-file");
  return strayNumber(file.path, first.cells, rows) ?? { path: file.path, header: first.cells, rows };
}

/**
 * A number under no header: the row has slipped to the right, and every price in it stands under its neighbour's name
 * (two salient tables of 2024). A copy of a number in the same row is only a leftover of the release.
 */
function strayNumber(path: string, header: readonly string[], rows: PrintedTable["rows"]): Refusal | null {
  const digits = (cell: string): string => cell.replaceAll(",", "");
  for (const { line, cells } of rows) {
    const named = new Set(cells.filter((_, at) => header[at] !== "").map(digits));
    const stray = cells.find(
      (cell, at) => header[at] === "" && /^[<>]?[\d,.]+$/.test(cell) && !named.has(digits(cell)),
    );
    if (stray !== undefined) {
      const expected = `${header.filter((cell) => cell !== "").length} columns`;
      return refuse(path, "shifted-columns", { line, column: "", expected, found: stray });
    }
  }
  return null;
}

/** Rows with the line they start on; empty when a quotation mark is never closed. */
function records(text: string): { line: number; cells: string[] }[] {
  try {
    const parsed: unknown = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true });
    return (parsed as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines - record.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0),
      cells: record.map(plainText),
    }));
  } catch {
    return [];
  }
}

const isLongTable = (text: string): boolean => /^"?MCS chapter"?,/.test(text);

function decode(file: RawFile): string | Refusal {
  const ansi = new TextDecoder("windows-1252").decode(file.bytes);
  const expected = isLongTable(ansi) ? "windows-1252" : "utf-8";
  const unicode = decodeUnicode(file.bytes);
  const isAscii = file.bytes.every((byte) => byte < 0x80);
  if (file.bytes.includes(0)) return refuse(file.path, "wrong-encoding", { expected, found: "utf-16" });
  if (isAscii) return ansi;
  if (expected === "windows-1252") {
    return unicode === null ? ansi : refuse(file.path, "wrong-encoding", { expected, found: "utf-8" });
  }
  if (unicode !== null && isLongTable(unicode)) {
    return refuse(file.path, "wrong-encoding", { expected: "windows-1252", found: "utf-8" });
  }
  return unicode ?? refuse(file.path, "wrong-encoding", { expected });
}

function decodeUnicode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
