import { round } from "../draw/round.ts";
import { estimateTextWidth, fitText, wrapText } from "../draw/text-width.ts";
import type { TimelineArrow, TimelineLane, TimelineMark, TimelineState } from "./timeline-state.ts";

export const LABEL_SIZE = 11.5;
export const LANE_SIZE = 11;
export const ROW = 24;
/** Half of a point's mark. */
export const MARK = 4.5;
/** The ring around a mark that several sources share. */
export const RING = 7.5;
export const BAR = 15;
const REGION_WIDTH = 52;
const LANE_WIDTH = 82;
const AXIS = 22;
const REGION_GAP = 8;
const LANE_GAP = 2;
/** Between a mark and its label, and between a label and what stands next in its row. */
const BESIDE = 4;
const APART = 9;
/** Room for an arrow's tip before the words in a bar. */
const IN_BAR = 10;
/** Bold and mixed letters are a little wider than the rule for text says. */
const ROOM = 1.04;

export interface Box {
  readonly x0: number;
  readonly x1: number;
}
export interface PlacedMark {
  readonly mark: TimelineMark;
  /** Middle of the point, or middle of the bar's line. */
  readonly x: number;
  readonly y: number;
  /** What is drawn: a bar from x0 to x1, or the point with its whisker over the date's length. */
  readonly drawn: Box;
  readonly label: { readonly text: string; readonly x: number; readonly inside: boolean } & {
    readonly box: Box;
  };
  /** Everything of it, to press. */
  readonly box: Box;
}
export interface PlacedLane {
  readonly lane: TimelineLane;
  readonly y: number;
  readonly height: number;
  readonly nameLines: readonly string[];
  readonly marks: readonly PlacedMark[];
}
export interface PlacedTimeline {
  readonly plot: Box;
  readonly regions: readonly {
    readonly id: string;
    readonly name: string;
    readonly y: number;
    readonly height: number;
    readonly lanes: readonly PlacedLane[];
  }[];
  readonly years: readonly { readonly year: number; readonly x: number; readonly labelX: number | null }[];
  readonly arrows: readonly PlacedArrow[];
  readonly laneX: number;
  readonly height: number;
}
export interface PlacedArrow {
  readonly arrow: TimelineArrow;
  readonly path: string;
  /** Tip and the direction it points to; null for a tie. */
  readonly tip: { readonly x: number; readonly y: number; readonly down: boolean } | null;
}

/**
 * Lanes of each region one under the other; in a lane every mark takes the first row where it and its label touch
 * nothing that stands there already.
 */
export function placeTimeline(state: TimelineState, width: number): PlacedTimeline {
  const plot = { x0: REGION_WIDTH + LANE_WIDTH, x1: width - 2 };
  const perYear = (plot.x1 - plot.x0) / (state.to + 1 - state.from);
  const xOf = (time: number) => round(plot.x0 + (time - state.from) * perYear);
  let y = AXIS;
  const regions = state.regions.map((region) => {
    const top = y;
    const lanes = region.lanes.map((lane) => {
      const placed = placeLane(lane, y, plot, xOf);
      y += placed.height + LANE_GAP;
      return placed;
    });
    y += REGION_GAP;
    return { id: region.id, name: region.name, y: top, height: y - top - REGION_GAP - LANE_GAP, lanes };
  });
  const marks = new Map(
    regions.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.marks.map((one) => [one.mark.id, one]))),
  );
  return {
    plot,
    regions,
    years: placeYears(state, xOf, perYear),
    arrows: state.arrows.flatMap((arrow) => placeArrow(arrow, marks)),
    laneX: REGION_WIDTH,
    height: Math.ceil(y),
  };
}

function placeYears(state: TimelineState, xOf: (time: number) => number, perYear: number) {
  const step = [1, 2, 5, 10].find((years) => years * perYear >= 36) ?? 20;
  return Array.from({ length: state.to - state.from + 2 }, (_, place) => {
    const year = state.from + place;
    const named = year <= state.to && place % step === 0;
    return { year, x: xOf(year), labelX: named ? xOf(year + 0.5) : null };
  });
}

