import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typologyReference } from "../../../tests/policy-reference.ts";
import { measured, notApplicable, unknown } from "../evidence/cell.ts";
import type { ByproductShare } from "../evidence/reference.ts";
import { candidateClasses } from "./candidates.ts";
import { type InputReading, readAxis, readByproductShare, readDemandChange } from "./input-reading.ts";
import { classProbabilities } from "./probabilities.ts";
import { fire } from "./rules.ts";
import { MINERAL_TYPES } from "./typology-reference.ts";

const reference = typologyReference();
const { rules, thresholds } = reference;
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

type Value = number | "n/a" | "?";
/** Readings of axes 1–4 and the by-product share; the demand class is one of the 13's. */
function readings(
  axes: readonly [Value, Value, Value, Value],
  share: number | null = 0,
  id = "tungsten",
): InputReading[] {
  const cellOf = (value: Value) =>
    value === "n/a"
      ? notApplicable("no-concentrate")
      : value === "?"
        ? unknown("no-reserves")
        : measured({ value, low: value, high: value, year: 2024, origins: ["test"] });
  return [
    readDemandChange(reference.demand, id),
    readByproductShare(share === null ? [] : [byproduct(share)], 0.5, 0.1),
    ...(Object.keys(HIGH) as (keyof typeof HIGH)[]).map((axis, i) =>
      readAxis(axis, cellOf(axes[i] ?? "?"), HIGH[axis], 0.02),
    ),
  ];
}
const candidatesOf = (all: readonly InputReading[]) =>
  candidateClasses(all, rules, thresholds).classes.map((c) => c.class);

