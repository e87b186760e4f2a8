import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markPath } from "./mark-path.ts";
import { placeThresholdScatter } from "./place-threshold-scatter.ts";
import { MARK_SHAPES, type ScatterPoint, type ThresholdScatterState } from "./threshold-scatter-state.ts";

const point = (symbol: string, x: number, y: number): ScatterPoint => ({
  id: symbol,
  symbol,
  shape: "circle",
  colour: "#000000",
  x,
  y,
  xLow: x,
  xHigh: x,
  yLow: y,
  yHigh: y,
  open: false,
  selected: false,
  pressLabel: symbol,
});
const state = (points: readonly ScatterPoint[]): ThresholdScatterState => ({
  title: "t",
  description: "d",
  xLabel: "x",
  yLabel: "y",
  points,
  x: { value: 0.3, label: "", valueText: "" },
  y: { value: 0.45, label: "", valueText: "" },
  format: String,
  fields: ["", "", "", ""],
});

describe("the scatter with thresholds", () => {
  it("reads back the value that a position stands for", () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        const placed = placeThresholdScatter(
          { ...state([point("W", value, value)]), x: { value, label: "", valueText: "" } },
          600,
          380,
        );
        expect(placed.xAt(placed.thresholdX)).toBeCloseTo(value, 3);
        expect(placed.yAt(placed.points[0]?.y ?? Number.NaN)).toBeCloseTo(value, 3);
      }),
    ));
  it("puts a point right of the line exactly when its value is above the threshold", () => {
    const placed = placeThresholdScatter(state([point("W", 0.31, 0.4), point("V", 0.29, 0.5)]), 600, 380);
    expect(placed.points.map((one) => one.x > placed.thresholdX)).toEqual([true, false]);
    expect(placed.points.map((one) => one.y < placed.thresholdY)).toEqual([false, true]);
  });
  it("names points that lie together on different places", () => {
    const placed = placeThresholdScatter(
      state([point("Ga", 0.5, 0.5), point("In", 0.505, 0.5), point("Ta", 0.5, 0.505)]),
      600,
      380,
    );
    const places = placed.points.map(({ label }) => `${label.x}/${label.y}/${label.anchor}`);
    expect(new Set(places).size).toBe(3);
  });
  it("has a shape of its own for each class", () => {
    const outlines = MARK_SHAPES.filter((shape) => shape !== "ring").map(markPath);
    expect(new Set(outlines).size).toBe(outlines.length);
  });
});
