import type { Point } from "../draw/round.ts";
import { distance } from "./route-path.ts";

type Run = readonly [Point, Point];

/**
 * Arrows of one bus as one line with branches: a later one ends where it meets the line that is there already.
 * Drawn over each other, dashes would look solid.
 */
export function joinBuses<R extends { readonly points: readonly Point[] }>(
  routes: readonly R[],
  busOf: (route: R) => string,
): (R & { readonly joins: boolean })[] {
  const drawn = new Map<string, Run[]>();
  const longestFirst = [...routes].sort((a, b) => wayLength(b.points) - wayLength(a.points));
  return longestFirst.map((route) => {
    const runs = drawn.get(busOf(route)) ?? [];
    const { points, joins } = upToJoin(route.points, runs);
    const own = points.slice(1).map((to, index): Run => [points[index] ?? to, to]);
    drawn.set(busOf(route), [...runs, ...own]);
    return { ...route, points, joins };
  });
}

/** The way as far as the first place where it meets what is drawn. */
function upToJoin(way: readonly Point[], runs: readonly Run[]): { points: Point[]; joins: boolean } {
  const points: Point[] = way.slice(0, 1);
  for (const to of way.slice(1)) {
    const from = points.at(-1) ?? to;
    const met = runs.flatMap((run) => meeting([from, to], run) ?? []);
    const nearest = met.sort((a, b) => distance(from, a) - distance(from, b))[0];
    points.push(nearest ?? to);
    if (nearest) return { points, joins: true };
  }
  return { points, joins: false };
}

/** Where a run comes to lie on another: its end on it, or the nearest point of one along the same line. */
function meeting([from, to]: Run, run: Run): Point | null {
  const nearest = (axis: "x" | "y") => {
    const [low, high] = [Math.min(run[0][axis], run[1][axis]), Math.max(run[0][axis], run[1][axis])];
    return { ...from, [axis]: Math.min(high, Math.max(low, from[axis])) };
  };
  const level = from.y === to.y && run[0].y === run[1].y && from.y === run[0].y;
  const upright = from.x === to.x && run[0].x === run[1].x && from.x === run[0].x;
  const along = level ? nearest("x") : upright ? nearest("y") : null;
  if (along && isOn(along, [from, to]) && isOn(along, run)) return along;
  return isOn(to, run) ? to : null;
}

const wayLength = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, to, index) => sum + distance(points[index] ?? to, to), 0);

function isOn(point: Point, [from, to]: Run): boolean {
  return Math.abs(distance(from, point) + distance(point, to) - distance(from, to)) < 0.01;
}
