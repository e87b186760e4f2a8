import {
  type Area,
  lineHeight,
  type PlacedText,
  placeBlock,
  placeLines,
  wrapWhole,
} from "../draw/placed-text.ts";
import { estimateTextWidth } from "../draw/text-width.ts";
import { orderWithin } from "./order-within.ts";
import type { LaneArrow, LaneBox, SwimlaneState } from "./swimlane-state.ts";

const BOX_TEXT = 11;
const HEAD_TEXT = 12;
const LANE_TEXT = 11.5;
const BOX_PAD = 6;
const THING_PAD = 12;
const BOX_GAP = 30;
const LANE_PAD = 14;
export const TRACK = 17;

export interface PlacedLaneBox extends Area {
  readonly box: LaneBox;
  readonly texts: readonly PlacedText[];
  readonly lane: number;
  readonly column: number;
}
export interface PlacedLane extends Area {
  readonly label: readonly PlacedText[];
  /** Height of the channel between this lane and the one above, in which long arrows run. */
  readonly channel: number;
}
export interface SwimlaneLayout {
  readonly lanes: readonly PlacedLane[];
  readonly heads: readonly PlacedText[];
  readonly columns: readonly { readonly left: number; readonly right: number }[];
  readonly boxes: ReadonlyMap<string, PlacedLaneBox>;
  readonly bottom: number;
  readonly width: number;
}

/**
 * Lanes and columns with their boxes. Boxes of one cell stand above each other, what feeds above what is fed.
 * `tracks` is how many long arrows run in the channel above each lane.
 */
export function layOutSwimlane(
  state: SwimlaneState,
  width: number,
  tracks: readonly number[],
): SwimlaneLayout {
  const lanes = state.lanes.filter(({ id }) => state.boxes.some((box) => box.lane === id));
  const heads = state.columns.filter(({ id }) => state.boxes.some((box) => box.column === id));
  const laneWidth = Math.min(108, Math.max(82, width * 0.085));
  const columns = placeColumns(heads.length, laneWidth + 6, width);
  const columnWidth = (columns[0]?.right ?? width) - (columns[0]?.left ?? 0);
  const titles = heads.map(({ label }, column) => {
    const { left, right } = columns[column] ?? { left: 0, right: 0 };
    const place = {
      x: (left + right) / 2,
      top: 2,
      width: right - left + 20,
      size: HEAD_TEXT,
      tone: "mute" as const,
    };
    return placeBlock(label, { ...place, anchor: "middle" });
  });
  let top = Math.max(0, ...titles.map(({ bottom }) => bottom)) + 6;
  const boxes = new Map<string, PlacedLaneBox>();
  const placedLanes = lanes.map((lane, laneIndex): PlacedLane => {
    const channel = (tracks[laneIndex] ?? 0) * TRACK;
    const cells = heads.map(({ id }) =>
      orderWithin(
        state.boxes.filter((box) => box.lane === lane.id && box.column === id),
        state.arrows,
      ),
    );
    const label = placeBlock(lane.label, {
      x: 6,
      top: 0,
      width: laneWidth - 12,
      size: LANE_TEXT,
      tone: "strong",
    });
    const high = Math.max(...cells.map((cell) => stackHeight(cell, columnWidth)), label.bottom);
    const height = Math.ceil(channel + 2 * LANE_PAD + high);
    const inner = top + channel + LANE_PAD;
    for (const [column, cell] of cells.entries()) {
      let y = Math.round(inner + (high - stackHeight(cell, columnWidth)) / 2);
      for (const box of cell) {
        const area = {
          x: columns[column]?.left ?? 0,
          y,
          width: columnWidth,
          height: boxHeight(box, columnWidth),
        };
        boxes.set(box.id, { ...area, box, lane: laneIndex, column, texts: boxTexts(box, area) });
        y += area.height + BOX_GAP;
      }
    }
    const shifted = label.lines.map((line) => ({ ...line, y: line.y + inner + (high - label.bottom) / 2 }));
    const placed = { x: 0, y: top, width, height, channel, label: shifted };
    top += height;
    return placed;
  });
  return {
    lanes: placedLanes,
    heads: titles.flatMap(({ lines }) => lines),
    columns,
    boxes,
    bottom: top,
    width,
  };
}

/** The least width at which no word of a box is cut in two; below it is a list. */
export function leastSwimlaneWidth(state: SwimlaneState): number {
  const words = state.boxes.flatMap((box) =>
    box.label
      .split(/[^\p{Script=Latin}\d.,-]+/u)
      .map((word) => estimateTextWidth(word, BOX_TEXT) + 2 * padOf(box)),
  );
  const columns = state.columns.filter(({ id }) => state.boxes.some((box) => box.column === id)).length;
  const step = Math.max(...words, 0) / (1 - GUTTER);
  return Math.max(700, Math.ceil(columns * (step + 2) + 114));
}

/** How many lanes have boxes: the channels that there are. */
export function laneCount(state: SwimlaneState): number {
  return state.lanes.filter(({ id }) => state.boxes.some((box) => box.lane === id)).length;
}

/** Part of a column's width that arrows run in. */
const GUTTER = 0.34;

function placeColumns(count: number, left: number, width: number) {
  const step = (width - left) / Math.max(1, count);
  const gutter = Math.min(92, step * GUTTER);
  return Array.from({ length: count }, (_, column) => ({
    left: Math.round(left + column * step + gutter * 0.5),
    right: Math.round(left + (column + 1) * step - gutter * 0.5),
  }));
}

const linesOf = (box: LaneBox, width: number) => wrapWhole(box.label, width - 2 * padOf(box), BOX_TEXT);
const padOf = ({ isThing }: LaneBox): number => (isThing ? THING_PAD : BOX_PAD);
const boxHeight = (box: LaneBox, width: number): number =>
  linesOf(box, width).length * lineHeight(BOX_TEXT) + 2 * BOX_PAD;
const stackHeight = (cell: readonly LaneBox[], width: number): number =>
  cell.reduce((sum, box) => sum + boxHeight(box, width) + BOX_GAP, cell.length > 0 ? -BOX_GAP : 0);

function boxTexts(box: LaneBox, area: Area): PlacedText[] {
  return placeLines(linesOf(box, area.width), {
    x: area.x + area.width / 2,
    top: area.y + BOX_PAD,
    size: BOX_TEXT,
    anchor: "middle",
  });
}

/** Do the boxes of an arrow stand directly under each other, nothing between? */
export function isStacked(layout: SwimlaneLayout, arrow: LaneArrow): boolean {
  const [from, to] = [layout.boxes.get(arrow.from), layout.boxes.get(arrow.to)];
  if (!from || !to || from.column !== to.column || from === to) return false;
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
  return [...layout.boxes.values()].every(
    (one) => one.column !== from.column || one.y <= upper.y || one.y >= lower.y,
  );
}
