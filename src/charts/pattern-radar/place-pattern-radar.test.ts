import { describe, expect, it } from "vitest";
import { placePattern } from "./place-pattern-radar.ts";

const centre = { x: 75, y: 75 };
const distance = (point: { x: number; y: number }) => Math.hypot(point.x - centre.x, point.y - centre.y);

describe("a pattern radar", () => {
  it("draws high far out and low near the centre, and no place for what is not said", () => {
    const placed = placePattern(["high", "high", "high", "low", "any", "any"], centre, 60);
    expect(placed.marks.map((mark) => mark.level)).toEqual(["high", "high", "high", "low"]);
    const [first, , , low] = placed.marks.map((mark) => distance(mark.point));
    expect(first).toBeGreaterThan(2 * (low ?? 0));
    expect(placed.open).toHaveLength(2);
  });
  it("has axis 1 at the top", () => {
    const [first] = placePattern(["high", "low", "low", "low", "any", "any"], centre, 60).marks;
    expect(first?.point.x).toBeCloseTo(75, 5);
    expect(first?.point.y).toBeLessThan(75);
  });
});
