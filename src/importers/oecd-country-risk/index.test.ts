import { readFileSync } from "node:fs";
import path from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { countries, countryResolver } from "../../../tests/reference.ts";
import { describeShared, sharedBytes } from "../../../tests/shared.ts";
import type { RiskClass } from "../../core/index.ts";
import type { ImportContext, ImportResult } from "../importer.ts";
import { oecdCountryRisk } from "./index.ts";

const context: ImportContext = { country: countryResolver(), commodities: [] };
const read = async (content: string | Uint8Array, name = "crc.csv"): Promise<ImportResult> =>
  oecdCountryRisk.read(
    [{ path: name, bytes: typeof content === "string" ? Buffer.from(content) : content }],
    context,
  );

const HEADER = "no,iso3,country,previous,current,notes";
/** Lines of our own in the real layout: the kinds of note first, then economies of class 5, 201 in all. */
const KINDS = [
  "ARM,Armenia,6,5,",
  "MDA,Moldova,7,6,",
  "OMN,Oman,4,3,",
  "SGP,Singapore,0,0,",
  "RUS,Russia,7,7,",
  "XKV,Kosovo,6,6,(4)",
  "TWN,Chinese Taipei,2,2,",
  "AUS,Australia,-,-,(6)",
  "MLT,Malta,-,-,(7)",
  "GRC,Greece,-,-,(6) (7)",
  "CYP,Cyprus,-,-,(2) (7)",
  "AND,Andorra,-,-,(8)",
  "BRB,Barbados,-,-,(5)",
  "BMU,Bermuda,-,-,",
];
const table = (kinds: readonly string[] = KINDS): string => {
  const taken = new Set(kinds.map((line) => line.slice(0, 3)));
  const others = countries()
    .filter(({ id, until }) => until === null && !taken.has(id) && id !== "XKX")
    .map(({ id, name }) => `${id},"${name.en}",5,5,`);
  const lines = [...kinds, ...others].slice(0, 201).map((line, n) => `${n + 1},${line}`);
  return `${[HEADER, ...lines].join("\n")}\n`;
};
const classOf = (classes: readonly RiskClass[], country: string) => {
  const row = classes.find((one) => one.country === country);
  return row ? [row.riskClass, row.note] : undefined;
};

describe("oecd-country-risk, by hand", () => {
  it("turns 0..7 into A..H, high-income and micro-states into A, the rest into unknown", async () => {
    const { riskClasses, issues } = await read(table());
    expect(issues).toEqual([]);
    expect(riskClasses).toHaveLength(201);
    const expected: [string, string | null, string][] = [
      ["SGP", "A", ""],
      ["OMN", "D", ""],
      ["RUS", "H", ""],
      ["XKX", "G", ""],
      ["TWN", "C", ""],
      ["AUS", "A", "high-income-oecd"],
      ["MLT", "A", "high-income-euro-area"],
      ["GRC", "A", "high-income-oecd high-income-euro-area"],
      ["CYP", "A", "high-income-euro-area"],
      ["AND", "A", "micro-state"],
      ["BRB", null, "not-reviewed"],
      ["BMU", null, "not-classified"],
    ];
    for (const [country, ...rest] of expected) expect(classOf(riskClasses, country), country).toEqual(rest);
    expect(riskClasses[0]).toMatchObject({ origin: "oecd-crc-2026-01-30", locator: "crc.csv#L2" });
  });
});

describe("oecd-country-risk, bad input: no rows, and what was wrong", () => {
  const refused = async (content: string | Uint8Array) => {
    const { riskClasses, issues } = await read(content);
    expect(riskClasses).toEqual([]);
    expect(issues).toHaveLength(1);
    return issues[0];
  };

  it("the table that turned dashes into zeros, under its own header or a borrowed one", async () => {
    const faulty = "country,iso3,crc,notes\nAndorra,AND,0,(8)\nAustralia,AUS,0,(6)\nSingapore,SGP,0,\n";
    expect(await refused(faulty)).toMatchObject({
      code: "not-this-file",
      column: "crc",
      found: "3 economies of class 0",
    });
    const borrowed = table(KINDS.map((line) => line.replace("-,-", "0,0")));
    expect(await refused(borrowed)).toMatchObject({
      code: "out-of-range",
      line: 9,
      expected: "-",
      found: "0 (6)",
    });
  });

  it("another list: its changes prove it, not its name", async () => {
    const other = table(KINDS.map((line) => line.replace("Oman,4,3", "Oman,3,3")));
    expect(await refused(other)).toMatchObject({ code: "wrong-edition", found: "ARM 6→5, MDA 7→6" });
  });

  it("a cut-off file, also between two lines, and an empty one", async () => {
    expect(await refused(table().slice(0, -20))).toMatchObject({ code: "cut-off" });
    expect(await refused(`${table().split("\n").slice(0, 150).join("\n")}\n`)).toMatchObject({
      code: "cut-off",
      expected: "201 economies",
      found: "149 economies",
    });
    expect(await refused("")).toMatchObject({ code: "empty-file" });
  });

  it("shifted columns, a class out of range, an economy it does not know, another encoding", async () => {
    expect(await refused(table().replace("4,SGP,Singapore", "SGP,4,Singapore"))).toMatchObject({
      code: "shifted-columns",
      line: 5,
    });
    expect(await refused(table().replace("Russia,7,7", "Russia,7,8"))).toMatchObject({
      code: "out-of-range",
      found: "8",
    });
    expect(await refused(table().replace("RUS,Russia", "ATL,Atlantis"))).toMatchObject({
      code: "unknown-country",
      line: 6,
    });
    expect(await refused(table().replace("RUS,Russia", "RUS,Rwanda"))).toMatchObject({
      code: "unknown-country",
    });
    expect(await refused(new Uint8Array(Buffer.from(table(), "utf16le")))).toMatchObject({
      code: "wrong-encoding",
    });
    expect(
      await refused(new Uint8Array(Buffer.from(table().replace("Russia", "Türkiye"), "latin1"))),
    ).toMatchObject({
      code: "wrong-encoding",
    });
  });
});

