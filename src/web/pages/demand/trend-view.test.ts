import { describe, expect, it } from "vitest";
import { growthRate } from "../../../core/index.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { createTongue } from "../../language/language.tsx";
import { chosenRate, spansOf, type TrendParts, trendState, trendTable, trendWindows } from "./trend-view.ts";

const series = [
  { year: 2006, value: 100 },
  { year: 2007, value: 110 },
  { year: 2008, value: 121 },
  { year: 2009, value: 60 },
  { year: 2010, value: 130 },
  { year: 2011, value: 140 },
  { year: 2012, value: 150 },
  { year: 2013, value: 160 },
];
const window = { from: 2006, to: 2013, irregular: [2009] };
const partsOf = (reading: "unbroken" | "dropped"): TrendParts => ({
  tongue: createTongue("en"),
  words: demandWords.en,
  mineral: "gallium",
  window: { ...window, reading },
  answer: {
    series,
    unit: "t",
    basis: "metal-content",
    origins: [],
    notes: [],
    findings: trendWindows(window).map((one) => growthRate(series, { ...one, annual: true })),
  },
});

describe("the growth of a series without irregular years", () => {
  it("takes the longest unbroken period by default, or drops the years", () => {
    expect(chosenRate(partsOf("unbroken"))).toMatchObject({ from: 2010, to: 2013 });
    expect(chosenRate(partsOf("dropped"))).toMatchObject({ from: 2006, to: 2013 });
    expect(chosenRate(partsOf("dropped"))?.rate).toBeCloseTo(1.6 ** (1 / 7) - 1, 9);
  });
  it("strikes the irregular year out and draws the rate from the first to the last used year", () => {
    const state = trendState(partsOf("dropped"), "t");
    expect(state.points.find((point) => point.x === 2009)?.use).toBe("irregular");
    expect(state.fits[0]).toMatchObject({ from: 2006, to: 2013, start: 100 });
    expect(state.fits[0]?.end).toBeCloseTo(160, 9);
  });
  it("shows both readings by both methods, each with its years", () => {
    const { rows } = trendTable(partsOf("unbroken"), "t");
    expect(rows).toHaveLength(4);
    expect(rows[2]?.cells[4]?.text).toBe("2006–2008, 2010–2013");
  });
  it("writes years as spans", () => expect(spansOf([2001, 2003, 2004])).toBe("2001, 2003–2004"));
});
