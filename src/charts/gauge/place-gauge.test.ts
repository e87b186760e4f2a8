import { describe, expect, it } from "vitest";
import { type GaugeState, placeGauge } from "./place-gauge.ts";

const state: GaugeState = {
  title: "t",
  description: "d",
  terms: [
    { id: "equity", label: "equity offtake", short: "15%", share: 0.15 },
    { id: "recycled", label: "recycled", short: "42%", share: 0.42 },
  ],
  high: 1,
  before: 0.42,
  beforeText: "before 42%",
  target: 0.5,
  targetText: "target 50%",
};

describe("the gauge", () => {
  it("stacks the terms on a scale of 0 to 1 and leaves the rest open as far as it may reach", () => {
    const placed = placeGauge(state, 400);
    expect(placed.terms.map(({ x, width }) => [x, width])).toEqual([
      [0, 60],
      [60, 168],
    ]);
    expect(placed.terms.map((term) => term.label)).toEqual(["15%", "recycled"]);
    expect(placed.open).toEqual({ x: 228, width: 172 });
    expect([placed.beforeX, placed.targetX]).toEqual([168, 200]);
  });

  it("has nothing open where the rate is known, and no mark where it was unknown before", () => {
    const placed = placeGauge({ ...state, high: 0.57, before: null }, 400);
    expect(placed.open).toBeNull();
    expect(placed.beforeX).toBeNull();
  });

  it("keeps a rate above 1 and its labels inside the drawing", () => {
    const placed = placeGauge(
      { ...state, terms: [{ id: "a", label: "a", short: "", share: 1.4 }], target: 0.99 },
      400,
    );
    expect(placed.terms[0]?.width).toBe(400);
    expect(placed.targetAnchor).toBe("end");
  });
});
