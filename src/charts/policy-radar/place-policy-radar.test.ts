import { describe, expect, it } from "vitest";
import { AXES } from "../../core/index.ts";
import type { RadarSpoke } from "../radar/radar-state.ts";
import { type PolicyRadarState, placePolicyRadar } from "./place-policy-radar.ts";

type Values = readonly (number | null)[];
function stateOf(before: Values, after: Values): PolicyRadarState {
  const spokes = AXES.map((axis, index): RadarSpoke => {
    const value = after[index] ?? null;
    const rest = { low: value, high: value, threshold: null, tick: null, overridden: false };
    const status = value === null ? "not-applicable" : "measured";
    return { axis, label: axis, valueText: "", status, value, ...rest, pressLabel: axis };
  });
  return { before, after: { title: "t", description: "d", spokes, arcs: [] } };
}
const place = (before: Values, after: Values) => placePolicyRadar(stateOf(before, after), 400, 400, 100);

describe("the radar before and after", () => {
  it("puts both on one scale: .6 before and .2 after on the first spoke, an arrow inwards between them", () => {
    const { points, after, arrows } = place([0.6, 0.5, 0.5, 0.5, 0.5, 0.5], [0.2, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(points[0]).toEqual({ x: 200, y: 140 });
    expect(after.spokes[0]?.vertex).toEqual({ x: 200, y: 180 });
    expect(arrows).toEqual([
      { spoke: 0, line: "M200,146L200,174", head: expect.stringContaining("L200,174L") },
    ]);
  });

  it("draws no arrow where nothing moves or the two points touch", () =>
    expect(place([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], [0.5, 0.45, 0.5, 0.5, 0.5, 0.5]).arrows).toEqual([]));

  it("leaves both outlines open at a missing axis", () => {
    const { outline, points, after } = place(
      [0.5, 0.5, null, 0.5, 0.5, 0.5],
      [0.4, 0.5, null, 0.5, 0.5, 0.5],
    );
    expect(outline.match(/M/g)).toHaveLength(4);
    expect(after.sides).toHaveLength(4);
    expect(points[2]).toBeNull();
  });
});
