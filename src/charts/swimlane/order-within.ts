import type { LaneArrow, LaneBox } from "./swimlane-state.ts";

/** Boxes of one cell: what feeds another of the cell stands above it; otherwise as given. Circles keep their order. */
export function orderWithin(cell: readonly LaneBox[], arrows: readonly LaneArrow[]): readonly LaneBox[] {
  const ids = new Set(cell.map((box) => box.id));
  const inside = arrows.filter(({ from, to }) => ids.has(from) && ids.has(to) && from !== to);
  const placed: LaneBox[] = [];
  const left = [...cell];
  while (left.length > 0) {
    const waiting = new Set(left.map((box) => box.id));
    const free = left.findIndex((box) => !inside.some(({ from, to }) => to === box.id && waiting.has(from)));
    placed.push(...left.splice(Math.max(0, free), 1));
  }
  return placed;
}
