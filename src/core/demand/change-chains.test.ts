import { describe, expect, it } from "vitest";
import { changeChains } from "./change-chains.ts";
import type { ChainParameter, DemandModel } from "./demand-model.ts";
import { evaluateModel } from "./evaluate-model.ts";

const constant = (value: number): ChainParameter => ({
  path: { kind: "constant", value },
  unit: "1",
  spread: null,
});
/** 100 t in 2020, 10 of them by cars whose volume grows to 40 in 2030; the rest grows by 2 % a year. */
const model: DemandModel = {
  id: "hand",
  mineral: "gallium",
  basis: "metal-content",
  baseYear: 2020,
  baseT: 100,
  chains: [
    {
      use: "cars",
      group: "new",
      volume: {
        path: {
          kind: "table",
          points: [
            { year: 2020, value: 10 },
            { year: 2030, value: 40 },
          ],
          between: "linear",
        },
        unit: "t",
        spread: null,
      },
      intermediatePerUnit: constant(1),
      mineralPerIntermediate: constant(1),
    },
  ],
  existing: { kind: "trend", use: "existing-uses", rate: 0.02, spread: null },
  horizon: 2030,
  origins: [],
  notes: [],
};
const total = (one: DemandModel, year: number) =>
  evaluateModel(one, [year]).uses.reduce((sum, use) => sum + use.valueT, 0);

describe("changed chains", () => {
  it("saves a fifth of a use by 2030 and half of that by 2025", () => {
    const saved = changeChains(model, [{ use: "cars", factor: "intensity", value: 0.8 }]);
    expect(total(saved, 2030)).toBeCloseTo(32 + 90 * 1.02 ** 10, 9);
    expect(total(saved, 2025)).toBeCloseTo(25 * 0.9 + 90 * 1.02 ** 5, 9);
    expect(total(saved, 2020)).toBeCloseTo(100, 9);
  });
  it("multiplies the factors of one chain", () => {
    const both = changeChains(model, [
      { use: "cars", factor: "volume", value: 2 },
      { use: "cars", factor: "intermediate", value: 0.5 },
    ]);
    expect(total(both, 2030)).toBeCloseTo(40 + 90 * 1.02 ** 10, 9);
  });
  it("puts the existing uses on another growth", () => {
    const flat = changeChains(model, [{ use: "existing-uses", factor: "growth", value: 0 }]);
    expect(total(flat, 2030)).toBeCloseTo(40 + 90, 9);
  });
  it("takes an own regulated use out of the base year instead of counting it twice", () => {
    const own = {
      use: "own",
      group: "regulated",
      volumeAtBase: 5,
      volumeAtHorizon: 0,
      intermediatePerUnit: 2,
      mineralPerIntermediate: 1,
    } as const;
    const regulated = changeChains(model, [], [own]);
    expect(total(regulated, 2020)).toBeCloseTo(100, 9);
    expect(total(regulated, 2030)).toBeCloseTo(40 + 80 * 1.02 ** 10, 9);
  });
  it("is the same model without a change, or with one of a use that it lacks", () => {
    expect(changeChains(model, [])).toEqual(model);
    expect(changeChains(model, [{ use: "ships", factor: "volume", value: 9 }])).toEqual(model);
  });
});
