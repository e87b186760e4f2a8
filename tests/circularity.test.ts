import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { textWidth } from "../src/cli/render/text-width.ts";
import { divideTerms, knownTerm, unknownTerm } from "../src/core/circularity/ratio.ts";
import {
  type CircularityReference,
  checkPrintedRatios,
  circularity,
  type HomeEvidence,
  type MineralCircularity,
} from "../src/core/index.ts";
import { CIRCULARITY_FILES, readCircularityFiles } from "../src/schema/chain/circularity-files.ts";
import { CircularityAnswerSchema } from "../src/schema/chain-answers/circularity-answer.ts";
import { parseQuery } from "../src/schema/parse-query.ts";
import { ReferenceReader } from "../src/schema/reference/reading.ts";
import { SimulateQuery } from "../src/schema/study-queries.ts";
import { createApp } from "../src/server/create-app.ts";
import { answerSimulate } from "../src/workspace/answers/index.ts";
import { dataTexts } from "./policy-reference.ts";
import { evidenceOf, openBundle } from "./real-workspace.ts";
import { chokepoint } from "./workspace.ts";

const FILE = "reference/chain/circularity.csv";
const shipped = (): CircularityReference => {
  const found = readCircularityFiles(new ReferenceReader(dataTexts(CIRCULARITY_FILES)));
  if (!found) throw new Error("the shipped file cannot be read");
  return found;
};

let japan: HomeEvidence;
let germany: HomeEvidence;
beforeAll(async () => {
  const found = await evidenceOf(["JPN", "DEU"]);
  japan = found.get("JPN") as HomeEvidence;
  germany = found.get("DEU") as HomeEvidence;
});
const of = (id: string, year: number, own?: Parameters<typeof circularity>[2]["own"]): MineralCircularity => {
  const [one] = circularity(japan, shipped(), { year, minerals: [id], ...(own ? { own } : {}) }).minerals;
  if (!one) throw new Error(id);
  return one;
};

describe("the user's own recycling number", () => {
  it("stands for itself in self-sufficiency: no foreign rate, no other origin, also where ours is unknown", () => {
    const own = { mineral: "", target: "scrap", home: "JPN", year: 2024, value: 0.4, low: null, high: null };
    for (const mineral of ["tungsten", "gallium"]) {
      const overridden = new Proxy(japan, {
        get: (evidence, name) => {
          if (name === "override")
            return (id: string) => (id === mineral ? { ...own, mineral, source: "survey" } : null);
          const part: unknown = Reflect.get(evidence, name, evidence);
          return typeof part === "function" ? part.bind(evidence) : part;
        },
      });
      const found = circularity(overridden, shipped(), { year: 2024, minerals: [mineral] }).minerals[0];
      const { value, notes, origins, numerator, denominator } = found?.selfSufficiency ?? {};
      expect(value).toBeCloseTo(0.6, 9);
      expect(notes).not.toContain("foreign-rate");
      expect(numerator?.parts?.find(({ quantity }) => quantity === "recycled")?.notes).toContain(
        "own-number",
      );
      expect(origins).toEqual(denominator?.origins);
    }
  });
});

describe("a ratio of two terms", () => {
  const t = (
    value: number,
    low = value,
    high = value,
    basis: "metal-content" | "gross-weight" | null = "metal-content",
  ) => knownTerm("recovered", { value, low, high, basis });
  it("takes the interval from both: 50–60 over 100–125 is .40–.60", () => {
    const cell = divideTerms(t(55, 50, 60), t(110, 100, 125), { year: 2024 });
    expect([cell.status, cell.low, cell.value, cell.high]).toEqual(["measured", 0.4, 0.5, 0.6]);
  });
  it("never divides content by gross weight, nor what does not say its basis", () => {
    const gross = divideTerms(t(50), t(100, 100, 100, "gross-weight"), { year: 2024 });
    expect([gross.value, gross.reason]).toEqual([null, "basis-differs"]);
    expect(divideTerms(t(50, 50, 50, null), t(100), { year: 2024 }).reason).toBe("basis-not-printed");
  });
  it("has no number where a term has none, and shows the other", () => {
    const cell = divideTerms(unknownTerm("recovered", "no-recovery-statement"), t(100), { year: 2024 });
    expect([cell.status, cell.value, cell.low, cell.reason]).toEqual([
      "unknown",
      null,
      null,
      "no-recovery-statement",
    ]);
    expect(cell.denominator.value).toBe(100);
    expect(divideTerms(t(1), t(0), { year: 2024 }).value).toBeNull();
  });
  it("keeps value and bounds in order for any intervals", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 4, maxLength: 4 }),
        ([a, b, c, d]) => {
          const [r, i] = [[a ?? 1, b ?? 1].sort((x, y) => x - y), [c ?? 1, d ?? 1].sort((x, y) => x - y)];
          const mid = (pair: number[]) => ((pair[0] ?? 0) + (pair[1] ?? 0)) / 2;
          const cell = divideTerms(t(mid(r), r[0], r[1]), t(mid(i), i[0], i[1]), { year: null });
          expect(cell.low ?? 0).toBeLessThanOrEqual((cell.value ?? 0) + 1e-9);
          expect(cell.value ?? 0).toBeLessThanOrEqual((cell.high ?? 0) + 1e-9);
        },
      ),
    ));
});

