import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it, test } from "vitest";
import { countryResolver, referenceRows } from "../../../tests/reference.ts";
import { describeShared, sharedBytes } from "../../../tests/shared.ts";
import { xlsxBytes } from "../../../tests/xlsx-fixture.ts";
import type { Observation } from "../../core/index.ts";
import type { CommodityMapping, ImportContext, RawFile } from "../importer.ts";
import { worldMiningData } from "./index.ts";
import { EARLIER_LAYOUT, readLongTable, SPLICED_LAYOUT } from "./long-table.ts";
import { columnHhi, longTableExceptions } from "./long-table-exceptions.ts";
import { readShareWorkbook } from "./share-workbook.ts";
import { seriesName } from "./splice.ts";

const context: ImportContext = {
  country: countryResolver(),
  commodities: referenceRows("commodities/world-mining-data.csv") as unknown as CommodityMapping[],
};
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024];

/** Lines of the spliced table: one series, seven figures. */
function series(
  commodity: string,
  unit: string,
  country: string,
  code: string,
  figures: string[],
  flag = "r",
): string[] {
  const iso = country === "Total" ? "" : "XXX";
  return YEARS.map(
    (year, i) => `${commodity},Any,${unit},${country},${iso},${code},${year},${figures[i]},${flag}`,
  );
}
const HEADER = "commodity,category,unit,country,iso3,m49,year,quantity,flag";
const EARLIER_HEADER = "commodity,Country,Country_Code,Country_ISO,unit,data_source,year,production,ISO";

const perlite = [
  ...series("Perlite", "metr. t", "Greece", "300", ["10", "20", "30", "40", "50", "60", "70"], "e"),
  ...series("Perlite", "metr. t", "China", "156", ["", "", "90", "90", "90", "95", "95"]),
  ...series("Perlite", "metr. t", "Total", "", ["10", "20", "30", "40", "50", "155", "165"], ""),
];
const gold = [
  ...series("Gold", "kg", "French Guiana", "328", ["2", "3", "3", "3", "3", "4", "4"]),
  ...series("Gold", "kg", "Guyana", "328", ["9", "9", "9", "9", "0", "4", "4"]),
  ...series("Gold", "kg", "Total", "", ["11", "12", "12", "12", "3", "14", "14"], ""),
];
const gas = series("Natural Gas", "Mio m3", "Total", "", ["1", "1", "1", "1", "1", "1", "1"], "");

const file = (path: string, lines: readonly string[]): RawFile => ({
  path,
  bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
});
const spliced = (...lines: string[]): RawFile => file("wmd/long.csv", [HEADER, ...lines]);
/** Proves that China's perlite is not in the earlier edition. */
const earlier = file("geopolrisk/earlier.csv", [
  EARLIER_HEADER,
  ...[
    "Perlite,Greece,300,GRC",
    "Perlite,Total,DELETE,DELETE",
    "Gold,French Guiana,328,GUF",
    "Gold,Guyana,328,GUY",
    "Natural Gas,Total,DELETE,DELETE",
  ].map((start) => `${start},metr. t,r,2022,50.0,`),
  "Gold,Total,DELETE,DELETE,kg,nan,2022,3.0,",
]);
const workbook: RawFile = {
  path: "wmd/6.5.xlsx",
  bytes: xlsxBytes([
    {
      name: "Perlite",
      rows: [
        ["6.5. Share of World Mineral Production 2022, by Countries"],
        [
          "Rank 2022",
          "Rank 2021",
          "Country",
          "unit",
          "Production 2022",
          "Share in %",
          "Share cum.%",
          "Share HHI",
        ],
        [1, "(  1)", "Greece", "metr. t", 50, 100, 100, 10_000],
        [null, null, "Total", "metr. t", 50, 100, null, 10_000],
      ],
    },
  ]),
};
const find = (rows: readonly Observation[], country: string, year: number) =>
  rows.filter((row) => row.country === country && row.year === year);

