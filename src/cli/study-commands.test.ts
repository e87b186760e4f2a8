import { describe, expect, it } from "vitest";
import { fileOf, json, OWN_FUNNEL, own } from "../../tests/study-command.ts";
import { chokepoint } from "../../tests/workspace.ts";
import { MINERAL_TYPES } from "../core/index.ts";
import { csvRows } from "../schema/csv-rows.ts";
import { textWidth } from "./render/text-width.ts";

const counts = (answer: { steps: { kept: string[] }[] }) => answer.steps.map((step) => step.kept.length);

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
