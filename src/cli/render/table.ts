import { padText, textWidth, wrapText } from "./text-width.ts";

export interface TableColumn {
  readonly head: string;
  readonly align?: "left" | "right";
  /** Words that may be broken over lines; numbers never are. */
  readonly wraps?: boolean;
}

const GAP = "  ";
const NARROWEST_WORDS = 12;

/**
 * Lines of a table that fit a width; cells may hold line breaks of their own. Null when numbers alone are wider.
 * No cell is ever cut.
 */
export function tableLines(
  allColumns: readonly TableColumn[],
  allRows: readonly (readonly string[])[],
  width: number | null,
): string[] | null {
  const { columns, rows } = withoutEmptyColumns(allColumns, allRows);
  const widths = columnWidths(columns, rows, width);
  if (!widths) return null;
  const all = [columns.map((column) => column.head), ...rows];
  const lines = all.flatMap((cells) => rowLines(columns, widths, cells));
  const rule = widths
    .map((w) => "─".repeat(w))
    .join(GAP)
    .trimEnd();
  const headLines = rowLines(columns, widths, all[0] ?? []).length;
  return [...lines.slice(0, headLines), rule, ...lines.slice(headLines)];
}

/** A table, or where the terminal is too narrow for it one block per row: `head: cell` lines. */
export function tableOrBlocks(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number | null,
): string[] {
  return tableLines(columns, rows, width) ?? blockLines(columns, rows, width ?? 80);
}

export function blockLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  return rows.flatMap((cells) => [
    ...wrapText(cells[0] ?? "", width),
    ...columns.slice(1).flatMap((column, place) => {
      const cell = (cells[place + 1] ?? "").replaceAll("\n", " ");
      return cell === "" ? [] : wrapText(`  ${column.head}: ${cell}`, width);
    }),
  ]);
}

/** A column that says nothing in any row takes no room. */
function withoutEmptyColumns(columns: readonly TableColumn[], rows: readonly (readonly string[])[]) {
  const kept = columns.map(
    (_, place) => rows.length === 0 || rows.some((cells) => (cells[place] ?? "") !== ""),
  );
  return {
    columns: columns.filter((_, place) => kept[place]),
    rows: rows.map((cells) => cells.filter((_, place) => kept[place])),
  };
}

function columnWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number | null,
): number[] | null {
  const natural = columns.map((column, place) =>
    Math.max(widestLine(column.head), ...rows.map((cells) => widestLine(cells[place] ?? ""))),
  );
  const gaps = GAP.length * (columns.length - 1);
  const total = natural.reduce((sum, w) => sum + w, gaps);
  if (width === null || total <= width) return natural;
  return shrinkWords(columns, natural, total - width);
}

/** Takes the missing columns from the widest wrapping column first, evenly down to the narrowest that reads. */
function shrinkWords(
  columns: readonly TableColumn[],
  natural: readonly number[],
  missing: number,
): number[] | null {
  const widths = [...natural];
  for (let left = missing; left > 0; left -= 1) {
    let widest = -1;
    columns.forEach((column, place) => {
      const w = widths[place] ?? 0;
      if (column.wraps && w > NARROWEST_WORDS && (widest < 0 || w > (widths[widest] ?? 0))) widest = place;
    });
    if (widest < 0) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function rowLines(
  columns: readonly TableColumn[],
  widths: readonly number[],
  cells: readonly string[],
): string[] {
  const broken = columns.map((column, place) =>
    (cells[place] ?? "")
      .split("\n")
      .flatMap((line) => (column.wraps ? wrapText(line, widths[place] ?? NARROWEST_WORDS) : [line])),
  );
  const height = Math.max(...broken.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((column, place) =>
        padText(broken[place]?.[line] ?? "", widths[place] ?? 0, column.align ?? "left"),
      )
      .join(GAP)
      .trimEnd(),
  );
}

const widestLine = (cell: string): number => Math.max(...cell.split("\n").map(textWidth));
