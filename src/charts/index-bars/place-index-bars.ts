import { round } from "../draw/round.ts";
import { fitText } from "../draw/text-width.ts";
import type { IndexBarsState, IndexRow } from "./index-bars-state.ts";

export const ROW_HEIGHT = 38;
export const HEAD_HEIGHT = 24;
const BAR = 8;
const SYMBOL = 36;
const GROWTH = 62;
/** Below this width the base moves under the name. */
const NARROW = 520;

export interface PlacedBar {
  readonly year: string;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}
export interface PlacedIndexRow {
  readonly row: IndexRow;
  readonly y: number;
  readonly name: string;
  readonly className: string;
  readonly base: string;
  readonly bars: readonly PlacedBar[];
}
export interface PlacedIndexBars {
  readonly rows: readonly PlacedIndexRow[];
  readonly nameX: number;
  /** Null where there is no room: the base stands in the table. */
  readonly baseX: number | null;
  readonly barX: number;
  /** Where an index of 1 lies. */
  readonly oneX: number;
  readonly growthX: number;
  readonly height: number;
}

export function placeIndexBars(state: IndexBarsState, width: number): PlacedIndexBars {
  const narrow = width < NARROW;
  const nameWidth = narrow ? 96 : 142;
  const baseWidth = narrow ? 0 : 112;
  const barX = SYMBOL + nameWidth + baseWidth + 10;
  const room = Math.max(40, width - barX - GROWTH - 30);
  const largest = Math.max(1, ...state.rows.flatMap((row) => row.values));
  const scale = room / largest;
  const rows = state.rows.map((row, index): PlacedIndexRow => {
    const y = HEAD_HEIGHT + index * ROW_HEIGHT;
    return {
      row,
      y,
      name: fitText(row.name, nameWidth, 12.5),
      className: fitText(`${row.sign} ${row.className}`, nameWidth, 11),
      base: fitText(row.base, baseWidth, 11.5),
      bars: row.values.map((value, place) => ({
        year: state.years[place] ?? "",
        y: round(y + 5 + place * (BAR + 1.5)),
        width: round(Math.max(1, value * scale)),
        text: state.format(value),
      })),
    };
  });
  return {
    rows,
    nameX: SYMBOL,
    baseX: narrow ? null : SYMBOL + nameWidth + baseWidth,
    barX,
    oneX: round(barX + scale),
    growthX: width,
    height: HEAD_HEIGHT + state.rows.length * ROW_HEIGHT + 2,
  };
}
