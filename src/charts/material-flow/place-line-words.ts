import {
  type Area,
  areaOfText,
  breaksWord,
  lineHeight,
  overlap,
  type PlacedText,
  placeLines,
  wrapWhole,
} from "../draw/placed-text.ts";
import type { Point } from "../draw/round.ts";
import { estimateTextWidth } from "../draw/text-width.ts";

/** A line that carries words: a curve from side to side, or straight runs with right angles. */
export interface WordedLine {
  readonly id: string;
  readonly shape: "curve" | "angles";
  readonly points: readonly Point[];
  /** Words that stay together on a line where they fit: a label, then a number with its unit. */
  readonly parts: readonly string[];
  /** Lines of one bus say their common words once; null for a line of its own. */
  readonly bus: string | null;
}
/** A number in a disc on the line; what it says stands in the list under the drawing. */
export interface PlacedNumber {
  readonly id: string;
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
export interface PlacedWords {
  readonly texts: readonly PlacedText[];
  readonly numbers: readonly PlacedNumber[];
  /** Lines whose words found no room: with the number on the line, null where not even that found room. */
  readonly listed: readonly { readonly id: string; readonly number: number | null }[];
}

export const LINK_TEXT = 10.5;
export const LINK_LINE = lineHeight(LINK_TEXT);
export const RADIUS = 8;
const SPACE = 1.5;
const HEAD_AREA = 8;

/**
 * Words beside their lines, where they touch nothing that is written or boxed; else a number that the list
 * under the drawing explains. Nothing is cut and nothing covers another.
 */
export function placeLineWords(
  lines: readonly WordedLine[],
  blocked: readonly Area[],
  bounds: Area,
): PlacedWords {
  const taken = [...blocked, ...lines.flatMap(headArea)];
  const texts: PlacedText[] = [];
  const numbers: PlacedNumber[] = [];
  const listed: { id: string; number: number | null }[] = [];
  const isFree = (area: Area) =>
    isInside(area, bounds) && !taken.some((other) => overlap(area, other, SPACE));
  const said = new Set<string>();
  for (const line of lines) {
    const once = `${line.bus}|${line.parts.join(" ")}`;
    if (line.parts.length === 0 || (line.bus !== null && said.has(once))) continue;
    said.add(once);
    const others = runsOf(lines.filter((other) => other.id !== line.id));
    const crossed = (areas: readonly Area[]) =>
      others.filter((run) => areas.some((area) => overlap(area, run, 1))).length;
    const open = wordPlaces(line).filter((places) => places.map(areaOfText).every(isFree));
    const found = leastOf(open, (places) => crossed(places.map(areaOfText)));
    if (found) {
      texts.push(...found);
      taken.push(...found.map(areaOfText));
      continue;
    }
    const spots = discPlaces(line).filter((point) => isFree(discArea(point)));
    const spot = leastOf(spots, (point) => crossed([discArea(point)]));
    if (spot) {
      const { id } = line;
      numbers.push({
        id,
        number: numbers.length + 1,
        x: Math.round(spot.x),
        y: Math.round(spot.y),
        radius: RADIUS,
      });
      taken.push(discArea(spot));
    }
    listed.push({ id: line.id, number: spot ? numbers.length : null });
  }
  return { texts, numbers, listed };
}

/** The first of those with the least; the search ends at the first with nothing. */
function leastOf<T>(candidates: readonly T[], countOf: (one: T) => number): T | undefined {
  let least = Number.POSITIVE_INFINITY;
  let found: T | undefined;
  for (const one of candidates) {
    const count = countOf(one);
    if (count >= least) continue;
    least = count;
    found = one;
    if (count === 0) break;
  }
  return found;
}

/** Where the arrow's head is drawn: no word covers it. */
function headArea({ points, shape }: Pick<WordedLine, "points" | "shape">): Area[] {
  const [before, tip] = [points.at(-2), points.at(-1)];
  if (!before || !tip) return [];
  const isLevel = shape === "curve" || before.y === tip.y;
  const reach = HEAD_AREA * Math.sign(isLevel ? before.x - tip.x : before.y - tip.y);
  return [
    {
      x: Math.min(tip.x, tip.x + (isLevel ? reach : 0)) - (isLevel ? 0 : 3),
      y: Math.min(tip.y, tip.y + (isLevel ? 0 : reach)) - (isLevel ? 3 : 0),
      width: isLevel ? HEAD_AREA : 6,
      height: isLevel ? 6 : HEAD_AREA,
    },
  ];
}

/** Straight runs as rectangles without width; words rather stand where no other line passes. */
export function runsOf(lines: readonly Pick<WordedLine, "shape" | "points">[]): Area[] {
  return lines
    .filter(({ shape }) => shape === "angles")
    .flatMap(({ points }) =>
      points.slice(1).map((to, index) => {
        const from = points[index] ?? to;
        return {
          x: Math.min(from.x, to.x),
          y: Math.min(from.y, to.y),
          width: Math.abs(to.x - from.x),
          height: Math.abs(to.y - from.y),
        };
      }),
    );
}

/** The words broken to a width: a number is never parted from its unit where it fits. */
export function linesOf(parts: readonly string[], width: number): string[] {
  const words = parts.join(" ");
  if (estimateTextWidth(words, LINK_TEXT) <= width) return words === "" ? [] : [words];
  return parts.flatMap((part) => wrapWhole(part, width, LINK_TEXT));
}

export const discArea = ({ x, y }: Point): Area => ({
  x: x - RADIUS,
  y: y - RADIUS,
  width: 2 * RADIUS,
  height: 2 * RADIUS,
});

function isInside(area: Area, bounds: Area): boolean {
  return (
    area.x >= bounds.x &&
    area.y >= bounds.y &&
    area.x + area.width <= bounds.x + bounds.width &&
    area.y + area.height <= bounds.y + bounds.height
  );
}

/** Where the words might stand, best place first. */
function wordPlaces(line: WordedLine): PlacedText[][] {
  return line.shape === "curve" ? besideCurve(line) : besideRuns(line);
}

const block = (lines: readonly string[], x: number, top: number, anchor: PlacedText["anchor"]) =>
  placeLines(lines, { x, top, size: LINK_TEXT, anchor });

/** A column of single syllables is read worse than a number and a list. */
const MOST_LINES = 4;

/** In the gutter before the arrow's end, above or under the curve. */
function besideCurve({ points, parts }: WordedLine): PlacedText[][] {
  const [from, to] = [points.at(-2), points.at(-1)];
  if (!from || !to) return [];
  const room = to.x - from.x - 8;
  const lines = linesOf(parts, room);
  const tooWide = lines.some((line) => estimateTextWidth(line, LINK_TEXT) > room);
  if (lines.length > MOST_LINES || tooWide || breaksWord(lines, parts.join(" "))) return [];
  const x = (from.x + to.x) / 2;
  return [0.5, 0.72, 0.28, 0.86].flatMap((part) => {
    const { y } = onCurve(from, to, part);
    const above = y - lines.length * LINK_LINE;
    return [above - 3, y + 3, above - 6, y + 6].map((top) => block(lines, x, top, "middle"));
  });
}

/** Above or under the level runs of the way, longest first; beside the upright ones. */
function besideRuns({ points, parts }: WordedLine): PlacedText[][] {
  const runs = points
    .slice(1)
    .map((to, index) => ({ from: points[index] ?? to, to }))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  return runs.flatMap(({ from, to }) =>
    from.y === to.y ? besideLevel(from, to, parts) : besideUpright(from, to, parts),
  );
}

function besideLevel(from: Point, to: Point, parts: readonly string[]): PlacedText[][] {
  const lines = linesOf(parts, Math.abs(to.x - from.x) - 8);
  if (breaksWord(lines, parts.join(" "))) return [];
  return [0.5, 0.3, 0.7, 0.15, 0.85].flatMap((part) => {
    const x = from.x + (to.x - from.x) * part;
    return [from.y - lines.length * LINK_LINE - 2, from.y + 3].map((top) => block(lines, x, top, "middle"));
  });
}

const BESIDE_WIDTHS = [110, 84, 62];
const STEP = 10;
const CLEAR = 3;
/** Close to the line, or past a disc that stands on it. */
const ASIDE = [5, 11];

/** From the arrow's end back to its start, wide before narrow. */
function besideUpright(from: Point, to: Point, parts: readonly string[]): PlacedText[][] {
  return BESIDE_WIDTHS.flatMap((width) => {
    const lines = linesOf(parts, width);
    if (breaksWord(lines, parts.join(" "))) return [];
    const height = lines.length * LINK_LINE;
    const length = Math.abs(to.y - from.y) - height - 2 * CLEAR;
    const steps = length < 0 ? 0 : Math.floor(length / STEP) + 1;
    const tops = Array.from({ length: steps }, (_, step) =>
      to.y > from.y ? to.y - height - CLEAR - step * STEP : to.y + CLEAR + step * STEP,
    );
    return ASIDE.flatMap((aside) =>
      tops.flatMap((top) => [
        block(lines, from.x - aside, top, "end"),
        block(lines, from.x + aside, top, "start"),
      ]),
    );
  });
}

const lengthOf = ({ from, to }: { readonly from: Point; readonly to: Point }): number =>
  Math.abs(to.x - from.x) + Math.abs(to.y - from.y);

/** Where a disc might stand on a line, best place first. */
export function discPlaces({ points, shape }: Pick<WordedLine, "points" | "shape">): Point[] {
  const parts = [0.5, 0.7, 0.3, 0.6, 0.4, 0.8, 0.2];
  const pairs = points.slice(1).map((to, index) => [points[index] ?? to, to] as const);
  const ordered = shape === "curve" ? [...pairs].reverse() : [...pairs].sort(longestFirst);
  return ordered.flatMap(([from, to]) => parts.map((part) => onCurve(from, to, part)));
}

const longestFirst = (a: readonly [Point, Point], b: readonly [Point, Point]): number =>
  lengthOf({ from: b[0], to: b[1] }) - lengthOf({ from: a[0], to: a[1] });

/** A point of the curve that leaves and arrives level, its handles half way. */
function onCurve(from: Point, to: Point, part: number): Point {
  const rest = 1 - part;
  const middle = (from.x + to.x) / 2;
  const [a, b, c, d] = [rest ** 3, 3 * rest ** 2 * part, 3 * rest * part ** 2, part ** 3];
  return {
    x: a * from.x + (b + c) * middle + d * to.x,
    y: (a + b) * from.y + (c + d) * to.y,
  };
}
