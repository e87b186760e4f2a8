import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitStageCounts, leadingStages, researchMixes, themesBeyondCounts } from "./research-mix.ts";
import { RESEARCH_STAGES, type ResearchReference } from "./research-reference.ts";

type Bar = Pick<ResearchReference, "projects" | "stages">;
const where = { origin: "o", locator: "l" };

function bar(projects: number, printed: readonly (number | null)[], counts: readonly number[]): Bar {
  return {
    projects: [{ region: "EU", mineral: "gallium", projects, ...where }],
    stages: RESEARCH_STAGES.map((stage, place) => ({
      region: "EU",
      mineral: "gallium",
      stage,
      printedPercent: printed[place] ?? null,
      inferredCount: counts[place] ?? 0,
    })),
  };
}
/** Gallium in the EU as printed: eight projects, twelve stage counts. */
const PRINTED = [8, 42, 17, 25, 8, null];
const COUNTS = [1, 5, 2, 3, 1, 0];

describe("research by stage", () => {
  it("divides by stage counts, not by projects: 1 of 12 is 8 %, 5 of 12 is 42 %", () => {
    const [mix] = researchMixes(bar(8, PRINTED, COUNTS));
    expect(mix).toMatchObject({ projects: 8, total: 12, fitted: COUNTS });
    expect(mix?.stages.map((one) => one.share)).toEqual(COUNTS.map((count) => count / 12));
    expect(mix?.stages.map((one) => one.agreement)).toEqual([
      ...Array.from({ length: 5 }, () => "reproduced"),
      "no-label",
    ]);
  });

  it("names the share that its counts do not give, and a count behind a bar without a label", () => {
    const [mix] = researchMixes(bar(8, [8, 41, 17, 25, 8, null], COUNTS));
    expect(mix?.stages[1]?.agreement).toBe("differs");
    expect(mix?.fitted).toBeNull();
    const [silent] = researchMixes(bar(8, [8, 42, 17, 25, null, null], COUNTS));
    expect(silent?.stages[4]).toMatchObject({ printedPercent: null, count: 1, agreement: "differs" });
  });

  it("gives no share where no project is counted", () => {
    const [mix] = researchMixes(bar(0, [], []));
    expect(mix).toMatchObject({ projects: 0, total: 0, fitted: null });
    expect(mix?.stages.every((one) => one.share === null)).toBe(true);
  });

  it("says where most of the research is: one stage, several that are equal, none without projects", () => {
    const leads = (counts: readonly number[]) => researchMixes(bar(6, [], counts)).map(leadingStages)[0];
    expect(leads([1, 1, 0, 0, 2, 2])).toEqual(["substitution", "manufacture"]);
    expect(leads(COUNTS)).toEqual(["mining"]);
    expect(leads([])).toEqual([]);
  });

  it("finds counts behind any rounded shares, and their shares add up to one", () => {
    const someCounts = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 })
      .filter((counts) => counts.some((count) => count > 0));
    fc.assert(
      fc.property(someCounts, (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        const printed = counts.map((count) =>
          count === 0 ? null : Math.floor((count / total) * 100 + 0.5 + 1e-9),
        );
        const [mix] = researchMixes(bar(total, printed, counts));
        expect(mix?.fitted).toEqual(counts);
        expect(mix?.stages.some((one) => one.agreement === "differs")).toBe(false);
        expect(mix?.stages.reduce((sum, one) => sum + (one.share ?? 0), 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("finds nothing behind shares that no counts give", () => {
    expect(fitStageCounts([50, 60], 4)).toBeNull();
    expect(fitStageCounts([null, null], 3)).toBeNull();
    // One project cannot count twice in a stage: 60 and 40 % of four projects are five counts, not ten.
    expect(fitStageCounts([60, 40], 4)).toEqual([3, 2]);
    expect(fitStageCounts([60, 40], 2)).toBeNull();
  });
});

describe("representative projects", () => {
  it("are more than the counts leave room for: three numbers against two, a number named twice counts once", () => {
    const theme = {
      region: "EU",
      mineral: "gallium",
      theme: { ja: "製錬", en: "smelting" },
      doubt: null,
      ...where,
    } as const;
    const reference = (second: readonly number[]): ResearchReference => ({
      ...bar(8, PRINTED, COUNTS),
      themes: [
        { ...theme, stages: ["mining", "smelting"], numbers: [4, 6] },
        { ...theme, stages: ["smelting"], numbers: second },
      ],
      remarks: [],
    });
    expect(themesBeyondCounts(reference([6]))).toEqual([]);
    expect(themesBeyondCounts(reference([9]))).toEqual([
      { region: "EU", mineral: "gallium", stage: "smelting", listed: 3, counted: 2 },
    ]);
  });
});
