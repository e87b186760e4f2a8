import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeStackedAreas, sumUpTo } from "./place-stacked-areas.ts";
import type { AreaLayer, StackedAreasState } from "./stacked-areas-state.ts";

const layer = (id: string, values: readonly number[]): AreaLayer => ({
  id,
  label: id,
  colour: "#1f5c87",
  striped: false,
  values,
});
const state = (layers: readonly AreaLayer[], xs: readonly number[]): StackedAreasState => ({
  title: "t",
  description: "d",
  unit: "t",
  xs,
  layers,
  band: null,
  overlays: [],
  formatY: String,
  formatX: String,
  stamp: "",
});

describe("stacked areas", () => {
  it("put one part on the other: gallium 228 + 163 = 391 in 2020", () => {
    const layers = [layer("5n", [228, 291]), layer("6n", [163, 214])];
    expect(sumUpTo(layers, 2, 0)).toBe(391);
    const placed = placeStackedAreas(state(layers, [2020, 2025]), 600, 300);
    expect(placed?.layers).toHaveLength(2);
    expect(placed?.xTicks.map((tick) => tick.text)).toEqual(expect.arrayContaining(["2020", "2025"]));
  });
  it("keep bands and lines inside the frame", () => {
    const one = {
      ...state([layer("a", [1, 2])], [2020, 2030]),
      band: { low: [1, 1], high: [1, 50] },
      overlays: [
        { id: "s", label: "supply", dash: "", drawnAs: "points" as const, points: [{ x: 2030, y: 70 }] },
      ],
    };
    const placed = placeStackedAreas(one, 600, 300);
    expect(placed?.overlays[0]?.endY).toBeGreaterThanOrEqual(placed?.top ?? Number.NaN);
    expect(placed?.yTicks.at(-1)?.text).toBe("80");
  });
  it("have nothing to draw without a year", () =>
    expect(placeStackedAreas(state([], []), 600, 300)).toBeNull());
  it("push the names apart", () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (ends) => {
          const layers = ends.map((end, index) => layer(`l${index}`, [1, end]));
          const placed = placeStackedAreas(state(layers, [2020, 2030]), 700, 300);
          const places = (placed?.layers ?? []).map((one) => one.labelY).sort((a, b) => a - b);
          for (let index = 1; index < places.length; index++) {
            expect((places[index] ?? 0) - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(14.9);
          }
        },
      ),
    ));
});
