import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recycleFirst } from "./recycle-first.ts";

const TARGET = { share: 0.5, from: 2030, by: 2034 };

describe(recycleFirst, () => {
  it("takes what is recovered first, and brings in the rest: 100 wanted, 30 recovered, 70 to bring in", () => {
    const { years, closedIn, target } = recycleFirst(2030, [100, 100], [30, 120], null);
    expect(years[0]).toMatchObject({ recycled: 30, rest: 70, surplus: 0, share: 0.3, missed: null });
    // more than is wanted closes the gap and is not counted as recycled beyond demand
    expect(years[1]).toMatchObject({ recycled: 100, rest: 0, surplus: 20, share: 1 });
    expect(closedIn).toBe(2031);
    expect(target).toBeNull();
  });

  it("asks for a straight line from 0 to the share in the deadline, level afterwards", () => {
    const { years } = recycleFirst(2029, new Array(8).fill(100), new Array(8).fill(25), TARGET);
    expect(years.map(({ targetShare }) => targetShare)).toEqual([0, 0, 0.125, 0.25, 0.375, 0.5, 0.5, 0.5]);
    expect(years.map(({ missed }) => missed)).toEqual([false, false, false, false, true, true, true, true]);
  });

  it("names a missed target: what is reached, what is missing, and from when it is met", () => {
    const late = recycleFirst(2032, [100, 100, 100, 100], [10, 30, 40, 55], TARGET).target;
    expect(late).toMatchObject({ reached: 0.4, missing: expect.closeTo(0.1, 12), metFrom: 2035 });
    const never = recycleFirst(2032, [100, 100, 100], [10, 30, 40], TARGET).target;
    expect(never).toMatchObject({ reached: 0.4, metFrom: null });
    const kept = recycleFirst(2033, [100, 100, 100], [60, 60, 60], TARGET).target;
    expect(kept).toMatchObject({ missing: 0, metFrom: 2033 });
  });

  it("says nothing of a deadline beyond its years, and of a share without demand", () => {
    expect(recycleFirst(2030, [100], [10], TARGET).target).toBeNull();
    const { years } = recycleFirst(2034, [0], [10], TARGET);
    expect(years[0]).toMatchObject({ share: null, missed: null, recycled: 0, rest: 0 });
  });

  it("never recycles more than is wanted or recovered, and the parts add up", () => {
    const amounts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(amounts, amounts, (demand, recovered) => {
        const wanted = demand.slice(0, recovered.length);
        for (const one of recycleFirst(2020, wanted, recovered, TARGET).years) {
          expect(one.recycled).toBeLessThanOrEqual(one.demand);
          expect(one.rest).toBeGreaterThanOrEqual(0);
          expect(one.recycled + one.rest).toBeCloseTo(one.demand, 6);
        }
      }),
      { numRuns: 100 },
    );
  });
});
