import { round } from "../draw/round.ts";
import { estimateTextWidth, fitText } from "../draw/text-width.ts";
import type {
  CountedBar,
  CountedSegment,
  ShareBarsState,
  ShareGroup,
  SharePart,
} from "./share-bars-state.ts";

export const BAR_HEIGHT = 30;
export const TEXT = 11;
export const BELOW_TEXT = 9.5;
const ROW = 42;
const HEAD = 24;
const LEGEND_LINE = 20;
const SWATCH = 22;
const COLUMN_GAP = 30;
/** Below this width the groups stand one under the other. */
const SIDE_BY_SIDE = 900;
/** Bar of counts and its number. */
const COUNT_BAR = 36;
const COUNT_GAP = 10;

export interface PlacedPart {
  readonly part: SharePart;
  readonly x: number;
  readonly y: number;
}
export interface PlacedShareSegment {
  readonly segment: CountedSegment;
  /** Place of its part: which pattern. */
  readonly pattern: number;
  readonly x: number;
  readonly width: number;
  /** What fits: one line, two lines (sign above number), or nothing. */
  readonly lines: readonly string[];
  /** The number under the bar where nothing fits inside. */
  readonly below: { readonly text: string; readonly x: number } | null;
}
export interface PlacedShareBar {
  readonly bar: CountedBar;
  readonly y: number;
  readonly segments: readonly PlacedShareSegment[];
  readonly countWidth: number;
}
export interface PlacedShareGroup {
  readonly group: ShareGroup;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly barX: number;
  readonly barWidth: number;
  readonly countX: number;
  readonly right: number;
  readonly bars: readonly PlacedShareBar[];
}
export interface PlacedShareBars {
  readonly height: number;
  readonly legend: readonly PlacedPart[];
  readonly groups: readonly PlacedShareGroup[];
}

export function placeShareBars(state: ShareBarsState, width: number): PlacedShareBars {
  const { legend, bottom } = placeLegend(state.parts, width);
  const columns = width < SIDE_BY_SIDE ? 1 : Math.max(1, state.groups.length);
  const columnWidth = (width - COLUMN_GAP * (columns - 1)) / columns;
  const bars = state.groups.flatMap((group) => group.bars);
  const widest = (texts: readonly string[], size: number) =>
    Math.max(0, ...texts.map((text) => estimateTextWidth(text, size)));
  const left = Math.ceil(
    widest(
      bars.map((bar) => bar.label),
      13,
    ) + 8,
  );
  const right = Math.ceil(
    Math.max(
      COUNT_BAR +
        5 +
        widest(
          bars.map((bar) => bar.countText),
          TEXT,
        ),
      widest([state.countHead], TEXT),
    ),
  );
  const barWidth = Math.max(60, columnWidth - left - COUNT_GAP - right);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const heights = state.groups.map((group) => HEAD + group.bars.length * ROW + 8);
  const groups = state.groups.map((group, place): PlacedShareGroup => {
    const x = columns === 1 ? 0 : place * (columnWidth + COLUMN_GAP);
    const above = columns === 1 ? heights.slice(0, place).reduce((sum, height) => sum + height, 0) : 0;
    const y = bottom + above;
    return {
      group,
      name: fitText(group.name, left + barWidth, 13),
      x: round(x),
      y: round(y),
      barX: round(x + left),
      barWidth: round(barWidth),
      countX: round(x + left + barWidth + COUNT_GAP),
      right: round(x + columnWidth),
      bars: group.bars.map((bar, row) => ({
        bar,
        y: round(y + HEAD + row * ROW),
        segments: placeSegments(bar, state.parts, x + left, barWidth),
        countWidth: round((bar.count / most) * COUNT_BAR),
      })),
    };
  });
  const body = columns === 1 ? heights.reduce((sum, height) => sum + height, 0) : Math.max(0, ...heights);
  return { height: Math.max(20, Math.round(bottom + body)), legend, groups };
}

function placeLegend(
  parts: readonly SharePart[],
  width: number,
): { readonly legend: readonly PlacedPart[]; readonly bottom: number } {
  let x = 0;
  let y = 0;
  const legend = parts.map((part): PlacedPart => {
    const own = SWATCH + 5 + estimateTextWidth(`${part.sign} ${part.name}`, TEXT) + 16;
    if (x > 0 && x + own - 16 > width) {
      x = 0;
      y += LEGEND_LINE;
    }
    const placed = { part, x: round(x), y };
    x += own;
    return placed;
  });
  return { legend, bottom: parts.length === 0 ? 0 : y + LEGEND_LINE + 6 };
}

function placeSegments(
  bar: CountedBar,
  parts: readonly SharePart[],
  left: number,
  width: number,
): PlacedShareSegment[] {
  let x = left;
  let free = left;
  return bar.segments.map((segment) => {
    const own = segment.share * width;
    const pattern = parts.findIndex((part) => part.id === segment.part);
    const lines = linesInside(segment, parts[pattern]?.sign ?? "", own - 4);
    const below =
      lines.length === 0 && own > 0 && segment.text
        ? placeBelow(segment.text, Math.max(x + own / 2, free))
        : null;
    if (below) free = below.right;
    const placed = {
      segment,
      pattern,
      x: round(x),
      width: round(own),
      lines,
      below: below && { text: segment.text, x: round(below.x) },
    };
    x += own;
    return placed;
  });
}

/** Under its part, or to the right of the number before it: numbers never lie on one another. */
function placeBelow(text: string, wanted: number): { readonly x: number; readonly right: number } {
  const half = estimateTextWidth(text, BELOW_TEXT) / 2;
  return { x: wanted, right: wanted + 2 * half + 4 };
}

/** Name and number, sign above number, the number alone, the number without its sign of percent, or nothing. */
function linesInside({ fullText, text }: CountedSegment, sign: string, room: number): string[] {
  const bare = text.replace(/%$/, "");
  const offers = [[fullText], [sign, text], [text], [bare]];
  return offers.find((lines) => lines.every((line) => estimateTextWidth(line, TEXT) <= room)) ?? [];
}
