import { describe, expect, it } from "vitest";
import type { GrowthWindowState } from "./growth-window-state.ts";
import { placeGrowthWindow } from "./place-growth-window.ts";

const point = (x: number, y: number, use: "used" | "irregular" | "outside" = "used") => ({ x, y, use });
const state: GrowthWindowState = {
  title: "t",
  description: "d",
  unit: "t",
  points: [
    point(2007, 100),
    point(2008, 110),
    point(2009, 60, "irregular"),
    point(2011, 120),
    point(2012, 130),
  ],
  window: [2007, 2012],
  fits: [{ id: "cagr", label: "CAGR", dash: "", from: 2007, to: 2012, start: 100, end: 130 }],
  formatY: String,
  formatX: String,
  pressLabel: String,
};

describe("the window of a growth rate", () => {
  it("breaks the line where a year is missing and keeps the struck-out year in sight", () => {
    const placed = placeGrowthWindow(state, 600, 260);
    expect(placed?.lines).toHaveLength(2);
    expect(placed?.points.map((one) => one.use)).toContain("irregular");
  });
  it("draws constant growth from the first to the last value of the window", () => {
    const placed = placeGrowthWindow(state, 600, 260);
    const path = placed?.fits[0]?.path ?? "";
    expect(path.startsWith(`M${placed?.points[0]?.x},${placed?.points[0]?.y}`)).toBe(true);
    expect(path.endsWith(`L${placed?.points.at(-1)?.x},${placed?.points.at(-1)?.y}`)).toBe(true);
  });
  it("has nothing to draw without a year", () =>
    expect(placeGrowthWindow({ ...state, points: [] }, 600, 260)).toBeNull());
});
