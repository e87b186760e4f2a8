import type { Area } from "../draw/placed-text.ts";
import { estimateTextWidth } from "../draw/text-width.ts";
import type { FlowArrow, MaterialFlowState } from "./material-flow-state.ts";
import { type PlacedFlowBox, placeFlowBox } from "./place-flow-box.ts";
import { LINK_LINE, LINK_TEXT, linesOf } from "./place-line-words.ts";
import { type RankedFlow, rankFlow } from "./rank-flow.ts";
import { orderColumns, passKey, type StackItem, stackColumns, withPasses } from "./stack-columns.ts";

/** Left and right edge of one column. */
export interface Slot {
  readonly left: number;
  readonly right: number;
}
/** Columns and their widths, before any box is placed. */
export interface FlowFrame {
  readonly ranked: RankedFlow;
  readonly slots: readonly Slot[];
}
/** The boxes in their places, before any arrow is drawn. */
export interface FlowLayout extends FlowFrame {
  readonly chainTop: number;
  /** Chain boxes; boxes below get their height once the ways back are known. */
  readonly boxes: Map<string, PlacedFlowBox>;
  /** Height of the line of an arrow where it passes through a column. */
  readonly passes: ReadonlyMap<string, number>;
  /** Room under a box for its own loop and for what leaks out of it. */
  readonly stubs: ReadonlyMap<string, number>;
}

const LEAST_GUTTER = 26;
const WIDEST_GUTTER = 92;
const EDGE = 2;
const RETURN_EDGE = 26;
const GAP = 12;
/** Below this a column is too narrow for country names: the list says it better. */
const NARROWEST_COLUMN = 124;

/** The least width at which this flow is drawn; below it is a list. */
export function leastFlowWidth(state: MaterialFlowState): number {
  const { chain } = rankFlow(state);
  return Math.max(700, chain.length * NARROWEST_COLUMN + 2 * RETURN_EDGE);
}

/** The words of an arrow: 副産物, 85 t. */
export function wordsOf({ label, quantityText }: FlowArrow): string[] {
  return [label, quantityText].flatMap((word) => word || []);
}

export function frameFlow(state: MaterialFlowState, width: number): FlowFrame {
  const ranked = rankFlow(state);
  return { ranked, slots: placeSlots(ranked, width) };
}

export function layOutFlow({ ranked, slots }: FlowFrame, width: number, chainTop: number): FlowLayout {
  const widthOf = (column: number) => {
    const slot = slots[column] ?? { left: 0, right: width };
    return slot.right - slot.left;
  };
  const stubs = stubHeights(ranked, widthOf);
  const itemOf = (column: number) => (box: Parameters<typeof placeFlowBox>[0]) => ({
    key: box.id,
    height: placeFlowBox(box, 0, 0, widthOf(column)).height + (stubs.get(box.id) ?? 0),
  });
  const items: StackItem[][] = ranked.chain.map((boxes, column) => boxes.map(itemOf(column)));
  const { columns, links } = withPasses(items, ranked.forward, ranked.columnOf);
  const { tops } = stackColumns(orderColumns(columns, links), links, GAP);
  const boxes = new Map<string, PlacedFlowBox>();
  for (const [column, members] of ranked.chain.entries()) {
    for (const box of members) {
      const top = Math.round(chainTop + (tops.get(box.id) ?? 0));
      boxes.set(box.id, placeFlowBox(box, slots[column]?.left ?? 0, top, widthOf(column)));
    }
  }
  return { ranked, slots, chainTop, boxes, passes: passHeights(ranked, columns, tops, chainTop), stubs };
}

function passHeights(
  ranked: RankedFlow,
  columns: readonly (readonly StackItem[])[],
  tops: ReadonlyMap<string, number>,
  chainTop: number,
): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (const link of ranked.forward) {
    for (const [column, members] of columns.entries()) {
      const key = passKey(link, column);
      const item = members.find((one) => one.key === key);
      if (item) heights.set(key, Math.round(chainTop + (tops.get(key) ?? 0) + item.height / 2));
    }
  }
  return heights;
}

/** Boxes under the chain, column by column from a common top. */
export function placeBelow(layout: FlowLayout, top: number): number {
  let bottom = top;
  for (const [column, members] of layout.ranked.below.entries()) {
    const slot = layout.slots[column];
    if (!slot) continue;
    let y = top;
    for (const box of members) {
      const placed = placeFlowBox(box, slot.left, y, slot.right - slot.left);
      layout.boxes.set(box.id, placed);
      y += placed.height + (layout.stubs.get(box.id) ?? 0) + GAP + 4;
      bottom = Math.max(bottom, y - GAP - 4);
    }
  }
  return bottom;
}

/** Columns of one width; the gutters between them as wide as the words of their arrows need. */
function placeSlots(ranked: RankedFlow, width: number): Slot[] {
  const count = ranked.chain.length;
  const edge = ranked.returning.length + ranked.leaks.length > 0 ? RETURN_EDGE : EDGE;
  const inner = width - 2 * edge;
  const most = Math.min(WIDEST_GUTTER, (inner / count) * 0.45);
  const gutters = Array.from({ length: Math.max(0, count - 1) }, (_, place) => {
    const words = ranked.forward
      .filter((link) => ranked.columnOf.get(link.to) === place + 1)
      .flatMap((link) => linesOf(wordsOf(link), most - 12));
    const needed = Math.max(0, ...words.map((word) => estimateTextWidth(word, LINK_TEXT) + 12));
    return Math.max(LEAST_GUTTER, Math.min(most, Math.max(needed, (inner / count) * 0.16)));
  });
  const free = inner - gutters.reduce((sum, one) => sum + one, 0);
  const column = Math.floor(free / Math.max(1, count));
  let left = edge;
  return Array.from({ length: count }, (_, place) => {
    const slot = { left: Math.round(left), right: Math.round(left) + column };
    left += column + (gutters[place] ?? 0);
    return slot;
  });
}

export const STUB = 20;

/** What hangs under a box: a loop to itself, arrows out of the chain, each with its words beside it. */
function stubHeights(ranked: RankedFlow, widthOf: (column: number) => number): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (const link of [...ranked.loops, ...ranked.leaks]) {
    const room = stubRoom(widthOf(ranked.columnOf.get(link.from) ?? 0));
    const lines = linesOf(wordsOf(link), room).length;
    heights.set(link.from, (heights.get(link.from) ?? 4) + Math.max(STUB, lines * LINK_LINE + 6));
  }
  return heights;
}

/** Width for the words of what hangs under a box: its left part stays free for what comes back from below. */
export const stubRoom = (width: number): number => Math.max(30, width * 0.66 - 26);

/** Is nothing of the chain under this box in its column? */
export function isLowest(layout: FlowLayout, id: string): boolean {
  const column = layout.ranked.columnOf.get(id) ?? 0;
  const own = layout.boxes.get(id);
  return (
    !!own && (layout.ranked.chain[column] ?? []).every((box) => (layout.boxes.get(box.id)?.y ?? 0) <= own.y)
  );
}

/** Lower edge of everything that the chain has between two places of the drawing's width. */
export function chainBottom(layout: FlowLayout, from: number, to: number): number {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  let bottom = layout.chainTop;
  for (const column of layout.ranked.chain) {
    for (const { id } of column) {
      const area: Area | undefined = layout.boxes.get(id);
      if (!area || area.x > right || area.x + area.width < left) continue;
      bottom = Math.max(bottom, area.y + area.height + (layout.stubs.get(id) ?? 0));
    }
  }
  return bottom;
}
