import { describe, expect, it } from "vitest";
import type { IndexBarsState, IndexRow } from "./index-bars-state.ts";
import { placeIndexBars } from "./place-index-bars.ts";

const row = (id: string, values: readonly number[]): IndexRow => ({
  id,
  symbol: id,
  name: "コバルト",
  sign: "▲▲",
  className: "非連続増加",
  base: "136,000 純分トン",
  values,
  growth: "+6.9%",
  flagged: false,
  selected: false,
  pressLabel: "",
});
const state: IndexBarsState = {
  title: "t",
  description: "d",
  years: ["2019", "2030", "2050"],
  heads: { mineral: "", base: "", index: "", growth: "" },
  rows: [row("Co", [1, 2.083, 7.912]), row("Pd", [1, 0.801, 0.535])],
  format: (value) => value.toFixed(2),
};

describe("index bars", () => {
  it("are drawn on one scale: cobalt of 2050 is 7.9 times its base and 14.8 times palladium", () => {
    const placed = placeIndexBars(state, 700);
    const [cobalt, palladium] = placed.rows.map((one) => one.bars.map((bar) => bar.width));
    expect((cobalt?.[2] ?? 0) / (cobalt?.[0] ?? 1)).toBeCloseTo(7.912, 1);
    expect((cobalt?.[2] ?? 0) / (palladium?.[2] ?? 1)).toBeCloseTo(7.912 / 0.535, 1);
    expect(placed.oneX).toBeCloseTo(placed.barX + (cobalt?.[0] ?? 0), 1);
  });
  it("leave room for the growth, and leave the base to the table on a phone", () => {
    for (const width of [332, 620, 1232]) {
      const placed = placeIndexBars(state, width);
      const longest = Math.max(...placed.rows.flatMap((one) => one.bars.map((bar) => bar.width)));
      expect(placed.barX + longest).toBeLessThan(width - 60);
    }
    expect(placeIndexBars(state, 332).baseX).toBeNull();
  });
});
