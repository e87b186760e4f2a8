import { describe, expect, it } from "vitest";
import { lifetimeByMean } from "./lifetime.ts";
import { runStockModel, type StockOptions, type StockResult } from "./run-stock-model.ts";
import type { StockEstimate, StockMaterial, StockModel, StockProduct } from "./stock-model.ts";

const fixed = (value: number, low = value, high = value): StockEstimate => ({
  value,
  low,
  high,
  basis: { kind: "own" },
});
const material = (given: Partial<StockMaterial> = {}): StockMaterial => ({
  mineral: "cobalt",
  content: fixed(0.008),
  series: null,
  initial: [],
  separation: fixed(0.9),
  recovery: fixed(0.5),
  ...given,
});
const product = (given: Partial<StockProduct> = {}): StockProduct => ({
  id: "packs",
  name: { ja: "電池", en: "Packs" },
  lifetimes: [{ from: null, lifetime: { distribution: "fixed", mean: 2 }, mean: fixed(2) }],
  collection: fixed(0.8),
  series: { kind: "own", values: [1000, 2000, 3000, 4000] },
  initial: [],
  materials: [material()],
  ...given,
});
const model = (given: Partial<StockModel> = {}): StockModel => ({
  id: "own",
  name: { ja: "自作", en: "Own" },
  note: { ja: "", en: "" },
  region: "JPN",
  unit: "units",
  from: 2020,
  to: 2023,
  timing: "end",
  driver: "inflow",
  products: [product()],
  needs: [],
  target: null,
  ...given,
});
const FEW = { runs: 400, seed: 7, from: 0.05, to: 0.95 };
const run = (given: StockModel, options: StockOptions = {}): StockResult => {
  const found = runStockModel(given, [], { bands: FEW, ...options });
  if (found.kind === "refused") throw new Error(JSON.stringify(found.issues));
  return found;
};

