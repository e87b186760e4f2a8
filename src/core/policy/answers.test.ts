import { describe, expect, it } from "vitest";
import { flow, form, governance, observation } from "../../../tests/small-pack.ts";
import { estimateOf, mine, runHand, smelter } from "../../../tests/small-policy.ts";

const refined = "import-governance-refined";
const _concentrate = "import-governance-concentrate";

describe("gaps", () => {
  it("without refined shares a smelter answers for its axis and counts as owned", () => {
    const s = runHand([smelter(20)], {}, { trade: [], tradeReporters: [] });
    expect(s.noEffect).toEqual([{ lever: "smelter", axis: refined, reason: "no-trade-reporter" }]);
    expect(s.issues).toMatchObject([{ severity: "warning", code: "no-data-for-stage" }]);
    expect(s.selfSufficiency.after.value).toBeCloseTo(45 / 125, 12);
  });
  it("with an unknown need places no tonnes, and percent levers still work", () => {
    const reference = { homeStatements: [], tradeForms: [form("test", "810000", { contentFactor: null })] };
    const s = runHand([smelter(20), { lever: "saving", amount: 20 }], {}, { reference });
    expect(s.need).toMatchObject({ kind: "unknown", unit: "1" });
    expect(s.noEffect).toContainEqual({ lever: "smelter", axis: refined, reason: "need-unknown" });
    expect(s.after.axes["price-volatility"].value).toBeCloseTo(0.4, 12);
  });
  it("without a statement the need is what comes in, a lower bound", () => {
    const s = runHand([], {}, { reference: { homeStatements: [] } });
    expect(s.need).toMatchObject({ kind: "from-imports", amount: 100 });
    expect(s.notes).toEqual(expect.arrayContaining(["demand-lower-bound", "recycled-share-unknown"]));
  });
  it("leaves an axis that the user has overridden alone", () => {
    const own = {
      mineral: "test",
      target: refined,
      home: null,
      year: null,
      value: 0.9,
      low: null,
      high: null,
      source: "x",
    };
    const s = runHand([smelter(20)], {}, { overrides: [own] });
    expect(s.after.axes[refined].value).toBe(0.9);
    expect(s.noEffect).toEqual([{ lever: "smelter", axis: refined, reason: "axis-overridden" }]);
  });
  it("adds no content to a world quantity in another basis without a stated factor", () => {
    const observations = [
      observation({ mineral: "test", country: "AAA", value: 80, basis: "oxide-content" }),
    ];
    const s = runHand([mine(5)], {}, { observations });
    expect(s.noEffect).toContainEqual({
      lever: "mine",
      axis: "production-concentration",
      reason: "no-content-factor",
    });
  });
  it("widens axis 4 by what no estimate covers, as the assessment does", () => {
    const s = runHand([smelter(20, { country: "DDD" })]);
    const cell = s.after.axes[refined];
    expect(cell.value).toBeCloseTo((70 * 0.6 + 10 * 0.2) / 80, 12);
    expect((cell.high ?? 0) - (cell.value ?? 0)).toBeGreaterThan(0.05);
  });
});

describe("targets and named sizes", () => {
  it("sizes recycling, a home smelter and an equity mine to what is asked", () => {
    const s = runHand([
      { lever: "recycling", reach: 30 },
      { lever: "smelter", country: "home", reach: 40 },
      { lever: "mine", country: "CCC", refineIn: "CCC", reach: 90, reachOf: "self-sufficiency" },
    ]);
    expect(s.measures.map((m) => m.amount)).toEqual([
      expect.closeTo(0.1, 12),
      expect.closeTo(50, 9),
      expect.closeTo(0.9 * 125 - 37.5 - 50, 9),
    ]);
    expect(s.selfSufficiency.after.value).toBeCloseTo(0.9, 12);
    expect(s.selfSufficiency).toMatchObject({ target: 0.5, targetYear: 2030 });
  });
  it("takes the best-governed candidate that is not first already", () => {
    const s = runHand([{ lever: "smelter", country: "best-governed", size: "medium" }]);
    expect(s.measures[0]).toMatchObject({ country: "BBB", amount: 0.15 * 125 });
  });
  it("follows demand at the target year: volumes grow, shares and axes stay", () => {
    const s = runHand([smelter(20)], { homeDemandGrowth: 2, worldDemandGrowth: 2 });
    expect(s.need.amount).toBe(250);
    expect(s.before.axes[refined].value).toBeCloseTo(0.56, 12);
    expect(s.after.axes[refined].value).toBeCloseTo((160 * 0.6 + 40 * 0.2) / 200, 12);
  });
});

describe("cost", () => {
  it("adds what is given per currency and names what lacks an amount", () => {
    const s = runHand([
      smelter(10, { cost: { currency: "USD", investment: 200, publicPercent: 30 } }),
      { lever: "recycling", amount: 5, cost: { currency: "USD", publicPercent: 30 } },
      { lever: "stockpile", amount: 30, cost: { currency: "JPY", perYear: 5 } },
    ]);
    expect(s.cost).toEqual([
      {
        currency: "JPY",
        investment: null,
        perYear: 5,
        publicInvestment: null,
        publicPerYear: null,
        withoutAmount: [],
      },
      {
        currency: "USD",
        investment: 200,
        perYear: null,
        publicInvestment: 60,
        publicPerYear: null,
        withoutAmount: ["recycling"],
      },
    ]);
  });
});

describe("suppliers and choke points", () => {
  it("shows first supplier and risk-country share before and after, and drops a choke point that is broken", () => {
    const trade = [flow("810000", 2024, "CHN", 90, 90), flow("810000", 2024, "AUS", 10, 10)];
    const estimates = [governance("CHN", 2024, estimateOf(0.56)), governance("AUS", 2024, estimateOf(0.19))];
    const countries = ["CHN", "AUS"].map((id) => ({ id, name: { ja: id, en: id }, eu: false, until: null }));
    const s = runHand(
      [smelter(45, { country: "AUS" })],
      {},
      { trade, governance: estimates, reference: { countries } },
    );
    expect(s.suppliers.find((row) => row.stage === "refined-trade")).toMatchObject({
      before: {
        firstSupplier: "CHN",
        firstShare: expect.closeTo(0.9, 12),
        riskShare: expect.closeTo(0.9, 12),
      },
      after: {
        firstSupplier: "AUS",
        firstShare: expect.closeTo(0.55, 12),
        riskShare: expect.closeTo(0.45, 12),
      },
    });
    expect(s.before.chokePoints.map((point) => point.stage)).toEqual(["refined-trade"]);
    expect(s.after.chokePoints).toEqual([]);
  });
});
