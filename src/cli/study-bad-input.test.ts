import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fileOf, MEASURES, OWN_FUNNEL, own, SECOND_DECISION } from "../../tests/study-command.ts";
import { chokepoint, temporaryFolder } from "../../tests/workspace.ts";

describe("bad input", () => {
  const policy = (change: (text: string) => string) => () => fileOf("own.yaml", change(MEASURES));
  const funnel = (change: (text: string) => string) => () => fileOf("own.yaml", change(OWN_FUNNEL));
  const series =
    (...rows: string[]) =>
    () =>
      fileOf("series.csv", ["year,value", ...rows, ""].join("\n"));
  type Words = (string | (() => string))[];
  const cases: [what: string, words: Words, message: string, hint: string][] = [
    [
      "a lever outside its range",
      ["simulate", "W", "--saving", "95"],
      "saving 95: 95 is outside 0 to 90 %",
      "from 0 to 90",
    ],
    [
      "a lever outside the need's range",
      ["simulate", "W", "--smelter", "AUS=99999"],
      "99,999 is outside 0 to 27,720 t/y",
      "27,720",
    ],
    [
      "a newer version",
      ["simulate", "W", policy((t) => t.replace("version: 1", "version: 2"))],
      "own.yaml:2:version: version 2",
      "update chokepoint",
    ],
    [
      "an unknown key",
      ["simulate", "W", policy((t) => t.replace("amount: 10", "ammount: 10"))],
      "own.yaml:6:measures.0.ammount: unknown key",
      "amount",
    ],
    [
      "an unknown lever",
      ["simulate", "W", policy((t) => t.replace("saving", "svaing"))],
      "svaing",
      "write what is expected",
    ],
    [
      "the same measure twice",
      ["simulate", "W", "--saving", "10", "--saving", "10"],
      "saving 10 says the same as saving 10",
      "remove one",
    ],
    [
      "contradictory measures",
      ["simulate", "W", "--smelter", "AUS=10", "--smelter", "AUS=20"],
      "smelter AUS=20 contradicts smelter AUS=10",
      "keep one",
    ],
    [
      "there and back",
      ["simulate", "W", "--shift", "CHN:VNM=10", "--shift", "VNM:CHN=10"],
      "contradicts",
      "keep one",
    ],
    [
      "more than all of a partner",
      ["simulate", "W", "--shift", "CHN:VNM=60,CHN:USA=60"],
      "more than all that CHN delivers",
      "100 %",
    ],
    [
      "a measure for a mineral without any number",
      ["simulate", "scandium", "--saving", "10", "--country", "PRK"],
      "no indicator with a number for scandium",
      "another country, year or mineral",
    ],
    [
      "a country that is none",
      ["simulate", "W", "--smelter", "Astralia=10"],
      "no country is called",
      "Australia",
    ],
    [
      "a measure without its country",
      ["simulate", "W", "--smelter", "10"],
      "(country) is missing",
      "name the country",
    ],
    ["a measure that cannot be read", ["simulate", "W", "--smelter", "AUS"], "smelter cannot be", "AUS=5000"],
    ["a set of measures that is none", ["simulate", "W", "no-such-set"], "no-such-set", "eu-crma-2024"],
    ["a file that is none", ["simulate", "W", "none.yaml"], "cannot read none.yaml", "check the path"],
    [
      "a demand scenario without the mineral",
      ["simulate", "W", "--demand", "iea-steps", "--at", "2030"],
      "tungsten has no demand scenario",
      "meti-2020",
    ],
    ["a target year in the past", ["simulate", "W", "--at", "2020"], "at cannot be “2020”", "2024–2100"],
    [
      "a target year beyond the demand",
      ["simulate", "Co", "--demand", "iea-steps", "--at", "2070"],
      "from 2024 to 2070",
      "--home-demand-growth",
    ],
    [
      "a funnel of a newer version",
      ["screen", funnel((t) => t.replace("version: 1", "version: 4"))],
      "version 4",
      "update chokepoint",
    ],
    [
      "a funnel with an unknown key",
      ["screen", funnel((t) => t.replace("whenUnknown", "whenUnkown"))],
      "unknown key whenUnkown",
      "mend its name",
    ],
    ["a funnel that is none", ["screen", "epi-2024"], "no screening", "epi-2023, meti-2020"],
    [
      "a list edition that is none",
      ["screen", "meti-2020", "--list", "us=1999"],
      "us=1999",
      "us-2018, us-2022",
    ],
    [
      "a list edition that two fit",
      ["screen", "meti-2020", "--list", "eu=2023"],
      "eu=2023",
      "eu-crm-2023, eu-srm-2023",
    ],
    ["a mineral without demand", ["forecast", "helium"], "no document or table", "gallium"],
    [
      "a demand scenario that is none",
      ["forecast", "Ga", "--scenario", "iea"],
      "no demand scenario",
      "meti-2020, epi-2023",
    ],
    [
      "a series with a gap",
      ["growth", series("2010,1", "2011,", "2012,2")],
      "no number for 2011",
      "without the gap",
    ],
    [
      "a series with a skipped year",
      ["growth", series("2010,1", "2012,2")],
      "no number for 2011",
      "irregular",
    ],
    [
      "a series with a zero",
      ["growth", series("2010,0", "2011,2")],
      "zero or less in 2010",
      "positive numbers",
    ],
    [
      "a window that the series lacks",
      ["growth", series("2010,1", "2011,2"), "--to", "2015"],
      "the series has no 2015",
      "years that it has",
    ],
    ["a year given twice", ["growth", series("2010,1", "2010,2")], "2010 stands twice", "one number a year"],
    ["a series that is no table", ["growth", series("2010;1")], "", "write what is expected"],
    ["a threshold outside 0..1", ["classify", "--by-product-share", "50"], "byProductShare", "≤ 1"],
    ["a threshold of no axis", ["classify", "--high", "scrap=0.5"], "scrap=0.5", "import-governance-refined"],
  ];
  it.each(cases)(
    "%s: exit 1, said with what to change, nothing on stdout",
    async (_, words, message, hint) => {
      const typed = words.map((word) => (typeof word === "string" ? word : word()));
      for (const lang of ["en", "ja"]) {
        const { exit, out, err } = await chokepoint([...typed, "--lang", lang, ...own]);
        expect({ exit, out }).toEqual({ exit: 1, out: "" });
        expect(err).not.toMatch(/undefined|NaN|\{\w+\}/);
        if (lang === "en") expect(err).toContain(message);
        if (lang === "en")
          expect(
            err
              .split("\n")
              .filter((line) => line.includes("try:"))
              .join("\n"),
          ).toContain(hint);
        else expect(err).toMatch(/対処：\S/);
      }
    },
  );

  /** The result stands: what it shows is right as far as it goes, and the user can do something about the rest. */
  const limited: [what: string, words: Words, message: string, hint: string][] = [
    [
      "offtake above the need",
      ["simulate", "W", "--smelter", "AUS=8000"],
      "8,000 t are offered, home can use 5,359",
      "5,359 t",
    ],
    [
      "a measure at a stage without data",
      ["simulate", "germanium", "--exploration", "AUS=8"],
      "no country data at this stage (reserves)",
      "another stage",
    ],
    [
      "a funnel that keeps nothing",
      ["screen", funnel((t) => t.replace("country: CHN", "country: NZL"))],
      "leaves no mineral",
      "lower its threshold",
    ],
    [
      "a funnel with two decisions about one mineral",
      ["screen", funnel((t) => t.replace("decision: keep", "decision: drop").concat(SECOND_DECISION))],
      "two decisions about “gallium”",
      "keep one",
    ],
  ];
  it.each(limited)(
    "%s: the result is shown, then exit 1 and what to change",
    async (_, words, message, hint) => {
      const typed = words.map((word) => (typeof word === "string" ? word : word()));
      const { exit, out, err } = await chokepoint([...typed, "--json", ...own]);
      expect(exit).toBe(1);
      expect(JSON.parse(out).issues.length).toBeGreaterThan(0);
      expect(err).toContain(message);
      expect(err).toContain(hint);
    },
  );

  it("in the workspace is told, and everything else still works", async () => {
    const folder = temporaryFolder();
    const saved = await chokepoint([
      "simulate",
      "W",
      "--saving",
      "10",
      "--save",
      "good",
      "--workspace",
      folder,
    ]);
    expect(saved.exit).toBe(0);
    writeFileSync(path.join(folder, "scenarios", "policy", "broken.yaml"), "format: [");
    const { exit, err, out } = await chokepoint(["simulate", "W", "good", "--json", "--workspace", folder]);
    expect([exit, JSON.parse(out).query.scenario]).toEqual([0, "good"]);
    expect(err).toContain("broken.yaml");
    expect(readdirSync(path.join(folder, "scenarios", "policy")).sort()).toEqual([
      "broken.yaml",
      "good.yaml",
    ]);
  });

  it("never writes over a built-in set or outside the workspace", async () => {
    const folder = temporaryFolder();
    for (const id of ["eu-crma-2024", "../escaped"]) {
      const { exit } = await chokepoint([
        "simulate",
        "W",
        "--saving",
        "1",
        "--save",
        id,
        "--workspace",
        folder,
      ]);
      expect([id, exit]).toEqual([id, 1]);
    }
    expect(existsSync(path.join(folder, "scenarios"))).toBe(false);
    expect(existsSync(path.join(folder, "..", "escaped.yaml"))).toBe(false);
  });
});
