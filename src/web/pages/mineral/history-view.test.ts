import { describe, expect, it } from "vitest";
import type { History } from "../../../core/index.ts";
import { createTongue } from "../../language/language.tsx";
import { historyChart, historyTable } from "./history-view.ts";

const point = (year: number, country: string, value: number, share: number) => ({
  year,
  country,
  value,
  share,
});
const history: History = {
  mineral: "tungsten",
  unit: "t",
  basis: "metal-content",
  origins: ["x"],
  notes: [],
  points: [
    point(2000, "CHN", 60, 0.6),
    point(2000, "RUS", 40, 0.4),
    point(2002, "CHN", 80, 0.8),
    point(2002, "VNM", 15, 0.15),
    point(2002, "RUS", 5, 0.05),
  ],
};
const tongue = createTongue("en");
const chart = (amount: "quantity" | "share") =>
  historyChart(tongue, history, { title: "t", year: 2002, amount });

describe("supply over the years", () => {
  it("leaves a gap in a year without data", () =>
    expect(chart("quantity").series[0]?.points).toEqual([
      { x: 2000, y: 60 },
      { x: 2001, y: null },
      { x: 2002, y: 80 },
    ]));

  it("names the largest of the chosen year, largest first", () =>
    expect(chart("quantity").series.map((one) => one.id)).toEqual(["CHN", "VNM", "RUS"]));

  it("draws shares of one scale from 0 to 1", () => {
    expect(chart("share").yMax).toBe(1);
    expect(chart("share").series[0]?.points[2]?.y).toBe(0.8);
  });

  it("lists every number, newest year first", () => {
    const table = historyTable(tongue, history, "c");
    expect(table.rows).toHaveLength(5);
    expect(table.rows[0]?.cells[0]?.raw).toBe(2002);
  });
});
