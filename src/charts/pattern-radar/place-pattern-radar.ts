import { type Point, polar, polygon, polyline } from "../draw/round.ts";
import type { PatternLevel } from "./pattern-radar-state.ts";

/** Where a level is drawn; the source prints no numbers. */
const RADIUS_OF: Readonly<Record<PatternLevel, number>> = { high: 0.82, low: 0.26, any: 0.5 };

export interface PlacedPattern {
  readonly outline: string;
  readonly spokes: readonly { readonly path: string; readonly level: PatternLevel; readonly end: Point }[];
  /** Shape of the axes that the pattern speaks of. */
  readonly area: string;
  readonly marks: readonly { readonly point: Point; readonly level: PatternLevel }[];
  /** Axes of which the pattern says nothing: drawn along the spoke, not at a place on it. */
  readonly open: readonly string[];
}

export function placePattern(levels: readonly PatternLevel[], centre: Point, radius: number): PlacedPattern {
  const count = levels.length;
  const at = (index: number, part: number) => polar(centre, radius * part, index / count);
  const marks = levels.map((level, index) => ({ point: at(index, RADIUS_OF[level]), level }));
  return {
    outline: polygon(levels.map((_, index) => at(index, 1))),
    spokes: levels.map((level, index) => ({
      path: polyline([centre, at(index, 1)]),
      level,
      end: at(index, 1 + 11 / radius),
    })),
    area: polygon([centre, ...marks.filter((mark) => mark.level !== "any").map((mark) => mark.point)]),
    marks: marks.filter((mark) => mark.level !== "any"),
    open: levels.flatMap((level, index) =>
      level === "any" ? [polyline([at(index, 0.2), at(index, 0.9)])] : [],
    ),
  };
}
