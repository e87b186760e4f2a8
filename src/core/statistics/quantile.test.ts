import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "./normal-quantile.ts";
import { quantileOfSorted } from "./quantile.ts";

describe(quantileOfSorted, () => {
  it("interpolates between order statistics", () => {
    expect(quantileOfSorted([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantileOfSorted([10, 20, 40], 0.25)).toBe(15);
    expect(quantileOfSorted([7], 0.9)).toBe(7);
  });
  it("stays inside the sample and rises with the probability", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const sorted = [...values].sort((a, b) => a - b);
          const q = quantileOfSorted(sorted, p);
          expect(q).toBeGreaterThanOrEqual((sorted[0] as number) - 1e-9);
          expect(q).toBeLessThanOrEqual((sorted.at(-1) as number) + 1e-9);
          expect(quantileOfSorted(sorted, p / 2)).toBeLessThanOrEqual(q + 1e-9);
        },
      ),
    );
  });
  it("refuses an empty sample", () => {
    expect(() => quantileOfSorted([], 0.5)).toThrow(RangeError);
  });
});

describe(normalQuantile, () => {
  it.each([
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.95, 1.6448536269514722],
    [0.999, 3.090232306167813],
    [1e-6, -4.753424308822899],
  ])("of %f is %f", (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 7);
  });
  it("is odd about one half", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (p) => {
        expect(normalQuantile(p)).toBeCloseTo(-normalQuantile(1 - p), 6);
      }),
    );
  });
});
