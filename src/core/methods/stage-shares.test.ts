import { describe, expect, it } from "vitest";
import { flow, form, governance, mineral, observation, pack } from "../../../tests/small-pack.ts";
import { prepare } from "../evidence/home-evidence.ts";
import { candidates } from "./candidates.ts";
import { gaps } from "./gaps.ts";
import { supplyHistory } from "./history.ts";
import { explain } from "./meti/explain.ts";
import { chain, shares } from "./stage-shares.ts";

const reserves = (year: number, origin: string, value: number) =>
  observation({
    mineral: "tungsten",
    country: "CHN",
    value,
    stage: "reserves",
    measure: "reserves",
    year,
    origin,
  });
const mined = (year: number, origin: string, country: string, value: number) =>
  observation({ mineral: "tungsten", country, value, year, origin });

const evidence = prepare(
  pack({
    reference: {
      minerals: [mineral("tungsten")],
      tradeForms: [form("tungsten", "810110", { contentFactor: 1 })],
    },
    observations: [
      mined(2022, "usgs-mcs-2024", "CHN", 100),
      reserves(2023, "usgs-mcs-2024", 2000),
      mined(2024, "usgs-mcs-2026", "CHN", 80),
      mined(2024, "usgs-mcs-2026", "JPN", 15),
      mined(2024, "usgs-mcs-2026", "WLD", 100),
      reserves(2025, "usgs-mcs-2026", 1800),
      observation({
        mineral: "tungsten",
        country: "CHN",
        value: 1,
        year: 2024,
        origin: "world-mining-data-2026",
        basis: "oxide-content",
      }),
    ],
    trade: [flow("810110", 2024, "CHN", 1, 30), flow("810110", 2024, "BEL", 1, 10)],
  }),
);

describe(shares, () => {
  it("gives total, shares with the unnamed rest, risk share, choke point and HHI of one stage", () => {
    const mine = shares(evidence, "tungsten", "mine", { year: 2024 });
    expect(mine).toMatchObject({
      total: { value: 100, unit: "t", basis: "metal-content" },
      chokePoint: "double",
      chokeCountry: "CHN",
    });
    expect(mine.countries.map((c) => [c.country, c.share])).toEqual([
      ["CHN", 0.8],
      ["JPN", 0.15],
      ["OTH", expect.closeTo(0.05, 12)],
    ]);
    expect(mine.riskShare.value).toBeCloseTo(0.8, 12);
  });
  it("shows partners that do not produce: transit, not origin", () => {
    const trade = shares(evidence, "tungsten", "refined-trade", { year: 2024 });
    expect(trade.countries.map((c) => [c.country, c.withoutProduction])).toEqual([
      ["CHN", false],
      ["BEL", true],
    ]);
  });
  it("says which years the mean imports are of, and splits them by mean yearly amounts as explain does", () => {
    const trade = [
      flow("810110", 2022, "CHN", 1, 90),
      flow("810110", 2022, "NES", 1, 10),
      flow("810110", 2024, "BEL", 1, 1000),
    ];
    const governed = [governance("CHN", 2024, 0), governance("BEL", 2024, 1)];
    const reference = {
      minerals: [mineral("tungsten")],
      tradeForms: [form("tungsten", "810110", { contentFactor: 0.5 })],
    };
    const own = prepare(pack({ reference, trade, governance: governed }));
    const found = shares(own, "tungsten", "refined-trade", { year: 2024 });
    expect(found.total).toMatchObject({ value: 275, year: 2024, basis: "metal-content" });
    expect(found.total.notes).toEqual(expect.arrayContaining(["years:2022,2024", "mean-of-years:2022,2024"]));
    expect(found.countries.map(({ country, share, value }) => [country, share, value])).toEqual([
      ["BEL", 0.5, 250],
      ["CHN", 0.45, 22.5],
      ["OTH", expect.closeTo(0.05, 12), expect.closeTo(2.5, 9)],
    ]);
    const { inputs } = explain(own, "tungsten", "import-governance-refined", { year: 2024 });
    expect(inputs.map(({ country, value }) => [country, value])).toEqual([
      ["BEL", 250],
      ["CHN", 22.5],
    ]);
    const single = prepare(pack({ reference, trade: trade.slice(0, 2), governance: governed }));
    const earlier = shares(single, "tungsten", "refined-trade", { year: 2024 }).total;
    expect([earlier.value, earlier.notes.at(-1)]).toEqual([50, "amount-of-year:2022"]);
  });
  it("says where a world total leaves the United States out, or does not say whether it does", () => {
    const withUsa = (note: string) =>
      prepare(
        pack({
          reference: { minerals: [mineral("lithium")] },
          observations: [
            observation({ mineral: "lithium", country: "AUS", value: 60 }),
            observation({ mineral: "lithium", country: "USA", missing: "withheld" }),
            observation({ mineral: "lithium", country: "WLD", value: 100, note }),
          ],
        }),
      );
    for (const [note, said] of [
      ["rounded excludes-usa", "excludes:USA"],
      ["rounded", "withheld:USA"],
    ] as const) {
      const { total, riskShare, hhi } = shares(withUsa(note), "lithium", "mine", { year: 2024 });
      for (const cell of [total, riskShare, hhi]) expect(cell.notes).toContain(said);
    }
    const counted = shares(evidence, "tungsten", "mine", { year: 2024 });
    expect(counted.total.notes.join(" ")).not.toMatch(/USA/);
  });
  it("draws a gap as a gap: no value anywhere in it", () => {
    const refined = chain(evidence, "tungsten", { year: 2024 }).find((s) => s.stage === "refined");
    expect(refined).toMatchObject({
      total: { status: "unknown", value: null, reason: "no-production" },
      countries: [],
      chokePoint: null,
    });
  });
});

