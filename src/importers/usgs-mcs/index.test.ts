import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { countryResolver, referenceRows } from "../../../tests/reference.ts";
import type { CommodityMapping, Correction, ImportContext, RawFile } from "../importer.ts";
import { importSummaries, usgsMcs } from "./index.ts";

const corrections: Correction[] = parseYaml(
  readFileSync(new URL("../../../data/corrections/usgs-mcs.yaml", import.meta.url), "utf8"),
);
const context: ImportContext = {
  country: countryResolver(),
  commodities: referenceRows("commodities/usgs-mcs.csv") as unknown as CommodityMapping[],
  corrections,
};
const file = (path: string, ...lines: string[]): RawFile => ({
  path,
  bytes: new TextEncoder().encode(`${lines.join("\r\n")}\r\n`),
});
const read = (...files: RawFile[]) => importSummaries(files, context).result;

const LONG_HEADER =
  "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes";
/** The release ends with this chapter; a row that no table of the world takes. */
const LAST_CHAPTER = "ZIRCONIUM AND HAFNIUM,Salient,Zirconium,United States,Imports,,metric tons,2025,1,,,";
/** The long release as bytes: Windows-1252, em dash 0x97. */
const long = (...lines: string[]): RawFile => longAsGiven(...lines, LAST_CHAPTER);
const longAsGiven = (...lines: string[]): RawFile => ({
  path: "usgs/MCS2026_Commodities_Data.csv",
  bytes: Uint8Array.from(`${[LONG_HEADER, ...lines].join("\r\n")}\r\n`, (letter) =>
    letter === "—" ? 0x97 : letter === "–" ? 0x96 : letter.charCodeAt(0),
  ),
});

describe("a release cut at the end of a line", () => {
  it("is refused: it does not reach its last chapter", () => {
    const row =
      "COBALT,World Mine Production and Reserves,Cobalt,China,Production,Mine production,metric tons,2025,1,,,";
    const { observations, issues } = read(longAsGiven(row));
    expect(observations).toEqual([]);
    expect(issues).toMatchObject([
      { severity: "error", code: "cut-off", line: 2, expected: "ZIRCONIUM AND HAFNIUM", found: "COBALT" },
    ]);
  });
});

describe("one file per commodity (2022 to 2024)", () => {
  const HEADER = "Source,Country,Type,Prod_t_2022,Prod_t_est_2023,Prod_notes,Reserves_t,Reserves_notes,,";
  const TYPE = '"Mine production, metric tons of contained cobalt"';
  const cobalt = (...rows: string[]) => file("mcs2024_world/mcs2024-cobal_world.csv", HEADER, ...rows);

  it("reads unit, year and edition from the header, and both years and reserves from a row", () => {
    const { observations, issues } = read(
      cobalt(
        `MCS2024,Indonesia,${TYPE},"9,600",17000,,500000,,,`,
        `MCS2024,New Caledonia11,${TYPE},2000,3000,Also estimated in 2022,NA,Overseas territory,,`,
        `MCS2024,World total (rounded),${TYPE},11600,20000,,500000,,,`,
        ",,,,,,,,,",
      ),
    );
    expect(issues).toEqual([]);
    expect(observations.filter((row) => row.country === "IDN")).toEqual([
      expect.objectContaining({
        mineral: "cobalt",
        stage: "mine",
        measure: "production",
        year: 2022,
        basis: "metal-content",
        unit: "t",
        value: 9600,
        status: "reported",
        origin: "usgs-mcs-2024",
        locator: "mcs2024-cobal_world.csv#L2",
        processing: "reported",
      }),
      expect.objectContaining({ year: 2023, value: 17_000, status: "estimated" }),
      expect.objectContaining({
        stage: "reserves",
        measure: "reserves",
        year: 2023,
        value: 500_000,
        status: "reported",
      }),
    ]);
    expect(observations.filter((row) => row.country === "NCL")).toEqual([
      expect.objectContaining({ year: 2022, status: "estimated" }),
      expect.objectContaining({ year: 2023 }),
      expect.objectContaining({ measure: "reserves", value: null, missing: "not-available" }),
    ]);
    expect(observations.filter((row) => row.country === "WLD").map((row) => row.note)).toEqual([
      "rounded",
      "rounded",
      "rounded",
    ]);
  });

  it("keeps a gap with its reason and leaves no row for a column that the table does not use", () => {
    const { observations } = read(
      cobalt(`MCS2024,United States,${TYPE},W,NA,,,,,`, `MCS2024,China,${TYPE},2200,,,,,,`),
    );
    expect(observations.map((row) => [row.country, row.year, row.measure, row.missing])).toEqual([
      ["USA", 2022, "production", "withheld"],
      ["CHN", 2022, "production", null],
      ["USA", 2023, "production", "not-available"],
      ["CHN", 2023, "production", "not-reported"],
    ]);
  });

  it("warns of a country it does not know and keeps the rest", () => {
    const { observations, issues } = read(
      cobalt(`MCS2024,Atlantis,${TYPE},1,1,,,,,`, `MCS2024,China,${TYPE},1,1,,,,,`),
    );
    expect(observations.map((row) => row.country)).toEqual(["CHN", "CHN"]);
    expect(issues[0]).toMatchObject({
      severity: "warning",
      code: "unknown-country",
      line: 2,
      found: "Atlantis",
    });
  });

  it("refuses another commodity under the name, unless no row names one", () => {
    const antimony = file(
      "mcs2024-cobal_world.csv",
      HEADER,
      'MCS2024,China,"Mine production, contained antimony",1,1,,,,,',
    );
    expect(read(antimony)).toMatchObject({
      observations: [],
      issues: [{ severity: "error", code: "not-this-file", expected: "cobal" }],
    });
    const nameless = file(
      "download.csv",
      HEADER,
      'MCS2024,China,"Mine production, contained antimony",1,1,,,,,',
    );
    expect(read(nameless).observations[0]).toMatchObject({ mineral: "antimony" });
  });

  it("refuses slipped columns with place and content, and imports nothing of the file", () => {
    const result = read(
      cobalt(
        `MCS2024,China,${TYPE},1,1,,,,,`,
        `MCS2024,${TYPE},Cuba,3800,3700,,,,,`,
        `MCS2024,Cuba,${TYPE},Cuba,3700,,,,,`,
      ),
    );
    expect(result.observations).toEqual([]);
    expect(result.issues[0]).toMatchObject({ severity: "error", line: expect.any(Number) });
    expect(read(cobalt(`MCS2024,Cuba,${TYPE},Cuba,3700,,,,,`))).toMatchObject({
      observations: [],
      issues: [
        { code: "shifted-columns", line: 2, column: "Prod_t_2022", expected: "a number", found: "Cuba" },
      ],
    });
  });
});

