import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChainParameter, DemandModel, UseChain } from "./demand-model.ts";
import { evaluateModel } from "./evaluate-model.ts";
import { modelBands } from "./model-bands.ts";
import { type DemandPath, pathAt } from "./path.ts";
import { isSpread, multiplier, type Spread, triangularQuantile } from "./spread.ts";

const parameter = (path: DemandPath | number, spread: Spread | null = null): ChainParameter => ({
  path: typeof path === "number" ? { kind: "constant", value: path } : path,
  unit: "1",
  spread,
});
const table = (...points: readonly (readonly [number, number])[]): DemandPath => ({
  kind: "table",
  points: points.map(([year, value]) => ({ year, value })),
  between: "linear",
});
const chain = (parts: Partial<UseChain> = {}): UseChain => ({
  use: "magnets",
  group: "new",
  volume: parameter(table([2020, 10], [2030, 40])),
  intermediatePerUnit: parameter(2),
  mineralPerIntermediate: parameter(0.5),
  ...parts,
});
const model = (parts: Partial<DemandModel> = {}): DemandModel => ({
  id: "test",
  mineral: "rare-earths",
  basis: "oxide-content",
  baseYear: 2020,
  baseT: 100,
  chains: [chain()],
  existing: { kind: "trend", use: "existing-uses", rate: 0.02, spread: null },
  horizon: 2030,
  origins: ["test"],
  notes: [],
  ...parts,
});
const totalAt = (run: ReturnType<typeof evaluateModel>, year: number) =>
  run.uses.filter((u) => u.year === year).reduce((sum, u) => sum + u.valueT, 0);

describe(pathAt, () => {
  it("follows constant, growth, table and S-curve", () => {
    expect(pathAt({ kind: "constant", value: 3 }, 1900)).toBe(3);
    expect(pathAt({ kind: "growth", year: 2020, value: 100, rate: 0.1 }, 2022)).toBeCloseTo(121, 9);
    expect(pathAt(table([2030, 40], [2020, 10]), 2025)).toBe(25);
    const curve: DemandPath = { kind: "s-curve", floor: 0, ceiling: 100, midpoint: 2035, rise: 10 };
    expect([2030, 2035, 2040].map((year) => pathAt(curve, year))).toEqual([
      expect.closeTo(10, 9),
      expect.closeTo(50, 9),
      expect.closeTo(90, 9),
    ]);
  });
  it("never extends a table past its ends", () => {
    expect(pathAt(table([2020, 10], [2030, 40]), 2019)).toBeNull();
    expect(pathAt(table([2020, 10], [2030, 40]), 2031)).toBeNull();
  });
  it("goes on constant growth between far years, straight where a point is 0", () => {
    const points = [
      { year: 2020, value: 0 },
      { year: 2030, value: 100 },
      { year: 2032, value: 400 },
    ];
    const path: DemandPath = { kind: "table", points, between: "geometric" };
    expect(pathAt(path, 2025)).toBe(50);
    expect(pathAt(path, 2031)).toBeCloseTo(200, 9);
  });
});

describe(evaluateModel, () => {
  it("adds the chain and what is left on its trend: 40·2·½ + (100 − 10)·1.02¹⁰", () => {
    const run = evaluateModel(model(), [2020, 2030]);
    expect(run.issues).toEqual([]);
    expect(totalAt(run, 2020)).toBeCloseTo(100, 12);
    expect(totalAt(run, 2030)).toBeCloseTo(40 + 90 * 1.02 ** 10, 9);
  });
  it("counts new uses twice in the main-slide form, by exactly D₀,new (1 + g)^t", () => {
    const appendix = evaluateModel(model(), [2030], "appendix");
    const mainSlide = evaluateModel(model(), [2030], "main-slide");
    expect(totalAt(mainSlide, 2030) - totalAt(appendix, 2030)).toBeCloseTo(10 * 1.02 ** 10, 9);
  });
  it("leaves regulated uses out of the base in both forms", () => {
    const refrigerants = chain({
      use: "refrigerants",
      group: "regulated",
      volume: parameter(table([2020, 30], [2030, 0])),
    });
    for (const rule of ["appendix", "main-slide"] as const) {
      const run = evaluateModel(model({ chains: [refrigerants] }), [2020, 2030], rule);
      expect(totalAt(run, 2020)).toBeCloseTo(100, 12);
      expect(totalAt(run, 2030)).toBeCloseTo(70 * 1.02 ** 10, 9);
    }
  });
  it("saves what a falling intensity saves", () => {
    const saving = chain({ mineralPerIntermediate: parameter(table([2020, 0.5], [2030, 0.4])) });
    expect(totalAt(evaluateModel(model({ chains: [saving] }), [2030]), 2030)).toBeCloseTo(
      32 + 90 * 1.02 ** 10,
      9,
    );
  });
  it("gives no number for a year that one table does not reach, and says which use", () => {
    const run = evaluateModel(model(), [2025, 2035]);
    expect(run.uses.map((u) => u.year)).toEqual([2025, 2025]);
    expect(run.issues).toEqual([{ code: "beyond-table", subject: "magnets", years: [2035] }]);
  });
  it("refuses new uses above the base, a use that stands twice and a spread that is none", () => {
    expect(evaluateModel(model({ baseT: 5 }), [2030]).issues).toMatchObject([
      { code: "new-uses-exceed-base" },
    ]);
    expect(evaluateModel(model({ chains: [chain(), chain()] }), [2030]).issues).toMatchObject([
      { code: "repeated-use", subject: "magnets" },
    ]);
    const wrong = chain({
      volume: parameter(1, { distribution: "uniform", low: 1.2, high: 1.5, grows: false }),
    });
    expect(evaluateModel(model({ chains: [wrong] }), [2030])).toMatchObject({
      uses: [],
      issues: [{ code: "not-a-distribution", subject: "magnets/volume" }],
    });
  });
  it("equals the base at the base year whatever the chains are (property)", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { maxLength: 5 }),
        fc.double({ min: -0.1, max: 0.1, noNaN: true }),
        (volumes, rate) => {
          const chains = volumes.map((v, i) => chain({ use: `use-${i}`, volume: parameter(v) }));
          const run = evaluateModel(
            model({ chains, existing: { kind: "trend", use: "existing-uses", rate, spread: null } }),
            [2020],
          );
          expect(totalAt(run, 2020)).toBeCloseTo(100, 9);
        },
      ),
    );
  });
});

