import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handState, mine, smelter } from "../../../tests/small-policy.ts";
import { applyMeasures } from "./apply-measures.ts";
import { countryChanges, type StageChange } from "./country-changes.ts";
import { resolveMeasures } from "./resolve-measures.ts";
import type { ScenarioMeasure } from "./scenario.ts";

const state = handState();
const changesOf = (...measures: ScenarioMeasure[]): StageChange[] =>
  countryChanges(state, applyMeasures(state, resolveMeasures(state, measures).measures));
const stageOf = (changes: readonly StageChange[], stage: string) => changes.find((c) => c.stage === stage);

describe(countryChanges, () => {
  it("puts a smelter of 20 t in C in the place of the riskiest partner: A 90 → 70, C 0 → 20", () => {
    const imports = stageOf(changesOf(smelter(20)), "refined-trade");
    expect(imports?.countries.map((c) => [c.country, Math.round(c.before), Math.round(c.after)])).toEqual([
      ["AAA", 90, 70],
      ["CCC", 0, 20],
      ["BBB", 10, 10],
    ]);
    expect(imports?.totalAfter).toBeCloseTo(100, 9);
  });

  it("shows the same before and after where nothing was done", () => {
    for (const stage of changesOf()) for (const one of stage.countries) expect(one.after).toBe(one.before);
  });

  it("leaves out a stage without countries: this mineral has no concentrate", () =>
    expect(changesOf(mine(5)).map((c) => c.stage)).not.toContain("concentrate-trade"));

  it("always has shares that sum to one", () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 300, noNaN: true }), (amount) => {
        for (const stage of changesOf(mine(amount), smelter(Math.min(amount, 300)))) {
          const sum = stage.countries.reduce((total, one) => total + one.shareAfter, 0);
          if (stage.totalAfter > 0) expect(sum).toBeCloseTo(1, 9);
        }
      }),
    ));
});
