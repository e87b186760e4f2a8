import { describe, expect, it } from "vitest";
import { EMPTY_DRAFT } from "../../link/policy-draft.ts";
import {
  activeMeasures,
  slotsOf,
  startingMeasure,
  tidy,
  withAmount,
  withAnother,
  withField,
  withMeasure,
  withoutMeasure,
  withSize,
} from "./draft.ts";

const smelterSlot = () => {
  const [slot] = slotsOf(EMPTY_DRAFT, "smelter");
  if (!slot) throw new Error("a lever always has a slot");
  return slot;
};

describe("a set of measures on the sliders", () => {
  it("has a slider for a lever that nobody has moved, and adds the measure when it moves", () => {
    const slot = smelterSlot();
    expect(slot).toEqual({ lever: "smelter", index: null, measure: startingMeasure("smelter") });
    const moved = withMeasure(EMPTY_DRAFT, slot, withAmount(slot.measure, 300));
    expect(moved.measures).toEqual([{ lever: "smelter", amount: 300, country: "best-governed" }]);
    expect(slotsOf(moved, "smelter")[0]?.index).toBe(0);
    const again = withMeasure(moved, slot, withAmount(slot.measure, 400));
    expect(again.measures).toEqual([{ lever: "smelter", amount: 400, country: "best-governed" }]);
  });

  it("keeps one way to say how much: an amount takes the place of a size or a target", () => {
    const sized = withSize(startingMeasure("smelter"), "medium");
    expect(sized).toEqual({ lever: "smelter", size: "medium", country: "best-governed" });
    expect(withAmount(sized, 5)).toEqual({ lever: "smelter", amount: 5, country: "best-governed" });
    const target = { lever: "recycling", reach: 15, reachOf: "need" } as const;
    expect(withAmount(target, 4)).toEqual({ lever: "recycling", amount: 4 });
  });

  it("runs nothing at 0, and drops a lever that is back where it began", () => {
    const zero = {
      ...EMPTY_DRAFT,
      measures: [startingMeasure("mine"), { ...startingMeasure("smelter"), country: "AUS" }],
    };
    expect(activeMeasures(zero)).toEqual([]);
    expect(tidy(zero).measures).toEqual([{ lever: "smelter", amount: 0, country: "AUS" }]);
    const untouched = { ...EMPTY_DRAFT, measures: [{ lever: "saving", size: "small" } as const] };
    expect(tidy(untouched)).toBe(untouched);
  });

  it("puts a second project where none stands yet", () => {
    const first = withMeasure(EMPTY_DRAFT, smelterSlot(), { lever: "smelter", amount: 1, country: "AUS" });
    const two = withAnother(first, "smelter", ["AUS", "VNM"]);
    expect(two.measures.map((m) => m.country)).toEqual(["AUS", "VNM"]);
    expect(withAnother(two, "smelter", ["AUS", "VNM"])).toBe(two);
    const [, second] = slotsOf(two, "smelter");
    expect(second && withoutMeasure(two, second).measures).toEqual(first.measures);
  });

  it("takes a field away when it is emptied", () =>
    expect(withField({ lever: "saving", amount: 5, start: 2027 }, "start", undefined)).toEqual({
      lever: "saving",
      amount: 5,
    }));
});