describe("rules, on hand cases", () => {
  it.each([
    ["1: demand surges, whatever the radar", readings([0.9, 0.9, 0.9, 0.9], 1, "gallium"), "demand-surge"],
    ["2: by-product with axis 4 high", readings([0.1, 0.1, 0.1, 0.6], 0.9), "by-product-smelting"],
    ["2: by-product with axis 2 high only", readings([0.1, 0.6, "n/a", 0.1], 0.9), "by-product-recycling"],
    ["2 does not fire for a by-product without any risk", readings([0.1, 0.1, 0.1, 0.1], 0.9), "none"],
    ["3: two of axes 1–3 and axis 4", readings([0.6, 0.1, 0.6, 0.6]), "mine-and-smelter"],
    ["4: two of axes 1–3 only", readings([0.6, 0.6, 0.1, 0.1]), "mine"],
    ["5: axis 4 only; one upstream axis is not upstream high", readings([0.6, 0.1, 0.1, 0.6]), "smelter"],
    ["5: one of two applicable axes is not enough", readings([0.1, 0.9, "n/a", 0.6]), "smelter"],
    ["6: nothing is forced", readings([0.6, 0.1, 0.1, 0.1]), "none"],
  ] as const)("%s", (_, all, type) => {
    expect(candidatesOf(all)).toEqual([type]);
  });
  it("takes the threshold itself as high", () => {
    expect(readings([0.3, 0.3, 0.45, 0.45]).map((r) => r.holds)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});

describe(candidateClasses, () => {
  it("leaves the class open where an unknown axis decides, and says what would have to be true", () => {
    expect(candidateClasses(readings([0.6, 0.1, "?", 0.6]), rules, thresholds)).toEqual({
      classes: [
        {
          class: "mine-and-smelter",
          rule: 3,
          when: [{ input: "import-governance-concentrate", holds: true }],
        },
        { class: "smelter", rule: 5, when: [{ input: "import-governance-concentrate", holds: false }] },
      ],
      decisive: ["import-governance-concentrate"],
    });
  });
  it("is decided although an axis is unknown when that axis changes nothing", () => {
    expect(candidateClasses(readings(["?", 0.6, 0.6, 0.1]), rules, thresholds)).toMatchObject({
      classes: [{ class: "mine" }],
      decisive: [],
    });
  });
  it.each([
    [0.28, true],
    [0.32, true],
    [0.279, false],
    [0.321, false],
  ])("axis 1 at %f is within .02 of .30: %s", (value, open) => {
    expect(candidatesOf(readings([value, 0.6, 0.1, 0.1])).length > 1).toBe(open);
  });
  it.each([
    [0.4, true],
    [0.6, true],
    [0.39, false],
    [0.61, false],
  ])("a by-product share of %f is within .10 of .50: %s", (share, open) => {
    expect(candidatesOf(readings([0.1, 0.1, 0.1, 0.6], share)).length > 1).toBe(open);
  });
  it("leaves it open where sources stand on both sides of a threshold", () => {
    const cell = measured({ value: 0.35, low: 0.35, high: 0.35, year: 2024, origins: ["a"] });
    const other = (value: number) => [{ origin: "b", basis: "oxide-content", value }];
    expect(readAxis("production-concentration", cell, 0.3, 0.02, other(0.25)).doubt).toBe("sources-differ");
    expect(readAxis("production-concentration", cell, 0.3, 0.02, other(0.4)).doubt).toBeNull();
  });
  it("contains what fires for any way the open inputs turn out (property)", () => {
    const value = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom("n/a" as const, "?" as const),
    );
    fc.assert(
      fc.property(
        value,
        value,
        value,
        value,
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        (a, b, c, d, share) => {
          const all = readings([a, b, c, d], share);
          const central = new Map(all.map((r) => [r.input, r.holds ?? false] as const));
          expect(candidatesOf(all)).toContain(fire(rules, central, thresholds).class);
        },
      ),
    );
  });
});

describe(readByproductShare, () => {
  it("takes the first source with a number and sets the others beside it, each once", () => {
    const rows = [
      byproduct(0.5),
      byproduct(0.5, { host: "lead" }),
      byproduct(null, { low: 0.84, high: 0.89, source: "source B" }),
    ];
    expect(readByproductShare(rows, 0.5, 0.1)).toMatchObject({
      value: 0.5,
      low: 0.4,
      high: 0.6,
      doubt: "near-threshold",
      detail: "company",
      alternatives: [{ origin: "source B", value: expect.closeTo(0.865, 12) }],
    });
  });
  it("takes the middle of a range and its ends", () => {
    expect(readByproductShare([byproduct(null, { low: 0.75, high: 1 })], 0.5, 0.1)).toMatchObject({
      value: 0.875,
      low: 0.75,
      high: 1,
      holds: true,
      doubt: null,
    });
  });
  it("is unknown when sources speak only in words, or not at all: never zero", () => {
    expect(readByproductShare([byproduct(null)], 0.5, 0.1)).toMatchObject({
      value: null,
      doubt: "unknown",
      detail: "by-product-without-share",
    });
    expect(readByproductShare([], 0.5, 0.1)).toMatchObject({
      value: null,
      doubt: "unknown",
      detail: "no-by-product-share",
    });
  });
});

describe(classProbabilities, () => {
  const of = (all: readonly InputReading[], runs = 2000, seed = 1) =>
    classProbabilities("x", all, rules, { ...thresholds, runs, seed });
  it("is 1 for the class of points far from every threshold", () => {
    expect(of(readings([0.6, 0.1, 0.6, 0.6]))["mine-and-smelter"]).toBe(1);
  });
  it("draws an unknown axis from U(0,1): axis 4 is high in 55 % of the draws", () => {
    const p = of(readings([0.6, 0.6, 0.6, "?"]), 50_000);
    expect(p["mine-and-smelter"]).toBeCloseTo(0.55, 2);
    expect(p.mine).toBeCloseTo(0.45, 2);
  });
  it("draws a known axis from the triangle over its interval: .20–.40 about .25 lies above .30 in one third", () => {
    const cell = measured({ value: 0.25, low: 0.2, high: 0.4, year: 2024, origins: [] });
    const all = readings(["n/a", 0.6, 0.1, 0.1]).map((r) =>
      r.input === "reserve-concentration" ? readAxis("reserve-concentration", cell, 0.3, 0.02) : r,
    );
    // (0.4 − 0.3)² ÷ ((0.4 − 0.2)(0.4 − 0.25)) = 1/3
    expect(of(all, 50_000).mine).toBeCloseTo(1 / 3, 2);
  });
  it("sums to one, repeats with the seed and judges moved thresholds on the same draws (property)", () => {
    const value = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom("n/a" as const, "?" as const),
    );
    fc.assert(
      fc.property(
        value,
        value,
        value,
        value,
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.integer(),
        (a, b, c, d, share, seed) => {
          const all = readings([a, b, c, d], share);
          const p = of(all, 200, seed);
          expect(Object.values(p).reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
          expect(Object.keys(p)).toEqual([...MINERAL_TYPES]);
          expect(of(all, 200, seed)).toEqual(p);
        },
      ),
      { numRuns: 50 },
    );
  });
});
