import { describe, expect, it } from "vitest";
import { ReferenceFileError, type ReferenceProblem } from "./reference/reference-problem.ts";
import { parseReferenceFiles, type ReferenceTexts } from "./reference-files.ts";

const mineral = (id: string, symbol: string, proxy: string) => `
- id: ${id}
  symbol: ${symbol}
  name: { ja: 鉱種, en: ${id} }
  kana: こうしゅ
  aliases: []
  elements: [${symbol}]
  studyNumber: null
  uses: { ja: 用途, en: a use }
  firstStage: refined
  concentrate: none
  forms: {}
  reserveProxy: [${proxy}]
  reserveProxyReason: ${proxy === "" ? "null" : "host-reserves"}
`;
const note = "source: own, note: { ja: 理由, en: a reason }";
const values = {
  ...{ materialityShare: 0.05, shareWindowYears: 3, shareWindowWithin: 5, massMissingLimit: 0.2 },
  ...{ volatilityCap: 0.6, volatilityChanges: 10, volatilityMinimumChanges: 5, reservesUnknownLimit: 0.2 },
  ...{ minimumKnownAxes: 4, sourceDifference: 0.1, chokeSingle: 0.5, chokeDouble: 0.8, riskTopCountries: 5 },
  ...{
    riskClassFrom: "C",
    high: { "reserve-concentration": 0.3 },
    defaultYear: 2024,
    preference: { mine: ["usgs-mcs"] },
  },
};
const TRADE_HEADER =
  "mineral,code,nomenclature,from,to,stage,form_ja,form_en,content_factor,factor_kind,factor_note,shared_with,feeds_metal,alternative_group,in_bundle,note_ja,note_en";
const BYPRODUCT_HEADER =
  "mineral,host,host_printed,share,low,high,host_share,year,source_grade,source,locator,confidence,preferred,reason,note";

const TEXTS: ReferenceTexts = {
  "reference/minerals.yaml": mineral("gallium", "Ga", "zinc") + mineral("zinc", "Zn", ""),
  "reference/countries.csv":
    "id,name_ja,name_en,eu,until,iso2\nJPN,日本,Japan,no,,JP\nSUN,ソ連,Soviet Union,no,1991,SU\n",
  "reference/trade-forms.csv": `${TRADE_HEADER}
gallium,811292,HS17,2017,2024,refined,塊,unwrought,,,,germanium;indium,yes,,yes,,
zinc,260800,HS92,1995,2024,concentrate,精鉱,concentrate,0.5,nominal,45-60 %,,yes,pair,no,注,a note
`,
  "reference/byproducts.csv": `${BYPRODUCT_HEADER}
gallium,zinc,zinc,0.9,,,,2020,company,a company,p. 1,high,no,,
gallium,,coal,1,,,,2024,compilation,a compiler,table,medium,yes,newer,
gallium,zinc,zinc,1,,,,2024,compilation,a compiler,table,medium,yes,newer,
`,
  "reference/lists.csv": `list,jurisdiction,year,mineral,symbol,printed,source,locator,flag
jp-2012,JPN,2012,gallium,Ga,Ga,a study,a slide,
jp-2012,JPN,2012,,,natural rubber,a study,a slide,we hold none
`,
  "reference/prices.yaml":
    "- { mineral: gallium, grade: metal, origins: [mcs-2026], from: 2018, note: { ja: 注, en: a note } }",
  "reference/home-statements.csv": `home,mineral,quantity,partner,value,unit,basis,year,origin,locator,flag
JPN,gallium,demand,,150,t,metal-content,2020,mcs-2026,a slide,year not printed
JPN,gallium,refined-import-share,OTH,0.29,1,ratio,2022,mcs-2026,a slide,
`,
  "reference/printed-stages.csv": `mineral,stage_number,stage_ja,stage_en,year,country,label_ja,label_en,percent,grade,printed_risk_percent,origin,locator,flag
gallium,4,輸入,imports,2022,JPN,日本,Japan,59,printed,69,mcs-2026,a slide,
gallium,4,輸入,imports,2022,,その他,other,,lost,69,mcs-2026,a slide,label lost
`,
  "reference/risk-tables.yaml": `
- { id: a-table, name: { ja: 表, en: a table }, date: "2026", origin: mcs-2026, rows: mcs-2026 }
- id: a-study
  name: { ja: 調査, en: a study }
  date: "2023"
  origin: mcs-2026
  base: a-table
  overrides:
    - { country: JPN, class: C, reason: { ja: 理由, en: a reason }, source: a slide }
`,
  "evidence/country-risk.csv": `country,risk_class,note,origin,locator
JPN,A,high-income-oecd,mcs-2026,a.csv#L2
SUN,,not-reviewed,mcs-2026,a.csv#L3
JPN,H,,another-origin,b.csv#L2
`,
  "reference/parameters.yaml": Object.entries(values)
    .map(([name, value]) => `${name}: { value: ${JSON.stringify(value)}, ${note} }`)
    .join("\n"),
  "origins/mcs-2026.yaml": `
id: mcs-2026
family: usgs-mcs
producer: a survey
title: a series
edition: "2026"
short: { ja: 略, en: short }
published: "2026-02"
retrieved: null
url: https://example.org/
licence: public domain
citation: A survey, 2026.
next: { ja: 次, en: the next }
`,
};