describe(modelBands, () => {
  const options = { runs: 500, seed: 1, from: 0.05, to: 0.95 };
  const wide: Spread = { distribution: "normal", low: 0.75, high: 1.25, grows: true };
  const spread = model({ chains: [chain({ volume: parameter(table([2020, 10], [2030, 40]), wide) })] });

  it("is the line itself without a spread", () => {
    const bands = modelBands(model(), [2030], "appendix", options);
    const total = totalAt(evaluateModel(model(), [2030]), 2030);
    expect(bands.get("total/2030")?.low).toBeCloseTo(total, 9);
    expect(bands.get("total/2030")?.high).toBeCloseTo(total, 9);
  });
  it("grows from nothing at the base year to the 90 % of a ±25 % half-width at the horizon", () => {
    const bands = modelBands(spread, [2020, 2025, 2030], "appendix", { ...options, runs: 20_000 });
    expect(bands.get("magnets/2020")).toEqual({ low: 10, high: 10 });
    const half = (year: number, value: number) => ((bands.get(`magnets/${year}`)?.high ?? 0) - value) / value;
    expect(half(2030, 40)).toBeCloseTo(0.25 * (1.6448536 / 1.959964), 2);
    expect(half(2025, 25)).toBeCloseTo(half(2030, 40) / 2, 2);
  });
  it("repeats with the seed, moves with another, and is not moved by a use that is added", () => {
    const once = modelBands(spread, [2030], "appendix", options);
    expect(modelBands(spread, [2030], "appendix", options)).toEqual(once);
    expect(modelBands(spread, [2030], "appendix", { ...options, seed: 2 })).not.toEqual(once);
    const two = model({
      chains: [chain({ use: "other", volume: parameter(5, { ...wide, grows: false }) }), ...spread.chains],
    });
    expect(modelBands(two, [2030], "appendix", options).get("magnets/2030")).toEqual(
      once.get("magnets/2030"),
    );
  });
});

describe(multiplier, () => {
  const shapes = ["uniform", "triangular", "normal", "lognormal"] as const;
  it.each(shapes)("%s rises with u and never falls below 0", (distribution) => {
    const spread: Spread = { distribution, low: 0.6, high: 1.3, grows: false };
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (u) => {
        expect(multiplier(spread, u)).toBeGreaterThanOrEqual(0);
        expect(multiplier(spread, u / 2)).toBeLessThanOrEqual(multiplier(spread, u) + 1e-12);
      }),
    );
  });
  it("has its ends where they were put", () => {
    const at = (distribution: Spread["distribution"], u: number) =>
      multiplier({ distribution, low: 0.6, high: 1.3, grows: false }, u);
    expect([at("uniform", 0), at("uniform", 0.5)]).toEqual([0.6, 0.95]);
    expect(at("triangular", 0)).toBeCloseTo(0.6, 12);
    expect(at("normal", 0.975)).toBeCloseTo(1.3, 6);
    expect(at("normal", 0.025)).toBeCloseTo(0.6, 6);
    expect(at("lognormal", 0.025)).toBeCloseTo(0.6, 6);
    expect(at("lognormal", 0.5)).toBeCloseTo(1, 9);
  });
  it("knows what is no spread", () => {
    const spread: Spread = { distribution: "uniform", low: 0.5, high: 1.5, grows: false };
    expect(isSpread(spread)).toBe(true);
    expect(isSpread({ ...spread, low: 1.1 })).toBe(false);
    expect(isSpread({ ...spread, high: Number.NaN })).toBe(false);
    expect(isSpread({ distribution: "lognormal", low: 0, high: 2, grows: false })).toBe(false);
  });
});

describe(triangularQuantile, () => {
  it("puts the share (mode − low) ÷ (high − low) below the mode", () => {
    expect(triangularQuantile(0, 2, 8, 0.25)).toBeCloseTo(2, 12);
    expect(triangularQuantile(0, 2, 8, 0)).toBe(0);
    expect(triangularQuantile(3, 3, 3, 0.7)).toBe(3);
  });
});
