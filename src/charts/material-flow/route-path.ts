import { type Point, round } from "../draw/round.ts";

const CORNER = 6;
const HEAD = 7;
const HALF = 3.6;

/** A way of straight runs: every turn rounded, points that say nothing left out. */
export function roundedPath(points: readonly Point[]): string {
  const way = withoutIdle(points);
  const [first] = way;
  if (!first) return "";
  let path = `M${round(first.x)},${round(first.y)}`;
  for (let index = 1; index < way.length; index++) {
    const [before, here, after] = [way[index - 1], way[index], way[index + 1]] as [Point, Point, Point?];
    if (!after) {
      path += `L${round(here.x)},${round(here.y)}`;
      continue;
    }
    const reach = Math.min(CORNER, distance(before, here) / 2, distance(here, after) / 2);
    const [enter, leave] = [towards(here, before, reach), towards(here, after, reach)];
    path += `L${round(enter.x)},${round(enter.y)}Q${round(here.x)},${round(here.y)} ${round(leave.x)},${round(leave.y)}`;
  }
  return path;
}

/** A filled triangle with its tip at the end of a way. */
export function headAt(tip: Point, from: Point): string {
  const length = distance(from, tip) || 1;
  const [dx, dy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const back = { x: tip.x - dx * HEAD, y: tip.y - dy * HEAD };
  const corner = (side: 1 | -1) => `${round(back.x - dy * HALF * side)},${round(back.y + dx * HALF * side)}`;
  return `M${round(tip.x)},${round(tip.y)}L${corner(1)}L${corner(-1)}Z`;
}

/** Without points that repeat or lie on a straight run. */
export function withoutIdle(points: readonly Point[]): Point[] {
  const way: Point[] = [];
  for (const point of points) {
    const [before, last] = [way.at(-2), way.at(-1)];
    if (last && Math.abs(last.x - point.x) < 0.01 && Math.abs(last.y - point.y) < 0.01) continue;
    if (before && last && isBetween(before, last, point)) way.pop();
    way.push(point);
  }
  return way;
}

function isBetween(a: Point, b: Point, c: Point): boolean {
  return (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function towards(from: Point, to: Point, reach: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / length) * reach, y: from.y + ((to.y - from.y) / length) * reach };
}
