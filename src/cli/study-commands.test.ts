import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { chokepoint, temporaryFolder } from "../../tests/workspace.ts";
import { AXES, MINERAL_TYPES } from "../core/index.ts";
import { csvRows } from "../schema/csv-rows.ts";
import { textWidth } from "./render/text-width.ts";

const own = ["--workspace", "/nowhere/chokepoint-test"];
const json = async (...words: string[]) => {
  const { exit, out, err } = await chokepoint([...words, "--json", ...own]);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  return JSON.parse(out);
};
const MEASURES = `format: chokepoint-policy
version: 1
id: own
name: { ja: 自分の, en: Own }
measures:
  - { lever: saving, amount: 10 }
`;
const OWN_FUNNEL = `id: my-funnel
version: 1
name: { ja: 私の選定, en: My screening }
note: { ja: 試し, en: A try }
members: []
groups: []
useClasses: []
supplements: []
steps:
  - id: common
    kind: data
    effect: start
    test: on-lists
    lists: [jp-2020, us-2022]
    match: all
    groups: as-one
    printedCount: null
    name: { ja: 共通, en: Common }
  - id: share
    kind: data
    effect: keep
    test: country-share
    country: CHN
    stage: refined
    atLeast: 0.9
    whenUnknown: drop
    printed: []
    printedOrigin: ""
    printedCount: null
    name: { ja: 中国のシェア, en: China's share }
  - id: judged
    kind: judgement
    printedCount: null
    name: { ja: 判断, en: Judgement }
    decisions:
      - { decision: keep, ids: [gallium], into: null, reason: { ja: 残す, en: stays }, source: judgement }
`;
const SECOND_DECISION =
  "      - { decision: keep, ids: [gallium], into: null, reason: { ja: x, en: x }, source: judgement }\n";

const counts = (answer: { steps: { kept: string[] }[] }) => answer.steps.map((step) => step.kept.length);

function fileOf(name: string, text: string): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

describe("screen", () => {
  it("meti-2020 gives the 14 common and the 13 studied, data and judgement apart", async () => {
    const answer = await json("screen", "meti-2020");
    expect(counts(answer)).toEqual([14, 14, 14, 12, 13]);
    expect(answer.steps.map((step: { kind: string }) => step.kind)).toEqual([
      "data",
      "data",
      "judgement",
      "data",
      "judgement",
    ]);
    const dropped = answer.steps[3].dropped.map((one: { id: string; reason: { code: string } }) => [
      one.id,
      one.reason.code,
    ]);
    expect(dropped.sort()).toEqual([
      ["germanium", "no-home-demand"],
      ["niobium", "no-home-demand"],
    ]);
    expect(answer.kept).toHaveLength(13);
    expect(answer.moved).toBeNull();
  });

  it("epi-2023 gives 14, 9, 6, 2", async () => {
    const answer = await json("screen", "epi-2023");
    expect(counts(answer)).toEqual([11, 14, 9, 9, 9, 6, 2]);
    expect(answer.kept).toEqual(["gallium", "magnesium"]);
  });

  it("with another edition tells what comes and goes, and why", async () => {
    const newer = await json("screen", "meti-2020", "--list", "eu=eu-crm-2023");
    expect(newer.query.list).toEqual({ "eu-2017": "eu-crm-2023" });
    const [common, result] = newer.moved.sets;
    expect(common.step).toBe("common");
    const indium = { id: "indium", step: "common", reason: { code: "not-on-list", detail: "eu-crm-2023" } };
    expect(common.left).toEqual([
      expect.objectContaining({ ...indium, reason: expect.objectContaining(indium.reason) }),
    ]);
    expect(result.left.map((one: { id: string }) => one.id)).toEqual(["indium"]);
    const older = await json("screen", "meti-2020", "--list", "eu=2020");
    const entered = older.moved.sets[0].entered.map((one: { id: string }) => one.id);
    expect(entered.sort()).toEqual(["aluminium", "lithium", "strontium", "titanium"]);
    const { out } = await chokepoint([
      "screen",
      "meti-2020",
      "--list",
      "eu=eu-crm-2023",
      "--lang",
      "ja",
      ...own,
    ]);
    expect(out).toContain("− In インジウム：eu-crm-2023 に掲載なし");
  });

  it("runs a funnel of the user's own, and as CSV has one row for every decision", async () => {
    const file = fileOf("own.yaml", OWN_FUNNEL);
    const answer = await json("screen", file);
    expect(answer.funnel).toBe("my-funnel");
    expect(answer.kept).toContain("gallium");
    const { out } = await chokepoint(["screen", file, "--csv", ...own]);
    const rows = csvRows(out).map(({ cells }) => cells);
    expect(rows.find((row) => row.mineral === "gallium" && row.step === "share")).toMatchObject({
      kind: "data",
      outcome: "confirmed",
      reason: "country-share",
    });
  });
});

