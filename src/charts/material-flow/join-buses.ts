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
    const join = route.points.findIndex((point, index) => index > 0 && runs.some((run) => isOn(point, run)));
    const points = join < 0 ? route.points : route.points.slice(0, join + 1);
    const own = points.slice(1).map((to, index): Run => [points[index] ?? to, to]);
    drawn.set(busOf(route), [...runs, ...own]);
    return { ...route, points, joins: join >= 0 };
  });
}

const wayLength = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, to, index) => sum + distance(points[index] ?? to, to), 0);

function isOn(point: Point, [from, to]: Run): boolean {
  return Math.abs(distance(from, point) + distance(point, to) - distance(from, to)) < 0.01;
}
