import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateTextWidth } from "../draw/text-width.ts";
import { placeStackedBars, VALUE_SIZE } from "./place-stacked-bars.ts";
import type { BarSeries, StackedBar, StackedBarsState } from "./stacked-bars-state.ts";

const series = (id: string): BarSeries => ({ id, label: id, colour: "#1f5c87", pattern: "plain" });
const bar = (year: number, values: Record<string, number>, parts: Partial<StackedBar> = {}): StackedBar => ({
  year,
  segments: Object.entries(values).map(([id, value]) => ({ series: id, value, grade: "printed" })),
  total: String(Object.values(values).reduce((a, b) => a + b, 0)),
  kind: "observed",
  ...parts,
});
const state = (bars: readonly StackedBar[], parts: Partial<StackedBarsState> = {}): StackedBarsState => ({
  title: "t",
  description: "d",
  unit: "t",
  series: ["china", "other", "recycling"].map(series),
  bars,
  mode: "amount",
  line: null,
  marks: null,
  formatY: String,
  labelOf: (segment) => String(segment.value),
  modelLabel: "補間",
  forecastLabel: "",
  ...parts,
});

describe("stacked bars", () => {
  const gallium = [
    bar(2010, { china: 90, other: 37, recycling: 54 }),
    bar(2015, { china: 284, other: 42, recycling: 139 }),
  ];
  it("put recycling on primary output: 127 + 54 = 181", () => {
    const placed = placeStackedBars(state(gallium), 600, 300);
    const [first] = placed?.bars ?? [];
    const heights = (first?.segments ?? []).map((one) => one.height);
    expect(heights[0]).toBeCloseTo(((heights[2] ?? 0) * 90) / 54, 0);
    expect(first?.total).toBe("181");
  });
  it("fill the frame as shares, whatever the sum", () => {
    const placed = placeStackedBars(state(gallium, { mode: "share" }), 600, 300);
    for (const one of placed?.bars ?? []) {
      expect(one.top).toBeCloseTo(placed?.top ?? Number.NaN, 5);
    }
  });
  it("name years between source years and break the line where a year has no value", () => {
    const years = [2010, 2011, 2012, 2013].map((year) =>
      bar(year, { china: 5 }, year === 2011 ? { kind: "model" } : {}),
    );
    const line = { label: "demand", points: [2010, 2011, 2013].map((year) => ({ year, value: 4 })) };
    const placed = placeStackedBars(state(years, { line }), 600, 300);
    expect(placed?.bars.map((one) => one.modelLabel)).toEqual(["", "補間", "", ""]);
    expect(placed?.line).toHaveLength(1);
    expect(placed?.linePoints).toHaveLength(3);
  });
  it("leave out labels that would touch one another on a phone, never the last", () => {
    const years = Array.from({ length: 40 }, (_, place) => bar(1984 + place, { china: 1000 + place }));
    const placed = placeStackedBars(state(years), 340, 260);
    const named = (placed?.bars ?? []).filter((one) => one.yearLabel !== "");
    expect(named.length).toBeLessThan(20);
    expect(placed?.bars.at(-1)?.yearLabel).toBe("2023");
  });
  it("have nothing to draw without a year", () => expect(placeStackedBars(state([]), 600, 300)).toBeNull());
  it("keep every segment inside the frame and the legend inside the width", () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ china: fc.nat(9000), other: fc.nat(9000) }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 300, max: 1100 }),
        (rows, width) => {
          const placed = placeStackedBars(
            state(rows.map((row, place) => bar(1990 + place, row))),
            width,
            280,
          );
          for (const one of placed?.bars ?? []) {
            expect(one.x).toBeGreaterThanOrEqual((placed?.left ?? 0) - 0.01);
            expect(one.x + one.width).toBeLessThanOrEqual(width + 0.01);
            for (const text of [one.total, one.yearLabel]) {
              const half = estimateTextWidth(text, VALUE_SIZE) / 2;
              expect(one.x + one.width / 2 + half).toBeLessThanOrEqual(width);
            }
            for (const segment of one.segments) {
              expect(segment.y).toBeGreaterThanOrEqual((placed?.top ?? 0) - 0.02);
              expect(segment.height).toBeGreaterThanOrEqual(0);
            }
          }
          for (const entry of placed?.legend ?? []) expect(entry.x).toBeLessThan(width);
        },
      ),
    ));
});
