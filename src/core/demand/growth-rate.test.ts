import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compoundGrowth, growthRate, type YearValue } from "./growth-rate.ts";

const series = (from: number, values: readonly (number | null)[]): YearValue[] =>
  values.map((value, i) => ({ year: from + i, value }));
const rateOf = (finding: ReturnType<typeof growthRate>): number => {
  if (finding.kind !== "rate") throw new Error(finding.issue.code);
  return finding.rate;
};
const issueOf = (finding: ReturnType<typeof growthRate>) => (finding.kind === "issue" ? finding.issue : null);

describe(growthRate, () => {
  it("is the compound growth between two ends: 100 → 200 in ten years is 7.177 % a year", () => {
    const finding = growthRate(series(2010, [100, ...new Array<number>(9).fill(150), 200]));
    expect(rateOf(finding)).toBeCloseTo(2 ** 0.1 - 1, 12);
    expect(finding).toMatchObject({ from: 2010, to: 2020, leftOut: [] });
  });

  it("takes the longest period without irregular years, of two equal ones the later", () => {
    const values = series(2005, [100, 110, 121, 133.1, 60, 100, 105, 110.25, 115.7625]);
    expect(growthRate(values, { irregular: [2009] })).toMatchObject({
      kind: "rate",
      from: 2010,
      to: 2013,
      rate: expect.closeTo(0.05, 12),
      leftOut: [2005, 2006, 2007, 2008, 2009],
    });
  });

  it("drops irregular years instead when asked to, keeping the ends", () => {
    const values = series(2007, [100, 110, 60, 133.1]);
    expect(growthRate(values, { irregular: [2009], reading: "dropped" })).toMatchObject({
      from: 2007,
      to: 2010,
      years: [2007, 2008, 2010],
      rate: expect.closeTo(0.1, 12),
    });
  });

  it("keeps to the asked window", () => {
    expect(growthRate(series(2000, [1, 2, 4, 8, 8]), { from: 2001, to: 2003 })).toMatchObject({
      rate: expect.closeTo(1, 12),
      from: 2001,
      to: 2003,
    });
  });

  it("fits ln v on the year: exact growth has no error, a bent series has", () => {
    const exact = growthRate(series(2000, [100, 103, 106.09, 109.2727]), { method: "log-linear" });
    expect(rateOf(exact)).toBeCloseTo(0.03, 12);
    expect(exact).toMatchObject({ standardError: expect.closeTo(0, 9) });
    // ln 1, ln 2, ln 2 on 0, 1, 2: slope ln 2 ÷ 2, residual (ln 2)² ÷ 6, Sxx 2
    const bent = growthRate(series(2000, [1, 2, 2]), { method: "log-linear" });
    expect(rateOf(bent)).toBeCloseTo(Math.SQRT2 - 1, 12);
    expect(bent).toMatchObject({
      standardError: expect.closeTo(Math.SQRT2 * Math.sqrt(Math.log(2) ** 2 / 6 / 2), 12),
    });
  });

  it("names what is wrong with a series and where", () => {
    const gap = series(2010, [1, null, 3]);
    expect(issueOf(growthRate(gap, { subject: "Ga" }))).toEqual({
      code: "gap-in-series",
      subject: "Ga",
      years: [2011],
    });
    expect(issueOf(growthRate(series(2010, [1, 0, 3])))).toMatchObject({
      code: "zero-or-negative",
      years: [2011],
    });
    expect(issueOf(growthRate(series(2010, [5])))).toMatchObject({ code: "too-few-years", years: [2010] });
    expect(issueOf(growthRate([]))).toMatchObject({ code: "too-few-years" });
    expect(issueOf(growthRate(series(2010, [1, 2]), { from: 2008 }))).toMatchObject({
      code: "year-not-in-series",
      years: [2008],
    });
    expect(issueOf(growthRate(series(2010, [1, 2]), { from: 2011, to: 2010 }))).toMatchObject({
      code: "window-reversed",
    });
    expect(issueOf(growthRate([...series(2010, [1, 2]), { year: 2010, value: 3 }]))).toMatchObject({
      code: "duplicate-year",
      years: [2010],
    });
    expect(issueOf(growthRate(series(2010, [1, 2]), { irregular: [2010, 2011] }))).toMatchObject({
      code: "too-few-years",
    });
  });

  it("takes a table in five-year steps as it is, and a hole in a yearly series as a gap", () => {
    const steps = [
      { year: 2020, value: 100 },
      { year: 2025, value: 110 },
      { year: 2030, value: 121 },
    ];
    expect(rateOf(growthRate(steps))).toBeCloseTo(1.21 ** 0.1 - 1, 12);
    expect(issueOf(growthRate(steps, { annual: true }))).toMatchObject({
      code: "gap-in-series",
      years: [2021, 2022, 2023, 2024, 2026, 2027, 2028, 2029],
    });
  });

  it("finds the rate of any geometric series, whatever its unit or order", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.3, max: 0.5, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom("end-points" as const, "log-linear" as const),
        (rate, start, length, method) => {
          const values = series(
            2000,
            Array.from({ length }, (_, i) => start * (1 + rate) ** i),
          );
          expect(rateOf(growthRate([...values].reverse(), { method }))).toBeCloseTo(rate, 8);
        },
      ),
    );
  });
});

describe(compoundGrowth, () => {
  it("inverts compounding", () => {
    expect(compoundGrowth(320, 320 * 1.037 ** 31, 31)).toBeCloseTo(0.037, 12);
  });
});