describe(explain, () => {
  it("lists every input with its source and locator, and steps that reach the cell", () => {
    const found = explain(evidence, "tungsten", "production-concentration", { year: 2024 });
    expect(found.inputs).toMatchObject([
      { country: "CHN", share: 0.8, value: 80, origin: "usgs-mcs-2026", locator: "mcs.csv#L1" },
      { country: "JPN", share: 0.15 },
    ]);
    expect(found.steps.find((s) => s.step === "hhi-central")?.value).toBe(found.cell.value);
    expect(found.otherSources).toEqual([{ origin: "world-mining-data-2026", year: 2024, value: 1 }]);
  });
});

describe(candidates, () => {
  it("computes reserve-life change between editions: 20 years in 2022, 18 in 2024 → −5.1 % a year", () => {
    const row = candidates(evidence, "tungsten", { year: 2024 })[6];
    expect(row?.cell.value).toBeCloseTo(Math.sqrt(18 / 20) - 1, 12);
  });
  it("says what the others need instead of a number", () => {
    const rows = candidates(evidence, "tungsten", { year: 2024 });
    expect(rows).toHaveLength(11);
    expect(rows.filter((r) => r.needs !== null).map((r) => r.no)).toEqual([1, 3, 5, 6, 8]); // no governance in this pack: no import axis
    expect(rows[0]?.cell).toMatchObject({ status: "unknown", value: null, reason: "needs-user-data" });
  });
});

describe(gaps, () => {
  it("lists what is missing or a stand-in with what fills it, and leaves measured cells out", () => {
    expect(gaps(evidence, { year: 2024 })).toEqual([
      {
        mineral: "tungsten",
        axis: "import-governance-concentrate",
        status: "unknown",
        reason: "no-own-code",
        fill: "import-national-customs-code",
      },
      {
        mineral: "tungsten",
        axis: "import-governance-refined",
        status: "unknown",
        reason: "no-governance",
        fill: "nothing-to-fill",
      },
      {
        mineral: "tungsten",
        axis: "price-volatility",
        status: "unknown",
        reason: "no-price-series",
        fill: "import-price-series",
      },
      {
        mineral: "tungsten",
        axis: "scrap",
        status: "unknown",
        reason: "no-recycling-rate",
        fill: "state-domestic-recycled-share",
      },
    ]);
  });
});

describe(supplyHistory, () => {
  it("never puts another basis on the same line", () => {
    const history = supplyHistory(evidence, "tungsten", "mine");
    expect(history.basis).toBe("metal-content");
    expect([...new Set(history.points.map((p) => p.year))]).toEqual([2022, 2024]);
  });
});
