import { wrapText } from "../draw/text-width.ts";
import type { WordGridCell, WordGridState } from "./word-grid-state.ts";

export const SIZE = 12;
const LINE = 17;
const GAP = 22;
const PADDING = 9;
const LETTER = 26;

export interface PlacedLine {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly tone: WordGridCell["texts"][number]["tone"] | "head";
}
export interface PlacedWordGrid {
  readonly height: number;
  readonly lines: readonly PlacedLine[];
  readonly letters: readonly {
    readonly key: string;
    readonly letter: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** Middle of the gap before a cell, at its first line. */
  readonly arrows: readonly { readonly key: string; readonly x: number; readonly y: number }[];
  readonly rules: readonly { readonly y: number; readonly strong: boolean }[];
}

/** Every text is wrapped to its column; a row is as high as its longest cell. */
export function placeWordGrid(state: WordGridState, width: number): PlacedWordGrid {
  const columns = columnsOf(state, width);
  const lines: PlacedLine[] = [];
  const letters: PlacedWordGrid["letters"][number][] = [];
  const arrows: PlacedWordGrid["arrows"][number][] = [];
  const rules: PlacedWordGrid["rules"][number][] = [];
  const heads = columns.map(({ label, x, width: room }) => ({ x, texts: wrapText(label, room, SIZE) }));
  const headHeight = Math.max(1, ...heads.map((head) => head.texts.length)) * LINE;
  for (const { x, texts } of heads) {
    for (const [place, text] of texts.entries()) {
      lines.push({ key: `head.${x}.${place}`, text, x, y: LINE - 4 + place * LINE, tone: "head" });
    }
  }
  let top = headHeight + 4;
  rules.push({ y: top, strong: true });
  for (const row of state.rows) {
    if (row.apart) rules.push({ y: top, strong: true });
    let bottom = top + LINE;
    for (const [place, cell] of row.cells.entries()) {
      const column = columns[place];
      if (!column) continue;
      const indent = cell.letter === null ? 0 : LETTER;
      let y = top + PADDING + SIZE;
      if (cell.letter !== null) {
        letters.push({ key: `${row.id}.${place}`, letter: cell.letter, x: column.x + 10, y: y - 4 });
      }
      if (state.joined && place > 0 && cell.texts.length > 0) {
        arrows.push({ key: `${row.id}.${place}`, x: column.x - GAP / 2, y: y - 4 });
      }
      for (const [part, { text, tone }] of cell.texts.entries()) {
        for (const [index, line] of wrapText(text, column.width - indent, SIZE).entries()) {
          lines.push({
            key: `${row.id}.${place}.${part}.${index}`,
            text: line,
            x: column.x + indent,
            y,
            tone,
          });
          y += LINE;
        }
      }
      bottom = Math.max(bottom, y);
    }
    top = bottom;
    rules.push({ y: top, strong: false });
  }
  return { height: top + 2, lines, letters, arrows, rules };
}

function columnsOf({ columns }: WordGridState, width: number) {
  const free = width - GAP * Math.max(0, columns.length - 1);
  const weights = columns.reduce((sum, column) => sum + column.weight, 0);
  let x = 0;
  return columns.map((column) => {
    const own = (free * column.weight) / weights;
    const placed = { label: column.label, x: Math.round(x), width: own };
    x += own + GAP;
    return placed;
  });
}
