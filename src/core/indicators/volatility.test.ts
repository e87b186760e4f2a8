import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annualVolatility, monthlyVolatility } from "./volatility.ts";

const rule = { maximumChanges: 10, minimumChanges: 5 };
const series = (from: number, values: readonly number[]) =>
  values.map((value, i) => ({ year: from + i, value }));

describe(annualVolatility, () => {
  it("is the sample deviation of log changes: doubling and halving in turn, n = 6", () => {
    const found = annualVolatility(series(2018, [1, 2, 1, 2, 1, 2, 1]), 2024, rule);
    // changes ±ln 2 around a mean of 0: σ = ln 2 · √(6/5)
    expect(found?.sigma).toBeCloseTo(Math.log(2) * Math.sqrt(6 / 5), 12);
    expect(found).toMatchObject({ changes: 6, from: 2018, to: 2024 });
  });
  it("has no value with fewer than five changes", () => {
    expect(annualVolatility(series(2020, [1, 2, 1, 2, 1]), 2024, rule)).toBeNull();
  });
  it("does not bridge a year without a price: the gap costs two changes", () => {
    const gap = series(2015, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]).filter((p) => p.year !== 2020);
    expect(annualVolatility(gap, 2024, rule)?.changes).toBe(7);
  });
  it("looks at the last ten changes and never at later years", () => {
    expect(
      annualVolatility(
        series(
          2000,
          Array.from({ length: 30 }, (_, i) => 1 + (i % 3)),
        ),
        2024,
        rule,
      ),
    ).toMatchObject({
      changes: 10,
      from: 2014,
      to: 2024,
    });
  });
  it("does not depend on the unit, is never negative, and lies in its interval", () => {
    const prices = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(prices, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (xs, unit) => {
        const found = annualVolatility(series(2000, xs), 2024, rule);
        const scaled = annualVolatility(
          series(
            2000,
            xs.map((x) => x * unit),
          ),
          2024,
          rule,
        );
        if (!found || !scaled) throw new Error("six prices give five changes");
        expect(scaled.sigma).toBeCloseTo(found.sigma, 9);
        expect(found.sigma).toBeGreaterThanOrEqual(0);
        expect(found.low).toBeLessThanOrEqual(found.sigma);
        expect(found.high).toBeGreaterThanOrEqual(found.sigma);
      }),
    );
  });
});

describe(monthlyVolatility, () => {
  it("scales the deviation of consecutive months by √12", () => {
    const months = Array.from({ length: 25 }, (_, i) => ({
      period: `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
      value: i % 2 === 0 ? 1 : 2,
    }));
    const found = monthlyVolatility(months, 2025);
    expect(found?.changes).toBe(24);
    expect(found?.sigma).toBeCloseTo(Math.log(2) * Math.sqrt(24 / 23) * Math.sqrt(12), 9);
  });
});
