import { describe, expect, it } from "vitest";
import type { MineralClassification, StudyReference } from "../../../core/index.ts";
import { EMPTY_DRAFT } from "../../link/policy-draft.ts";
import { draftOf, isChanged, presetsOf } from "./presets.ts";

const scenario = (id: string, type: string | undefined) => ({
  format: "chokepoint-policy" as const,
  version: 1,
  id,
  name: { ja: id, en: id },
  ...(type === undefined ? {} : { type }),
  measures: [
    {
      lever: "smelter" as const,
      size: "medium" as const,
      country: "best-governed",
      note: { ja: "注", en: "n" },
    },
    { lever: "stockpile" as const, size: "small" as const },
  ],
});
const study = {
  policyScenarios: [
    scenario("package-smelter", "smelter"),
    scenario("package-mine", "mine"),
    { ...scenario("eu-crma-2024", undefined), at: 2030 },
  ],
} as unknown as StudyReference;
const classified = {
  class: "smelter",
  candidates: [{ class: "smelter" }, { class: "mine" }],
  package: { smelter: { advice: "focus" }, stockpile: { advice: "no" } },
} as unknown as MineralClassification;

describe("ready-made measures", () => {
  it("puts the package of the mineral's type first, without what its conditions forbid, then possible types", () => {
    const presets = presetsOf(study, classified);
    expect(presets.map((one) => [one.id, one.group])).toEqual([
      ["own:package-smelter", "own"],
      ["possible:package-mine", "possible"],
      ["package-smelter", "package"],
      ["package-mine", "package"],
      ["eu-crma-2024", "target"],
    ]);
    expect(presets[0]?.scenario.measures.map((m) => m.lever)).toEqual(["smelter"]);
    expect(presets[0]?.left).toEqual([{ measure: "stockpile", advice: "no" }]);
  });

  it("offers the printed packages where nobody knows the type", () =>
    expect(presetsOf(study, null).map((one) => one.group)).toEqual(["package", "package", "target"]));

  it("keeps own numbers and the target year unless the scenario has its own, and says when it was changed", () => {
    const before = { ...EMPTY_DRAFT, at: 2035, inputs: { need: 5 } };
    const presets = presetsOf(study, null);
    const loaded = draftOf(scenario("package-mine", "mine"), before);
    expect(loaded).toMatchObject({ preset: "package-mine", at: 2035, inputs: { need: 5 } });
    expect(isChanged(loaded, presets)).toBe(false);
    expect(isChanged({ ...loaded, measures: loaded.measures.slice(1) }, presets)).toBe(true);
    expect(draftOf({ ...scenario("eu-crma-2024", undefined), at: 2030 }, before).at).toBe(2030);
  });
});
