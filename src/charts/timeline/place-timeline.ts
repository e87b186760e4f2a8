import { round } from "../draw/round.ts";
import { estimateTextWidth, fitText, wrapText } from "../draw/text-width.ts";
import { type Box, packRows } from "./pack-rows.ts";
import type { TimelineArrow, TimelineLane, TimelineMark, TimelineState } from "./timeline-state.ts";

export const LABEL_SIZE = 11.5;
export const SIGN_SIZE = 10;
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
const REGION_GAP = 4;
const LANE_GAP = 2;
/** Between a mark, its sign and its label, and between a label and what stands next in its row. */
const BESIDE = 4;
const APART = 9;
/** Room for an arrow's tip before the words in a bar. */
const IN_BAR = 10;
/** Bold and mixed letters are a little wider than the rule for text says. */
const ROOM = 1.04;

export interface PlacedMark {
  readonly mark: TimelineMark;
  /** Middle of the point, or middle of the bar's line. */
  readonly x: number;
  readonly y: number;
  /** What is drawn: a bar from x0 to x1, or the point alone. */
  readonly drawn: Box;
  /** Under a point: how long its date lasts; null where that is no longer than the point. */
  readonly whisker: Box | null;
  readonly label: PlacedLabel;
  /** Everything of it, to press. */
  readonly box: Box;
}
export interface PlacedLabel {
  readonly text: string;
  /** Text and sign are anchored towards the mark, the sign next to it: what is estimated too short grows away. */
  readonly anchor: "start" | "end";
  readonly x: number;
  readonly signX: number;
  readonly inside: boolean;
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
 * Lanes of each region one under the other; in a lane the marks with their labels take as few rows as `packRows`
 * finds, none touching another.
 */
export function placeTimeline(state: TimelineState, width: number): PlacedTimeline {
  const hasLanes = state.regions.some(({ lanes }) => lanes.some(({ name }) => name !== ""));
  const plot = { x0: REGION_WIDTH + (hasLanes ? LANE_WIDTH : 0), x1: width - 2 };
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
  const sorted = lane.marks.toSorted((a, b) => a.start - b.start);
  const places = sorted.map((mark) => placesOf(mark, plot, xOf));
  const { choices, rows } = packRows(
    places.map((own) => own.map(({ box }) => box)),
    APART,
  );
  const marks = places.flatMap((own, one) => {
    const place = own[choices[one] ?? 0];
    return place ? [{ ...place, y: round(top + ((rows[one] ?? 0) + 0.5) * ROW) }] : [];
  });
  const nameLines = wrapText(lane.name, LANE_WIDTH - 8, LANE_SIZE);
  return { lane, y: top, height: Math.max(1, ...rows.map((row) => row + 1)) * ROW, nameLines, marks };
}

/** Where a mark's label may stand, best first: in a long bar, else to the right or to the left. */
function placesOf(mark: TimelineMark, plot: Box, xOf: (time: number) => number): Omit<PlacedMark, "y">[] {
  const { drawn, whisker } = drawnBoxes(mark, plot, xOf);
  const signWide = mark.sign === null ? 0 : signWidth(mark.sign) + BESIDE;
  // A label never takes more than a third of the plot: it always fits in its bar or on one side of it.
  const most = (plot.x1 - plot.x0) / 3 - 2 * (BESIDE + RING) - signWide;
  const text = fitText(mark.label, most / ROOM, LABEL_SIZE) || "…";
  const wide = signWide + estimateTextWidth(text, LABEL_SIZE) * ROOM;
  const x = round((drawn.x0 + drawn.x1) / 2);
  const place = (from: number, side: "inside" | "right" | "left") => {
    const box = { x0: from, x1: from + wide };
    const left = side === "left";
    const label = {
      text,
      anchor: left ? ("end" as const) : ("start" as const),
      x: round(left ? box.x1 - signWide : box.x0 + signWide),
      signX: round(left ? box.x1 : box.x0),
      inside: side === "inside",
      box,
    };
    const all = [drawn, box, ...(whisker ? [whisker] : [])];
    const whole = { x0: Math.min(...all.map(({ x0 }) => x0)), x1: Math.max(...all.map(({ x1 }) => x1)) };
    return { mark, x, drawn, whisker, label, box: whole };
  };
  if (mark.lasts && drawn.x1 - drawn.x0 >= wide + IN_BAR + BESIDE)
    return [place(drawn.x0 + IN_BAR, "inside")];
  return [
    ...(drawn.x1 + BESIDE + wide <= plot.x1 ? [place(drawn.x1 + BESIDE, "right")] : []),
    ...(drawn.x0 - BESIDE - wide >= plot.x0 ? [place(drawn.x0 - BESIDE - wide, "left")] : []),
  ];
}

/** No letter of a sign is narrower than a digit: M is wide, and nothing else is near. */
const signWidth = (sign: string): number =>
  Math.max(estimateTextWidth(sign, SIGN_SIZE), [...sign].length * 0.6 * SIGN_SIZE);

/** A bar covers its time, a point stands in the middle of its date; both are at least as wide as a mark. */
function drawnBoxes(mark: TimelineMark, plot: Box, xOf: (time: number) => number) {
  const half = mark.shared && !mark.lasts ? RING : MARK;
  const inside = (x: number) => Math.min(Math.max(x, plot.x0 + half), plot.x1 - half);
  const from = inside(xOf(mark.start));
  const to = mark.lasts && mark.open ? plot.x1 : inside(xOf(mark.end));
  const middle = inside((from + to) / 2);
  const point = { x0: round(middle - half), x1: round(middle + half) };
  const time = { x0: round(Math.min(from, point.x0)), x1: round(Math.max(to, point.x1)) };
  if (mark.lasts) return { drawn: time, whisker: null };
  return { drawn: point, whisker: time.x1 - time.x0 > 2 * RING + 1 ? time : null };
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
