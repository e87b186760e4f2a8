import { describe, expect, it } from "vitest";
import { flow, mineral, observation } from "../../../tests/small-pack.ts";
import { balanceAfter, movedTo, runHand } from "../../../tests/small-policy.ts";
import type { ScenarioMeasure } from "./scenario.ts";

const refined = "import-governance-refined";
const _concentrate = "import-governance-concentrate";

const demandOnly = [
  {
    home: "JPN",
    mineral: "test",
    quantity: "demand" as const,
    partner: null,
    value: 125,
    unit: "t",
    basis: "metal-content" as const,
    year: 2020,
    origin: "own",
    locator: "",
    flag: "",
  },
];

describe("recycling and saving", () => {
  it("stop at the urban mine and say which limit holds", () => {
    const s = runHand([{ lever: "recycling", amount: 80 }]);
    expect(s.binding).toMatchObject([
      {
        lever: "recycling",
        limit: "urban-mine",
        wanted: expect.closeTo(125, 9),
        granted: expect.closeTo(118.75, 9),
      },
    ]);
    expect(s.after.axes.scrap.value).toBeCloseTo(0.05, 12);
  });
  it("keep their effect on trade where axis 6 is unknown, and answer for the axis", () => {
    const reference = { homeStatements: demandOnly };
    const s = runHand(
      [{ lever: "recycling", amount: 10, displacement: "riskiest-first" }],
      {},
      { reference },
    );
    expect(s.before.axes.scrap).toMatchObject({ status: "unknown", value: null });
    expect(s.after.axes.scrap).toBe(s.before.axes.scrap);
    expect(s.noEffect).toEqual([{ lever: "recycling", axis: "scrap", reason: "no-recycling-rate" }]);
    expect(s.notes).toContain("recycled-share-unknown");
    expect(s.changes.map((c) => [c.axis, c.effect])).toEqual([[refined, "knock-on"]]);
    expect(s.selfSufficiency.before).toMatchObject({ status: "unknown", value: null });
  });
  it("never recycle more than is needed: +95 points of a halved need is the need, no more", () => {
    const s = runHand([
      { lever: "recycling", amount: 95 },
      { lever: "saving", amount: 50 },
    ]);
    expect(balanceAfter(s)).toMatchObject({
      need: expect.closeTo(62.5, 9),
      recycled: expect.closeTo(62.5, 9),
      "refined-imports": expect.closeTo(0, 9),
    });
    expect(s.after.axes[refined].notes).toContain("no-imports-left");
  });
  it("saving may take the riskiest first: A 70, B 10 → .55, a knock-on on axis 4", () => {
    const s = runHand([{ lever: "saving", amount: 20, displacement: "riskiest-first" }]);
    expect(s.after.axes[refined].value).toBeCloseTo(0.55, 12);
    expect(s.changes.map((c) => [c.axis, c.effect])).toEqual([
      [refined, "knock-on"],
      ["price-volatility", "direct"],
    ]);
  });
  it("several savings multiply: 20 % and 10 % leave .72", () => {
    const s = runHand([
      { lever: "saving", amount: 20, label: "a" },
      { lever: "saving", amount: 10, label: "b" },
    ]);
    expect(balanceAfter(s).need).toBeCloseTo(90, 9);
  });
});

