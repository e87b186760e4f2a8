import type { Point } from "../draw/round.ts";
import type { FlowLayout } from "./flow-layout.ts";
import type { FlowArrow } from "./material-flow-state.ts";
import type { PlacedFlowBox } from "./place-flow-box.ts";
import { passKey } from "./stack-columns.ts";

/** An arrow as a way: a curve from side to side, or straight runs with right angles. */
export interface Route {
  readonly link: FlowArrow;
  readonly shape: "curve" | "angles";
  readonly points: readonly Point[];
}

export const middleOf = (box: PlacedFlowBox): number => box.y + box.height / 2;

/** Arrows along the chain: from right side to left side, through the columns between. */
export function routeForward(layout: FlowLayout): Route[] {
  const { ranked, boxes, slots, passes } = layout;
  const arriving = Map.groupBy(ranked.forward, (link) => link.to);
  const lastHeight = (link: FlowArrow): number => {
    const source = boxes.get(link.from);
    const column = (ranked.columnOf.get(link.to) ?? 0) - 1;
    return passes.get(passKey(link, column)) ?? (source ? middleOf(source) : 0);
  };
  return ranked.forward.flatMap((link) => {
    const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
    if (!from || !to) return [];
    const points: Point[] = [{ x: from.x + from.width, y: middleOf(from) }];
    const [first, last] = [ranked.columnOf.get(link.from) ?? 0, ranked.columnOf.get(link.to) ?? 0];
    for (let column = first + 1; column < last; column++) {
      const [slot, y] = [slots[column], passes.get(passKey(link, column))];
      if (slot && y !== undefined) points.push({ x: slot.left, y }, { x: slot.right, y });
    }
    const row = [...(arriving.get(link.to) ?? [])].sort((a, b) => lastHeight(a) - lastHeight(b));
    points.push({ x: to.x, y: middleOf(to) + spread(row.indexOf(link), row.length, to.height) });
    return [{ link, shape: "curve" as const, points }];
  });
}

/** Arrows that arrive at one side stand apart as far as the side allows. */
function spread(place: number, count: number, height: number): number {
  const step = count < 2 ? 0 : Math.min(13, (height - 18) / (count - 1));
  return (place - (count - 1) / 2) * step;
}