describe("World Mining Data", () => {
  it("gives every row its edition, world totals as WLD, added countries a note", async () => {
    const { observations } = await worldMiningData.read([spliced(...perlite), earlier], context);
    expect(find(observations, "GRC", 2022)[0]).toMatchObject({
      value: 50,
      status: "estimated",
      origin: "world-mining-data-2024",
    });
    expect(find(observations, "GRC", 2023)[0]).toMatchObject({ value: 60, origin: "world-mining-data-2026" });
    expect(find(observations, "CHN", 2020)[0]).toMatchObject({
      origin: "world-mining-data-2026",
      note: "added-country",
    });
    expect(find(observations, "CHN", 2023)[0]).toMatchObject({ origin: "world-mining-data-2026", note: "" });
    expect(find(observations, "WLD", 2021)[0]).toMatchObject({ value: 40, note: "countries-added-later" });
    expect(find(observations, "WLD", 2024)[0]).toMatchObject({
      value: 165,
      origin: "world-mining-data-2026",
      note: "",
    });
  });

  it("writes no row for years that an edition does not cover, and a reason for blanks that it does", async () => {
    const { observations } = await worldMiningData.read([spliced(...perlite), earlier], context);
    expect(find(observations, "CHN", 2019)).toEqual([]);
    const blank = series("Perlite", "metr. t", "Iran", "364", ["1", "1", "1", "1", "1", "", ""]);
    const withBlank = await worldMiningData.read([spliced(...perlite, ...blank), earlier], context);
    expect(find(withBlank.observations, "IRN", 2023)[0]).toMatchObject({
      value: null,
      missing: "not-reported",
    });
  });

  it("names the countries behind a sum above the total", async () => {
    const { issues } = await worldMiningData.read([spliced(...perlite), earlier], context);
    const sums = issues.filter((issue) => issue.code === "sum-differs-from-total");
    expect(sums.map((issue) => issue.subject)).toEqual(["Perlite 2020", "Perlite 2021", "Perlite 2022"]);
    expect(sums[0]).toMatchObject({
      severity: "note",
      expected: "30",
      found: "120 (added later: China)",
      line: 18,
    });
  });

  it("does not believe Guyana where it carries French Guiana's figure, and says what is missing", async () => {
    const { observations, issues } = await worldMiningData.read([spliced(...gold), earlier], context);
    expect(find(observations, "GUY", 2021)[0]).toMatchObject({
      value: 0.009,
      unit: "t",
      processing: "minor",
    });
    expect(find(observations, "GUY", 2023)[0]).toMatchObject({
      value: null,
      missing: "not-available",
      note: "corrected",
    });
    expect(find(observations, "GUF", 2023)[0]).toMatchObject({ value: 0.004, note: "" });
    expect(issues.filter((issue) => issue.code === "corrected").map((issue) => issue.subject)).toEqual([
      "Gold Guyana 2023",
      "Gold Guyana 2024",
    ]);
    expect(issues.filter((issue) => issue.code === "sum-differs-from-total")).toEqual([
      expect.objectContaining({ severity: "warning", expected: "14", found: "8", subject: "Gold 2023" }),
      expect.objectContaining({ severity: "warning", expected: "14", found: "8", subject: "Gold 2024" }),
    ]);
  });

  it("writes a figure that workbook and long table print once: locator of the one, status of the other", async () => {
    const { observations, issues } = await worldMiningData.read(
      [workbook, spliced(...perlite), earlier],
      context,
    );
    expect(find(observations, "GRC", 2022)).toEqual([
      expect.objectContaining({ value: 50, locator: "6.5.xlsx#Perlite!R3", status: "estimated" }),
    ]);
    expect(issues.some((issue) => issue.code === "duplicate-row")).toBe(false);
    const other = perlite.map((line) => line.replace("2022,50,e", "2022,51,e"));
    const conflict = await worldMiningData.read([workbook, spliced(...other), earlier], context);
    expect(find(conflict.observations, "GRC", 2022)).toHaveLength(1);
    expect(conflict.issues).toContainEqual(
      expect.objectContaining({ code: "duplicate-row", found: "51", line: 6 }),
    );
  });

  it("refuses a workbook of an edition it has no origin for, whatever its name says", async () => {
    const rows = [
      ["6.5. Share of World Mineral Production 2020, by Countries"],
      [
        "Rank 2020",
        "Rank 2019",
        "Country",
        "unit",
        "Production 2020",
        "Share in %",
        "Share cum.%",
        "Share HHI",
      ],
      [1, "(  1)", "Greece", "metr. t", 50, 100, 100, 10_000],
      [null, null, "Total", "metr. t", 50, 100, null, 10_000],
    ];
    const older = { path: "wmd/6.5. Share 2022.xlsx", bytes: xlsxBytes([{ name: "Perlite", rows }]) };
    const { observations, issues } = await worldMiningData.read([older], context);
    expect(observations).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({ severity: "error", code: "wrong-edition", found: "year 2020" }),
    ]);
  });

  it("counts what is out of scope and warns of what it does not know", async () => {
    const unknown = perlite.map((line) => line.replace("Perlite", "Unobtainium"));
    const { observations, issues } = await worldMiningData.read(
      [spliced(...gas, ...unknown), earlier],
      context,
    );
    expect(observations).toEqual([]);
    expect(issues).toContainEqual(
      expect.objectContaining({ severity: "note", subject: "Natural Gas", found: "7 rows" }),
    );
    expect(issues).toContainEqual(
      expect.objectContaining({ severity: "warning", subject: "Unobtainium", code: "unknown-commodity" }),
    );
  });

  it("says so when the earlier edition's table is not there to prove the splice", async () => {
    const { observations, issues } = await worldMiningData.read([spliced(...perlite)], context);
    expect(find(observations, "CHN", 2020)[0]?.origin).toBe("world-mining-data-2026");
    expect(issues).toContainEqual(expect.objectContaining({ severity: "warning", code: "wrong-edition" }));
  });

  it.each([
    [
      "another header",
      [HEADER.replace("iso3", "code"), ...perlite],
      { code: "wrong-header", line: 1, column: "iso3" },
    ],
    ["another table", ["a;b;c", "1;2;3"], { code: "not-this-file", line: 1 }],
    [
      "a shifted line",
      [HEADER, ...perlite.with(2, "Perlite,Any,metr. t,Greece,,300,2020,30")],
      { code: "shifted-columns", line: 4 },
    ],
    [
      "a line shifted by a word",
      [HEADER, ...perlite.with(2, "Any,Perlite,Any,metr. t,Greece,300,GRC,2020,30")],
      { code: "shifted-columns", line: 4, column: "flag" },
    ],
    [
      "an unknown country",
      [HEADER, ...perlite.map((line) => line.replace("Greece", "Atlantis"))],
      { code: "unknown-country", line: 4, found: "Atlantis" },
    ],
    [
      "an unknown unit",
      [HEADER, ...perlite.map((line) => line.replace("metr. t", "lb"))],
      { code: "unknown-unit", found: "lb" },
    ],
    [
      "an older edition under this header",
      [HEADER, ...perlite.filter((line) => !line.includes("2024"))],
      { code: "wrong-edition" },
    ],
    [
      "a table that ends before its total",
      [HEADER, ...perlite.slice(0, 14)],
      { code: "cut-off", subject: "Perlite" },
    ],
  ])("refuses %s", async (_, lines, problem) => {
    const { observations, issues } = await worldMiningData.read(
      [file("wmd/long.csv", lines), earlier],
      context,
    );
    expect(observations).toEqual([]);
    expect(issues).toContainEqual(
      expect.objectContaining({ severity: "error", file: "wmd/long.csv", ...problem }),
    );
  });
});

