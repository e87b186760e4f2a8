import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountAt, nextSize, nextStep, positionOf } from "./lever-scale.ts";

/** A smelter for a need of 9,240 t: sizes of 5, 15 and 30 %, at most three times the need. */
const SMELTER = {
  low: 0,
  high: 27_720,
  step: 92.4,
  sizes: { small: 462, medium: 1386, large: 2772 },
};
const WITHOUT_SIZES = { low: 0, high: 100, step: 1, sizes: null };

describe("the scale of a slider", () => {
  it("puts the named sizes at the same place for every lever", () => {
    expect([462, 1386, 2772].map((amount) => positionOf(SMELTER, amount))).toEqual([0.25, 0.55, 0.85]);
    expect(positionOf({ ...WITHOUT_SIZES, sizes: { small: 5, medium: 10, large: 20 } }, 10)).toBe(0.55);
  });

  it("is straight from end to end where the lever has no sizes", () => {
    expect(positionOf(WITHOUT_SIZES, 40)).toBeCloseTo(0.4, 12);
    expect(amountAt(WITHOUT_SIZES, 0.404)).toBe(40);
  });

  it("stays inside its ends", () => {
    expect(positionOf(SMELTER, 1e9)).toBe(1);
    expect(positionOf(SMELTER, 0)).toBe(0);
    expect(nextStep(SMELTER, 0, -1)).toBe(0);
    expect(nextStep(SMELTER, 27_720, 1)).toBe(27_720);
    expect(nextSize(SMELTER, 27_720, 1)).toBe(27_720);
  });

  it("goes from size to size by the page keys", () => {
    expect(nextSize(SMELTER, 0, 1)).toBe(462);
    expect(nextSize(SMELTER, 462, 1)).toBe(1386);
    expect(nextSize(SMELTER, 1500, -1)).toBe(1386);
    expect(nextSize(SMELTER, 462, -1)).toBe(0);
    expect(nextSize(WITHOUT_SIZES, 40, 1)).toBe(50);
    expect(nextSize(WITHOUT_SIZES, 5, -1)).toBe(0);
  });

  it("brings an amount on a step back from its place", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (steps) => {
        const amount = steps * SMELTER.step;
        expect(amountAt(SMELTER, positionOf(SMELTER, amount))).toBeCloseTo(amount, 6);
      }),
    ));

  it("never goes down as the slider goes up", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          expect(amountAt(SMELTER, low)).toBeLessThanOrEqual(amountAt(SMELTER, high));
        },
      ),
    ));
});
