import { describe, expect, it } from "vitest";
import { type FieldEntry, type Mineral, RESEARCH_STAGES, researchMixes } from "../../../core/index.ts";
import { fieldWords } from "../../../i18n/web-field.ts";
import { fieldResearchWords } from "../../../i18n/web-field-research.ts";
import { createTongue } from "../../language/language.tsx";
import { notCountedLines, ownMixBars, ownMixParts, ownMixTable, ownMixTitle } from "./own-mix-view.ts";

const GALLIUM = {
  id: "gallium",
  symbol: "Ga",
  name: { ja: "ガリウム", en: "Gallium" },
  kana: "",
  aliases: [],
  elements: ["Ga"],
} as unknown as Mineral;
const project = (given: Partial<FieldEntry> = {}): FieldEntry => ({
  kind: "project",
  region: "EU",
  lane: null,
  minerals: ["Ga"],
  stages: ["recycling"],
  title: "回収",
  announced: "2026",
  inForce: null,
  ended: null,
  status: "announced",
  source: "会報",
  note: "",
  ...given,
});
/** Gallium in the EU: 8, 42, 17, 25, 8 % of twelve stage counts. */
function partsWith(language: "ja" | "en", ...own: readonly FieldEntry[]) {
  const counts = [1, 5, 2, 3, 1, 0];
  const research = {
    projects: [{ region: "EU" as const, mineral: "gallium", projects: 8, origin: "o", locator: "l" }],
    stages: RESEARCH_STAGES.map((stage, place) => ({
      region: "EU" as const,
      mineral: "gallium",
      stage,
      printedPercent: [8, 42, 17, 25, 8, null][place] ?? null,
      inferredCount: counts[place] ?? 0,
    })),
    themes: [],
    remarks: [],
  };
  const parts = {
    tongue: createTongue(language),
    words: fieldResearchWords[language],
    research,
    mixes: researchMixes(research),
    symbolOf: () => "Ga",
  };
  return ownMixParts(parts, fieldWords[language].region, own, [GALLIUM]);
}

describe("the view of research with own projects", () => {
  it("draws the printed bar as printed, and the one with own projects below it", () => {
    const [group] = ownMixBars(partsWith("ja", project()), "t").groups;
    expect(group?.bars.map(({ label, countText }) => [label, countText])).toEqual([
      ["Ga", "8件"],
      ["Ga ▲+1", "9件"],
    ]);
    const texts = group?.bars.map(({ segments }) => segments.map(({ text }) => text));
    expect(texts?.[0]?.slice(0, 5)).toEqual(["8%", "42%", "17%", "25%", "8%"]);
    expect(texts?.[1]).toEqual(["7.7%", "38.5%", "15.4%", "30.8%", "7.7%", "0.0%"]);
  });

  it("says which printed share rises; a stage without a label does not rise from nothing", () => {
    const rises = ownMixTitle(partsWith("ja", project({ stages: ["recycling", "manufacture"] })));
    expect(rises).toBe("自分の記入1件を含めると、EU・galliumのリサイクルは25.0%から28.6%");
    expect(ownMixTitle(partsWith("en", project({ stages: ["manufacture"] })))).toBe(
      "Own entries (1) counted where the study prints no share",
    );
  });

  it("puts no number where the study prints nothing", () => {
    const parts = partsWith("ja", project({ region: "JPN" }));
    expect(ownMixBars(parts, "t").groups.map(({ name, bars }) => [name, bars.length])).toEqual([["日本", 1]]);
    const [row] = ownMixTable(parts, "t").rows;
    expect(row?.cells.slice(3, 5)).toEqual([
      { text: "記載なし", raw: null },
      { text: "記載なし", raw: null },
    ]);
  });

  it("says why a project is not counted", () =>
    expect(notCountedLines(partsWith("ja", project({ minerals: ["未知鉱"] })))).toEqual([
      "「回収」を「未知鉱」には数えない：その名の鉱種がない。",
    ]));
});
