import { describe, expect, it } from "vitest";
import { flow, form, mineral, observation, type PackParts } from "../../../tests/small-pack.ts";
import { balanceAfter, mine, movedTo, runHand, smelter } from "../../../tests/small-policy.ts";

const refined = "import-governance-refined";
const concentrate = "import-governance-concentrate";

/**
 * Home refining: concentrate imports of 100 gross at .5 = 50 content (A 30, B 20), recovery .9 → H 45, so that refined
 * imports fill 125 − 25 − 45 = 55 of the need (A 49.5, B 5.5).
 */
const withRefining: PackParts = {
  trade: [
    flow("810000", 2024, "AAA", 90, 90),
    flow("810000", 2024, "BBB", 10, 10),
    flow("260000", 2024, "AAA", 60, 60),
    flow("260000", 2024, "BBB", 40, 40),
  ],
  reference: {
    minerals: [mineral("test")],
    tradeForms: [
      form("test", "810000", { contentFactor: 1 }),
      form("test", "260000", { stage: "concentrate", contentFactor: 0.5 }),
    ],
  },
};

describe("mines", () => {
  it("answer that the concentrate axis is not applicable where there is no concentrate", () => {
    const s = runHand([mine(5)]);
    expect(s.changes.map((c) => [c.axis, c.effect])).toEqual([["production-concentration", "direct"]]);
    expect(s.noEffect).toContainEqual({ lever: "mine", axis: concentrate, reason: "no-concentrate" });
    expect(s.notes).not.toContain("home-refining-unknown");
  });
  it("move only output and self-sufficiency when nobody refines the ore, and say so", () => {
    const s = runHand([mine(5)]);
    expect(s.noEffect).toContainEqual({ lever: "mine", axis: null, reason: "no-refining-country" });
    expect(s.selfSufficiency.after.value).toBeCloseTo((25 + 5) / 125, 12);
    expect(s.selfSufficiency.terms.after).toEqual({
      equityOfftake: 5,
      recycled: expect.closeTo(25, 9),
      need: 125,
    });
  });
  it("enter refined imports from the refining country: a knock-on on axis 4", () => {
    const s = runHand([mine(20, { refineIn: "CCC" })]);
    expect(s.after.axes[refined].value).toBeCloseTo(0.48, 12);
    expect(s.changes.find((c) => c.axis === refined)?.effect).toBe("knock-on");
  });
  it("feed home refining in the place of the riskiest concentrate, and leave refined imports alone", () => {
    const s = runHand([mine(10)], {}, withRefining);
    expect(s.before.axes[concentrate].value).toBeCloseTo(0.6 * 0.6 + 0.4 * 0.2, 12);
    expect(movedTo(s, concentrate)).toEqual({ AAA: expect.closeTo(20, 9), CCC: expect.closeTo(10, 9) });
    expect(s.after.axes[concentrate].value).toBeCloseTo((20 * 0.6 + 30 * 0.2) / 50, 12);
    expect(s.after.axes[refined]).toBe(s.before.axes[refined]);
    expect(balanceAfter(s)).toMatchObject({ "home-refining": expect.closeTo(45, 9) });
  });
  it("stop at what home refining takes: 60 offered, 50 placed, 10 surplus, warned; or refined abroad", () => {
    const s = runHand([mine(60)], {}, withRefining);
    expect(s.surplus).toBeCloseTo(10, 9);
    expect(s.binding).toMatchObject([{ lever: "mine", limit: "home-feed" }]);
    expect(s.issues).toMatchObject([{ severity: "warning", code: "offtake-above-need" }]);
    const abroad = runHand([mine(60, { refineIn: "BBB" })], {}, withRefining);
    expect(abroad.surplus).toBeCloseTo(0, 9);
    expect(movedTo(abroad, refined)).toEqual({
      AAA: expect.closeTo(39.5, 9),
      BBB: expect.closeTo(15.5, 9),
    });
  });
  it("at home count as home output, not as an import partner", () => {
    const s = runHand([mine(10, { country: "home" })], {}, withRefining);
    expect(balanceAfter(s)["home-mine"]).toBeCloseTo(10, 9);
    expect(Object.keys(movedTo(s, concentrate))).toEqual(["AAA"]);
  });
  it("reach the published total and its unnamed rest: A 80, B 20 and 25 unnamed shrink alike", () => {
    const s = runHand(
      [mine(25, { offtake: 0 })],
      {},
      {
        observations: [
          observation({ mineral: "test", country: "AAA", value: 80 }),
          observation({ mineral: "test", country: "BBB", value: 20 }),
          observation({ mineral: "test", country: "WLD", value: 125 }),
        ],
      },
    );
    // .512/.128/.2 and a rest of .16, which needs two suppliers no larger than B
    expect(s.after.axes["production-concentration"].value).toBeCloseTo(
      0.512 ** 2 + 0.128 ** 2 + 0.2 ** 2 + 0.16 ** 2 / 2,
      12,
    );
  });
});

