import path from "node:path";
import { describe, expect, it } from "vitest";
import { fileOf, json, MEASURES } from "../../tests/study-command.ts";
import { chokepoint, temporaryFolder } from "../../tests/workspace.ts";
import { AXES } from "../core/index.ts";

describe("simulate", () => {
  const measures = ["--smelter", "AUS=1386", "--saving", "20", "--recycling", "+10", "--stockpile", "60"];
  it("answers in the public shape", async () => {
    const answer = await json(
      "simulate",
      "W",
      ...measures,
      "--mine",
      "Australia=small",
      "--shift",
      "CHN:VNM=10",
      "--at",
      "2030",
    );
    expect(answer.query).toMatchObject({ mineral: "tungsten", country: "JPN", year: 2024, at: 2030 });
    for (const key of ["before", "after", "changes", "selfSufficiency", "binding", "noEffect", "notes"]) {
      expect(answer).toHaveProperty(key);
    }
    expect(Object.keys(answer.before.axes)).toEqual([...AXES]);
    const refined = answer.changes.find((one: { axis: string }) => one.axis === "import-governance-refined");
    expect(refined).toMatchObject({ effect: "direct", before: expect.closeTo(0.5429, 4) });
    expect(refined.moved[0]).toMatchObject({ country: "CHN", stage: "refined-trade", unit: "t" });
    expect(answer.noEffect).toContainEqual({ lever: "stockpile", axis: null, reason: "no-axis" });
  });

  it("before is what assess says", async () => {
    const [{ minerals }, answer] = await Promise.all([
      json("assess", "W"),
      json("simulate", "W", ...measures),
    ]);
    expect(answer.before).toEqual(minerals[0]);
  });

  it("gives from the scenario in its answer, as a file or kept under a name, the very numbers of the options", async () => {
    const folder = temporaryFolder();
    const words = [
      "simulate",
      "W",
      ...measures,
      "--at",
      "2030",
      "--need",
      "10000",
      "--displacement",
      "pro-rata",
    ];
    const saved = await chokepoint([...words, "--json", "--save", "my-set", "--workspace", folder]);
    expect([saved.exit, saved.err]).toEqual([0, expect.stringContaining("scenarios/policy/my-set.yaml")]);
    const asked = JSON.parse(saved.out);
    const file = path.join(folder, "scenarios", "policy", "my-set.yaml");
    const copied = fileOf("copy.json", JSON.stringify(asked.scenario));
    for (const source of [file, copied, "my-set"]) {
      const again = await chokepoint(["simulate", "W", source, "--json", "--workspace", folder]);
      const { after, changes, selfSufficiency, balance } = JSON.parse(again.out);
      expect({ after, changes, selfSufficiency, balance }).toEqual({
        after: asked.after,
        changes: asked.changes,
        selfSufficiency: asked.selfSufficiency,
        balance: asked.balance,
      });
    }
  });

  it("follows a demand scenario to the target year when asked, and says by how much", async () => {
    const words = ["simulate", "gallium", "--smelter", "TWN=10", "--at", "2035"];
    const [today, grown] = [await json(...words), await json(...words, "--demand", "epi-2023")];
    const need = (answer: { balance: { quantity: string; before: number }[] }) =>
      answer.balance.find((row) => row.quantity === "need")?.before ?? Number.NaN;
    const factor = need(grown) / need(today);
    expect(factor).toBeGreaterThan(1.5);
    expect(grown.scenario.inputs.homeDemandGrowth).toBeCloseTo(factor, 9);
    expect(grown.notes[0]).toMatch(/^demand-scenario:epi-2023,/);
  });

  it("adds measures in words to a ready-made set", async () => {
    const answer = await json("simulate", "gallium", "china-export-control", "--recycling", "10");
    expect(answer.measures.map((one: { lever: string }) => one.lever)).toEqual([
      "shift",
      "stockpile",
      "recycling",
    ]);
  });

  it("of a country and year in the scenario is run there, unless others are asked", async () => {
    const text = MEASURES.replace("measures:", "home: DEU\nyear: 2023\nmeasures:");
    const file = fileOf("de.yaml", text);
    expect((await json("simulate", "W", file)).query).toMatchObject({ country: "DEU", year: 2023 });
    expect((await json("simulate", "W", file, "--country", "JPN")).query).toMatchObject({
      country: "JPN",
      year: 2023,
    });
  });
});
