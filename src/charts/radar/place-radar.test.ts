import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AXES } from "../../core/index.ts";
import { placeRadar } from "./place-radar.ts";
import { drawnSides, isAboveThreshold, type RadarSpoke, type RadarState } from "./radar-state.ts";

const ARCS = [
  { label: "upstream", from: 0, to: 2 },
  { label: "intermediate", from: 3, to: 4 },
  { label: "final", from: 5, to: 5 },
];
function stateOf(values: readonly (number | null)[]): RadarState {
  const spokes = AXES.map((axis, index): RadarSpoke => {
    const value = values[index] ?? null;
    return {
      axis,
      label: axis,
      valueText: value === null ? "unknown" : value.toFixed(2),
      status: value === null ? "unknown" : "measured",
      value,
      low: value,
      high: value,
      threshold: 0.3,
      tick: null,
      overridden: false,
      pressLabel: axis,
    };
  });
  return { title: "t", description: "d", spokes, arcs: ARCS };
}
const placeAt = (values: readonly (number | null)[]) => placeRadar(stateOf(values), 400, 400, 100);

describe("the radar", () => {
  it("puts axis 1 at the top and goes clockwise", () => {
    const { spokes } = placeAt([0.5, 1, 0.2, 0.4, 0.6, 0.8]);
    expect(spokes[0]?.vertex).toEqual({ x: 200, y: 150 });
    expect(spokes[1]?.vertex).toEqual({ x: 286.6, y: 150 });
    expect(spokes[3]?.vertex).toEqual({ x: 200, y: 240 });
  });

  it("leaves the polygon open at a missing axis and draws no vertex there", () => {
    const { sides, spokes } = placeAt([0.5, 0.5, null, 0.5, 0.5, 0.5]);
    expect(sides).toHaveLength(4);
    expect(spokes[2]?.vertex).toBeNull();
    expect(spokes[2]?.whisker).toEqual([]);
  });

  it("draws a true zero, unlike a missing value", () => {
    const { sides, spokes } = placeAt([0, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(sides).toHaveLength(6);
    expect(spokes[0]?.vertex).toEqual({ x: 200, y: 200 });
  });

  it("never draws a side that touches a missing axis", () =>
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 6, maxLength: 6 }),
        (values) => {
          for (const [from, to] of drawnSides(values)) {
            expect(values[from]).not.toBeNull();
            expect(values[to]).not.toBeNull();
          }
        },
      ),
    ));

  it("calls a value on the threshold high", () => {
    expect(isAboveThreshold({ value: 0.3, threshold: 0.3 })).toBe(true);
    expect(isAboveThreshold({ value: 0.299, threshold: 0.3 })).toBe(false);
    expect(isAboveThreshold({ value: null, threshold: 0.3 })).toBe(false);
  });
});
