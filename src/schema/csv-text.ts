/** Text that a spreadsheet would run as a formula. */
const RUNS_AS_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

export type CsvCell = string | number | boolean | null | undefined;

/**
 * One file of comma-separated values (RFC 4180, LF), header first.
 *
 * With `forSpreadsheets`, a text cell that a spreadsheet would run as a formula gets an apostrophe in front;
 * numbers stay numbers, also negative ones.
 */
export function csvText(
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
  options: { readonly forSpreadsheets?: boolean } = {},
): string {
  const line = (cells: readonly CsvCell[]) =>
    cells.map((cell) => csvField(cell, options.forSpreadsheets ?? false)).join(",");
  let text = `${line(header)}\n`;
  for (const row of rows) text += `${line(row)}\n`;
  return text;
}

function csvField(cell: CsvCell, forSpreadsheets: boolean): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = forSpreadsheets && RUNS_AS_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
