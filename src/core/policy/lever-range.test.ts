import { describe, expect, it } from "vitest";
import { handState, runHand } from "../../../tests/small-policy.ts";
import { LEVERS, leverOf } from "./lever.ts";
import { leverRange } from "./lever-range.ts";

describe(leverRange, () => {
  it("scales a smelter by the need of 125 t: sizes 6.25, 18.75, 37.5 t, no effect beyond the primary need of 100 t", () =>
    expect(leverRange(handState(), "smelter")).toEqual({
      lever: "smelter",
      unit: "t/y",
      low: 0,
      high: 375,
      step: 1.25,
      sizes: { small: 6.25, medium: 18.75, large: 37.5 },
      today: null,
      ceiling: 100,
    }));

  it("starts recycling at today's 20 % and ends it 75 points higher, where the urban mine does", () => {
    const range = leverRange(handState(), "recycling");
    expect(range).toMatchObject({ unit: "points", low: 0, high: 95 });
    expect(range?.today).toBeCloseTo(20, 9);
    expect(range?.ceiling).toBeCloseTo(75, 9);
    const beyond = runHand([{ lever: "recycling", amount: 75.1 }]);
    expect(beyond.binding.map((limit) => limit.limit)).toEqual(["urban-mine"]);
    expect(runHand([{ lever: "recycling", amount: 74.9 }]).binding).toEqual([]);
  });

  it("knows no tonnes where nobody knows the need, and keeps levers in percent", () => {
    const unknown = handState({}, { reference: { homeStatements: [], tradeForms: [] } });
    expect(unknown.need.kind).toBe("unknown");
    expect(leverRange(unknown, "mine")).toBeNull();
    expect(leverRange(unknown, "saving")).toMatchObject({ high: 90, sizes: { medium: 10 } });
  });

  it("has every named size inside the range, and a stock of days only from the user", () => {
    const state = handState({ stockDays: 60 });
    expect(leverRange(state, "stockpile")?.today).toBe(60);
    for (const lever of LEVERS) {
      const range = leverRange(state, lever);
      if (!range?.sizes) continue;
      for (const size of Object.values(range.sizes)) {
        expect(size).toBeGreaterThan(range.low);
        expect(size).toBeLessThanOrEqual(range.high);
      }
      expect(leverOf(state.table, lever).unit).toBe(range.unit);
    }
  });
});
