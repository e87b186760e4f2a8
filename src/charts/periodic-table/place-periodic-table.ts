import { round } from "../draw/round.ts";
import type { ElementSquare } from "./element-square.ts";

export interface PlacedSquare {
  readonly element: ElementSquare;
  readonly x: number;
  readonly y: number;
}
export interface PlacedPeriodicTable {
  readonly size: number;
  readonly height: number;
  readonly squares: readonly PlacedSquare[];
  /** Squares from this size on have room for value and marks in letters. */
  readonly roomy: boolean;
}
const GAP = 2;
const BLOCK_GAP = 6;

export function placePeriodicTable(elements: readonly ElementSquare[], width: number): PlacedPeriodicTable {
  const size = round((width - GAP * 17) / 18);
  const top = (row: number) => round((row - 1) * (size + GAP) + (row > 7 ? BLOCK_GAP : 0));
  return {
    size,
    height: round(top(9) + size + 1),
    squares: elements.map((element) => ({
      element,
      x: round((element.column - 1) * (size + GAP)),
      y: top(element.row),
    })),
    roomy: size >= 38,
  };
}

export type Direction = "left" | "right" | "up" | "down";

/** The next square in a direction, skipping holes; the same one at the edge. */
export function neighbour(elements: readonly ElementSquare[], symbol: string, direction: Direction): string {
  const here = elements.find((element) => element.symbol === symbol);
  if (!here) return elements[0]?.symbol ?? symbol;
  const across = direction === "left" || direction === "right";
  const sign = direction === "right" || direction === "down" ? 1 : -1;
  const ahead = elements.filter((element) =>
    across
      ? element.row === here.row && (element.column - here.column) * sign > 0
      : element.column === here.column && (element.row - here.row) * sign > 0,
  );
  const distance = (element: ElementSquare) =>
    Math.abs(across ? element.column - here.column : element.row - here.row);
  return ahead.sort((a, b) => distance(a) - distance(b))[0]?.symbol ?? symbol;
}
