import { round } from "../draw/round.ts";
import { estimateTextWidth, wrapText } from "../draw/text-width.ts";
import type { BarPart, BarRow, ContributionBarsState } from "./contribution-bars-state.ts";

export const NAME_SIZE = 12.5;
export const NOTE_SIZE = 11;
export const LINE = 16;
export const BAR_HEIGHT = 16;
const ROW_GAP = 10;
/** Below this width names stand above their bars. */
const NARROW = 560;

export interface PlacedPart {
  readonly part: BarPart;
  readonly x: number;
  readonly width: number;
}
export interface PlacedRow {
  readonly row: BarRow;
  readonly nameLines: readonly string[];
  readonly noteLines: readonly string[];
  readonly nameY: number;
  readonly barY: number;
  readonly parts: readonly PlacedPart[];
  readonly beforeWidth: number | null;
  readonly textX: number;
}
export interface PlacedKey {
  readonly label: string;
  /** Null: the outline of before. */
  readonly tone: number | null;
  readonly x: number;
  readonly y: number;
}
export interface PlacedContributionBars {
  readonly barX: number;
  readonly rows: readonly PlacedRow[];
  readonly keys: readonly PlacedKey[];
  readonly height: number;
}

export function placeContributionBars(state: ContributionBarsState, width: number): PlacedContributionBars {
  const above = width < NARROW;
  const names = above ? width : Math.min(280, width * 0.32);
  const barX = above ? 0 : round(names + 14);
  const longest = Math.max(0, ...state.rows.map(({ text }) => estimateTextWidth(text, NAME_SIZE)));
  const room = Math.max(30, width - barX - longest - 10);
  const largest = Math.max(...state.rows.map((row) => Math.max(wholeOf(row), row.before ?? 0)), 0);
  const scale = largest > 0 ? room / largest : 0;
  const keys = placeKeys(state, width);
  let y = keys.height;
  const rows = state.rows.map((row): PlacedRow => {
    const nameLines = wrapText(row.name, names * 0.96, NAME_SIZE);
    const noteLines = row.note === "" ? [] : wrapText(row.note, names, NOTE_SIZE);
    const textHeight = (nameLines.length + noteLines.length) * LINE;
    const top = y;
    const barY = above ? top + textHeight + 2 : top;
    y = above ? barY + BAR_HEIGHT + ROW_GAP + 2 : top + Math.max(textHeight, BAR_HEIGHT) + ROW_GAP;
    let x = barX;
    const parts = row.parts.map((part): PlacedPart => {
      const placed = { part, x: round(x), width: round(part.value * scale) };
      x += part.value * scale;
      return placed;
    });
    const beforeWidth = row.before === null ? null : round(row.before * scale);
    return {
      row,
      nameLines,
      noteLines,
      nameY: top + 12.5,
      barY,
      parts,
      beforeWidth,
      textX: round(Math.max(x, barX + (beforeWidth ?? 0)) + 6),
    };
  });
  return { barX, rows, keys: keys.placed, height: Math.ceil(y) };
}

const wholeOf = ({ parts }: BarRow): number => parts.reduce((sum, { value }) => sum + value, 0);

function placeKeys({ keys, beforeKey }: ContributionBarsState, width: number) {
  const all = [
    ...keys.map(({ tone, label }) => ({ tone: tone as number | null, label })),
    ...(beforeKey === null ? [] : [{ tone: null, label: beforeKey }]),
  ];
  let [x, y] = [0, 12];
  const placed = all.map(({ tone, label }): PlacedKey => {
    const wide = 20 + estimateTextWidth(label, NOTE_SIZE) + 16;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += LINE + 2;
    }
    const key = { tone, label, x: round(x), y };
    x += wide;
    return key;
  });
  return { placed, height: all.length === 0 ? 0 : y + 14 };
}
