import { round } from "../draw/round.ts";
import { estimateTextWidth, fitText, wrapText } from "../draw/text-width.ts";

/** Who holds how much of a stage, as two bars of 100 %: before and after. */
export interface SharePairState {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly ShareRow[];
}
export interface ShareRow {
  readonly id: string;
  readonly title: string;
  readonly bars: readonly ShareBar[];
}
export interface ShareBar {
  readonly id: string;
  readonly label: string;
  /** Total of the bar with its unit. */
  readonly total: string;
  readonly segments: readonly ShareSegment[];
}
export interface ShareSegment {
  readonly country: string;
  readonly label: string;
  readonly shareText: string;
  readonly share: number;
  readonly risk: boolean | null;
}

export interface PlacedSegment {
  readonly segment: ShareSegment;
  readonly x: number;
  readonly width: number;
  /** Name and share as far as they fit. */
  readonly text: string;
}
export interface PlacedBar {
  readonly bar: ShareBar;
  readonly y: number;
  readonly segments: readonly PlacedSegment[];
}
export interface PlacedRow {
  readonly row: ShareRow;
  readonly titleLines: readonly { readonly text: string; readonly y: number }[];
  readonly bars: readonly PlacedBar[];
}
export interface PlacedSharePair {
  readonly height: number;
  readonly left: number;
  readonly barWidth: number;
  readonly rows: readonly PlacedRow[];
}

export const BAR_HEIGHT = 24;
const TEXT = 11.5;
const LINE = 16;
const GAP = 6;

export function placeSharePair(state: SharePairState, width: number): PlacedSharePair {
  const bars = state.rows.flatMap((row) => row.bars);
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => estimateTextWidth(text, TEXT)));
  const left = Math.ceil(widest(bars.map((bar) => bar.label)) + 10);
  const right = Math.ceil(widest(bars.map((bar) => bar.total)) + 10);
  const barWidth = Math.max(60, width - left - right);
  let top = 0;
  const rows = state.rows.map((row): PlacedRow => {
    const lines = wrapText(row.title, width, 12);
    const titleLines = lines.map((text, index) => ({ text, y: top + 13 + index * LINE }));
    top += lines.length * LINE + 4;
    const placed = row.bars.map((bar): PlacedBar => {
      const y = top;
      top += BAR_HEIGHT + GAP;
      return { bar, y, segments: placeSegments(bar, left, barWidth) };
    });
    top += 10;
    return { row, titleLines, bars: placed };
  });
  return { height: Math.max(20, Math.round(top - 8)), left, barWidth, rows };
}

function placeSegments(bar: ShareBar, left: number, width: number): PlacedSegment[] {
  let x = left;
  return bar.segments.map((segment) => {
    const own = segment.share * width;
    const placed = { segment, x: round(x), width: round(own), text: wordsInside(segment, own - 14) };
    x += own;
    return placed;
  });
}

/** Name and share, the name alone, a cut name, or nothing. */
function wordsInside({ label, shareText }: ShareSegment, room: number): string {
  const both = `${label} ${shareText}`;
  if (estimateTextWidth(both, TEXT) <= room) return both;
  return fitText(label, room, TEXT);
}

/** The largest countries of either bar; everything else, named or not, in one rest of each bar. */
export function largestCountries(
  shares: readonly { readonly country: string; readonly shares: readonly number[] }[],
  rest: string,
  limit = 6,
): string[] {
  return shares
    .filter((one) => one.country !== rest)
    .map((one) => ({ country: one.country, most: Math.max(...one.shares) }))
    .filter((one) => one.most > 0)
    .sort((a, b) => b.most - a.most)
    .slice(0, limit)
    .map((one) => one.country);
}