describe(runStockModel, () => {
  it("d3-09: urban mine = outflow × content × collection × separation × recovery", () => {
    // 1000 packs of 2020 leave after two years with 8 kg each: 8 t × .8 × .9 × .5
    const { minerals, balance, notes } = run(model());
    expect(minerals[0]?.years.map(({ stock }) => stock)).toEqual([8, 24, 40, 56]);
    expect(minerals[0]?.years.map(({ outflow }) => outflow)).toEqual([0, 0, 8, 16]);
    expect(minerals[0]?.years[2]?.recoverable).toBeCloseTo(8 * 0.8 * 0.9 * 0.5, 12);
    expect(balance).toBeLessThan(1e-12);
    expect(notes).toEqual(["no-stock-before-first-year"]);
  });

  it("d3-08: what is recovered goes first, the rest is to be brought in, against the inflow or an own demand", () => {
    const own = run(model()).minerals[0]?.need;
    expect(own?.demandOf).toBe("inflow");
    expect(own?.years[2]).toMatchObject({ demand: 24, rest: expect.closeTo(24 - 2.88, 12) });
    const given = run(model({ needs: [{ mineral: "cobalt", values: [1, 1, 2, 10] }] })).minerals[0]?.need;
    expect(given?.demandOf).toBe("own-series");
    expect(given?.years[2]).toMatchObject({
      demand: 2,
      recycled: 2,
      rest: 0,
      surplus: expect.closeTo(0.88, 12),
    });
  });

  it("starts from an initial stock by age and lets it leave in time", () => {
    const found = run(model({ products: [product({ initial: [100, 50] })] }));
    // fixed 2 years: the 50 of two year ends ago leave in 2020, the 100 of last year in 2021
    expect(found.minerals[0]?.years.map(({ outflow }) => outflow)).toEqual([0.4, 0.8, 8, 16]);
    expect(found.notes).toEqual([]);
  });

  it("gives lifetimes by cohort to their own years", () => {
    const longer = { from: 2021, lifetime: { distribution: "fixed", mean: 3 } as const, mean: fixed(3) };
    const [first] = product().lifetimes;
    if (!first) throw new Error("no lifetime");
    const found = run(model({ products: [product({ lifetimes: [first, longer] })] }));
    expect(found.minerals[0]?.years.map(({ outflow }) => outflow)).toEqual([0, 0, 8, 0]);
  });

  it("keeps a known stock, and names the year in which it falls faster than scrapping allows", () => {
    const found = run(
      model({
        driver: "stock",
        products: [product({ series: { kind: "own", values: [1000, 1000, 200, 200] } })],
      }),
    );
    expect(found.minerals[0]?.years.map(({ stock }) => stock)).toEqual([8, 8, 1.6, 1.6]);
    expect(found.notes).toContain("no-stock-before-first-year");
    expect(
      run(model({ driver: "stock", products: [product({ series: { kind: "own", values: [9, 9, 9, 9] } })] }))
        .notes,
    ).toEqual(["no-stock-before-first-year"]);
    const steep = model({
      driver: "stock",
      products: [
        product({
          lifetimes: [{ from: null, lifetime: { distribution: "fixed", mean: 9 }, mean: fixed(9) }],
          series: { kind: "own", values: [1000, 1000, 200, 200] },
        }),
      ],
    });
    expect(run(steep).notes).toContain("forced-outflow:2022");
  });

  it("spreads ranges into bands that hold the line, the same for the same seed, none without a range", () => {
    const ranged = model({
      products: [
        product({
          lifetimes: [{ from: null, lifetime: lifetimeByMean("weibull", 2, 0.7), mean: fixed(2, 1.5, 3) }],
          collection: fixed(0.8, 0.5, 0.9),
        }),
      ],
    });
    const found = run(ranged);
    const bands = found.minerals[0]?.bands.recoverable ?? [];
    const line = found.minerals[0]?.years ?? [];
    bands.forEach(({ low, median, high }, t) => {
      if (t === 0) return; // nothing leaves before its first birthday
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
      expect(low).toBeLessThan((line[t]?.recoverable ?? 0) + 1e-12);
      expect(high).toBeGreaterThan(line[t]?.recoverable ?? 0);
    });
    expect(run(ranged)).toEqual(found);
    expect(run(ranged, { bands: { ...FEW, seed: 8 } }).minerals[0]?.bands).not.toEqual(
      found.minerals[0]?.bands,
    );
    const plain = run(model()).minerals[0];
    plain?.bands.recoverable.forEach(({ low, median, high }, t) => {
      for (const end of [low, median, high]) expect(end).toBeCloseTo(plain.years[t]?.recoverable ?? 0, 12);
    });
  });

  it("adding a product leaves the draws of the others alone", () => {
    const ranged = product({ collection: fixed(0.8, 0.5, 0.9) });
    const other = product({
      id: "other",
      collection: fixed(0.3, 0.1, 0.4),
      materials: [material({ mineral: "lithium" })],
    });
    const alone = run(model({ products: [ranged] })).minerals.find(({ mineral }) => mineral === "cobalt");
    const both = run(model({ products: [other, ranged] })).minerals.find(
      ({ mineral }) => mineral === "cobalt",
    );
    expect(both?.bands).toEqual(alone?.bands);
  });

  it("moves a parameter without a range of its own, and refuses one beyond its limits", () => {
    const ranged = model({ products: [product({ collection: fixed(0.8, 0.5, 0.9) })] });
    const moved = run(ranged, {
      adjustments: [
        { product: "packs", mineral: null, parameter: "collection", value: 0.4 },
        { product: "packs", mineral: null, parameter: "lifetime", value: 3 },
      ],
    });
    expect(moved.minerals[0]?.years[3]?.recoverable).toBeCloseTo(8 * 0.4 * 0.9 * 0.5, 12);
    expect(moved.minerals[0]?.bands.recoverable[3]).toMatchObject({ low: expect.closeTo(1.44, 9) });
    const beyond = { product: "packs", mineral: null, parameter: "collection", value: 2 } as const;
    expect(runStockModel(ranged, [], { adjustments: [beyond] })).toMatchObject({
      issues: [{ code: "bad-adjustment" }],
    });
    expect(runStockModel(ranged, [], { adjustments: [{ ...beyond, product: "no" }] })).toMatchObject({
      issues: [{ code: "unknown-product" }],
    });
  });

  it("says which demand table is missing, and which years it does not reach", () => {
    const driven = (use: string) =>
      model({
        products: [
          product({
            series: null,
            materials: [material({ content: null, series: { kind: "demand", scenario: "s", use } })],
          }),
        ],
      });
    const demand = [
      {
        scenario: "s",
        mineral: "cobalt",
        use: "cars",
        between: "linear" as const,
        points: [
          { year: 2020, value: 10 },
          { year: 2022, value: 30 },
        ],
        origin: "x",
      },
    ];
    expect(runStockModel(driven("wind"), demand)).toMatchObject({ issues: [{ code: "no-demand-series" }] });
    expect(runStockModel(driven("cars"), demand)).toMatchObject({
      issues: [{ code: "demand-outside-years", years: [2023] }],
    });
    const found = runStockModel({ ...driven("cars"), to: 2022 }, demand, { bands: FEW });
    expect(found).toMatchObject({ kind: "run", scenario: "s", origins: ["x"] });
    expect(found.kind === "run" ? found.minerals[0]?.years.map(({ inflow }) => inflow) : null).toEqual([
      10, 20, 30,
    ]);
  });
});
