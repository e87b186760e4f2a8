import { describe, expect, it } from "vitest";
import { RESEARCH_STAGES, type ResearchReference, researchMixes } from "../../../core/index.ts";
import { fieldResearchWords } from "../../../i18n/web-field-research.ts";
import { createTongue } from "../../language/language.tsx";
import { spansOf } from "./research-themes.tsx";
import { checkLines, mixBars, mixTable, mixTitle, type ResearchParts } from "./research-view.ts";

/** Germanium in the EU: 71, 14 and 14 % add up to 99. */
function partsWith(language: "ja" | "en", printed: readonly (number | null)[]): ResearchParts {
  const counts = [0, 5, 1, 0, 1, 0];
  const research: ResearchReference = {
    projects: [{ region: "EU", mineral: "germanium", projects: 6, origin: "o", locator: "l" }],
    stages: RESEARCH_STAGES.map((stage, place) => ({
      region: "EU",
      mineral: "germanium",
      stage,
      printedPercent: printed[place] ?? null,
      inferredCount: counts[place] ?? 0,
    })),
    themes: [],
    remarks: [],
  };
  return {
    tongue: createTongue(language),
    words: fieldResearchWords[language],
    research,
    mixes: researchMixes(research),
    symbolOf: () => "Ge",
  };
}
const PRINTED = [null, 71, 14, null, 14, null];

describe("the view of research", () => {
  it("fills a bar whose labels add up to 99 and leaves the labels as printed", () => {
    const [bar] = mixBars(partsWith("ja", PRINTED), "printed", "t").groups[0]?.bars ?? [];
    const drawn = bar?.segments.filter((one) => one.share > 0) ?? [];
    expect(drawn.map((one) => one.text)).toEqual(["71%", "14%", "14%"]);
    expect(drawn.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 12);
    expect(bar?.countText).toBe("6件");
  });

  it("writes counts into the recomputed bar, seven for six projects", () => {
    const [bar] = mixBars(partsWith("en", PRINTED), "recomputed", "t").groups[0]?.bars ?? [];
    expect(bar?.segments[1]).toMatchObject({ share: 5 / 7, text: "5", fullText: "Mining 5 · 71.4%" });
    expect(bar?.countText).toBe("6 → 7");
  });

  it("never turns a stage without a label into a number", () => {
    const rows = mixTable(partsWith("ja", PRINTED), "t").rows;
    expect(rows[0]?.cells[4]).toEqual({ text: "ラベルなし", raw: null });
    expect(rows[1]?.cells[4]).toEqual({ text: "71%", raw: 0.71 });
  });

  it("says how much is reproduced, and names what is not", () => {
    expect(checkLines(partsWith("en", PRINTED))).toEqual([
      "3 of 3 printed shares reproduced from stage counts.",
      "The labels alone give the same counts in all 1 bars.",
    ]);
    const wrong = checkLines(partsWith("en", [null, 72, 14, null, 14, null]));
    expect(wrong[0]).toContain("2 of 3");
    expect(wrong.at(-1)).toBe("EU, germanium, Mining: printed 72%, from counts 71.4%.");
  });

  it("counts the minerals in which manufacture leads alone", () =>
    expect(mixTitle(partsWith("ja", PRINTED))).toBe(
      "製品製造が単独で最多の鉱種は、1鉱種のうち欧州0、米国0、中国0",
    ));

  it("writes numbers of projects as spans", () =>
    expect(spansOf([2, 3, 4, 9, 10, 14])).toBe("2–4, 9, 10, 14"));
});
