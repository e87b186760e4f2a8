import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { describeShared, sharedBytes } from "../../../tests/shared.ts";
import { type FixtureSheet, xlsxBytes } from "../../../tests/xlsx-fixture.ts";
import { columnHhi } from "./long-table-exceptions.ts";
import { readShareWorkbook } from "./share-workbook.ts";

const TITLE =
  "6.5. Share of World Mineral Production 2022, by Countries; column A Rank in 2022, column B Rank in 2021";
const HEADER = [
  "Rank 2022",
  "Rank 2021",
  "Country",
  "unit",
  "Production 2022",
  "Share in %",
  "Share cum.%",
  "Share HHI",
];

/** Shares 50/30/20: HHI 3800 of 10000. */
const coal: FixtureSheet = {
  name: "Steam Coal ",
  rows: [
    [TITLE],
    HEADER,
    [1, "(  1)", "China", "metr. t", 50, 50, 50, 2500],
    [2, "(  3)", "India", "metr. t", 30, 30, 80, 900],
    [3, "(  2)", "Turkey", "metr. t", 20, 20, 100, 400],
    [null, null, "Total", "metr. t", 100, 100, null, 3800],
  ],
};
const read = (sheets: FixtureSheet[]) =>
  readShareWorkbook({ path: "wmd/any-name.xlsx", bytes: xlsxBytes(sheets) });
const withRow = (index: number, row: FixtureSheet["rows"][number]): FixtureSheet => ({
  ...coal,
  rows: coal.rows.with(index, row),
});

describe("workbook 6.5", () => {
  it("gives production column and printed HHI, in spite of repeated table names and blanks in sheet names", async () => {
    const { sheets, problem } = await read([coal, { ...coal, name: "Lignite" }]);
    expect(problem).toBeNull();
    expect(sheets.map((sheet) => sheet.commodity)).toEqual(["Steam Coal", "Lignite"]);
    expect(sheets[0]).toMatchObject({ year: 2022, unit: "metr. t", printedHhi: 3800 });
    expect(sheets[0]?.countries[0]).toEqual({ row: 3, country: "China", production: 50 });
    expect(sheets[0]?.total).toEqual({ row: 6, country: "Total", production: 100 });
  });

  it("takes the year from title and columns, never from the file name", async () => {
    const older = coal.rows.map((row) =>
      row.map((cell) =>
        typeof cell === "string" ? cell.replaceAll("2022", "2020").replaceAll("2021", "2019") : cell,
      ),
    );
    const { sheets } = await read([{ name: "Lignite", rows: older }]);
    expect(sheets[0]?.year).toBe(2020);
    expect((await read([coal, { name: "Lignite", rows: older }])).problem).toMatchObject({
      code: "wrong-edition",
      found: "2022, 2020",
    });
  });

  it.each([
    [
      "another table",
      withRow(0, ["6.1. Total World Production"]),
      { code: "not-this-file", line: 1, column: "A" },
    ],
    ["another column order", withRow(1, HEADER.toReversed()), { code: "wrong-header", line: 2 }],
    [
      "a year in the columns that is not the title's",
      withRow(
        1,
        HEADER.map((h) => h.replace("2022", "2023")),
      ),
      { code: "wrong-header" },
    ],
    [
      "a shifted row",
      withRow(3, [2, "India", "metr. t", 30, 30, 80, 900]),
      { code: "shifted-columns", line: 4, column: "C" },
    ],
    [
      "a text where tonnes belong",
      withRow(3, [2, "(  3)", "India", "metr. t", "30 kt", 30, 80, 900]),
      { code: "shifted-columns", line: 4 },
    ],
    [
      "a sheet without its total",
      { ...coal, rows: coal.rows.slice(0, -1) },
      { code: "cut-off", expected: "Total", found: "Turkey" },
    ],
  ])("refuses %s", async (_, sheet, problem) => {
    const result = await read([sheet]);
    expect(result.sheets).toEqual([]);
    expect(result.problem).toMatchObject({ severity: "error", file: "wmd/any-name.xlsx", ...problem });
  });

  it("refuses half a workbook", async () => {
    const bytes = xlsxBytes([coal]);
    const result = await readShareWorkbook({ path: "half.xlsx", bytes: bytes.subarray(0, bytes.length / 2) });
    expect(result.problem).toMatchObject({ severity: "error", code: "cut-off" });
  });
});

describe("columnHhi", () => {
  test("shares 50/30/20 are .38, one country is 1, a column without output has none", () => {
    expect(columnHhi([50, 30, 20])).toBeCloseTo(0.38, 15);
    expect(columnHhi([0, 7])).toBe(1);
    expect(columnHhi([0, 0])).toBeNaN();
  });

  test("lies between 1/n and 1 and does not depend on unit or order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 60 }), (tonnes) => {
        const hhi = columnHhi(tonnes);
        expect(hhi).toBeGreaterThanOrEqual(1 / tonnes.length - 1e-12);
        expect(hhi).toBeLessThanOrEqual(1 + 1e-12);
        expect(columnHhi(tonnes.map((t) => t / 1000).reverse())).toBeCloseTo(hhi, 10);
      }),
    );
  });
});

describeShared("workbook 6.5 of 2022", () => {
  const path = "wmd/6.5. Share_of_World_Mineral_Production_2022_by_Countries.xlsx";

  test("HHI of the production column is the printed HHI for all 65 commodities", async () => {
    const { sheets } = await readShareWorkbook({ path, bytes: sharedBytes(`data/${path}`) });
    expect(sheets).toHaveLength(65);
    for (const { commodity, countries, printedHhi } of sheets) {
      const hhi = columnHhi(countries.map((country) => country.production));
      expect(Math.abs(hhi - printedHhi / 10_000), commodity).toBeLessThan(1e-12);
    }
    const printed = (name: string) => sheets.find((sheet) => sheet.commodity === name)?.printedHhi;
    expect(printed("Gallium")).toBeCloseTo(9678.96, 2);
    expect(printed("Iron (Fe)")).toBeCloseTo(2025.22, 2);
  });

  test("every column adds up to its total", async () => {
    const { sheets } = await readShareWorkbook({ path, bytes: sharedBytes(`data/${path}`) });
    for (const { commodity, countries, total } of sheets) {
      const sum = countries.reduce((t, country) => t + country.production, 0);
      expect(sum, commodity).toBeCloseTo(total.production, 3);
    }
  });
});