describe("recovery over imports", () => {
  it("of tungsten stays unknown: 3,500–4,000 t of scrap are no recovery, and two codes of imports are missing", () => {
    const { recoveryImport } = of("tungsten", 2024);
    expect([recoveryImport.status, recoveryImport.value, recoveryImport.reason]).toEqual([
      "unknown",
      null,
      "no-recovery-statement",
    ]);
    expect(recoveryImport.denominator).toMatchObject({
      status: "unknown",
      reason: "imports-incomplete",
      notes: expect.arrayContaining(["codes-absent:284180,720280"]),
    });
    // What is not the whole is no value; the tonnes that are known stand beside it.
    expect(recoveryImport.denominator.value).toBeNull();
    expect(recoveryImport.denominator.known?.value).toBeGreaterThan(0);
  });
  it("is unknown for a part of the country, with what it is at least: palladium of 2009", () => {
    const { recoveryImport } = of("palladium", 2010);
    expect([recoveryImport.value, recoveryImport.reason, recoveryImport.year]).toEqual([
      null,
      "recovery-incomplete",
      2009,
    ]);
    expect([recoveryImport.numerator.value, recoveryImport.numerator.known?.value]).toEqual([null, 14]);
    expect(recoveryImport.notes).toContain(
      `at-least:${(14 / (recoveryImport.denominator.value ?? 1)).toFixed(3)}`,
    );
  });
  it("does not answer 2024 with a recovery of 2009", () => {
    const { recoveryImport } = of("palladium", 2024);
    expect([recoveryImport.value, recoveryImport.reason, recoveryImport.denominator.year]).toEqual([
      null,
      "recovery-too-old",
      2024,
    ]);
  });
  it("never divides by a code that other metals share: gallium, indium", () => {
    for (const id of ["gallium", "indium"])
      expect(of(id, 2024).recoveryImport.denominator.reason).toBe("imports-shared-code");
  });
  it("takes the user's own amount over the evidence's imports, with its interval", () => {
    const cell = of("palladium", 2024, {
      palladium: { recovered: { low: 50, high: 60 }, source: "own" },
    }).recoveryImport;
    const imports = cell.denominator.value ?? Number.NaN;
    expect([cell.status, cell.low, cell.high]).toEqual(["measured", 50 / imports, 60 / imports]);
    expect(cell.notes).toContain("own-number");
  });
});

