import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import {
  type FieldEntry,
  IMPACT_SHEETS,
  type ImpactCell,
  impactLayout,
  type Mineral,
  mixesWithOwn,
  RESEARCH_STAGES,
  researchMixes,
  STUDY_REGIONS,
  themesBeyondCounts,
} from "../src/core/index.ts";
import { IMPACT_FILES, readImpactFiles } from "../src/schema/field/impact-files.ts";
import { RESEARCH_FILES, readResearchFiles } from "../src/schema/field/research-files.ts";
import { ReferenceReader } from "../src/schema/reference/reading.ts";

const DATA = path.resolve(import.meta.dirname, "../data");
const read = (file: string) => readFileSync(path.join(DATA, file), "utf8");
const statements = (table: string): Record<string, string>[] =>
  parse(read(`statements/${table}.csv`), { columns: true, bom: true });
const texts = Object.fromEntries([...RESEARCH_FILES, ...IMPACT_FILES].map((file) => [file, read(file)]));

function loaded(changed: Readonly<Record<string, string>> = {}) {
  const reader = new ReferenceReader({ ...texts, ...changed });
  return { research: readResearchFiles(reader), impact: readImpactFiles(reader), problems: reader.problems };
}
const { research, impact, problems } = loaded();
const MINERALS: Readonly<Record<string, string>> = {
  Ga: "gallium",
  Ge: "germanium",
  Mg: "magnesium",
  Ti: "titanium",
  W: "tungsten",
  REE: "rare-earths",
};
const STAGES: Readonly<Record<string, string>> = {
  資源探査: "exploration",
  採掘: "mining",
  製錬: "smelting",
  リサイクル: "recycling",
  "省資源化・代替材": "substitution",
  製品製造: "manufacture",
  市中リサイクル: "recycling",
  全段階: "all",
};
const SHEETS: Readonly<Record<string, string>> = {
  "Ga/Ge": "ga-ge",
  "Mg/Ti": "mg-ti",
  W: "tungsten",
  "REE(Nd)": "rare-earths",
  サマリー: "summary",
};
const KINDS: Readonly<Record<string, string>> = {
  policy: "policy",
  technology: "technology",
  "expected impact": "effect",
  background: "background",
  "policy and technology": "policy-and-technology",
  note: "note",
};

