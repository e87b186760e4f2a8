import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { countryResolver, referenceRows } from "../../../tests/reference.ts";
import { describeShared, sharedBytes } from "../../../tests/shared.ts";
import type { CommodityMapping, ImportContext, RawFile } from "../importer.ts";
import { EU_TRANSCRIPTIONS, euCrm } from "./index.ts";

const context: ImportContext = {
  country: countryResolver(),
  commodities: referenceRows("commodities/eu-crm.csv") as unknown as CommodityMapping[],
};
/** One byte a letter: Windows-1252 for the Latin letters used here. */
const windows = (lines: readonly string[], name = "eu_crm/shares.csv"): RawFile => ({
  path: name,
  bytes: Uint8Array.from(`${lines.join("\r\n")}\r\n`, (char) => char.charCodeAt(0)),
});
const read = (lines: readonly string[]) => euCrm.read([windows(lines)], context);

const SHARES = "Material,Stage,Country,Share,t";
const NEON = "Neon,P,Ukraine,100.0%,1.1";
const gallium = ["Gallium,P,China,94.5%,1.1", "Gallium,P,Türkiye,5.4%,1.0", "Gallium,P,Japan,<0.1%,1.0"];

describe("supply shares of the 2023 study", () => {
  it("writes shares 0..1 with stage, t and the five-year mean in the note", async () => {
    const { observations, issues } = await read([SHARES, NEON, ...gallium]);
    expect(observations.map((o) => [o.country, o.value, o.note])).toEqual([
      ["CHN", 0.945, "mean-2016-2020 t:1.1"],
      ["TUR", 0.054, "mean-2016-2020 t:1"],
      ["JPN", null, "mean-2016-2020 t:1"],
    ]);
    expect(observations[0]).toMatchObject({
      stage: "refined",
      measure: "share",
      form: "global",
      basis: "ratio",
      unit: "1",
      year: 2020,
      locator: "shares.csv#L3",
    });
    expect(observations[2]).toMatchObject({ missing: "below-half-unit", low: 0, high: 0.001 });
    expect(issues.map((issue) => [issue.severity, issue.subject])).toEqual([["note", "Neon / P"]]);
  });

  it("knows EU sourcing by its whole percents, not by the file name", async () => {
    const sourcing = await euCrm.read(
      [
        windows(
          [SHARES, "Neon,P,Ukraine,100%,1.1", "Tungsten,E,Austria,64%,0.8", "Tungsten,E,Spain,36%,0.8"],
          "fact_GlobalSupplyShares&t.csv",
        ),
      ],
      context,
    );
    expect(sourcing.observations.map((o) => [o.stage, o.form, o.value])).toEqual([
      ["mine", "eu-sourcing", 0.64],
      ["mine", "eu-sourcing", 0.36],
    ]);
  });

  it("keeps the elements of the rare earths and the two titaniums apart", async () => {
    const rows = ["Neodymium", "Cerium"].map((m) => `${m},E,China,100.0%,1.1`);
    const { observations } = await read([
      SHARES,
      NEON,
      ...rows,
      "Titanium metal,P,China,100.0%,1.0",
      "Titanium,P,China,100.0%,1.0",
    ]);
    expect(observations.map((o) => `${o.mineral} ${o.form}`)).toEqual([
      "rare-earths global-neodymium",
      "rare-earths global-cerium",
      "titanium global",
      "titanium global-titanium-other",
    ]);
  });

  it("reads misspelt countries and a share without its percent sign, and says so", async () => {
    const { observations, issues } = await read([
      SHARES,
      NEON,
      "Tin,E,Turkyie,4.0%,1.0",
      "Tin,E,Brasilia,90.0%,1.0",
      "Tin,E,Germany,6,0.8",
    ]);
    expect(observations.map((o) => [o.country, o.value])).toEqual([
      ["TUR", 0.04],
      ["BRA", 0.9],
      ["DEU", 0.06],
    ]);
    expect(observations[2]?.note).toContain("corrected");
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "corrected", expected: "6%", found: "6", line: 5 }),
    );
  });

  it("raises an issue when shares do not make a whole within their digits", async () => {
    const short = await read([SHARES, NEON, "Vanadium,P,China,61.5%,1.0", "Vanadium,P,Russia,27.2%,1.0"]);
    expect(short.issues).toContainEqual(
      expect.objectContaining({
        code: "sum-differs-from-total",
        subject: "Vanadium P",
        expected: "100%",
        found: "88.7%",
      }),
    );
    expect(short.observations).toHaveLength(2);
  });

  test("any split of a whole into tenths of a percent raises none", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 9 }),
        async (parts) => {
          const whole = parts.reduce((sum, part) => sum + part, 0);
          const countries = ["China", "Japan", "India", "Peru", "Chile", "Spain", "Italy", "Kenya", "Mali"];
          const rows = parts.map(
            (part, i) => `Tin,E,${countries[i]},${((100 * part) / whole).toFixed(1)}%,1.0`,
          );
          const { issues } = await read([SHARES, NEON, ...rows]);
          expect(issues.filter((issue) => issue.code === "sum-differs-from-total")).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([
    ["another edition", [SHARES, ...gallium], { code: "wrong-edition", column: "Material" }],
    [
      "another header",
      [SHARES.replace("Share", "Percent"), NEON],
      { code: "wrong-header", line: 1, column: "Share" },
    ],
    [
      "another table of the same study",
      ["Material,Application,Share,NACE sector,VA in million euro", "Aluminium,Cement,3%,C23,64990"],
      { code: "not-this-file", column: "Stage" },
    ],
    [
      "shifted columns",
      [SHARES, NEON, "Gallium,China,P,94.5%,1.1"],
      { code: "shifted-columns", line: 3, column: "Stage", found: "China" },
    ],
    [
      "a shift behind the share",
      [SHARES, NEON, "Gallium,P,China,94.5%,Yes"],
      { code: "shifted-columns", line: 3, column: "t" },
    ],
    [
      "a share that is no number",
      [SHARES, NEON, "Gallium,P,China,most,1.1"],
      { code: "not-a-number", line: 3, column: "Share", found: "most" },
    ],
    [
      "a share above the whole",
      [SHARES, NEON, "Gallium,P,China,945%,1.1"],
      { code: "out-of-range", line: 3, column: "Share" },
    ],
    [
      "an unknown country",
      [SHARES, NEON, "Gallium,P,Atlantis,94.5%,1.1"],
      { code: "unknown-country", line: 3, found: "Atlantis" },
    ],
  ])("refuses %s", async (_, lines, problem) => {
    const { observations, issues } = await read(lines);
    expect(observations).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({ severity: "error", file: "eu_crm/shares.csv", ...problem }),
    ]);
  });

  it("refuses UTF-8 under this layout and a file cut in the middle", async () => {
    const text = [SHARES, NEON, ...gallium, ""].join("\r\n");
    const utf8 = await euCrm.read([{ path: "x.csv", bytes: new TextEncoder().encode(text) }], context);
    expect(utf8.issues).toEqual([
      expect.objectContaining({ severity: "error", code: "wrong-encoding", expected: "windows-1252" }),
    ]);
    const whole = windows([SHARES, NEON, ...gallium]);
    const cut = await euCrm.read([{ ...whole, bytes: whole.bytes.subarray(0, -6) }], context);
    expect(cut.issues).toEqual([expect.objectContaining({ severity: "error", code: "cut-off", line: 5 })]);
  });
});

