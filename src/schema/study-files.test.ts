import { describe, expect, it } from "vitest";
import { reference, studyReference, studyTexts } from "../../tests/policy-reference.ts";
import { describeReferenceProblem, ReferenceFileError } from "./reference/reference-problem.ts";
import { parseFunnel, parsePolicyScenario, parseStudyFiles } from "./study-files.ts";

/** Problems of the real files with one text changed, as a person reads them. */
function problemsWith(file: string, change: (text: string) => string | undefined): string[] {
  const texts = studyTexts();
  const changed = change(texts[file] ?? "");
  const { [file]: _old, ...others } = texts;
  try {
    parseStudyFiles(changed === undefined ? others : { ...others, [file]: changed }, reference());
    return [];
  } catch (error) {
    if (!(error instanceof ReferenceFileError)) throw error;
    return error.problems.map(describeReferenceProblem);
  }
}
const replacing = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the file has no ${from}`);
  return text.replace(from, to);
};

describe("the files of the study", () => {
  it("become what core computes with", () => {
    const { funnels, typology, policy, policyScenarios } = studyReference();
    expect(funnels.map(({ id }) => id)).toEqual(["epi-2023", "meti-2020"]);
    expect(policyScenarios.map(({ id }) => id)).toContain("eu-crma-2024");
    expect(typology.packages).toHaveLength(30);
    expect(typology.packages.filter((cell) => cell.reconstructed)).not.toHaveLength(0);
    expect(policy.levers).toHaveLength(8);
    expect(typology.demand.statements).toHaveLength(13);
    const gallium = typology.demand.statements.find(({ mineral }) => mineral === "gallium");
    expect(gallium).toMatchObject({ baseT: 320, growth: 0.037, baseYear: 2019, growthTo: 2050 });
    expect(typology.demand.statements.find(({ mineral }) => mineral === "fluorine")?.change).toBeNull();
  });

  const broken: [what: string, file: string, from: string, to: string, told: RegExp][] = [
    [
      "a number that is none",
      "reference/demand/statements.csv",
      "gallium,320,",
      "gallium,32O,",
      /statements\.csv:\d+:base_t: wrong-value: expected a number, found "32O"/,
    ],
    [
      "a column nobody knows",
      "reference/demand/supply-trends.csv",
      "outlook,mineral",
      "outlook,minerals",
      /supply-trends\.csv:2: unknown-field.*minerals/,
    ],
    [
      "a mineral that is none",
      "reference/demand/demand-tables.csv",
      "epi-2023,gallium",
      "epi-2023,galium",
      /demand-tables\.csv:2:mineral: unknown-id: expected the id of a mineral, found galium/,
    ],
    [
      "a use that no file names",
      "reference/demand/uses.yaml",
      "id: 6n-gaas,",
      "id: 6n-gas,",
      /demand-tables\.csv:\d+:use: unknown-id: expected the id of a demand use, found 6n-gaas/,
    ],
    [
      "an outlook without a table",
      "reference/demand/scenarios.yaml",
      "supply: iea-base",
      "supply: iea-bse",
      /scenarios\.yaml:iea-steps\.supply: unknown-id.*iea-bse/,
    ],
    [
      "a lever whose size lies outside its range",
      "reference/levers.yaml",
      "sizes: { small: 30, medium: 60, large: 180 }",
      "sizes: { small: 30, medium: 60, large: 1800 }",
      /levers\.yaml:\d+:levers\.6\.sizes: wrong-value: expected sizes from min to max/,
    ],
    [
      "a lever that is missing",
      "reference/levers.yaml",
      "id: framework",
      "id: mine",
      /levers: duplicate-id.*mine/,
    ],
    [
      "an arrow that is not drawn",
      "reference/levers.yaml",
      "arrow: 4",
      "arrow: 9",
      /recycling\.arrow: unknown-id/,
    ],
    [
      "a cell of the package matrix given twice",
      "reference/policy-packages.csv",
      "mine-and-smelter,smelter,",
      "mine-and-smelter,mine,",
      /policy-packages\.csv:type: missing-field: expected mine-and-smelter × smelter/,
    ],
    [
      "a mark whose print is lost",
      "reference/policy-packages.csv",
      "demand-surge,mine,do,実施",
      "demand-surge,mine,do,",
      /policy-packages\.csv:2:printed: wrong-value/,
    ],
    [
      "a last rule with conditions",
      "reference/typology.yaml",
      "class: none, when: []",
      "class: none, when: [by-product]",
      /typology\.yaml:\d+:rules: wrong-value: expected a last rule without conditions/,
    ],
    [
      "a list edition that lists.csv lacks",
      "scenarios/screening/meti-2020.yaml",
      "eu-2017",
      "eu-2016",
      /meti-2020\.yaml:steps\.common\.lists: unknown-id: expected the id of a list edition, found eu-2016/,
    ],
    [
      "a judgement that merges into nothing",
      "scenarios/screening/meti-2020.yaml",
      "into: palladium",
      "into: null",
      /meti-2020\.yaml:\d+:steps\.2\.decisions\.0\.into: wrong-value/,
    ],
    [
      "a comma that splits a name in two",
      "scenarios/screening/meti-2020.yaml",
      'en: "Without domestic demand data, out"',
      "en: Without domestic demand data, out",
      /meti-2020\.yaml:\d+:steps\.3\.name: unknown-field.*out/,
    ],
    [
      "a lever misspelt in a ready-made scenario",
      "scenarios/policy/us-tax-credits.yaml",
      "lever: recycling",
      "lever: recyling",
      /us-tax-credits\.yaml:\d+:measures\.2\.lever: wrong-value: expected mine, exploration,.*found recyling/,
    ],
  ];
  it.each(broken)("%s is told by place, with what was expected", (_, file, from, to, told) => {
    const problems = problemsWith(file, replacing(from, to));
    expect(problems).toEqual(expect.arrayContaining([expect.stringMatching(told)]));
  });

  it("a missing file is told, and all problems of all files at once", () => {
    const problems = problemsWith("reference/levers.yaml", () => undefined);
    expect(problems).toEqual([expect.stringContaining("reference/levers.yaml: missing-file")]);
  });
});

describe("a file of the user's own", () => {
  const text = studyTexts()["scenarios/policy/eu-crma-2024.yaml"] ?? "";
  it("is the same as a built-in one", () => {
    const { value } = parsePolicyScenario("own.yaml", text);
    expect(value).toEqual(studyReference().policyScenarios.find(({ id }) => id === "eu-crma-2024"));
  });

  it("of a newer version is refused by its line, and nothing else is judged", () => {
    const newer = text.replace("version: 1", "version: 2").replace("lever: mine", "lever: moon");
    const line = newer.split("\n").findIndex((one) => one.startsWith("version")) + 1;
    expect(parsePolicyScenario("own.yaml", newer).problems).toEqual([
      {
        code: "newer-version",
        file: "own.yaml",
        line,
        field: "version",
        expected: "version 1 or older",
        found: "2",
      },
    ]);
    const funnel = (studyTexts()["scenarios/screening/meti-2020.yaml"] ?? "").replace(
      "version: 1",
      "version: 7",
    );
    expect(parseFunnel("own.yaml", funnel.replace("kind: data", "kind: guess")).problems).toEqual([
      expect.objectContaining({ code: "newer-version", field: "version", found: "7" }),
    ]);
  });

  it("with an unknown key is refused with the nearest known one", () => {
    const { value, problems } = parsePolicyScenario(
      "own.yaml",
      text.replace("    reach: 10", "    raech: 10"),
    );
    expect(value).toBeNull();
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: "unknown-field",
        field: "measures.0.raech",
        expected: expect.stringContaining("reach"),
      }),
    );
  });

  it("with a number beyond all amounts is refused at its line", () => {
    const { problems } = parsePolicyScenario(
      "own.yaml",
      text.replace("    reach: 10", "    reach: 1.0e+300"),
    );
    expect(problems).toMatchObject([
      { code: "wrong-value", field: "measures.0.reach", line: expect.any(Number), found: "1e+300" },
    ]);
  });

  it.each([
    ["", "wrong-value"],
    ["- a\n- b\n", "wrong-value"],
    ["a: [", "not-readable"],
    ["format: 3\n", "missing-field"],
  ])("that is something else (%j) is refused", (other, code) => {
    expect(parsePolicyScenario("own.yaml", other).problems[0]?.code).toBe(code);
    expect(parseFunnel("own.yaml", other).value).toBeNull();
  });
});