describe("one table for all (2025)", () => {
  const HEADER =
    "\ufeffSOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES";
  const world = (...rows: string[]) => file("usgs/mcs2025_world/MCS2025_World_Data.csv", HEADER, ...rows);

  it("reads the reason of a blank from the notes", () => {
    const type = '"Mine production, barite, estimated",thousand metric tons';
    const { observations } = read(
      world(
        `MCS2025,Barite  ,United States,${type},,,W for 23-24,,,,,NA`,
        `MCS2025,Barite  ,China,${type},2000,2100,,,,,110000,`,
        `MCS2025,Barite  ,Turkey,${type},216,220,Reported.,,,,,Small`,
      ),
    );
    const got = (country: string) => observations.filter((row) => row.country === country);
    expect(got("USA").map((row) => row.missing)).toEqual(["withheld", "withheld", "not-available"]);
    expect(got("CHN")).toEqual([
      expect.objectContaining({ year: 2023, value: 2_000_000, status: "estimated", processing: "minor" }),
      expect.objectContaining({ year: 2024, value: 2_100_000, status: "estimated" }),
      expect.objectContaining({ stage: "reserves", year: 2024, value: 110_000_000 }),
    ]);
    expect(got("TUR").map((row) => [row.status, row.missing])).toEqual([
      ["reported", null],
      ["estimated", null],
      ["reported", "qualitative"],
    ]);
  });

  it("corrects a unit and says so on the number and in the report", () => {
    const { observations, issues } = read(
      world(
        'MCS2025,Vanadium,China,"Mine production, vanadium content",metric tons,70000,70000,estimated 2023,,,,4100,',
      ),
    );
    expect(observations.find((row) => row.measure === "reserves")).toMatchObject({
      value: 4_100_000,
      note: "corrected",
    });
    expect(observations.find((row) => row.year === 2023)).toMatchObject({ value: 70_000, note: "" });
    expect(issues).toContainEqual(
      expect.objectContaining({
        severity: "note",
        code: "corrected",
        expected: "unit thousand metric tons",
        found: "unit metric tons",
      }),
    );
  });
});