describe("supply risk and economic importance", () => {
  const HEADER = "Material,Year,SR,EI";
  const years = (name: string) =>
    [2011, 2014, 2017, 2020].map((year) => `${name},${year},-,-`).concat(`${name},2023,3.9,3.7`);

  it("writes every line, with an empty mineral for what the catalogue leaves out", async () => {
    const { criticality, issues } = await read([
      HEADER,
      ...years("Gallium"),
      ...years('"Natural Teak\nwood"'),
      ...years("Bauxite"),
    ]);
    expect(criticality).toHaveLength(15);
    expect(criticality[4]).toEqual({
      mineral: "gallium",
      materialPrinted: "Gallium",
      year: 2023,
      supplyRisk: 3.9,
      economicImportance: 3.7,
      origin: "ec-crm-2023",
      locator: "shares.csv#L6",
    });
    expect(criticality[0]).toMatchObject({ supplyRisk: null, economicImportance: null });
    expect(criticality[5]).toMatchObject({
      mineral: "",
      materialPrinted: "Natural Teak wood",
      locator: "shares.csv#L7",
    });
    expect(criticality[10]).toMatchObject({ mineral: "aluminium", materialPrinted: "Bauxite" });
    expect(issues).toEqual([]);
  });

  it("keeps a material it does not know and warns of it", async () => {
    const { criticality, issues } = await read([HEADER, ...years("Unobtainium")]);
    expect(criticality.map((row) => row.materialPrinted)).toEqual(Array(5).fill("Unobtainium"));
    expect(issues).toEqual([
      expect.objectContaining({ severity: "warning", code: "unknown-commodity", subject: "Unobtainium" }),
    ]);
  });

  it.each([
    [
      "a year without a study",
      [HEADER, "Gallium,2022,1,1"],
      { code: "wrong-edition", line: 2, column: "Year" },
    ],
    [
      "a shifted line",
      [HEADER, ...years("Gallium").with(4, "Gallium,2023,high,3.9")],
      { code: "shifted-columns", line: 6, column: "SR" },
    ],
    [
      "a table without all studies",
      [HEADER, ...years("Gallium").slice(1)],
      { code: "cut-off", subject: "Gallium", found: "4 years" },
    ],
  ])("refuses %s", async (_, lines, problem) => {
    const { criticality, issues } = await read(lines);
    expect(criticality).toEqual([]);
    expect(issues).toEqual([expect.objectContaining({ severity: "error", ...problem })]);
  });
});