describe("self-sufficiency and recycling rates", () => {
  it("show a rate above 1 as it is, and say so", () => {
    const one = { low: 10_000, high: 10_000 };
    const own = { equityOfftake: one, recycled: one, demand: one, source: "own" };
    const { selfSufficiency } = of("tungsten", 2024, { tungsten: own });
    expect([selfSufficiency.value, selfSufficiency.low, selfSufficiency.high]).toEqual([2, 2, 2]);
    expect(selfSufficiency.notes).toContain("above-one");
    const { equityOfftake: _, ...open } = { ...own, recycled: { low: 12_000, high: 12_000 } };
    const lower = of("tungsten", 2024, { tungsten: open }).selfSufficiency;
    expect([lower.value, lower.high]).toEqual([1.2, 1.2]);
  });
  it("divide by nothing that is or may be 0, and say that it is 0", () => {
    const ratio = (low: number, high: number) =>
      of("tungsten", 2024, {
        tungsten: { recovered: { low: 5, high: 5 }, imported: { low, high }, source: "own" },
      }).recoveryImport;
    expect(ratio(0, 0)).toMatchObject({ status: "not-applicable", value: null, reason: "denominator-zero" });
    expect(ratio(0, 9)).toMatchObject({ status: "unknown", value: null, reason: "denominator-zero" });
  });
  it("give an unknown term no value anywhere", () => {
    for (const year of [2010, 2024])
      for (const one of circularity(japan, shipped(), { year }).minerals)
        for (const cell of [
          one.recoveryImport,
          one.selfSufficiency,
          one.eolRir,
          one.eolRr,
          one.oldScrapRatio,
        ])
          for (const term of [cell.numerator, cell.denominator])
            for (const part of [term, ...term.parts])
              if (part.status === "unknown")
                expect([part.value, part.low, part.high]).toEqual([null, null, null]);
  });
  it("give the number of the policy simulation for all 13", async () => {
    const workspace = await openBundle();
    const { minerals } = circularity(japan, shipped(), { year: 2024 });
    expect(minerals).toHaveLength(13);
    for (const one of minerals) {
      const asked = parseQuery(SimulateQuery, { mineral: one.id, year: 2024 });
      const { before } = (await answerSimulate(workspace, asked)).selfSufficiency;
      expect([one.id, one.selfSufficiency.value]).toEqual([one.id, expect.closeTo(before.value ?? -1, 12)]);
      expect(one.selfSufficiency.status).toBe(before.status);
    }
    await workspace.close();
  });
  it("show both terms and count an unknown offtake as unknown, not as nothing", () => {
    const { selfSufficiency } = of("tungsten", 2024);
    expect(selfSufficiency.denominator).toMatchObject({
      quantity: "domestic-demand",
      value: 9240,
      year: 2020,
    });
    expect(selfSufficiency.numerator.parts.map((part) => [part.quantity, part.value === null])).toEqual([
      ["equity-offtake", true],
      ["recycled", false],
    ]);
    expect([selfSufficiency.status, selfSufficiency.high]).toEqual(["proxy", 1]);
    expect(selfSufficiency.notes).toEqual(expect.arrayContaining(["equity-offtake-unknown", "foreign-rate"]));
  });
  it("add the user's offtake and close the interval", () => {
    const own = {
      tungsten: { equityOfftake: { low: 924, high: 924 }, recycled: { low: 924, high: 924 }, source: "own" },
    };
    const { selfSufficiency } = of("tungsten", 2024, own);
    expect([selfSufficiency.status, selfSufficiency.value, selfSufficiency.high]).toEqual([
      "measured",
      0.2,
      0.2,
    ]);
  });
  it("hold the EU's rate as a proxy abroad and at home, without terms that nobody prints", () => {
    for (const evidence of [japan, germany]) {
      const [one] = circularity(evidence, shipped(), { year: 2024, minerals: ["cobalt"] }).minerals;
      expect(one?.eolRir).toMatchObject({
        status: "proxy",
        value: 0.22,
        year: 2023,
        reason: "foreign-recycling-rate",
      });
      expect(one?.eolRir.numerator).toMatchObject({ value: null, reason: "terms-not-printed" });
    }
    expect(of("vanadium", 2024).eolRir).toMatchObject({ low: 0.02, value: 0.06, high: 0.06 });
  });
  it("leave rates without a source unknown, and say where only the definition is missing", () => {
    expect(of("tungsten", 2024).eolRr).toMatchObject({ value: null, reason: "definition-not-given" });
    expect(of("cobalt", 2024).eolRr).toMatchObject({ value: null, reason: "no-statement" });
    expect(of("tungsten", 2024).oldScrapRatio).toMatchObject({ value: null, reason: "no-statement" });
  });
  it("belong to the home country: no statement of Japan's is Germany's", () => {
    const { minerals, targets } = circularity(germany, shipped(), { year: 2024 });
    expect(minerals.flatMap((one) => one.statements)).toEqual([]);
    expect(targets).toEqual([]);
    expect(minerals.every((one) => one.selfSufficiency.value === null)).toBe(true);
  });
});

describe("printed figures", () => {
  it("check the ranking's ratios against the amounts beside them: 19 of 20, platinum is 1.17 and not 1.15", () => {
    const checks = checkPrintedRatios(shipped().statements);
    expect(checks).toHaveLength(20);
    const wrong = checks.filter((one) => one.verdict === "contradicts");
    expect(wrong.map((one) => [one.statement.mineral, one.statement.value, one.computed.toFixed(2)])).toEqual(
      [["platinum", 1.15, "1.17"]],
    );
  });
  it("never become a term where unit, basis or definition is missing", () => {
    const usable = shipped().statements.filter((one) => one.barred === null && one.quantity === "recovered");
    expect(usable.every((one) => one.scope !== "country" || one.basis !== null)).toBe(true);
  });
  it.each([
    ["JPN,tungsten,recovered,銅,x,,,,exact,t,,2020,2020,country,d,d,,,,,,,epi-nedo-2023,l,g,,", "value"],
    ["JPN,tungsten,recovered,銅,x,5,9,7,exact,t,,2020,2020,country,d,d,,,,,,,epi-nedo-2023,l,g,,", "high"],
    ["JPN,tungsten,recovered,銅,x,-5,,,exact,t,,2020,2020,country,d,d,,,,,,,epi-nedo-2023,l,g,,", "value"],
    ["JPN,tungsten,melted,銅,x,5,,,exact,t,,2020,2020,country,d,d,,,,,,,epi-nedo-2023,l,g,,", "quantity"],
    ["JPN,tungsten,recovered,銅,x,5,,,exact,kg,,2020,2020,country,d,d,,,,,,,epi-nedo-2023,l,g,,", "unit"],
    ["JPN,tungsten,recovered,銅,x,5,,,exact,t,,2020,2020,country,d,d,4,,,,,,epi-nedo-2023,l,g,,", "imported"],
  ])("with a fault are refused by line and field: %s", (line, field) => {
    const head = (dataTexts([FILE])[FILE] ?? "").split("\n")[0];
    const reader = new ReferenceReader({ [FILE]: `${head}\n${line}\n` });
    expect(readCircularityFiles(reader)).toBeNull();
    expect(reader.problems.map((one) => [one.file, one.line, one.field])).toEqual([[FILE, 2, field]]);
  });
});