describe("smelters", () => {
  it("take the place of home refining only when refined imports are used up", () => {
    const within = runHand([smelter(55)], {}, withRefining);
    expect(balanceAfter(within)).toMatchObject({ "home-refining": expect.closeTo(45, 9) });
    const beyond = runHand([smelter(64)], {}, withRefining);
    expect(balanceAfter(beyond)).toMatchObject({ "home-refining": expect.closeTo(36, 9) });
    // the feed falls from 50 to 40, taken from the riskiest
    expect(movedTo(beyond, concentrate)).toEqual({ AAA: expect.closeTo(20, 9) });
    expect(beyond.changes.find((c) => c.axis === concentrate)?.effect).toBe("knock-on");
  });
  it("leave ore without use when they take the place of home refining", () => {
    // 82 of the need for 100 come refined, H is 18, its feed 20: of 30 t of ore 10 are too many
    const s = runHand([smelter(82), mine(30, { country: "BBB" })], {}, withRefining);
    expect(balanceAfter(s)).toMatchObject({ "home-refining": expect.closeTo(18, 9) });
    expect(s.surplus).toBeCloseTo(10, 9);
    expect(s.binding).toMatchObject([{ lever: "mine", limit: "home-feed", granted: expect.closeTo(20, 9) }]);
    expect(movedTo(s, concentrate)).toEqual({ AAA: 0 });
  });
  it("beyond the need leave a surplus, scaled in proportion", () => {
    const s = runHand([smelter(100), smelter(50, { country: "BBB" })]);
    expect(s.surplus).toBeCloseTo(50, 9);
    expect(movedTo(s, refined)).toEqual({
      AAA: 0,
      CCC: expect.closeTo(200 / 3, 9),
      BBB: expect.closeTo(100 / 3, 9),
    });
    expect(s.selfSufficiency.after.value).toBeCloseTo(1, 12);
  });
  it("at home leave no import: the axis is 0 with a note, not absent", () => {
    const s = runHand([smelter(100, { country: "home" })]);
    expect(s.after.axes[refined]).toMatchObject({ status: "measured", value: 0 });
    expect(s.after.axes[refined].notes).toContain("no-imports-left");
    expect(s.notes).toContain("home-smelter-feed-not-modelled");
  });
  it("move the production axis of a mineral first reported at the refinery as a knock-on", () => {
    const observations = ["AAA", "BBB"].map((country, i) =>
      observation({ mineral: "test", country, value: i === 0 ? 80 : 20, stage: "refined" }),
    );
    const byProduct = mineral("test", { firstStage: "refined", concentrate: "none" });
    const s = runHand([smelter(20)], {}, { observations, reference: { minerals: [byProduct] } });
    expect(s.changes.map((c) => [c.axis, c.effect])).toEqual([
      ["production-concentration", "knock-on"],
      [refined, "direct"],
    ]);
    expect(s.after.axes["production-concentration"].value).toBeCloseTo(0.64 ** 2 + 0.16 ** 2 + 0.2 ** 2, 12);
  });
  it("count by ramp and probability at the target year", () => {
    const at = (year: number) => runHand([smelter(40, { start: 2026, ramp: 4, success: 50 })], { at: year });
    expect(at(2025).noEffect).toMatchObject([{ lever: "smelter", axis: refined, reason: "before-start" }]);
    expect(at(2028).measures[0]).toMatchObject({ amount: 10, fullAmount: 40 });
    expect(at(2035).after.axes[refined].value).toBeCloseTo(0.48, 12);
    expect(at(2035).notes).toContain("size-times-probability");
  });
  it("leave a partner without governance for last", () => {
    const trade = [flow("810000", 2024, "AAA", 90, 90), flow("810000", 2024, "DDD", 10, 10)];
    const s = runHand([smelter(95)], {}, { trade });
    expect(movedTo(s, refined)).toEqual({
      AAA: expect.closeTo(0, 9),
      CCC: expect.closeTo(95, 9),
      DDD: expect.closeTo(5, 9),
    });
    expect(s.notes).toContain("governance-unknown-displaced-last:DDD");
    expect(s.after.axes[refined]).toMatchObject({ value: expect.closeTo(0.2, 9) });
  });
});
