import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaOfText, overlap } from "../draw/placed-text.ts";
import { placeRiskRadar } from "./place-risk-radar.ts";
import type { RiskRadarState, RiskSpoke } from "./risk-radar-state.ts";

type Values = readonly (number | null)[];
function stateOf(values: Values, printed: Values, label = "axis"): RiskRadarState {
  const spokes = values.map(
    (value, index): RiskSpoke => ({
      id: `${index + 1}`,
      label: `${index + 1} ${label}`,
      computedText: value === null ? "再計算 不明" : `再計算 ${Math.round(value * 100)}%`,
      printedText: "原資料 70%",
      status: value === null ? "unknown" : "measured",
      value,
      low: value,
      high: value,
      printed: printed[index] ?? null,
      pressLabel: "",
    }),
  );
  return {
    title: "t",
    description: "d",
    spokes,
    keys: { computed: "再計算", printed: "原資料" },
    caption: "1 alumina, 2 zinc, 3 refined, 4 imports, 5 growth, 6 recycling",
  };
}

describe("the risk radar", () => {
  it("d4-21: lays the printed outline over the computed one on one scale", () => {
    // Gallium: computed from the printed shares, and as printed; demand and recycling are printed as words.
    const placed = placeRiskRadar(
      stateOf([0.7, 0.52, 0.99, 0.61, 1, 0.59], [0.7, 0.52, 0.99, 0.69, null, null]),
      600,
    );
    expect(placed.spokes[0]?.printed).toEqual(placed.spokes[0]?.vertex);
    const [printed, computed] = [placed.spokes[3]?.printed, placed.spokes[3]?.vertex];
    expect(printed?.x).toBe(placed.centre.x);
    expect(computed?.x).toBe(placed.centre.x);
    // Axis 4 points down: 69 is further out than 61.
    expect(printed?.y).toBeGreaterThan(computed?.y ?? Number.POSITIVE_INFINITY);
    expect(placed.sides).toHaveLength(6);
    expect(placed.printedSides).toHaveLength(3);
  });

  it("d4-22: keeps magnesium's axis 6 open: no vertex, no side, not a zero", () => {
    const placed = placeRiskRadar(stateOf([0.46, 0.8, 0.89, 0.97, 1, null], [0.46, 0.78, 0.97, 0.97]), 600);
    expect(placed.spokes[5]?.vertex).toBeNull();
    expect(placed.spokes[5]?.whisker).toEqual([]);
    expect(placed.sides).toHaveLength(4);
    const zero = placeRiskRadar(stateOf([0.46, 0.8, 0.89, 0.97, 1, 0], []), 600);
    expect(zero.spokes[5]?.vertex).toEqual(zero.centre);
    expect(zero.sides).toHaveLength(6);
  });

  it("draws an interval as a whisker on its spoke", () => {
    const state = stateOf([0.61, 0.5, 0.5, 0.5, 0.5, 0.5], []);
    const [first, ...rest] = state.spokes as [RiskSpoke, ...RiskSpoke[]];
    const placed = placeRiskRadar({ ...state, spokes: [{ ...first, low: 0.4, high: 0.8 }, ...rest] }, 600);
    expect(placed.spokes[0]?.whisker).toHaveLength(3);
    expect(placed.spokes[1]?.whisker).toEqual([]);
  });

  it("has every word inside and on nothing else, from a phone to a desk, in both scripts", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 330, max: 900 }),
        fc.constantFrom(
          "マグネシウム製錬品生産（地金）のリスク国シェア",
          "Refined magnesium imports of Japan",
          "Ore",
        ),
        fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }), {
          minLength: 6,
          maxLength: 6,
        }),
        (width, label, values) => {
          const placed = placeRiskRadar(stateOf(values, values, label), width);
          const areas = [
            ...placed.spokes.flatMap(({ texts }) => texts),
            ...placed.keys,
            ...placed.caption,
          ].map(areaOfText);
          for (const [index, area] of areas.entries()) {
            expect(area.x).toBeGreaterThanOrEqual(0);
            expect(area.y).toBeGreaterThanOrEqual(0);
            expect(area.x + area.width).toBeLessThanOrEqual(width);
            expect(area.y + area.height).toBeLessThanOrEqual(placed.height);
            expect(areas.slice(index + 1).some((other) => overlap(area, other))).toBe(false);
          }
        },
      ),
    ));
});