describe("the command", () => {
  const own = ["--workspace", "/nowhere/chokepoint-test"];
  it("answers in the public shape: every ratio a cell with both terms", async () => {
    const { exit, out, err } = await chokepoint(["circularity", "W", "パラジウム", "--json", ...own]);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const answer = JSON.parse(out);
    expect(answer.query).toMatchObject({ country: "JPN", year: 2024, minerals: ["tungsten", "palladium"] });
    expect(() => CircularityAnswerSchema.parse(answer)).not.toThrow();
    for (const ratio of ["recoveryImport", "selfSufficiency", "eolRir", "eolRr", "oldScrapRatio"]) {
      expect(answer.minerals[0][ratio]).toMatchObject({
        numerator: { parts: expect.any(Array) },
        denominator: {},
      });
    }
  });
  it("is the API's answer word for word", async () => {
    const workspace = await openBundle();
    const app = createApp(workspace, { page: "/nowhere", language: "en" });
    const response = await app.request("/api/v1/circularity?minerals=Pd&recovered=Pd=50..60&from=own");
    const words = ["circularity", "Pd", "--recovered", "Pd=50..60", "--from", "own", "--json", ...own];
    const command = JSON.parse((await chokepoint(words)).out);
    expect(await response.json()).toEqual({ ...command, codeVersion: "test" });
    await workspace.close();
  });
  it("says in both languages why a ratio is unknown, and fits a terminal", async () => {
    const japanese = await chokepoint(["circularity", "tungsten", "--lang", "ja", ...own]);
    expect(japanese.out).toContain("回収量を示す資料がない");
    expect(japanese.out).toContain("貿易データにないコード：284180、720280");
    const english = await chokepoint(["circularity", "--lang", "en", ...own]);
    expect(english.out).toContain("nobody states a recovered quantity");
    expect(english.out).not.toMatch(/undefined|NaN|-unknown|no-recovery/);
  });
  it.each([
    [60, "ja", ["tungsten", "palladium"]],
    [120, "en", ["tungsten", "palladium"]],
    [80, "ja", []],
  ] as const)("fits a terminal of %i columns (%s)", async (width, lang, minerals) => {
    const { out } = await chokepoint(["circularity", ...minerals, "--lang", lang, ...own], { width });
    for (const line of out.split("\n")) expect(textWidth(line)).toBeLessThanOrEqual(width);
  });
  it("refuses own amounts without a source, upside down, or of no mineral", async () => {
    const refused = async (...words: string[]) => {
      const { exit, err } = await chokepoint(["circularity", "Pd", ...words, "--lang", "en", ...own]);
      return [exit, err];
    };
    expect(await refused("--recovered", "Pd=60")).toEqual([1, expect.stringContaining("--from")]);
    expect(await refused("--recovered", "Pd=60..50", "--from", "x")).toEqual([
      1,
      expect.stringContaining("low..high"),
    ]);
    expect(await refused("--recovered", "Unobtainium=6", "--from", "x")).toEqual([
      1,
      expect.stringContaining("Unobtainium"),
    ]);
  });
  it("refuses own amounts of what is not asked about, twice, or beyond all numbers", async () => {
    const refused = async (...words: string[]) =>
      (await chokepoint(["circularity", "Pd", ...words, "--from", "x", "--lang", "en", ...own])).err;
    expect(await refused("--recovered", "W=60")).toMatch(/recovered cannot be “W”\n.*palladium/);
    expect(await refused("--recovered", "Pd=60", "--recovered", "palladium=70")).toContain("1 × palladium");
    expect(await refused("--demand", `Pd=${"9".repeat(400)}`)).toMatch(/demand.* cannot be/);
  });
});