describe("recycling rates", () => {
  const transcription = EU_TRANSCRIPTIONS.map((file) => ({
    path: file,
    bytes: new Uint8Array(readFileSync(path.resolve(import.meta.dirname, "../../../data", file))),
  }));
  const HEADER = "mineral,form,material,value,low,high,source,source_row,preferred,note,reason";

  it("has the metal's rate, not the ore's", async () => {
    const { observations } = await euCrm.read(transcription, context);
    const rates = (mineral: string) =>
      observations.filter((o) => o.mineral === mineral && o.form === "").map((o) => o.value);
    expect(rates("magnesium")).toEqual([0.13]);
    expect(rates("magnesite")).toEqual([0.02]);
    expect(rates("uranium")).toEqual([]);
  });

  it("lists both figures where sources differ, one of them preferred, under two origins", async () => {
    const { observations } = await euCrm.read(transcription, context);
    const both = (mineral: string) =>
      observations
        .filter((o) => o.mineral === mineral && o.note.includes("sources-differ"))
        .map((o) => [o.value, o.note.includes("preferred")]);
    expect(both("vanadium")).toEqual([
      [0.06, true],
      [0.02, false],
    ]);
    expect(both("palladium")).toEqual([
      [0.12, true],
      [0.14, false],
    ]);
    expect(both("copper")).toEqual([
      [0.55, true],
      [0.17, false],
    ]);
    expect(both("phosphorus")).toEqual([
      [0, false],
      [0.17, true],
    ]);
    const keys = observations.map((o) => `${o.mineral}/${o.form}/${o.origin}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(observations[0]).toMatchObject({
      stage: "end-of-life",
      measure: "eol-rir",
      country: "EU27",
      year: 2023,
      unit: "1",
      kind: "statement",
    });
  });

  it.each([
    [
      "a percentage in place of a rate",
      `tin,,Tin,31,,,factsheets,row,yes,,`,
      { code: "out-of-range", column: "value", found: "31" },
    ],
    ["a rate that is missing", `tin,,Tin,,,,factsheets,row,yes,,`, { code: "out-of-range", column: "value" }],
    [
      "an unknown source",
      `tin,,Tin,.31,,,hearsay,row,yes,,`,
      { code: "shifted-columns", column: "source", found: "hearsay" },
    ],
  ])("refuses %s", async (_, line, problem) => {
    const { observations, issues } = await read([HEADER, line]);
    expect(observations).toEqual([]);
    expect(issues).toEqual([expect.objectContaining({ severity: "error", line: 2, ...problem })]);
  });
});

describeShared("the 2023 study, bundled files", () => {
  const files = euCrm.bundleFiles
    .filter((file) => !EU_TRANSCRIPTIONS.includes(file))
    .map((file) => ({ path: file, bytes: sharedBytes(`data/${file}`) }));

  test("no row is lost: 2,561 and 907 shares and 355 statements", async () => {
    const { observations, criticality, issues } = await euCrm.read(files, context);
    expect(issues.filter((issue) => issue.severity === "error")).toEqual([]);
    const leftOut = issues.filter((issue) => issue.code === "unknown-commodity");
    expect(leftOut.every((issue) => issue.severity === "note")).toBe(true);
    const counted = leftOut.reduce((sum, issue) => sum + Number.parseInt(issue.found ?? "", 10), 0);
    expect(observations.length + counted).toBe(2561 + 907);
    expect(criticality).toHaveLength(71 * 5);
    expect(new Set(observations.map((o) => `${o.mineral}/${o.stage}/${o.form}/${o.country}`)).size).toBe(
      observations.length,
    );
  });

  test("shares that do not make a whole are the accepted ones", async () => {
    const accepted: Record<string, string>[] = parse(
      readFileSync(new URL("accepted-exceptions.csv", import.meta.url)),
      { columns: true },
    );
    const { issues } = await euCrm.read(files, context);
    const found = issues
      .filter((issue) => issue.code === "sum-differs-from-total")
      .map((issue) => `${issue.subject} ${issue.found}`);
    expect(found).toEqual(accepted.map((row) => `${row.material} ${row.stage} ${row.sum}`));
  });

  test("China processes 93.8 % of gallium; supply risk of gallium in 2023 is 3.9", async () => {
    const { observations, criticality } = await euCrm.read(files, context);
    const china = observations.find(
      (o) => o.mineral === "gallium" && o.form === "global" && o.country === "CHN",
    );
    expect(china?.value).toBeCloseTo(0.938, 12);
    expect(criticality.find((row) => row.mineral === "gallium" && row.year === 2023)?.supplyRisk).toBe(3.9);
  });

  test("the transcription is what the two sources print", async () => {
    const rows: Record<string, string>[] = parse(
      readFileSync(path.resolve(import.meta.dirname, "../../../data", EU_TRANSCRIPTIONS[0] ?? "")),
      { columns: true },
    );
    const factsheets: Record<string, string>[] = parse(
      Buffer.from(sharedBytes("data/geopolrisk/hs_code_map.csv")),
      { columns: true },
    );
    const atlas = JSON.parse(new TextDecoder().decode(sharedBytes("data/atlas/recycling.json"))) as {
      rows: { label: string; recycling: number }[];
    };
    for (const row of rows) {
      for (const place of row.source_row?.split("; ") ?? []) {
        const [file, name] = [place.slice(0, place.indexOf(",")), place.slice(place.indexOf(",") + 2)];
        const printed = file?.startsWith("geopolrisk")
          ? Number(factsheets.find((line) => line.Sheet_name === name)?.["EoL-RIR (2023)"])
          : (atlas.rows.find((line) => line.label === name)?.recycling ?? Number.NaN) / 100;
        expect(printed, place).toBeCloseTo(Number(row.value), 12);
      }
    }
  });

  test("the preferred rate of copper and phosphate rock is the one that gives the printed supply risk", () => {
    const oracle = JSON.parse(
      new TextDecoder().decode(sharedBytes("oracles/eu2023-supply-risk-recomputed.json")),
    ) as {
      m: string;
      st: string;
      IR: number;
      GS: number;
      EU: number;
      calc: number;
      pub: number;
    }[];
    const supplyRisk = (material: string, stage: string, usedRate: number, rate: number) => {
      const line = oracle.find(({ m, st }) => m === material && st === stage);
      if (!line) throw new Error(`no ${material} ${stage}`);
      // The recomputation gives the substitution index; what is left to vary is the recycling rate.
      const substitution = line.calc / (1 - usedRate);
      return { computed: substitution * (1 - rate), printed: line.pub };
    };
    for (const [material, stage, used, preferred, other] of [
      ["Copper", "E", 0.55, 0.55, 0.17],
      ["Phosphate Rock", "E", 0, 0.17, 0],
    ] as const) {
      const good = supplyRisk(material, stage, used, preferred);
      const bad = supplyRisk(material, stage, used, other);
      expect(Math.abs(good.computed - good.printed), material).toBeLessThanOrEqual(0.05);
      expect(Math.abs(bad.computed - bad.printed), material).toBeGreaterThan(0.05);
    }
  });
});
