import { type Point, polar, polygon, polyline } from "../draw/round.ts";
import { drawnSides } from "./radar-state.ts";

export interface PlacedSide {
  readonly from: number;
  readonly area: string;
  readonly line: string;
}

/** Place of a value 0..1 on the spoke with an index. */
export type PlaceOnSpoke = (index: number, value: number) => Point;

/** Sides between neighbours that both have a number. */
export function placeSides(
  values: readonly (number | null)[],
  centre: Point,
  at: PlaceOnSpoke,
): PlacedSide[] {
  return drawnSides(values).map(([from, to]) => {
    const [a, b] = [at(from, values[from] ?? 0), at(to, values[to] ?? 0)];
    return { from, area: polygon([centre, a, b]), line: polyline([a, b]) };
  });
}

/** An interval on a spoke with a cap across it at both ends. */
export function placeWhisker(ends: readonly [Point, Point], turn: number): string[] {
  const across = (point: Point) => polyline([polar(point, 3, turn + 0.25), polar(point, 3, turn - 0.25)]);
  return [polyline(ends), ...ends.map(across)];
}

/** What lies outside 0..1 stands at the end of the spoke. */
export const clampToRadar = (value: number): number => Math.min(1, Math.max(0, value));
