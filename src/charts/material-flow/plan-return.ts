import type { Point } from "../draw/round.ts";
import { type FlowLayout, isLowest } from "./flow-layout.ts";
import type { FlowArrow } from "./material-flow-state.ts";
import type { PlacedFlowBox } from "./place-flow-box.ts";
import { middleOf } from "./route-forward.ts";

/** One end of a way back: a point on the box, and the upright run that it reaches from there. */
export interface WayEnd {
  readonly edge: Point;
  readonly runX: number;
}
export interface ReturnPlan {
  readonly link: FlowArrow;
  readonly exit: WayEnd;
  readonly entry: WayEnd;
  /** Name of the channel under the chain that it runs along; null where it needs none. */
  readonly channel: string | null;
}

/** Arrows with one end and one meaning share one way: a bus. */
export const busOf = (link: FlowArrow): string => `${link.to}|${link.kind}|${link.known}`;

/** How every arrow leaves and arrives that goes back, or to and from the boxes below the chain. */
export function planReturns(layout: FlowLayout): ReturnPlan[] {
  const ends = new WayEnds(layout);
  return layout.ranked.returning.flatMap((link) => {
    const [from, to] = [layout.boxes.get(link.from), layout.boxes.get(link.to)];
    return from && to ? [planReturn(layout, ends, link, from, to)] : [];
  });
}

function planReturn(
  layout: FlowLayout,
  ends: WayEnds,
  link: FlowArrow,
  from: PlacedFlowBox,
  to: PlacedFlowBox,
): ReturnPlan {
  const { ranked } = layout;
  const [a, b] = [ranked.columnOf.get(link.from) ?? 0, ranked.columnOf.get(link.to) ?? 0];
  const [fromBelow, toBelow] = [ranked.isBelow(link.from), ranked.isBelow(link.to)];
  const bus = busOf(link);
  const direct = { link, channel: null };
  if (fromBelow && toBelow && b < a && isClear(layout, b, a)) {
    // Both stand on one top: at the middle of the lower box the way runs straight.
    const y = Math.min(middleOf(from), middleOf(to));
    const level = y >= Math.max(from.y, to.y);
    return {
      ...direct,
      exit: ends.left(from, a, bus, level ? y - middleOf(from) : 0),
      entry: ends.right(to, b, bus, level ? y - middleOf(to) : 0),
    };
  }
  if (!fromBelow && toBelow && a === b && (ranked.chain[a] ?? []).length > 1) {
    return { ...direct, exit: ends.right(from, a, bus), entry: ends.right(to, b, bus) };
  }
  const leavesUnder = !fromBelow && isLowest(layout, link.from) && !layout.stubs.has(link.from);
  if (leavesUnder && toBelow && a === b && isFirst(layout, link.to)) {
    const entry = ends.over(to, bus);
    return { ...direct, exit: { edge: { x: entry.runX, y: from.y + from.height }, runX: entry.runX }, entry };
  }
  const lowest = isLowest(layout, link.to);
  if (fromBelow && !toBelow && a === b && lowest && isFirst(layout, link.from)) {
    const entry = ends.under(to, bus);
    return { ...direct, exit: { edge: { x: entry.runX, y: from.y }, runX: entry.runX }, entry };
  }
  const entry = toBelow
    ? isFirst(layout, link.to)
      ? ends.over(to, bus)
      : ends.right(to, b, bus)
    : lowest
      ? ends.under(to, bus)
      : ends.left(to, b, bus, to.height / 2 - 12);
  if (fromBelow && !toBelow && b < a && isClear(layout, b - 1, a)) {
    return { ...direct, exit: ends.straightLeft(from, bus, entry.runX), entry };
  }
  const exit = fromBelow
    ? ends.left(from, a, bus)
    : leavesUnder
      ? ends.outUnder(from, bus)
      : ends.right(from, a, bus, from.height / 2 - 12);
  return { link, exit, entry, channel: bus };
}

/** Is no box below the chain between two columns? */
function isClear(layout: FlowLayout, left: number, right: number): boolean {
  return layout.ranked.below.every((column, place) => place <= left || place >= right || column.length === 0);
}

/** The uppermost of its column below the chain. */
function isFirst({ ranked }: FlowLayout, id: string): boolean {
  return ranked.below.some((column) => column[0]?.id === id);
}

/** Places on the sides of boxes and in gutters; ways that share a place stand apart, buses stay together. */
class WayEnds {
  private readonly layout: FlowLayout;
  private readonly users = new Map<string, string[]>();

  constructor(layout: FlowLayout) {
    this.layout = layout;
  }

  left(box: PlacedFlowBox, column: number, bus: string, below = 0): WayEnd {
    const reach = 9 + 5 * this.place(`left ${column}`, bus);
    const runX = (this.layout.slots[column]?.left ?? box.x) - reach;
    return { edge: { x: box.x, y: middleOf(box) + below }, runX };
  }
  right(box: PlacedFlowBox, column: number, bus: string, below = 0): WayEnd {
    const reach = 9 + 5 * this.place(`right ${column}`, bus);
    const runX = (this.layout.slots[column]?.right ?? box.x + box.width) + reach;
    return { edge: { x: box.x + box.width, y: middleOf(box) + below }, runX };
  }
  /** Straight to the left at its own height, as far as the run of its end. */
  straightLeft(box: PlacedFlowBox, bus: string, runX: number): WayEnd {
    const apart = 12 * this.place(`straight ${box.box.id}`, bus);
    return { edge: { x: box.x, y: middleOf(box) - Math.min(8, box.height / 4) + apart }, runX };
  }
  under(box: PlacedFlowBox, bus: string): WayEnd {
    const x = box.x + Math.min(box.width * 0.3, 14 + 10 * this.place(`under ${box.box.id}`, bus));
    return { edge: { x, y: box.y + box.height }, runX: x };
  }
  outUnder(box: PlacedFlowBox, bus: string): WayEnd {
    const x = box.x + box.width - 14 - 10 * this.place(`out ${box.box.id}`, bus);
    return { edge: { x, y: box.y + box.height }, runX: x };
  }
  over(box: PlacedFlowBox, bus: string): WayEnd {
    const x = box.x + box.width / 2 + 12 * this.place(`over ${box.box.id}`, bus);
    return { edge: { x, y: box.y }, runX: x };
  }

  /** 0, 1 or 2: more ways than that share a place. */
  private place(side: string, bus: string): number {
    const users = this.users.get(side) ?? [];
    if (!users.includes(bus)) users.push(bus);
    this.users.set(side, users);
    return users.indexOf(bus) % 3;
  }
}