describeShared("World Mining Data, bundled files", () => {
  const files = worldMiningData.bundleFiles.map((path) => ({ path, bytes: sharedBytes(`data/${path}`) }));
  const [workbookFile, splicedFile, earlierFile] = files as [RawFile, RawFile, RawFile];
  const accepted: Record<string, string>[] = parse(
    readFileSync(new URL("accepted-exceptions.csv", import.meta.url)),
    { columns: true },
  );

  test("no row is lost: written, written once with the workbook, out of scope, or outside the edition's years", async () => {
    const { observations, issues } = await worldMiningData.read(files, context);
    expect(issues.filter((issue) => issue.severity === "error")).toEqual([]);
    const { rows } = readLongTable(splicedFile, SPLICED_LAYOUT);
    const scope = new Set(
      context.commodities.filter((c) => c.mineral !== "out-of-scope").map((c) => c.commodity),
    );
    const earlierSeries = new Set(readLongTable(earlierFile, EARLIER_LAYOUT).rows.map(seriesName));
    const added = rows.filter((row) => row.year < 2020 && !earlierSeries.has(seriesName(row)));
    expect(rows).toHaveLength(14_133);
    expect(added).toHaveLength(51 * 2);
    expect(added.every((row) => row.quantity === null)).toBe(true);
    const inScope = rows.filter((row) => scope.has(row.commodity)).length;
    const addedInScope = added.filter((row) => scope.has(row.commodity)).length;
    expect(observations).toHaveLength(inScope - addedInScope);
    const leftOut = issues.filter(
      (issue) => issue.code === "unknown-commodity" && issue.file === splicedFile.path,
    );
    expect(leftOut.reduce((sum, issue) => sum + Number.parseInt(issue.found ?? "", 10), 0)).toBe(
      14_133 - inScope - (added.length - addedInScope),
    );
    expect(
      new Set(
        observations.map(
          (o) => `${o.mineral}/${o.stage}/${o.form}/${o.country}/${o.year}/${o.basis}/${o.origin}`,
        ),
      ).size,
    ).toBe(observations.length);
  });

  test("every year of an edition that has a world total adds up to it", async () => {
    const { observations } = await worldMiningData.read(files, context);
    const sums = new Map<string, number>();
    const id = (o: Observation) => `${o.mineral}/${o.stage}/${o.form}/${o.year}/${o.origin}`;
    for (const o of observations)
      if (o.country !== "WLD") sums.set(id(o), (sums.get(id(o)) ?? 0) + (o.value ?? 0));
    const off = observations.filter(
      (o) => o.country === "WLD" && Math.abs((sums.get(id(o)) ?? 0) / (o.value ?? 0) - 1) > 1e-9,
    );
    expect(off.map((o) => `${o.mineral} ${o.year}`)).toEqual(["gold 2023", "gold 2024"]);
  });

  test("sums that differ from the total are the accepted ones, with their countries", async () => {
    const { issues } = await worldMiningData.read(files, context);
    const differing = issues.filter((issue) => issue.code === "sum-differs-from-total");
    expect(differing.map((issue) => issue.subject)).toEqual(
      accepted.map((row) => `${row.commodity} ${row.year}`),
    );
    for (const [i, issue] of differing.entries()) {
      const row = accepted[i];
      expect(issue.expected).toBe(row?.published_total);
      const names = row?.added_countries
        ? ` (added later: ${row.added_countries.replaceAll("; ", ", ")})`
        : "";
      expect(issue.found).toBe(`${row?.sum_of_countries}${names}`);
    }
  });

  test("the HHI of 22 commodities cannot be had from the long table, and the list says why", async () => {
    const { sheets } = await readShareWorkbook(workbookFile);
    const { rows } = readLongTable(splicedFile, SPLICED_LAYOUT);
    const earlierSeries = new Set(readLongTable(earlierFile, EARLIER_LAYOUT).rows.map(seriesName));
    const exceptions = longTableExceptions(sheets, rows, earlierSeries);
    expect(exceptions).toHaveLength(22);
    for (const { commodity, printedHhi, longTableHhi } of exceptions)
      expect(longTableHhi, commodity).toBeLessThan(printedHhi);
    const perliteHere = exceptions.find((exception) => exception.commodity === "Perlite");
    expect(perliteHere?.printedHhi).toBeCloseTo(0.291576, 6);
    expect(perliteHere?.longTableHhi).toBeCloseTo(0.237161, 6);
    expect(perliteHere?.addedCountries).toEqual(["Bulgaria", "China"]);
    const listed = accepted.filter((row) => row.year === "2022" && row.added_countries);
    expect(exceptions.map((e) => e.commodity).sort()).toEqual(
      listed.map((row) => row.commodity ?? "").sort(),
    );
    const others = sheets.filter((sheet) => !exceptions.some((e) => e.commodity === sheet.commodity));
    for (const sheet of others) {
      const column = rows.filter(
        (r) => r.commodity === sheet.commodity && r.year === 2022 && r.country !== "Total",
      );
      expect(columnHhi(column.map((r) => r.quantity ?? 0)), sheet.commodity).toBeCloseTo(
        sheet.printedHhi / 10_000,
        12,
      );
    }
  });

  test.each([
    ["fluorine", 0.488],
    ["tantalum", 0.241],
    ["antimony", 0.213],
    ["magnesite", 0.457],
  ])("production HHI of %s in 2024 is %d", async (mineral, hhi) => {
    const { observations } = await worldMiningData.read(files, context);
    const rows = observations.filter((o) => o.mineral === mineral && o.year === 2024 && o.country !== "WLD");
    expect(columnHhi(rows.map((o) => o.value ?? 0))).toBeCloseTo(hhi, 3);
  });

  test("Kosovo, Taiwan, DR Congo and French Guiana are themselves", async () => {
    const { observations } = await worldMiningData.read(files, context);
    const seen = new Set(observations.map((o) => o.country));
    for (const country of ["XKX", "TWN", "COD", "COG", "GUF", "GUY", "NAM", "ROU", "NCL"])
      expect(seen).toContain(country);
  });
});