describe("research of three regions as printed", () => {
  const mixes = researchMixes(research);
  const of = (region: string) => mixes.filter((one) => one.region === region);
  const labels = (region: string) =>
    of(region).map((one) => one.stages.flatMap((stage) => stage.printedPercent ?? []).join("/"));

  it("reads without a problem", () => expect(problems).toEqual([]));

  it("is the statements, row by row", () => {
    const printed = statements("d4_rnd_projects").map((row) => [
      row.iso3,
      MINERALS[row.symbol ?? ""],
      STAGES[row.stage_ja ?? ""],
      row.share_pct_printed === "" ? null : Number(row.share_pct_printed),
      Number(row.stage_count_inferred),
      Number(row.project_count),
    ]);
    const projectsOf = (region: string, mineral: string) =>
      research.projects.find((one) => one.region === region && one.mineral === mineral)?.projects;
    expect(
      research.stages.map((one) => [
        one.region,
        one.mineral,
        one.stage,
        one.printedPercent,
        one.inferredCount,
        projectsOf(one.region, one.mineral),
      ]),
    ).toEqual(printed);
  });

  it.each([
    ["d4-09", "EU", [8, 6, 4, 6, 5, 13]],
    ["d4-10", "USA", [14, 2, 14, 8, 12, 52]],
    ["d4-11", "CHN", [3, 2, 12, 17, 9, 23]],
  ] as const)("%s: %s has the printed projects", (_, region, projects) =>
    expect(of(region).map((one) => one.projects)).toEqual(projects),
  );

  it("d4-09, d4-10, d4-11: the shares stand as the slides print them", () => {
    expect(labels("EU")).toEqual([
      "8/42/17/25/8",
      "71/14/14",
      "60/40",
      "17/17/33/33",
      "60/40",
      "7/29/7/36/14/7",
    ]);
    expect(labels("USA")).toEqual(["7/7/86", "50/50", "21/7/14/57", "13/13/75", "17/83", "29/21/29/15/4/2"]);
    expect(labels("CHN")).toEqual(["100", "100", "17/17/67", "6/94", "33/67", "26/17/57"]);
  });

  it("gives gallium in the EU twelve stage counts for eight projects: 8, 42, 17, 25, 8 %", () => {
    const [gallium] = of("EU");
    expect(gallium).toMatchObject({ mineral: "gallium", projects: 8, total: 12 });
    expect(gallium?.stages.map((one) => one.count)).toEqual([1, 5, 2, 3, 1, 0]);
    expect(gallium?.stages.map((one) => Math.round((one.share ?? 0) * 100))).toEqual([8, 42, 17, 25, 8, 0]);
  });

  it("d4-09: gives recycling of gallium in the EU 4 of 13 with one own project, and leaves the printed mix alone", () => {
    const own: FieldEntry = {
      kind: "project",
      region: "EU",
      lane: null,
      minerals: ["Ga"],
      stages: ["recycling"],
      title: "回収の実証",
      announced: "2026",
      inForce: null,
      ended: null,
      status: "announced",
      source: "会報",
      note: "",
    };
    const minerals = parseYaml(read("reference/minerals.yaml")) as Mineral[];
    const { mixes: withOwn, notCounted } = mixesWithOwn(mixes, [own], minerals);
    expect(notCounted).toEqual([]);
    expect(withOwn).toHaveLength(1);
    expect(withOwn[0]).toMatchObject({ mineral: "gallium", own: 1, projects: 9, total: 13 });
    expect(withOwn[0]?.stages.map((one) => one.count)).toEqual([1, 5, 2, 4, 1, 0]);
    expect(withOwn[0]?.stages[3]?.share).toBe(4 / 13);
    expect(withOwn[0]?.printed).toEqual(researchMixes(research)[0]);
  });

  it("reproduces every one of the 54 printed shares, from counts that the labels alone give as well", () => {
    const stages = mixes.flatMap((one) => one.stages);
    expect(stages.filter((one) => one.printedPercent !== null)).toHaveLength(54);
    expect(stages.filter((one) => one.agreement === "reproduced")).toHaveLength(54);
    expect(stages.filter((one) => one.agreement === "differs")).toEqual([]);
    for (const mix of mixes) expect(mix.fitted).toEqual(mix.stages.map((one) => one.count));
  });

  it("lists every representative project with its numbers", () => {
    const numbers = (text: string) =>
      // Printed 19,23-5,27,28: the second number of the range has lost its tens.
      text
        .replace("23-5", "23-25")
        .split(",")
        .flatMap((part) => {
          const [first = 0, last = first] = part.split("-").map(Number);
          return Array.from({ length: last - first + 1 }, (_, place) => first + place);
        });
    const STAGE_SETS: Readonly<Record<string, string[]>> = {
      "採掘・製錬": ["mining", "smelting"],
      "省資源・代替": ["substitution"],
    };
    expect(
      research.themes.map((one) => [one.region, one.mineral, [...one.stages], [...one.numbers]]),
    ).toEqual(
      statements("d4_rnd_representative").map((row) => [
        row.iso3,
        MINERALS[row.symbol ?? ""],
        STAGE_SETS[row.stage_ja ?? ""] ?? [STAGES[row.stage_ja ?? ""]],
        numbers(row.project_nos ?? ""),
      ]),
    );
  });

  it("finds the one place where more projects are listed than the share leaves room for", () =>
    expect(themesBeyondCounts(research)).toEqual([
      { region: "USA", mineral: "rare-earths", stage: "recycling", listed: 9, counted: 8 },
    ]));

  it("names both contradictions of the slides", () => {
    const found = research.remarks.filter((one) => one.kind === "contradiction");
    expect(found.map((one) => [one.region, one.mineral])).toEqual([
      ["EU", "magnesium"],
      [null, null],
    ]);
  });
});