describe("sourcing shifts", () => {
  it("move a percent of one partner's flow to another, up to its spare capacity", () => {
    const shift: ScenarioMeasure = { lever: "shift", from: "AAA", to: "CCC", amount: 20 };
    const s = runHand([shift]);
    expect(movedTo(s, refined)).toEqual({ AAA: expect.closeTo(72, 9), CCC: expect.closeTo(18, 9) });
    expect(s.changes[0]).toMatchObject({ effect: "knock-on", levers: ["shift"] });
    expect(s.notes).toContain("spare-capacity-unknown:CCC");
    const limited = runHand([{ ...shift, spareCapacity: 6 }]);
    expect(movedTo(limited, refined)).toEqual({ AAA: expect.closeTo(84, 9), CCC: expect.closeTo(6, 9) });
    expect(limited.binding).toMatchObject([
      { limit: "spare-capacity", country: "CCC", wanted: expect.closeTo(18, 9), granted: 6 },
    ]);
  });
  it("bring the first supplier down to a share of need: 65 % of 125 is 81.25", () => {
    const s = runHand([{ lever: "shift", from: "first-supplier", to: "others", reach: 65 }]);
    expect(movedTo(s, refined)).toEqual({ AAA: expect.closeTo(81.25, 9), BBB: expect.closeTo(18.75, 9) });
    const done = runHand([{ lever: "shift", from: "first-supplier", to: "others", reach: 80 }]);
    expect(done.noEffect).toEqual([{ lever: "shift", axis: refined, reason: "already-reached" }]);
  });
  it("answer when the partner delivers nothing or nobody else delivers", () => {
    const nothing = runHand([{ lever: "shift", from: "DDD", to: "CCC", amount: 10 }]);
    expect(nothing.noEffect).toEqual([{ lever: "shift", axis: refined, reason: "no-such-partner" }]);
    const alone = runHand(
      [{ lever: "shift", from: "AAA", to: "others", amount: 10 }],
      {},
      {
        trade: [flow("810000", 2024, "AAA", 90, 90)],
      },
    );
    expect(alone.noEffect).toEqual([{ lever: "shift", axis: refined, reason: "no-other-supplier" }]);
  });
});

describe("measures without an axis", () => {
  it("a stockpile adds days of cover at the need after saving and stretches what is there", () => {
    const s = runHand(
      [
        { lever: "stockpile", amount: 60 },
        { lever: "saving", amount: 20 },
      ],
      { stockDays: 40 },
    );
    expect(s.daysOfCover).toMatchObject({ before: 40, after: 40 / 0.8 + 60, addedStock: (100 * 60) / 365 });
    expect(s.noEffect).toEqual([{ lever: "stockpile", axis: null, reason: "no-axis" }]);
    expect(runHand([{ lever: "stockpile", amount: 60 }]).daysOfCover).toMatchObject({
      before: null,
      after: 60,
      notes: ["stock-unknown", "lower-bound"],
    });
  });
  it("a framework moves only what the user says: a joint purchase of 20 % from C, not owned", () => {
    expect(runHand([{ lever: "framework", amount: 20 }]).noEffect).toEqual([
      { lever: "framework", axis: refined, reason: "no-effect-given" },
    ]);
    const s = runHand([{ lever: "framework", country: "CCC", amount: 20 }]);
    expect(s.after.axes[refined].value).toBeCloseTo(0.48, 12);
    expect(s.selfSufficiency.after.value).toBeCloseTo(0.2, 12);
  });
});

describe("exploration", () => {
  const reserves = ["AAA", "BBB"].map((country, i) =>
    observation({
      mineral: "test",
      country,
      value: i === 0 ? 600 : 400,
      stage: "reserves",
      measure: "reserves",
      year: 2025,
    }),
  );
  const output = [observation({ mineral: "test", country: "AAA", value: 80 })];
  it("adds to reserves: 600/400 and 250 in C", () => {
    const s = runHand(
      [{ lever: "exploration", country: "CCC", amount: 250 }],
      {},
      { observations: [...output, ...reserves] },
    );
    expect(s.changes).toMatchObject([{ axis: "reserve-concentration", effect: "direct" }]);
    expect(s.after.axes["reserve-concentration"].value).toBeCloseTo(
      (0.6 ** 2 + 0.4 ** 2 + 0.25 ** 2) / 1.25 ** 2,
      12,
    );
  });
  it("has no effect on reserves that stand in for another mineral's", () => {
    const minerals = [
      mineral("test", { reserveProxy: ["host"], reserveProxyReason: "host-reserves" }),
      mineral("host"),
    ];
    const hosts = reserves.map((row) => ({ ...row, mineral: "host" }));
    const s = runHand(
      [{ lever: "exploration", country: "CCC", amount: 250 }],
      {},
      {
        observations: [...output, ...hosts],
        reference: { minerals },
      },
    );
    expect(s.before.axes["reserve-concentration"]).toMatchObject({ status: "proxy" });
    expect(s.noEffect).toEqual([
      { lever: "exploration", axis: "reserve-concentration", reason: "stand-in-reserves" },
    ]);
  });
});
