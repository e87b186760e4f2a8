/** One row of a CSV file: the line it starts on and its cells by column name. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Why a text is not a table, with the line. */
export class CsvError extends Error {
  readonly line: number;
  readonly expected: string;
  readonly found: string;

  constructor(line: number, expected: string, found: string) {
    super(`line ${line}: expected ${expected}, found ${found}`);
    this.name = "CsvError";
    this.line = line;
    this.expected = expected;
    this.found = found;
  }
}

/**
 * The rows of comma-separated values (RFC 4180) under their header, as text, nothing trimmed or guessed.
 *
 * Small on purpose: the page reads reference files too, and every problem needs its line.
 *
 * @throws {CsvError} when a quotation is not closed or a row has more or fewer cells than the header
 * @example csvRows('id,name\nga,"a, b"\n') // [{ line: 2, cells: { id: "ga", name: "a, b" } }]
 */
export function csvRows(text: string): CsvRow[] {
  const [header, ...records] = csvRecords(text);
  if (!header) return [];
  return records.map(({ line, cells }) => {
    if (cells.length !== header.cells.length) {
      throw new CsvError(line, `${header.cells.length} cells`, `${cells.length} cells`);
    }
    return {
      line,
      cells: Object.fromEntries(header.cells.map((column, place) => [column, cells[place] ?? ""])),
    };
  });
}

/** The column names of the first line. */
export function csvHeader(text: string): readonly string[] {
  return csvRecords(text)[0]?.cells ?? [];
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quoted cell with its doubled quotes, or a bare one; then what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function csvRecords(text: string): CsvRecord[] {
  const body = text.replace(/^\uFEFF/, "");
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  CELL.lastIndex = 0;
  while (CELL.lastIndex < body.length || cells.length > 0) {
    const match = CELL.exec(body);
    if (!match) throw new CsvError(line, "a cell", "a quotation mark that opens or ends nothing");
    const [all, quoted, bare, end] = match;
    cells.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    line += all.split("\n").length - 1;
    if (end === ",") continue;
    if (cells.length > 1 || cells[0] !== "") records.push({ line: start, cells });
    cells = [];
    start = line;
  }
  return records;
}