/** The problems after one text is changed; the change must change something. */
function problemsWith(file: string, change: (text: string) => string): readonly ReferenceProblem[] {
  const text = TEXTS[file] ?? "";
  expect(change(text)).not.toBe(text);
  try {
    parseReferenceFiles({ ...TEXTS, [file]: change(text) });
  } catch (error) {
    if (error instanceof ReferenceFileError) return error.problems;
    throw error;
  }
  return [];
}

describe("parseReferenceFiles", () => {
  const reference = parseReferenceFiles(TEXTS);

  it("reads cells as what they are: nothing is null, never 0", () => {
    expect(reference.tradeForms[0]).toMatchObject({
      ...{ contentFactor: null, factorKind: null, sharedWith: ["germanium", "indium"], feedsMetal: true },
      ...{ alternativeGroup: null, note: { ja: "", en: "" }, from: 2017 },
    });
    expect(reference.tradeForms[1]).toMatchObject({
      contentFactor: 0.5,
      alternativeGroup: "pair",
      inBundle: false,
    });
    expect(reference.countries.map((country) => country.until)).toEqual([null, 1991]);
    expect(reference.homeStatements.map((statement) => statement.partner)).toEqual([null, "OTH"]);
    expect(reference.byproducts[0]).toMatchObject({ hostShare: null, low: null });
    expect(reference.printedStages[1]).toMatchObject({
      country: null,
      percent: null,
      printedRiskPercent: 69,
    });
  });

  it("puts the preferred by-product source first and keeps the others, hosts outside the catalogue too", () => {
    expect(reference.byproducts.map(({ host, share }) => [host, share])).toEqual([
      ["", 1],
      ["zinc", 1],
      ["zinc", 0.9],
    ]);
  });

  it("takes country-risk classes from the rows of their origin, and a table on top of another from that", () => {
    expect(reference.riskTables.map(({ id, classes }) => [id, classes])).toEqual([
      ["a-table", { JPN: "A", SUN: null }],
      ["a-study", { JPN: "C", SUN: null }],
    ]);
    const { "evidence/country-risk.csv": _, ...beforeTheFirstBuild } = TEXTS;
    expect(parseReferenceFiles(beforeTheFirstBuild).riskTables[1]?.classes).toEqual({ JPN: "C" });
  });

  it("takes the values of the parameters without their notes", () => {
    expect(reference.parameters).toEqual(values);
  });

  it.each([
    [
      "a word outside its list",
      "minerals.yaml",
      "firstStage: refined",
      "firstStage: smelted",
      10,
      "0.firstStage",
      "mine | refined",
    ],
    ["a number that is none", "byproducts.csv", "0.9", "90 %", 2, "share", "a number, or nothing"],
    ["a share in percent", "byproducts.csv", "0.9", "90", 2, "share", "a share between 0 and 1, or nothing"],
    [
      "a factor without its kind",
      "trade-forms.csv",
      "nominal",
      "",
      3,
      "factor_kind",
      "a kind exactly where there is a content factor",
    ],
    [
      "years in the wrong order",
      "trade-forms.csv",
      "2017,2024",
      "2024,2017",
      2,
      "to",
      "a year not before from",
    ],
    [
      "a language left out",
      "prices.yaml",
      "{ ja: 注, en: a note }",
      '{ ja: 注, en: "" }',
      1,
      "0.note.en",
      "at least 1",
    ],
    [
      "a number for a lost label",
      "printed-stages.csv",
      "other,,lost",
      "other,26,lost",
      3,
      "percent",
      "exactly where the label is not lost",
    ],
    [
      "a note in one language",
      "trade-forms.csv",
      "注,a note",
      "注,",
      3,
      "note_en",
      "a note in both languages, or in none",
    ],
    [
      "a partner for a demand",
      "home-statements.csv",
      "demand,,",
      "demand,JPN,",
      2,
      "partner",
      "a partner exactly for",
    ],
    [
      "a class outside A to H",
      "risk-tables.yaml",
      "class: C",
      "class: Z",
      9,
      "1.overrides.0.class",
      "a class A to H",
    ],
  ])("refuses %s with file, line and field", (_, name, from, to, line, field, expected) => {
    const file = `reference/${name}`;
    const problems = problemsWith(file, (text) => text.replace(from, to));
    expect(problems).toMatchObject([{ code: "wrong-value", file, line, field }]);
    expect(problems[0]?.expected).toContain(expected);
  });

  it("names a field that is missing or unknown, and a file that is not there", () => {
    expect(
      problemsWith("origins/mcs-2026.yaml", (text) => text.replace("licence: public domain\n", "")),
    ).toMatchObject([{ code: "missing-field", field: "licence", found: "nothing" }]);
    expect(problemsWith("reference/lists.csv", (text) => text.replace("flag", "flags"))).toMatchObject([
      ...[
        { code: "missing-field", line: 2 },
        { code: "unknown-field", line: 2, found: "flags" },
      ],
      ...[
        { code: "missing-field", line: 3 },
        { code: "unknown-field", line: 3 },
      ],
    ]);
    const { "reference/prices.yaml": _, ...rest } = TEXTS;
    expect(() => parseReferenceFiles(rest)).toThrow(/prices\.yaml: missing-file.*restore the file/);
  });

  it("says where YAML or CSV stops being readable", () => {
    expect(
      problemsWith("reference/minerals.yaml", (text) => text.replace("aliases: []", "aliases: [")),
    ).toMatchObject([{ code: "not-readable", file: "reference/minerals.yaml" }]);
    expect(
      problemsWith("reference/lists.csv", (text) => text.replace("a slide,\n", "a slide\n")),
    ).toMatchObject([{ code: "not-readable", line: 2, expected: "9 cells", found: "8 cells" }]);
  });

  it.each([
    ["reference/minerals.yaml", "reserveProxy: [zinc]", "reserveProxy: [tin]", "gallium.reserveProxy", "tin"],
    ["reference/byproducts.csv", "zinc,zinc,0.9", "tin,zinc,0.9", "host", "tin"],
    ["reference/lists.csv", "2012,gallium", "2012,galium", "mineral", "galium"],
    ["reference/home-statements.csv", "OTH", "ZZZ", "partner", "ZZZ"],
    ["reference/prices.yaml", "[mcs-2026]", "[mcs-2027]", "gallium.origins", "mcs-2027"],
    ["reference/parameters.yaml", '["usgs-mcs"]', '["usgs-msc"]', "preference.mine", "usgs-msc"],
    ["reference/risk-tables.yaml", "country: JPN", "country: XYZ", "a-study.classes", "XYZ"],
    ["reference/risk-tables.yaml", "base: a-table", "base: b-table", "a-study.base", "b-table"],
  ])("refuses an id in %s that points nowhere", (file, from, to, field, found) => {
    expect(problemsWith(file, (text) => text.replace(from, to))).toMatchObject([
      { code: "unknown-id", file, field, found },
    ]);
  });

  it("refuses a second entry of one id, and two preferred sources of one mineral", () => {
    const twice = (text: string) => `${text}JPN,日本国,Nippon,no,,JP\n`;
    expect(problemsWith("reference/countries.csv", twice)).toMatchObject([
      { code: "duplicate-id", line: 4, found: "JPN" },
    ]);
    expect(
      problemsWith("reference/byproducts.csv", (text) => text.replace("high,no,", "high,yes,older")),
    ).toMatchObject([{ code: "duplicate-id", line: 3, field: "preferred", found: "a company" }]);
  });
});
