import { describe, expect, it } from "vitest";
import { demandReference } from "../../../../tests/policy-reference.ts";
import { checkPrintedGrowth, forecast } from "../../../core/index.ts";
import { studyWords } from "../../../i18n/study.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { createTongue } from "../../language/language.tsx";
import { forecastStack, forecastTitle, gapFindings, growthCheckOf } from "./forecast-view.ts";

const reference = demandReference();
const partsOf = (mineral: string, scenario?: string) => ({
  tongue: createTongue("en"),
  words: demandWords.en,
  study: studyWords.en,
  reference,
  forecast: forecast(reference, mineral, { runs: 50, ...(scenario ? { scenario } : {}) }),
});

describe("a forecast as a picture", () => {
  it("stacks existing uses below new ones and adds up to the total: gallium 955 t in 2035", () => {
    const stack = forecastStack(partsOf("gallium", "epi-2023"), "t");
    const last = stack.xs.indexOf(2035);
    expect(stack.layers.reduce((sum, layer) => sum + (layer.values[last] ?? 0), 0)).toBeCloseTo(955, 6);
    expect(stack.layers.map((layer) => layer.striped)).toEqual([false, false, true, true]);
    expect(stack.stamp).toBe("");
  });
  it("shows printed totals that contradict their parts as marks of their own", () => {
    const printed = forecastStack(partsOf("gallium", "epi-2023"), "t").overlays.find(
      (one) => one.drawnAs === "crosses",
    );
    expect(printed?.points).toEqual(
      expect.arrayContaining([
        { x: 2025, y: 626 },
        { x: 2035, y: 1836 },
      ]),
    );
  });
  it("stamps a statement as one, without uses", () => {
    const stack = forecastStack(partsOf("tungsten"), "t");
    expect(stack.layers).toHaveLength(1);
    expect(stack.stamp).toBe(demandWords.en.mineral.stamp);
  });
  it("leaves supply of another product out of the picture", () =>
    expect(forecastStack(partsOf("graphite", "iea-steps"), "t").overlays).toEqual([]));
  it("says from when on supply falls short", () => {
    expect(gapFindings(partsOf("gallium", "epi-2023"))).toEqual(["Refined: short from 2035 on (+82.4 t)"]);
  });
  it("puts the document's check beside the window it belongs to: magnesium 4.6 follows a wrong total", () => {
    const { forecast: magnesium } = partsOf("magnesium", "epi-2023");
    const window = magnesium.cagr.find((one) => one.printed !== undefined);
    if (!window) throw new Error("a growth is printed for 2020–35");
    expect(growthCheckOf(checkPrintedGrowth(reference), magnesium, window)).toMatchObject({
      verdict: "follows-wrong-total",
      wrongTotal: "total-table",
    });
  });
  it("titles with window and growth", () =>
    expect(forecastTitle(partsOf("gallium"), "")).toBe(
      "gallium: printed 320 t in 2019 carried on at +3.7% a year to 987 t in 2050",
    ));
});