describe("effects on industry as printed", () => {
  const rowsOf = (cells: readonly ImpactCell[]) => cells.map((one) => one.row).sort((a, b) => a - b);

  it("has every statement on one sheet: 21, 21, 20 and 29 texts, 16 on the summary", () => {
    expect(IMPACT_SHEETS.map((sheet) => impact.cells.filter((one) => one.sheet === sheet).length)).toEqual([
      21, 21, 20, 29, 16,
    ]);
    expect(rowsOf(impact.cells)).toEqual(statements("d4_industry_impact").map((_, place) => place + 1));
  });

  it("places each where the statement has it, in its own words unless it says otherwise", () => {
    const table = statements("d4_industry_impact");
    for (const one of impact.cells) {
      const row = table[one.row - 1];
      expect([one.sheet, one.regions.join(" "), one.stage, one.kind]).toEqual([
        SHEETS[row?.mineral_group ?? ""],
        row?.iso3,
        STAGES[row?.stage_ja ?? ""],
        KINDS[row?.kind ?? ""],
      ]);
      if (!one.restated) expect(one.label.ja).toBe(row?.text_ja);
      // Two doubts are general and said once on the page; the others stand with their text.
      const general = ["stage column inferred from wording and reading order", "cell positions scrambled"];
      const own = row?.flag !== "" && !general.some((flag) => row?.flag?.startsWith(flag));
      expect([one.row, one.rebuilt, one.doubt !== null]).toEqual([one.row, row?.flag !== "", own]);
    }
  });

  it.each([
    ["d4-12", "ga-ge"],
    ["d4-13", "mg-ti"],
    ["d4-14", "tungsten"],
    ["d4-15", "rare-earths"],
    ["d4-16", "summary"],
  ] as const)("%s: the sheet %s shows each of its texts once", (_, sheet) => {
    const { effects, regions, loose } = impactLayout(impact, sheet);
    const rows = [...(effects ? [effects] : []), ...regions.flatMap((one) => one.rows)];
    const shown = [...rows.flatMap((row) => [...row.all, ...Object.values(row.byStage).flat()]), ...loose];
    expect(rowsOf(shown)).toEqual(rowsOf(impact.cells.filter((one) => one.sheet === sheet)));
  });

  it("gives each sheet but the summary a point for policy and one for technology in every region", () => {
    const table = statements("d4_impact_key_points");
    expect(impact.points.map((one) => [one.row, SHEETS[table[one.row - 1]?.mineral_group ?? ""]])).toEqual(
      table.map((row, place) => [place + 1, SHEETS[row.mineral_group ?? ""]]),
    );
    for (const one of impact.points) {
      const row = table[one.row - 1];
      expect([one.region, one.kind, one.label.ja]).toEqual([row?.iso3, row?.kind, row?.point_ja]);
      expect(one.doubt !== null).toBe(row?.flag !== "");
    }
    for (const sheet of IMPACT_SHEETS) {
      const each = impactLayout(impact, sheet).regions.map((one) => one.points.map(({ kind }) => kind));
      expect(each).toEqual(STUDY_REGIONS.map(() => (sheet === "summary" ? [] : ["policy", "technology"])));
    }
  });
});

describe("a file that somebody has edited", () => {
  const STAGE_FILE = "reference/field/research-stages.csv";
  const edited = (file: string, from: string, to: string) =>
    loaded({ [file]: (texts[file] ?? "").replace(from, to) }).problems.map(
      ({ file: where, line, field, found }) => [where, line, field, found],
    );

  it("is refused with line and field: a share over 100 %, a count above the projects, a stage named twice", () => {
    expect(edited(STAGE_FILE, "EU,gallium,mining,42,5", "EU,gallium,mining,142,5")).toContainEqual([
      STAGE_FILE,
      3,
      "printed_pct",
      '"142"',
    ]);
    expect(edited(STAGE_FILE, "EU,gallium,mining,42,5", "EU,gallium,mining,42,9")).toEqual([
      [STAGE_FILE, 3, "inferred_count", "9"],
    ]);
    expect(edited(STAGE_FILE, "EU,gallium,mining", "EU,gallium,exploration")).toEqual([
      [STAGE_FILE, 3, "stage", "EU gallium exploration"],
    ]);
  });

  it("is refused where a number of projects, a region or one language is wrong", () => {
    const themes = "reference/field/research-themes.csv";
    expect(edited(themes, ",4;6,", ",6-4,")).toEqual([[themes, 2, "numbers", '"6-4"']]);
    const cells = "reference/field/impact-cells.csv";
    expect(edited(cells, "1,ga-ge,EU,", "1,ga-ge,EU;USA,")[0]?.slice(0, 3)).toEqual([cells, 2, "regions"]);
    expect(edited(cells, "\n2,ga-ge,", "\n1,ga-ge,")).toEqual([[cells, 3, "row", "1"]]);
  });

  it("covers all stages of all bars", () => {
    expect(research.stages).toHaveLength(research.projects.length * RESEARCH_STAGES.length);
  });
});