describe("data/reference/risk-tables.yaml", () => {
  const tables = riskTables();
  it("lists the OECD's table first and EPI's as the same with Taiwan B and Greece C, each with its source", () => {
    expect(tables.map(({ id }) => id)).toEqual(["oecd-2026-01-30", "epi-2023"]);
    expect(tables[1]?.base).toBe("oecd-2026-01-30");
    expect(tables[1]?.overrides?.map((one) => [one.country, one.class])).toEqual([
      ["TWN", "B"],
      ["GRC", "C"],
    ]);
    for (const { source } of tables[1]?.overrides ?? []) expect(source).not.toBe("");
  });
});

describeShared("oecd-country-risk, the real list", () => {
  let classes: readonly RiskClass[];
  const file = (name: string) => ({ path: name, bytes: sharedBytes(`data/${name}`) });
  beforeAll(async () => {
    const result = await oecdCountryRisk.read(oecdCountryRisk.bundleFiles.map(file), context);
    expect(result.issues).toEqual([]);
    classes = result.riskClasses;
  });

  it("has 201 economies; only Singapore is of class 0; 64 have none, 40 of them are A by a note", () => {
    expect(classes).toHaveLength(201);
    const count = (letter: string | null) => classes.filter(({ riskClass }) => riskClass === letter).length;
    expect(["C", "D", "E", "F", "G", "H"].map(count)).toEqual([9, 14, 13, 15, 27, 58]);
    const byNote = classes.filter(({ riskClass, note }) => riskClass === "A" && note !== "").length;
    expect(count("A") - byNote).toBe(1);
    expect([byNote, count(null)]).toEqual([40, 24]);
    expect(classOf(classes, "SGP")).toEqual(["A", ""]);
  });

  it("takes the current class where it changed", () => {
    expect(["ARM", "MDA", "OMN"].map((country) => classOf(classes, country)?.[0])).toEqual(["F", "G", "D"]);
    expect(
      ["CHN", "IND", "BRA", "RUS", "KOR", "AUS", "TWN"].map((country) => classOf(classes, country)?.[0]),
    ).toEqual(["C", "D", "E", "H", "A", "A", "C"]);
  });

  it("with EPI's two letters reproduces the printed risk-country shares: Ga 70, 52, 99 and Mg 46", () => {
    const letters = new Map(classes.map(({ country, riskClass }) => [country, riskClass]));
    for (const { country, class: letter } of riskTables()[1]?.overrides ?? []) letters.set(country, letter);
    const share = (table: string, stage: string) =>
      records(`facts/${table}`)
        .filter(
          (row) => row.record_type === "share" && row.stage_no === stage && /^[A-Z]{3}$/.test(row.iso3 ?? ""),
        )
        .filter((row) => (letters.get(row.iso3 ?? "") ?? "") >= "C")
        .reduce((sum, row) => sum + Number(row.value_pct), 0);
    expect(["1", "2", "3"].map((stage) => share("d4_ga_flow.csv", stage))).toEqual([70, 52, 99]);
    expect(share("d4_mg_flow.csv", "1")).toBe(46);
  });

  it("refuses the circulating table with 65 zeros", async () => {
    const result = await oecdCountryRisk.read([file("oecd_crc/oecd_crc_2026.csv")], context);
    expect(result.riskClasses).toEqual([]);
    expect(result.issues).toMatchObject([
      { severity: "error", code: "not-this-file", found: "65 economies of class 0" },
    ]);
  });
});

interface RiskTableEntry {
  readonly id: string;
  readonly base?: string;
  readonly overrides?: readonly {
    readonly country: string;
    readonly class: string;
    readonly source: string;
  }[];
}

function riskTables(): RiskTableEntry[] {
  const file = path.resolve(import.meta.dirname, "../../../data/reference/risk-tables.yaml");
  return parseYaml(readFileSync(file, "utf8"));
}

const records = (relative: string): Record<string, string>[] =>
  parseCsv(Buffer.from(sharedBytes(relative)), { columns: true, bom: true });
