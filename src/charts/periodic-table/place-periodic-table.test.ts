import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ElementSquare } from "./element-square.ts";
import { logPosition, scaleColour } from "./periodic-table-state.ts";
import { neighbour, placePeriodicTable } from "./place-periodic-table.ts";

const square = (symbol: string, row: number, column: number): ElementSquare => ({
  number: 1,
  symbol,
  ja: symbol,
  en: symbol,
  row,
  column,
});
const CORNERS = [
  square("H", 1, 1),
  square("He", 1, 18),
  square("Li", 2, 1),
  square("Zn", 4, 12),
  square("Ga", 4, 13),
  square("Y", 5, 3),
  square("La", 8, 3),
];

describe("the periodic table", () => {
  it("keeps the f-block apart below", () => {
    const { squares, size } = placePeriodicTable(CORNERS, 18 * 20 + 17 * 2);
    expect(size).toBe(20);
    expect(squares.find(({ element }) => element.symbol === "Ga")).toMatchObject({ x: 264, y: 66 });
    expect(squares.find(({ element }) => element.symbol === "La")).toMatchObject({ x: 44, y: 160 });
  });

  it("fits any width", () =>
    fc.assert(
      fc.property(fc.integer({ min: 250, max: 1600 }), (width) => {
        const { squares, size } = placePeriodicTable(CORNERS, width);
        expect(Math.max(...squares.map(({ x }) => x + size))).toBeLessThanOrEqual(width + 0.2);
      }),
    ));

  it("walks over holes and stops at the edge", () => {
    expect(neighbour(CORNERS, "H", "right")).toBe("He");
    expect(neighbour(CORNERS, "Ga", "left")).toBe("Zn");
    expect(neighbour(CORNERS, "Li", "left")).toBe("Li");
    expect(neighbour(CORNERS, "Y", "down")).toBe("La");
  });
});

describe("the colour scale", () => {
  it("begins and ends at its two colours", () => {
    expect(scaleColour("risk", 0)).toBe("#f6ece5");
    expect(scaleColour("risk", 2)).toBe("#b23a22");
  });
  it("places iron (100) in the middle of .01 and 1,000,000, and has no place for zero", () => {
    expect(logPosition(100, 0.01, 1e6)).toBeCloseTo(0.5, 12);
    expect(logPosition(0, 0.01, 1e6)).toBeNull();
  });
});
