import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { yearTicks } from "../draw/ticks.ts";
import type { LineChartState, LineSeries } from "./line-chart-state.ts";
import { placeLineChart } from "./place-line-chart.ts";

const series = (id: string, ys: readonly (number | null)[]): LineSeries => ({
  id,
  label: id,
  colour: "#000000",
  points: ys.map((y, index) => ({ x: 2000 + index, y })),
});
const chart = (all: readonly LineSeries[]): LineChartState => ({
  title: "t",
  description: "d",
  series: all,
  unit: "t",
  formatY: String,
  formatX: String,
  selectedX: 2001,
});

describe("the line chart", () => {
  it("breaks the line at a gap and shows a lone point", () => {
    const placed = placeLineChart(chart([series("a", [1, 2, null, 4, null])]), 400, 200);
    expect(placed?.lines[0]?.path.match(/M/g)).toHaveLength(2);
    expect(placed?.lines[0]?.lone).toHaveLength(1);
  });

  it("begins at zero and ends at a round number above the largest value", () => {
    const placed = placeLineChart(chart([series("a", [3, 97, 50])]), 400, 200);
    expect(placed?.yTicks[0]).toEqual({ at: placed?.bottom, text: "0" });
    expect(placed?.yTicks.at(-1)?.text).toBe("100");
  });

  it("has nothing to draw without a number", () =>
    expect(placeLineChart(chart([series("a", [null, null])]), 400, 200)).toBeNull());

  it("marks the chosen year on every line that has it", () => {
    const placed = placeLineChart(chart([series("a", [1, 2, 3]), series("b", [5, null, 5])]), 400, 200);
    expect(placed?.lines.map((one) => one.selected?.value ?? null)).toEqual([2, null]);
  });

  it("pushes labels apart and keeps them in the frame", () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 7 }),
        (ends) => {
          const placed = placeLineChart(
            chart(ends.map((end, index) => series(`s${index}`, [50, end]))),
            600,
            200,
          );
          if (!placed) throw new Error("every series has a number");
          const places = placed.lines.map((one) => one.labelY).sort((a, b) => a - b);
          for (let index = 1; index < places.length; index++) {
            expect((places[index] ?? 0) - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(13.99);
          }
          expect(places[0]).toBeGreaterThanOrEqual(placed.top);
          expect(places.at(-1)).toBeLessThanOrEqual(placed.bottom + 0.01);
        },
      ),
    ));

  it("names the first year, the last year and round years between", () => {
    expect(yearTicks(1995, 2024, 640)).toEqual([1995, 2000, 2005, 2010, 2015, 2020, 2024]);
    expect(yearTicks(2022, 2022, 400)).toEqual([2022]);
  });
});
