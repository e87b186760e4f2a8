import { round } from "../draw/round.ts";
import { estimateTextWidth, wrapText } from "../draw/text-width.ts";
import type { MatrixRow, MatrixSign, SymbolMatrixState } from "./symbol-matrix-state.ts";

export const LINE = 16;
export const LABEL_SIZE = 12;
const PADDING = 12;

export interface PlacedMatrixRow {
  readonly row: MatrixRow;
  readonly y: number;
  readonly height: number;
  readonly labelLines: readonly string[];
  readonly signs: readonly {
    readonly x: number;
    readonly lines: readonly string[];
    readonly sign: MatrixSign;
  }[];
}
export interface PlacedSymbolMatrix {
  readonly headLines: readonly (readonly string[])[];
  readonly headHeight: number;
  readonly columnX: readonly number[];
  readonly columnWidth: number;
  readonly rows: readonly PlacedMatrixRow[];
  readonly groupY: readonly { readonly text: string; readonly y: number }[];
  readonly height: number;
}

/** A table of signs as a picture: names on the left take up to a third of the width. */
export function placeSymbolMatrix(state: SymbolMatrixState, width: number): PlacedSymbolMatrix {
  const longest = Math.max(0, ...state.rows.map((row) => estimateTextWidth(row.label, LABEL_SIZE)));
  const labelWidth = Math.min(width * 0.34, 300, longest + 16);
  const columnWidth = (width - labelWidth) / Math.max(1, state.columns.length);
  const columnX = state.columns.map((_, index) => round(labelWidth + columnWidth * (index + 0.5)));
  const headLines = state.columns.map((column) => wrapText(column.label, columnWidth - 6, LABEL_SIZE));
  const headHeight = Math.max(1, ...headLines.map((lines) => lines.length)) * LINE + 8;
  const rows: PlacedMatrixRow[] = [];
  const groupY: { text: string; y: number }[] = [];
  let y = headHeight;
  for (const row of state.rows) {
    if (row.group !== "") {
      groupY.push({ text: row.group, y: y + 18 });
      y += 26;
    }
    const labelLines = wrapText(row.label, labelWidth - 10, LABEL_SIZE);
    const signs = row.signs.map((sign, index) => ({
      x: columnX[index] ?? 0,
      lines: wrapText(sign.text, columnWidth - 6, LABEL_SIZE),
      sign,
    }));
    const lines = Math.max(1, labelLines.length, ...signs.map((one) => one.lines.length));
    const height = lines * LINE + PADDING;
    rows.push({ row, y, height, labelLines, signs });
    y += height;
  }
  return { headLines, headHeight, columnX, columnWidth, rows, groupY, height: y + 2 };
}
