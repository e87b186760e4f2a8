import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { dataTexts } from "../../../tests/policy-reference.ts";
import { ReferenceReader } from "../reference/reading.ts";
import { OUTLOOK_FILES, readOutlookFiles } from "./outlook-files.ts";

const statements = (name: string): Record<string, string>[] =>
  parse(readFileSync(path.resolve(import.meta.dirname, `../../../data/statements/${name}.csv`)), {
    columns: true,
    bom: true,
  });
const MINERALS: Readonly<Record<string, string>> = { Ga: "gallium", Mg: "magnesium" };

const shipped = () => {
  const outlook = readOutlookFiles(new ReferenceReader(dataTexts(OUTLOOK_FILES)));
  if (!outlook) throw new Error("the shipped files cannot be read");
  return outlook;
};

/** The shipped files with one change. */
function problemsWith(file: string, change: (text: string) => string) {
  const texts = dataTexts(OUTLOOK_FILES);
  const before = texts[file] ?? "";
  const after = change(before);
  expect(after).not.toBe(before);
  const reader = new ReferenceReader({ ...texts, [file]: after });
  readOutlookFiles(reader);
  return reader.problems;
}
const TECHNOLOGIES = "reference/chain/technologies.csv";
const ISSUES = "reference/chain/issues.yaml";

describe("technologies on the flow", () => {
  it("hold every entry that the study lists, class and region as printed", () => {
    const keyOf = (mineral: string, region: string, printed: string) => [mineral, region, printed].join("|");
    const listed = statements("d4_tech_trends").map((row) =>
      keyOf(MINERALS[row.symbol ?? ""] ?? "", row.iso3 ?? "", row.category_ja ?? ""),
    );
    const held = shipped().technologies.map((one) => keyOf(one.mineral, one.region, one.class.ja));
    expect(held.sort()).toEqual(listed.sort());
  });

  it("claim a green mark only where the transcription has one", () => {
    const marks = { yes: "yes", "?": "lost", "": "none" } as const;
    const listed = statements("d4_tech_trends").map(
      (row) => marks[(row.green_technology ?? "") as keyof typeof marks],
    );
    const held = shipped().technologies.map((one) => one.green);
    expect(held.sort()).toEqual(listed.sort());
  });
});

describe("issues and recommendations", () => {
  it("hold every printed issue, technology and proposal by its title", () => {
    const { issues } = shipped();
    for (const row of statements("d4_issues_recommendations")) {
      const own = issues.filter((one) => one.mineral === MINERALS[row.symbol ?? ""]);
      const answers = own.flatMap((one) => one.answers);
      const technologies = answers.map((one) => one.technology.ja).join(" / ");
      for (const part of row.technology_ja?.split(" / ") ?? []) expect(technologies).toContain(part);
      const proposals = answers.map((one) => one.proposal.ja);
      for (const part of row.recommendation_ja?.split(" / ") ?? []) expect(proposals).toContain(part);
      // The proposal on casting stands beside no issue of its own.
      if (row.issue_ja !== "ギガキャスト") expect(own.map((one) => one.title.ja)).toContain(row.issue_ja);
    }
  });

  it("print the shares of the recommendation charts as transcribed", () => {
    const printed = (symbol: string) =>
      statements(`d4_${symbol.toLowerCase()}_flow`)
        .filter((row) => row.record_type === "recommendation_chart" && row.value_pct)
        .map((row) => Number(row.value_pct))
        .sort((a, b) => a - b);
    for (const symbol of ["Ga", "Mg"]) {
      const held = shipped()
        .shareCharts.filter((one) => one.mineral === MINERALS[symbol])
        .flatMap((one) =>
          one.parts.flatMap((part) => (part.share === null ? [] : [Math.round(part.share * 100)])),
        )
        .sort((a, b) => a - b);
      expect(held).toEqual(printed(symbol));
    }
  });

  it("name the line of a lever that nobody knows, and of shares that are no whole", () => {
    const [lever] = problemsWith(ISSUES, (text) => text.replace("lever: smelter", "lever: magic"));
    expect(lever).toMatchObject({ file: ISSUES, code: "wrong-value", found: '"magic"' });
    expect(lever?.line).toBeGreaterThan(1);
    expect(lever?.field).toMatch(/answers\.0\.lever$/);
    const [shares] = problemsWith(ISSUES, (text) => text.replace("share: 0.58", "share: 0.85"));
    expect(shares).toMatchObject({ code: "wrong-value", expected: "parts of one whole that add up to 1" });
  });

  it("refuse a doubt in one language only", () => {
    const [problem] = problemsWith(TECHNOLOGIES, (text) =>
      text.replace("the class says GaN, the topic is gallium oxide", ""),
    );
    expect(problem).toMatchObject({ file: TECHNOLOGIES, field: "doubt_en", line: 2 });
  });
});
