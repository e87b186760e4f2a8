import { describe, expect, it } from "vitest";
import { typologyReference } from "../../../tests/policy-reference.ts";
import { flow, form, governance, mineral, observation, PARAMETERS, pack } from "../../../tests/small-pack.ts";
import { prepare } from "../evidence/home-evidence.ts";
import type { EvidencePack } from "../evidence/pack.ts";
import type { ByproductShare } from "../evidence/reference.ts";
import { classify } from "./classify.ts";

const reference = typologyReference();
const HIGH = {
  "reserve-concentration": 0.3,
  "production-concentration": 0.3,
  "import-governance-concentrate": 0.45,
  "import-governance-refined": 0.45,
};

const byproduct = (share: number | null, parts: Partial<ByproductShare> = {}): ByproductShare => ({
  mineral: "x",
  host: "zinc",
  share,
  low: null,
  high: null,
  hostShare: null,
  sourceGrade: "company",
  source: "source A",
  locator: "",
  ...parts,
});

/** One mineral with reserves and output in two countries, refined imports of two forms, and no concentrate. */
function evidence(parts: { byproducts?: ByproductShare[]; chinaReserves?: number } = {}) {
  const own: EvidencePack = pack({
    reference: {
      minerals: [mineral("x", { concentrate: "none" })],
      byproducts: parts.byproducts ?? [byproduct(0)],
      tradeForms: [form("x", "111111", { contentFactor: 0.5 }), form("x", "222222", { contentFactor: 1 })],
      parameters: {
        ...PARAMETERS,
        high: HIGH,
        preference: { ...PARAMETERS.preference, mine: ["usgs-mcs", "world-mining-data"] },
      },
    },
    observations: [
      observation({
        mineral: "x",
        country: "CHN",
        value: parts.chinaReserves ?? 90,
        stage: "reserves",
        measure: "reserves",
        year: 2025,
      }),
      observation({
        mineral: "x",
        country: "AUS",
        value: 10,
        stage: "reserves",
        measure: "reserves",
        year: 2025,
      }),
      observation({ mineral: "x", country: "CHN", value: 80 }),
      observation({ mineral: "x", country: "AUS", value: 20 }),
      observation({
        mineral: "x",
        country: "CHN",
        value: 25,
        origin: "world-mining-data-2026",
        basis: "oxide-content",
      }),
      observation({
        mineral: "x",
        country: "AUS",
        value: 25,
        origin: "world-mining-data-2026",
        basis: "oxide-content",
      }),
      observation({
        mineral: "x",
        country: "BRA",
        value: 25,
        origin: "world-mining-data-2026",
        basis: "oxide-content",
      }),
      observation({
        mineral: "x",
        country: "RUS",
        value: 25,
        origin: "world-mining-data-2026",
        basis: "oxide-content",
      }),
    ],
    // by content 40 of 100 from China (g .6), by value 90 of 100
    trade: [2022, 2023, 2024].flatMap((year) => [
      flow("111111", year, "CHN", 90, 80),
      flow("222222", year, "AUS", 10, 60),
    ]),
    governance: [2022, 2023, 2024].flatMap((year) => [
      governance("CHN", year, -0.5, 0),
      governance("AUS", year, 1.5, 0),
    ]),
  });
  return prepare(own);
}

describe(classify, () => {
  const options = { year: 2024, minerals: ["x"] };
  it("prints the rule, the numbers and the distances", () => {
    const [found] = classify(evidence(), reference, options).minerals;
    // axis 1 .82, axis 2 .68, axis 4: .4 · .6 + .6 · .2 = .36
    expect(found?.numbers["reserve-concentration"].value).toBeCloseTo(0.82, 12);
    expect(found?.distance["import-governance-refined"]).toBeCloseTo(-0.09, 12);
    expect(found?.distance["import-governance-concentrate"]).toBeNull();
    expect(found?.trace.map((t) => [t.number, t.fired])).toEqual([
      [1, false],
      [2, false],
      [2, false],
      [3, false],
      [4, true],
      [5, false],
      [6, false],
    ]);
    expect(found?.trace[3]?.conditions).toEqual([
      { condition: "upstream-high", holds: true },
      { condition: "refined-high", holds: false },
    ]);
  });
  it("leaves it open where another source or another basis decides, with their values", () => {
    const [found] = classify(evidence(), reference, options).minerals;
    expect(found?.class).toBe("mine");
    expect(found?.decided).toBe(false);
    expect(found?.candidates.map((c) => c.class)).toEqual(["mine-and-smelter", "mine", "smelter", "none"]);
    expect(found?.decisive).toEqual(["production-concentration", "import-governance-refined"]);
    expect(found?.numbers["production-concentration"].alternatives).toEqual([
      { origin: "world-mining-data-2026", basis: "oxide-content", value: expect.closeTo(0.25, 12) },
    ]);
    // by value: .9 · .6 + .1 · .2 = .56
    expect(found?.numbers["import-governance-refined"].alternatives).toEqual([
      { origin: "baci-hs92", basis: "money", value: expect.closeTo(0.56, 12) },
    ]);
  });
  it("takes the most probable class while an input is unknown, and calls it undecided", () => {
    const [found] = classify(evidence({ byproducts: [] }), reference, options).minerals;
    expect(found?.decided).toBe(false);
    const best = Math.max(...Object.values(found?.probabilities ?? {}));
    expect(found?.probabilities[found.class]).toBe(best);
  });
  it("moves with a threshold that the user moves", () => {
    const [found] = classify(evidence(), reference, {
      ...options,
      high: { "reserve-concentration": 0.9 },
    }).minerals;
    expect(found?.class).toBe("none");
    expect(found?.numbers["reserve-concentration"].threshold).toBe(0.9);
  });
});
