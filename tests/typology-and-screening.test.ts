import { beforeAll, describe, expect, it } from "vitest";
import type { HomeEvidence } from "../src/core/index.ts";
import { screen } from "../src/core/screening/screen.ts";
import { screeningFacts } from "../src/core/screening/screening-facts.ts";
import { classify, type MineralClassification } from "../src/core/typology/classify.ts";
import { demandReference, funnel, typologyReference } from "./policy-reference.ts";
import { evidenceOf } from "./real-workspace.ts";

/** The bundle's own evidence, Japan, 2024. */
let japan: HomeEvidence;
let types: Map<string, MineralClassification>;

beforeAll(async () => {
  japan = (await evidenceOf(["JPN"])).get("JPN") as HomeEvidence;
  types = new Map(classify(japan, typologyReference(), { year: 2024 }).minerals.map((m) => [m.id, m]));
});

describe("types of the 13 on the bundle", () => {
  it.each(["graphite", "cobalt", "rare-earths", "gallium"])("%s is a surging mineral, by rule 1", (id) => {
    expect(types.get(id)).toMatchObject({ class: "demand-surge", decided: true, rule: 1 });
  });
  it("indium is a by-product, never unclassified, in every year of the assessment", () => {
    for (const year of [2020, 2021, 2022, 2023, 2024]) {
      const [found] = classify(japan, typologyReference(), { year, minerals: ["indium"] }).minerals;
      expect(found?.class).toMatch(/^by-product-/);
      for (const candidate of found?.candidates ?? []) expect(candidate.class).toMatch(/^by-product-/);
    }
  });
  it.each([
    // the same imports by value stand on the other side of .45
    ["vanadium", ["import-governance-refined"], ["by-product-smelting", "by-product-recycling"]],
    // a rounded tier of .6 within .10 of .5
    ["antimony", ["by-product-share"], ["by-product-smelting", "smelter"]],
    // a rounded tier of .5, another source .84–.89
    ["palladium", ["by-product-share"], ["by-product-smelting", "mine-and-smelter"]],
    // reserves just above .30
    ["tungsten", ["reserve-concentration"], ["mine-and-smelter", "smelter"]],
  ] as const)("%s is left open with the input that decides", (id, decisive, classes) => {
    const found = types.get(id);
    expect(found?.decided).toBe(false);
    expect(found?.decisive).toEqual(decisive);
    expect(found?.candidates.map((c) => c.class)).toEqual(classes);
    expect(found?.numbers[decisive[0]].doubt).not.toBeNull();
  });
  it("tantalum is left open: sources of output stand on both sides of .30", () => {
    const found = types.get("tantalum");
    expect(found?.decided).toBe(false);
    expect(found?.decisive).toContain("production-concentration");
    expect(found?.numbers["production-concentration"]).toMatchObject({
      doubt: "sources-differ",
      value: expect.closeTo(0.314, 3),
      alternatives: [{ origin: "world-mining-data-2026", value: expect.closeTo(0.241, 3) }],
    });
  });
  it("prints rule, numbers, distances and probabilities that sum to one for every mineral", () => {
    for (const found of types.values()) {
      expect(found.trace.filter((t) => t.fired)).toHaveLength(1);
      expect(Object.values(found.probabilities).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      for (const reading of Object.values(found.numbers)) {
        if (reading.value !== null)
          expect(reading.distance).toBeCloseTo(reading.value - (reading.threshold ?? 0), 12);
      }
      expect(found.decided || found.candidates.length > 1).toBe(true);
    }
  });
});

describe("screening on the bundle", () => {
  const run = (id: string, year: number) =>
    screen(funnel(id), screeningFacts(japan, demandReference(), { year }));
  it("meti-2020: 14 and 13 on the reference that the workspace reads", () => {
    const found = run("meti-2020", 2024);
    expect(found.steps[0]?.kept).toHaveLength(14);
    const study = japan.world.reference.minerals.flatMap((m) => (m.studyNumber === null ? [] : [m.id]));
    expect([...found.kept].sort()).toEqual([...study].sort());
    expect(found.issues).toEqual([]);
  });
  it.each([2022, 2024])(
    "epi-2023 in %i: China's share from evidence where there is one, 14 → 9 → 6 → 2",
    (year) => {
      const found = run("epi-2023", year);
      expect(found.steps.map((s) => s.kept.length)).toEqual([11, 14, 9, 9, 9, 6, 2]);
      expect(found.kept).toEqual(["gallium", "magnesium"]);
      const share = found.steps.find((s) => s.id === "named-country-share");
      const of = (id: string) => share?.confirmed.find((c) => c.id === id)?.reason;
      // 98 % of refined output, not the 59 % that the selection slide prints
      expect(of("gallium")).toMatchObject({ code: "country-share", value: expect.closeTo(0.98, 1) });
      expect(of("gallium")?.notes).not.toContain("printed-share");
      expect(of("tungsten")?.notes).toContain("printed-share");
      expect(of("platinum")?.code).toBe("country-share-unknown");
    },
  );
});
