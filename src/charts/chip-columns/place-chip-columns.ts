import { round } from "../draw/round.ts";
import { estimateTextWidth, wrapText } from "../draw/text-width.ts";
import type { Chip, ChipColumn, ChipColumnsState, ChipGroup } from "./chip-columns-state.ts";

export const CHIP_HEIGHT = 24;
export const CHIP_SIZE = 12.5;
export const TITLE_SIZE = 12.5;
export const TITLE_LINE = 17;
export const SMALL_SIZE = 11;
const CHIP_GAP = 4;
const COLUMN_GAP = 22;
const ROW_GAP = 26;
const NARROWEST = 148;
const HEAD_HEIGHT = 26;
/** Bold letters are wider than the rule for text says. */
const BOLD_ROOM = 0.94;
/** Below this width one column stands under the other. */
const ONE_COLUMN = 520;

export interface PlacedChip {
  readonly chip: Chip;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
export interface PlacedGroup {
  readonly group: ChipGroup;
  readonly titleLines: readonly string[];
  readonly titleY: number;
  readonly chips: readonly PlacedChip[];
}
export interface PlacedColumn {
  readonly column: ChipColumn;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly titleLines: readonly string[];
  readonly titleY: number;
  readonly countY: number;
  readonly groups: readonly PlacedGroup[];
  readonly height: number;
  /** Start of the arrow to the next column; null for the last one and where the row ends. */
  readonly arrow: { readonly x: number; readonly y: number; readonly down: boolean } | null;
}
export interface PlacedChipColumns {
  readonly columns: readonly PlacedColumn[];
  readonly height: number;
}

export function placeChipColumns(state: ChipColumnsState, width: number): PlacedChipColumns {
  const count = Math.max(1, state.columns.length);
  const most =
    width < ONE_COLUMN ? 1 : Math.max(1, Math.floor((width + COLUMN_GAP) / (NARROWEST + COLUMN_GAP)));
  const rows = Math.ceil(count / most);
  // Rows as even as they can be: seven columns stand as four and three, not as six and one.
  const perRow = Math.ceil(count / rows);
  const columnWidth = (width - COLUMN_GAP * (perRow - 1)) / perRow;
  const columns: PlacedColumn[] = [];
  let y = 0;
  for (let row = 0; row < rows; row++) {
    const own = state.columns.slice(row * perRow, (row + 1) * perRow);
    const titleLines = Math.max(
      1,
      ...own.map((one) => wrapText(one.title, columnWidth * BOLD_ROOM, TITLE_SIZE).length),
    );
    const placed = own.map((column, place) => {
      const x = round(place * (columnWidth + COLUMN_GAP));
      return placeColumn(column, { x, y, width: round(columnWidth), titleLines });
    });
    const height = Math.max(0, ...placed.map((one) => one.height));
    placed.forEach((one, place) => {
      const isLast = row * perRow + place === state.columns.length - 1;
      const arrow =
        !state.ordered || isLast
          ? null
          : perRow === 1
            ? { x: 8, y: round(y + height + ROW_GAP / 2), down: true }
            : place < own.length - 1
              ? { x: round(one.x + one.width + COLUMN_GAP / 2), y: one.countY - 6, down: false }
              : null;
      columns.push({ ...one, arrow });
    });
    y += height + ROW_GAP;
  }
  return { columns, height: Math.max(0, Math.ceil(y - ROW_GAP)) };
}

interface ColumnPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Lines that the titles of the row take: counts stand on one line. */
  readonly titleLines: number;
}

function placeColumn(column: ChipColumn, place: ColumnPlace): Omit<PlacedColumn, "arrow"> {
  const { x, y, width } = place;
  const titleLines = wrapText(column.title, width * BOLD_ROOM, TITLE_SIZE);
  const titleY = y + (column.kind === "plain" ? 12 : HEAD_HEIGHT + 12);
  const countY = titleY + place.titleLines * TITLE_LINE + 10;
  let below = countY + 10;
  const groups = column.groups
    .filter((group) => group.chips.length > 0 || group.title !== "")
    .map((group) => {
      const placed = placeGroup(group, x, below, width);
      below = placed.bottom + 8;
      return placed.group;
    });
  return { column, x, y, width, titleLines, titleY, countY, groups, height: Math.ceil(below - y) };
}

function placeGroup(group: ChipGroup, left: number, top: number, width: number) {
  const titleLines = group.title === "" ? [] : wrapText(group.title, width, SMALL_SIZE);
  const titleY = top + 14;
  let x = left;
  let y = top + (titleLines.length > 0 ? titleLines.length * 15 + 6 : 0);
  const chips = group.chips.map((chip): PlacedChip => {
    const chipWidth = Math.min(width, Math.max(30, Math.ceil(estimateTextWidth(chip.text, CHIP_SIZE)) + 14));
    if (x > left && x + chipWidth > left + width + 0.5) {
      x = left;
      y += CHIP_HEIGHT + CHIP_GAP;
    }
    const placed = { chip, x: round(x), y: round(y), width: chipWidth };
    x += chipWidth + CHIP_GAP;
    return placed;
  });
  const bottom = chips.length > 0 ? y + CHIP_HEIGHT : y;
  return { group: { group, titleLines, titleY: round(titleY), chips }, bottom };
}