describe("the long release (2026)", () => {
  const mine = (country: string, detail: string, value: string, notes = "") =>
    `TALC AND PYROPHYLLITE,World Mine Production and Reserves,Talc And Pyrophyllite,${country},Production,${detail},thousand metric tons,2024,${value},${notes},No,`;

  it("adds the countries of one commodity whatever their qualifier, and finds the total under `: rounded`", () => {
    const { observations, issues } = read(
      long(
        mine("United States", "Mine production: crude", "500", "Reported."),
        mine("China", "Mine production: unspecified minerals", '"1,400"', "Estimated."),
        mine("Finland", "Mine production", "—"),
        mine("World total", "Mine production: rounded", '"1,900"'),
        mine("China", "Mine production", "2025-style row", "").replace(",2024,2025-style row,", ",2025,1,"),
      ),
    );
    expect(issues).toEqual([]);
    expect(
      observations
        .filter((row) => row.year === 2024)
        .map((row) => [row.country, row.form, row.value, row.status, row.note]),
    ).toEqual([
      ["USA", "", 500_000, "reported", "qualified:crude"],
      ["CHN", "", 1_400_000, "estimated", "qualified:unspecified-minerals"],
      ["FIN", "", 0, "reported", ""],
      ["WLD", "", 1_900_000, "reported", "rounded"],
    ]);
  });

  it("keeps two units of one chapter apart, corrects vanadium's and takes the edition from the last year", () => {
    const row = (statistics: string, unit: string, year: number, value: string) =>
      `VANADIUM,World Mine Production and Reserves,Vanadium,China,${statistics},${statistics === "Reserves" ? "Reserves" : "Mine production"},${unit},${year},${value},,Yes,`;
    const { observations } = read(
      long(
        row("Production", "metric tons", 2024, '"84,000"'),
        row("Reserves", "metric tons", 2025, '"5,800"'),
      ),
    );
    expect(observations).toEqual([
      expect.objectContaining({ measure: "production", value: 84_000, origin: "usgs-mcs-2026" }),
      expect.objectContaining({ measure: "reserves", year: 2025, value: 5_800_000, note: "corrected" }),
    ]);
  });

  it("reports what it leaves out, by commodity", () => {
    const cement =
      "CEMENT,World Production and Capacity,Cement,China,Production,Cement production,thousand metric tons,2025,1,,No,";
    expect(read(long(cement, cement.replace(",China,", ",India,"))).issues).toEqual([
      expect.objectContaining({
        severity: "note",
        code: "unknown-commodity",
        expected: "out-of-scope",
        found: "2 cells",
        subject: "cement",
      }),
    ]);
  });

  it("names a detail that nobody has mapped", () => {
    const { observations, issues } = read(
      long(mine("China", "Mine production: from asteroids", "1").replace(",2024,", ",2025,")),
    );
    expect(observations).toEqual([]);
    expect(issues[0]).toMatchObject({
      severity: "warning",
      code: "unknown-commodity",
      line: 2,
      column: "Value",
    });
  });
});

describe("prices", () => {
  it("decodes grade and unit from the header, keeps gaps with reason and no price from a range", () => {
    const { prices, issues } = read(
      file(
        "usgs/mcs2025_salient/mcs2025-galli_salient.csv",
        "DataSource,Commodity,Year,Imports_Metalkg,Price_High-purity_dkg,Price_Low-purity_dkg",
        "MCS2025,Gallium,2022,1,560,50–300",
        "MCS2025,Gallium,2023,1,450,NA",
        "MCS2025,Gallium,2024,1,500,220",
      ),
    );
    expect(issues).toEqual([]);
    expect(
      prices.map((point) => [
        point.grade,
        point.period,
        point.value,
        point.missing,
        point.unit,
        point.status,
      ]),
    ).toEqual([
      ["high-purity-refined-imports", "2022", 560, null, "USD/kg", "reported"],
      ["high-purity-refined-imports", "2023", 450, null, "USD/kg", "reported"],
      ["high-purity-refined-imports", "2024", 500, null, "USD/kg", "estimated"],
      ["low-purity-primary-imports", "2022", null, "qualitative", "USD/kg", "reported"],
      ["low-purity-primary-imports", "2023", null, "not-available", "USD/kg", "reported"],
      ["low-purity-primary-imports", "2024", 220, null, "USD/kg", "estimated"],
    ]);
  });

  it("gives the long release the same grade words", () => {
    const { prices } = read(
      long(
        'ANTIMONY,Salient Statistics—United States,Antimony,United States,Price,"Price, metal, average, dollars per pound",dollars per pound,2024,10.24,,Yes,',
        'ANTIMONY,Salient Statistics—United States,Antimony,United States,Price,"Price, metal, average, dollars per pound",dollars per pound,2025,25,Estimated.,Yes,',
      ),
    );
    expect(prices).toEqual([
      expect.objectContaining({
        mineral: "antimony",
        grade: "metal",
        period: "2024",
        value: 10.24,
        unit: "USD/lb",
        status: "reported",
      }),
      expect.objectContaining({ period: "2025", value: 25, status: "estimated", origin: "usgs-mcs-2026" }),
    ]);
  });
});

describe("the importer", () => {
  it("writes one origin per edition, each described in data/origins", () => {
    for (const id of usgsMcs.origins) {
      const origin = parseYaml(
        readFileSync(new URL(`../../../data/origins/${id}.yaml`, import.meta.url), "utf8"),
      );
      expect(origin).toMatchObject({
        id,
        family: "usgs-mcs",
        next: { ja: expect.any(String), en: expect.any(String) },
      });
    }
  });
});