function placeLane(lane: TimelineLane, top: number, plot: Box, xOf: (time: number) => number): PlacedLane {
  const rows: Box[][] = [];
  const marks = lane.marks
    .toSorted((a, b) => a.start - b.start)
    .map((mark) => {
      const drawn = drawnBox(mark, plot, xOf);
      const text = labelText(mark, plot);
      const wide = estimateTextWidth(text, LABEL_SIZE) * ROOM;
      for (let row = 0; ; row += 1) {
        const taken = rows[row] ?? [];
        const place = labelPlaces(mark, drawn, wide, plot).find(({ box }) => {
          const whole = { x0: Math.min(box.x0, drawn.x0), x1: Math.max(box.x1, drawn.x1) };
          return taken.every((other) => whole.x0 >= other.x1 + APART || whole.x1 <= other.x0 - APART);
        });
        if (!place) continue;
        const box = { x0: Math.min(place.box.x0, drawn.x0), x1: Math.max(place.box.x1, drawn.x1) };
        rows[row] = [...taken, box];
        const y = round(top + (row + 0.5) * ROW);
        const x = round((drawn.x0 + drawn.x1) / 2);
        return { mark, x, y, drawn, box, label: { text, x: round(place.box.x0), ...place } };
      }
    });
  const nameLines = wrapText(lane.name, LANE_WIDTH - 8, LANE_SIZE);
  return { lane, y: top, height: Math.max(1, rows.length) * ROW, nameLines, marks };
}

/** What the mark itself covers: a bar its time, a point its date; both at least as wide as a mark. */
function drawnBox(mark: TimelineMark, plot: Box, xOf: (time: number) => number): Box {
  const half = mark.shared && !mark.lasts ? RING : MARK;
  const inside = (x: number) => Math.min(Math.max(x, plot.x0 + half), plot.x1 - half);
  const from = inside(xOf(mark.start));
  const to = mark.lasts && mark.open ? plot.x1 : inside(xOf(mark.end));
  const middle = inside((from + to) / 2);
  return { x0: round(Math.min(from, middle - half)), x1: round(Math.max(to, middle + half)) };
}

/** A label never takes more than a third of the plot: it always fits in its bar or on one side of it. */
function labelText(mark: TimelineMark, plot: Box): string {
  const most = (plot.x1 - plot.x0) / 3 - 2 * (BESIDE + RING);
  return fitText(mark.label, most / ROOM, LABEL_SIZE) || "…";
}

/** Where a label may stand, best first: in a long bar, to the right, to the left. */
function labelPlaces(mark: TimelineMark, drawn: Box, wide: number, plot: Box) {
  const inside = { inside: true, box: { x0: drawn.x0 + IN_BAR, x1: drawn.x0 + IN_BAR + wide } };
  const right = { inside: false, box: { x0: drawn.x1 + BESIDE, x1: drawn.x1 + BESIDE + wide } };
  const left = { inside: false, box: { x0: drawn.x0 - BESIDE - wide, x1: drawn.x0 - BESIDE } };
  return [
    ...(mark.lasts && drawn.x1 - drawn.x0 >= wide + IN_BAR + BESIDE ? [inside] : []),
    ...(right.box.x1 <= plot.x1 ? [right] : []),
    ...(left.box.x0 >= plot.x0 ? [left] : []),
  ];
}

/** Below the letters of a row, above those of the next: where an arrow runs. */
const CHANNEL = ROW / 2 - 1;

function placeArrow(arrow: TimelineArrow, marks: ReadonlyMap<string, PlacedMark>): PlacedArrow[] {
  const [from, to] = [marks.get(arrow.from), marks.get(arrow.to)];
  if (!from || !to || from === to) return [];
  const halfOf = (one: PlacedMark) => (one.mark.lasts ? BAR / 2 : one.mark.shared ? RING : MARK + 0.5);
  const start = from.mark.lasts ? from.drawn.x1 - 4 : from.x;
  const end = to.mark.lasts ? to.drawn.x0 + 4 : to.x;
  const up = to.y < from.y;
  const leave = round(from.y + (up ? -halfOf(from) : halfOf(from)));
  const channel = round(from.y + (up ? -CHANNEL : CHANNEL));
  // An arrow within a row comes up from below; one to a lower row comes down on it.
  const fromBelow = to.y <= from.y;
  const tipY = round(to.y + (fromBelow ? halfOf(to) + 1 : -halfOf(to) - 1));
  const path = `M${round(start)},${leave}V${channel}H${round(end)}V${tipY}`;
  const tip = arrow.kind === "arrow" ? { x: round(end), y: tipY, down: !fromBelow } : null;
  return [{ arrow, path, tip }];
}
