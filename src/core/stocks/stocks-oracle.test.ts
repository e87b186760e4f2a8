import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortTables } from "./cohort-tables.ts";
import { inflowDriven } from "./inflow-driven.ts";
import { inflowFromCohorts } from "./initial-stock.ts";
import { type Lifetime, lifetimeByMean, logParameters, meanLifetime, survivalOf } from "./lifetime.ts";
import { stockDriven } from "./stock-driven.ts";
import { balanceGap } from "./stock-run.ts";
import { type InflowTiming, survivalCurve } from "./survival-curves.ts";

const ONE_TO_TEN = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
const curveOf = (lifetime: Lifetime, years = 10, timing: InflowTiming = "end") =>
  survivalCurve(survivalOf(lifetime), years, timing);
const near = (found: ArrayLike<number>, expected: readonly number[], tolerance: number) => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    expect(Math.abs((found[i] ?? Number.NaN) - value), `entry ${i}`).toBeLessThan(tolerance);
  });
};
const FIXED: Lifetime = { distribution: "fixed", mean: 5 };
const NORMAL: Lifetime = { distribution: "normal", mean: 5, sd: 1.5 };
const WEIBULL: Lifetime = { distribution: "weibull", shape: 1.2, scale: 1 };

describe("published cases of a dynamic stock model (inflow 1 to 10)", () => {
  it("a fixed lifetime of 5 years", () => {
    const run = inflowDriven(ONE_TO_TEN, curveOf(FIXED));
    near(run.stock, [1, 3, 6, 10, 15, 20, 25, 30, 35, 40], 1e-12);
    near(run.outflow, [0, 0, 0, 0, 0, 1, 2, 3, 4, 5], 1e-12);
  });

  it("a normal lifetime, 5 ± 1.5", () => {
    const { stock } = inflowDriven(ONE_TO_TEN, curveOf(NORMAL));
    near(
      stock,
      [
        0.99957094, 2.9953115, 5.96830193, 9.85008113, 14.4793678, 19.60865447, 24.99043368, 30.46342411,
        35.95916467, 41.45873561,
      ],
      1e-7,
    );
  });

  it("a Weibull lifetime, shape 1.2, scale 1", () => {
    const { stock } = inflowDriven(ONE_TO_TEN, curveOf(WEIBULL));
    near(
      stock,
      [
        1, 2.367879441, 3.836279069, 5.328499576, 6.825822547, 8.324154666, 9.822673522, 11.321225,
        12.8197819, 14.31833966,
      ],
      1e-8,
    );
  });

  it("gives the inflow 1 to 10 back from each of those stocks", () => {
    for (const lifetime of [FIXED, NORMAL, WEIBULL]) {
      const { stock, outflow } = inflowDriven(ONE_TO_TEN, curveOf(lifetime));
      const back = stockDriven(stock, curveOf(lifetime));
      near(back.inflow, [...ONE_TO_TEN], 1e-10);
      near(back.outflow, [...outflow], 1e-10);
      expect(back.forced).toEqual([]);
    }
  });

  it("inflow from what is left of each cohort", () => {
    const left = Float64Array.of(0.01, 0.01, 0.08, 0.2, 0.2, 2, 2, 3, 4, 7.5);
    near(
      inflowFromCohorts(left, curveOf(NORMAL)),
      [
        2.61070664, 0.43955789, 0.87708508, 0.79210262, 0.4, 2.67555857, 2.20073139, 3.06983925, 4.01538044,
        7.50321933,
      ],
      1e-7,
    );
  });

  it("a stock that falls faster than scrapping allows: inflow 0, the rest leaves early, the stock is met", () => {
    const head = [0, 0, 1, 2, 3, 5, 6, 8, 8, 6, 6, 6, 6, 6, 8, 8, 8, 9, 10, 12];
    const stock = Float64Array.from([...head, ...new Array<number>(10).fill(9)]);
    const curve = curveOf({ distribution: "normal", mean: 8, sd: 3 }, 30);
    const raw = stockDriven(stock, curve, { correct: false });
    near([raw.inflow[9] ?? 0, raw.inflow[20] ?? 0], [-1.578380351, -2.13996862], 1e-8);

    const run = stockDriven(stock, curve);
    near(
      [9, 20].map((t) => run.inflow[t] ?? Number.NaN),
      [0, 0],
      1e-12,
    );
    near(
      [9, 20].map((t) => run.outflow[t] ?? Number.NaN),
      [2, 3],
      1e-9,
    );
    near(
      [10, 21].map((t) => run.inflow[t] ?? Number.NaN),
      [0.468909568, 0.820993269],
      1e-8,
    );
    expect(run.forced.map((one) => one.index)).toEqual([9, 20]);
    // what the cohorts hold is exactly the stock that was asked for
    const { years, stock: table } = cohortTables(run, curve);
    const sums = [...stock.keys()].map((t) => sum(t, years, table));
    near(sums, [...stock], 1e-9);
    expect(balanceGap(run)).toBeLessThan(1e-9);
  });

  it("a lognormal by the mean and deviation of the lifetime itself", () => {
    const { mu, sigma } = logParameters(10, 3);
    near([mu, sigma], [2.2594962449, 0.2935603792], 1e-10);
    const survival = survivalOf({ distribution: "lognormal", mean: 10, sd: 3 });
    near([5, 10, 15].map(survival), [0.98659916, 0.44165276, 0.06325893], 1e-8);
  });

  it("unit inflow in the long run: the mean lifetime, half a year less at the start, half a year more at the end", () => {
    const inflow = new Float64Array(400).fill(1);
    const long = (timing: InflowTiming) =>
      inflowDriven(inflow, curveOf({ distribution: "lognormal", mean: 30, sd: 10 }, 400, timing)).stock[399];
    near([long("start") ?? 0, long("middle") ?? 0, long("end") ?? 0], [29.5, 30, 30.5], 0.01);
  });
});

