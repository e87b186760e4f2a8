import { describe, expect, it } from "vitest";
import { EMPTY_DRAFT, type PolicyDraft } from "../../link/policy-draft.ts";
import { draftOfFile, readScenarioText, scenarioOf, scenarioText } from "./scenario-file.ts";

const draft: PolicyDraft = {
  ...EMPTY_DRAFT,
  name: "Smelter abroad!",
  at: 2030,
  inputs: { stockDays: 0 },
  measures: [
    { lever: "smelter", amount: 1386, country: "AUS" },
    { lever: "recycling", amount: 0 },
  ],
};
const subject = { mineral: "tungsten", home: "JPN", year: 2024, growth: 1.25 };
const NAME = { ja: "海外製錬所", en: "Smelter abroad" };

describe("a scenario file", () => {
  it("holds country, year, target and volumes, so that the measures alone give the same numbers", async () => {
    const text = await scenarioText(scenarioOf(draft, subject, NAME));
    const read = await readScenarioText(text);
    expect(read.scenario).toEqual({
      format: "chokepoint-policy",
      version: 1,
      id: "smelter-abroad-tungsten",
      name: NAME,
      minerals: ["tungsten"],
      home: "JPN",
      year: 2024,
      at: 2030,
      inputs: { homeDemandGrowth: 1.25, worldDemandGrowth: 1.25, stockDays: 0 },
      measures: [{ lever: "smelter", amount: 1386, country: "AUS" }],
    });
  });

  it("comes back on the levers without notes, which are words", async () => {
    const { scenario } = await readScenarioText(
      await scenarioText(scenarioOf({ ...draft, at: null }, { ...subject, growth: null }, NAME)),
    );
    if (!scenario) throw new Error("the file is good");
    const note = { ja: "注", en: "note" };
    const noted = { ...scenario, measures: scenario.measures.map((m) => ({ ...m, note })) };
    expect(draftOfFile(noted, "Smelter abroad")).toEqual({
      ...EMPTY_DRAFT,
      name: "Smelter abroad",
      inputs: { stockDays: 0 },
      measures: [{ lever: "smelter", amount: 1386, country: "AUS" }],
    });
  });

  it("says what is wrong: a broken line, a newer version, an unknown key with the nearest", async () => {
    expect(await readScenarioText("measures: [")).toMatchObject({
      scenario: null,
      syntax: { line: expect.any(Number), expected: "YAML" },
    });
    // An alias of what it stands in has no end.
    expect(await readScenarioText("a: 1\nx: &x\n  y: *x\n")).toMatchObject({
      scenario: null,
      syntax: { line: 3 },
    });
    expect(await readScenarioText("format: chokepoint-policy\nversion: 9\n")).toMatchObject({
      issues: [{ code: "newer-version", value: 9 }],
    });
    const misspelt = "format: chokepoint-policy\nversion: 1\nid: x\nname: {}\nmeasurs: []\n";
    expect(await readScenarioText(misspelt)).toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ code: "unknown-key", nearest: expect.arrayContaining(["measures"]) }),
      ]),
    });
    expect(await readScenarioText("")).toMatchObject({ issues: [{ code: "not-a-scenario" }] });
  });
});
