import { describe, expect, it } from "vitest";
import { sayFileProblem } from "../../i18n/say-file-problem.ts";
import { parseFieldEntries } from "../field/entry-file.ts";
import { parseInventory } from "../inventory-file.ts";
import { parseStockFile } from "../stock-file.ts";
import { parseFunnel, parsePolicyScenario } from "../study-files.ts";
import { openYaml } from "./yaml-text.ts";

const NEST = [
  "n0: &n0 [x,x,x,x,x,x,x,x,x,x]",
  ...Array.from({ length: 9 }, (_, n) => `n${n + 1}: &n${n + 1} [${`*n${n},`.repeat(10)}]`),
].join("\n");
const ITSELF = "format: x\nx: &x\n  a: *x\n";

describe("files of the user's own", () => {
  const readers: [
    string,
    (text: string) => { readonly problems: readonly Parameters<typeof sayFileProblem>[0][] },
  ][] = [
    ["a stock file", (text) => parseStockFile("own.yaml", text, { demand: [], minerals: null })],
    ["an inventory", (text) => parseInventory("own.yaml", text)],
    ["entries", (text) => parseFieldEntries("own.yaml", text)],
    ["measures", (text) => parsePolicyScenario("own.yaml", text)],
    ["a screening", (text) => parseFunnel("own.yaml", text)],
  ];
  it.each(readers)("%s with aliases without end is refused at its line", (_, parse) => {
    expect(parse(ITSELF).problems).toMatchObject([{ code: "not-readable", file: "own.yaml", line: 3 }]);
    expect(parse(NEST).problems).toMatchObject([{ code: "not-readable", line: 4 }]);
    expect(parse("a: *b").problems).toMatchObject([{ code: "not-readable", line: 1 }]);
    expect(parse("[".repeat(100_000)).problems[0]).toMatchObject({ code: "not-readable" });
    expect(parse("").problems[0]).toMatchObject({ line: 1 });
  });
  it("say it in both languages, without codes of the reader", () => {
    const said = (text: string, language: "ja" | "en") =>
      parseInventory("own.yaml", text).problems.map((one) => sayFileProblem(one, language).message);
    expect(said(ITSELF, "en")).toEqual([
      "own.yaml:3: not readable (an alias of something else than itself expected, *x)",
    ]);
    expect(said(ITSELF, "ja")).toEqual([
      "own.yaml:3：読めません（自分自身でないものを指すエイリアス（*） が要る、*x）",
    ]);
    expect(said("a: 1\n\tb: 2", "en").join()).not.toMatch(/[A-Z]{4,}_/);
    expect(said("a: 1\na: 2", "en")).toEqual([
      "own.yaml:2: not readable (YAML expected, a key that stands twice)",
    ]);
  });
});

describe(openYaml, () => {
  it("expands an alias where one was meant", () => {
    const opened = openYaml("a: &a { b: 1 }\nc: *a\nd: [*a, *a]\n");
    expect(opened).toMatchObject({ value: { c: { b: 1 }, d: [{ b: 1 }, { b: 1 }] } });
  });
  it("knows the line of a key and of its value, of numbers as keys too", () => {
    const opened = openYaml("years:\n  2020:\n    1\n  2021: 2\n");
    if ("faults" in opened) throw new Error("not read");
    expect([opened.lineOf(["years", "2020"]), opened.lineOfKey(["years", "2020"])]).toEqual([3, 2]);
    expect([opened.lineOf(["years", 2021]), opened.lineOf(["years", "2022"])]).toEqual([4, 2]);
  });
});