const sum = (t: number, years: number, table: Float64Array): number => {
  let total = 0;
  for (let c = 0; c < years; c++) total += table[c * years + t] ?? 0;
  return total;
};

const anyLifetime: fc.Arbitrary<Lifetime> = fc
  .record({
    kind: fc.constantFrom("fixed", "normal", "folded-normal", "lognormal", "weibull", "gamma"),
    mean: fc.double({ min: 1.5, max: 40, noNaN: true }),
    variation: fc.double({ min: 0.1, max: 0.6, noNaN: true }),
  })
  .map(({ kind, mean, variation }) =>
    lifetimeByMean(kind as Lifetime["distribution"], mean, mean * variation),
  );
const anySeries = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("invariants", () => {
  it("what comes in is in use or has left, over random inflows, lifetimes and initial stocks", () => {
    fc.assert(
      fc.property(
        anySeries,
        anyLifetime,
        fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { maxLength: 3 }),
        fc.constantFrom<InflowTiming>("start", "middle", "end"),
        (values, lifetime, old, timing) => {
          const inflow = Float64Array.from(values);
          const curve = survivalCurve(survivalOf(lifetime), 60, timing);
          const amounts = Float64Array.from(old.filter((_, age) => (curve[age] ?? 0) > 1e-9));
          const run = inflowDriven(inflow, curve, { amounts, curve });
          expect(balanceGap(run)).toBeLessThan(1e-9);
          for (const flow of [run.stock, run.outflow])
            for (const x of flow) expect(x).toBeGreaterThanOrEqual(-1e-9);
          // and back: the stock gives the inflow again
          if ((curve[0] ?? 0) < 0.5) return;
          const back = stockDriven(run.stock, curve, { initial: { amounts, curve } });
          const largest = Math.max(1, ...run.stock);
          back.inflow.forEach((x, t) => {
            expect(Math.abs(x - (inflow[t] ?? 0)) / largest).toBeLessThan(1e-9);
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it("any stock is met with no negative inflow, and tables add up to totals", () => {
    fc.assert(
      fc.property(anySeries, anyLifetime, (values, lifetime) => {
        const stock = Float64Array.from(values);
        const curve = survivalCurve(survivalOf(lifetime), stock.length);
        const run = stockDriven(stock, curve);
        const size = Math.max(1e-12, ...values);
        expect(balanceGap(run)).toBeLessThan(1e-9);
        const tables = cohortTables(run, curve);
        stock.forEach((wanted, t) => {
          expect(run.inflow[t]).toBeGreaterThanOrEqual(0);
          expect(Math.abs(sum(t, stock.length, tables.stock) - wanted) / size).toBeLessThan(1e-9);
          expect(Math.abs(sum(t, stock.length, tables.outflow) - (run.outflow[t] ?? 0)) / size).toBeLessThan(
            1e-9,
          );
        });
      }),
      { numRuns: 150 },
    );
  });

  it("never survives more with age, starts at 1 and ends near 0; the mean of the curve is the lifetime", () => {
    fc.assert(
      fc.property(anyLifetime, (lifetime) => {
        const survival = survivalOf(lifetime);
        let before = 1;
        let area = 0;
        for (let age = 0; age <= 400; age += 0.5) {
          const now = survival(age);
          expect(now).toBeLessThanOrEqual(before + 1e-13);
          area += ((before + now) / 2) * (age > 0 ? 0.5 : 0);
          before = now;
        }
        expect(before).toBeLessThan(1e-3);
        if (lifetime.distribution === "normal" || lifetime.distribution === "folded-normal") return;
        expect(Math.abs(area - meanLifetime(lifetime))).toBeLessThan(0.3);
      }),
      { numRuns: 30 },
    );
  });
});