describe("forecast", () => {
  it("prints a statement as a statement: 987 t of gallium in 2050 at the printed 3.7 %", async () => {
    const answer = await json("forecast", "gallium");
    expect(answer).toMatchObject({ kind: "statement", scenario: "meti-2020" });
    const last = answer.series.at(-1);
    expect([last.year, last.use, Math.round(last.value), last.unit]).toEqual([2050, "total", 987, "t"]);
    expect(answer.cagr).toEqual([{ from: 2019, to: 2050, value: expect.closeTo(0.037, 12), printed: 0.037 }]);
  });

  it("has a model where tables are, growth with its window, and the printed one that follows a wrong total beside it", async () => {
    const answer = await json("forecast", "Mg", "--scenario", "epi-2023");
    expect(answer.kind).toBe("model");
    expect(answer.cagr.find((row: { to: number }) => row.to === 2035)).toEqual({
      from: 2020,
      to: 2035,
      value: expect.closeTo(0.047, 3),
      printed: 0.046,
    });
    const verdicts = answer.printed.growth.map((row: { verdict: string }) => row.verdict);
    expect(verdicts).toContain("follows-wrong-total");
    const contradicted = answer.printed.sums.filter(
      (row: { verdict: string }) => row.verdict === "contradicts",
    );
    expect(
      contradicted.map((row: { printed: number; sum: number }) => [row.printed, row.sum]),
    ).toContainEqual([1_954_000, 1_989_800]);
    const { out } = await chokepoint(["forecast", "Mg", "--scenario", "epi-2023", "--lang", "ja", ...own]);
    expect(out).toMatch(/2020–2035 +4\.70% +4\.6%/);
    expect(out).toContain("内訳と矛盾する合計に従う");
  });

  it("says which years its tables do not reach", async () => {
    const { out, exit } = await chokepoint(["forecast", "Co", "--years", "2030,2070", ...own]);
    expect([exit, out.includes("2070")]).toEqual([0, true]);
  });
});

describe("growth", () => {
  const series = (...rows: string[]) => fileOf("series.csv", ["year,value", ...rows, ""].join("\n"));
  it("is the compound growth of an own series, with its window", async () => {
    const answer = await json("growth", series("2010,100", "2011,105", "2012,110.25"));
    expect(answer.growth).toMatchObject({
      rate: expect.closeTo(0.05, 12),
      from: 2010,
      to: 2012,
      leftOut: [],
    });
  });
  it("leaves irregular years out, by the longest unbroken period", async () => {
    const file = series("2018,100", "2019,110", "2020,60", "2021,120", "2022,132", "2023,145.2");
    const answer = await json("growth", file, "--irregular", "2020");
    expect(answer.growth).toMatchObject({ rate: expect.closeTo(0.1, 12), from: 2021, to: 2023 });
  });
  it("of a table in steps needs to be told so", async () => {
    const file = series("2020,100", "2030,200");
    expect((await chokepoint(["growth", file, ...own])).exit).toBe(1);
    expect((await json("growth", file, "--not-annual")).growth.rate).toBeCloseTo(2 ** 0.1 - 1, 12);
  });
});

describe("classify", () => {
  it("gives every mineral of the study a class, or candidates with the value that decides; probabilities sum to one", async () => {
    const answer = await json("classify");
    expect(answer.thresholds).toMatchObject({ seed: 1, runs: 2000, byProductShare: 0.5 });
    expect(answer.thresholds.high["import-governance-refined"]).toBe(0.45);
    const of = (id: string) => answer.minerals.find((one: { id: string }) => one.id === id);
    for (const id of ["graphite", "cobalt", "rare-earths", "gallium"])
      expect(of(id).class).toBe("demand-surge");
    expect(of("indium")).toMatchObject({ class: "by-product-recycling", decided: true, rule: 2 });
    for (const id of ["vanadium", "antimony", "palladium", "tantalum", "tungsten"]) {
      expect([id, of(id).decided, of(id).candidates.length > 1, of(id).decisive.length > 0]).toEqual([
        id,
        false,
        true,
        true,
      ]);
    }
    for (const one of answer.minerals) {
      const sum = MINERAL_TYPES.reduce((total, type) => total + one.probabilities[type], 0);
      expect([one.id, sum]).toEqual([one.id, expect.closeTo(1, 12)]);
    }
    const cell = of("indium").package.recycling;
    expect(cell).toMatchObject({ mark: "focus", reconstructed: true });
    expect(cell.conditions[0].source).not.toBe("");
  });

  it("prints the value that decides, rules, seed and marks of one mineral", async () => {
    const { out } = await chokepoint(["classify", "V", "--seed", "7", "--lang", "ja", ...own]);
    expect(out).toContain("バイプロ型（製錬）");
    expect(out).toMatch(
      /決めるもの：4 輸入ガバナンス（製錬品） \.41、しきい値 \.45、距離 −\.035：出所がしきい値の両側に分かれる/,
    );
    expect(out).toContain("種 7");
    expect(out).toMatch(/注力 ★/);
    expect(out).toContain("★ 位置を復元したマス");
  });

  it("takes thresholds that the user moves, and shows them", async () => {
    const answer = await json("classify", "V", "--high", "import-governance-refined=0.3", "--runs", "100");
    expect(answer.thresholds).toMatchObject({ runs: 100, high: { "import-governance-refined": 0.3 } });
    expect(answer.minerals[0]).toMatchObject({ class: "by-product-smelting", decided: true });
  });
});

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

describe("tables", () => {
  const commands: string[][] = [
    ["screen", "epi-2023", "--list", "us=2025"],
    ["forecast", "Mg", "--scenario", "epi-2023"],
    ["forecast", "Co", "--scenario", "iea-steps"],
    ["classify", "V", "Ga"],
    ["classify"],
    ["simulate", "W", "--smelter", "AUS=1386", "--mine", "AUS=500", "--shift", "CHN:VNM=10", "--at", "2030"],
    ["simulate", "Ga", "package-demand-surge"],
  ];
  it.each([40, 80, 120])(
    "fit a terminal of %i columns in both languages, no code left bare",
    async (width) => {
      for (const command of commands) {
        for (const lang of ["ja", "en"]) {
          const { exit, out } = await chokepoint([...command, "--lang", lang, ...own], { width });
          expect([command[0], exit]).toEqual([command[0], 0]);
          for (const line of out.split("\n")) {
            expect([line, textWidth(line) <= width]).toEqual([line, true]);
            expect([line, /undefined|NaN|\{\w+\}/.test(line)]).toEqual([line, false]);
          }
        }
      }
    },
  );
});

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
