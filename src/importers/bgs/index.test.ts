import { describe, expect, it, test } from "vitest";
import { countryResolver, referenceRows } from "../../../tests/reference.ts";
import { describeShared, sharedBytes } from "../../../tests/shared.ts";
import { readCsvTable } from "../csv-table.ts";
import type { CommodityMapping, ImportContext, RawFile } from "../importer.ts";
import { bgs } from "./index.ts";
import { COLUMNS } from "./layout.ts";

const context: ImportContext = {
  country: countryResolver(),
  commodities: referenceRows("commodities/bgs.csv") as unknown as CommodityMapping[],
};

type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;
const REFINED: Cells = {
  bgs_commodity_trans: "cobalt, refined",
  bgs_statistic_type_trans: "Production",
  units: "tonnes (metric)",
  country_trans: "Finland",
  country_iso2_code: "FI",
  year: "2023-01-01 00:00:00",
  quantity: "15000",
  quantity_in_book_style: "15,000",
  sdmx_code: "A",
};
const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
function dump(rows: readonly Cells[], columns: readonly (typeof COLUMNS)[number][] = COLUMNS): RawFile {
  const lines = rows.map((row) =>
    columns.map((column) => quoted({ ...REFINED, ...row }[column] ?? "")).join(","),
  );
  return {
    path: "bgs/BGS_cobalt_production.csv",
    bytes: new TextEncoder().encode(`${columns.join(",")}\n${lines.join("\n")}\n`),
  };
}
const read = async (...rows: Cells[]) => bgs.read([dump(rows)], context);

describe("World Mineral Statistics", () => {
  it("splits one file into mine and refined, whatever the order of its columns", async () => {
    const rows: Cells[] = [
      {},
      {
        bgs_commodity_trans: "cobalt, mine",
        units: "tonnes (metal content)",
        country_trans: "Congo, Democratic Republic",
        quantity: "170000",
      },
    ];
    const { observations } = await bgs.read([dump(rows, COLUMNS.toReversed())], context);
    expect(observations).toEqual([
      expect.objectContaining({
        mineral: "cobalt",
        stage: "refined",
        country: "FIN",
        value: 15_000,
        unit: "t",
        basis: "metal-content",
        locator: "BGS_cobalt_production.csv#L2",
      }),
      expect.objectContaining({ stage: "mine", country: "COD", value: 170_000 }),
    ]);
  });

  it("reads Namibia, whose two-letter code is NA, and historic states by name, not by the code columns", async () => {
    const { observations } = await read(
      { country_trans: "Namibia", country_iso2_code: "NA", country_iso3_code: "NAM" },
      { country_trans: "Congo", country_iso2_code: "CG", country_iso3_code: "COD" },
      { country_trans: "Zaire", country_iso3_code: "ZAR", year: "1985-01-01 00:00:00" },
      { country_trans: "Czechoslovakia", country_iso2_code: "CS", year: "1985-01-01 00:00:00" },
      { country_trans: "Serbia and Montenegro", country_iso2_code: "CS", year: "1995-01-01 00:00:00" },
      { country_trans: "Soviet Union", year: "1985-01-01 00:00:00" },
      { country_trans: "Kosovo", country_iso3_code: "1A0" },
    );
    expect(observations.map((o) => o.country)).toEqual(["NAM", "COG", "COD", "CSK", "SCG", "SUN", "XKX"]);
  });

  it("tells nil, unknown and less than half a unit apart", async () => {
    const { observations } = await read(
      { quantity: "0", quantity_in_book_style: "-----", country_trans: "Japan" },
      { quantity: "", quantity_in_book_style: "...", sdmx_code: "O", country_trans: "India" },
      { quantity: "0", quantity_in_book_style: "0", sdmx_code: "N", country_trans: "Canada" },
    );
    expect(observations[0]).toMatchObject({ value: 0, missing: null });
    expect(observations[1]).toMatchObject({ value: null, missing: "not-available" });
    expect(observations[2]).toMatchObject({ value: null, missing: "below-half-unit", low: 0, high: 0.5 });
  });

  it("takes kilograms as tonnes and marks as status and notes", async () => {
    const { observations } = await read({
      bgs_commodity_trans: "platinum group metals, mine",
      bgs_sub_commodity_trans: "Palladium",
      units: "kilograms (metal content)",
      concat_figure_notes_code: "#|*|a",
      quantity: "88000",
    });
    expect(observations[0]).toMatchObject({
      mineral: "palladium",
      value: 88,
      processing: "minor",
      status: "estimated",
      note: "break-in-series footnote",
    });
  });

  it("keeps the figure where the Federal Republic and Germany both have a row, and refuses two figures", async () => {
    const year = "1990-01-01 00:00:00";
    const west: Cells = { country_trans: "German Federal Republic", year, quantity: "1303" };
    const blank: Cells = { country_trans: "Germany", year, quantity: "", sdmx_code: "O" };
    for (const pair of [
      [west, blank],
      [blank, west],
    ]) {
      const { observations, issues } = await read({}, ...pair);
      expect(observations.filter((o) => o.country === "DEU")).toEqual([
        expect.objectContaining({ value: 1303 }),
      ]);
      expect(issues).toEqual([
        expect.objectContaining({ severity: "note", code: "duplicate-row", found: "blank" }),
      ]);
    }
    const two = await read({}, west, { ...west, country_trans: "Germany", quantity: "1400" });
    expect(two.observations).toEqual([]);
    expect(two.issues).toContainEqual(expect.objectContaining({ severity: "error", code: "duplicate-row" }));
  });

  it("leaves mixtures out and counts them", async () => {
    const { observations, issues } = await read(
      { bgs_commodity_trans: "lithium minerals", bgs_sub_commodity_trans: "Spodumene" },
      { bgs_commodity_trans: "lithium minerals", bgs_sub_commodity_trans: "Spodumene (Li content)" },
      { bgs_commodity_trans: "ferro-alloys", bgs_sub_commodity_trans: "Other ferro-alloys" },
      { bgs_commodity_trans: "ferro-alloys", bgs_sub_commodity_trans: "Unobtainium" },
    );
    expect(observations.map((o) => `${o.mineral} ${o.form}`)).toEqual(["lithium spodumene-li-content"]);
    expect(issues.map((issue) => [issue.severity, issue.subject, issue.found])).toEqual([
      ["note", "lithium minerals / Spodumene", "1 rows"],
      ["note", "ferro-alloys / Other ferro-alloys", "1 rows"],
      ["warning", "ferro-alloys / Unobtainium", "1 rows"],
    ]);
  });

  it.each<[string, Cells, object]>([
    [
      "an unknown country",
      { country_trans: "Atlantis" },
      { code: "unknown-country", line: 3, column: "country_trans", found: "Atlantis" },
    ],
    ["an unknown unit", { units: "long tons" }, { code: "unknown-unit", line: 3, found: "long tons" }],
    [
      "a word where tonnes belong",
      { quantity: "many" },
      { code: "not-a-number", line: 3, column: "quantity", found: "many" },
    ],
    [
      "shifted columns",
      { sdmx_code: "Normal value" },
      { code: "shifted-columns", line: 3, column: "sdmx_code" },
    ],
    [
      "a year of another edition",
      { year: "2024-01-01 00:00:00" },
      { code: "wrong-edition", line: 3, found: "2024" },
    ],
    [
      "trade under this name",
      { bgs_statistic_type_trans: "Imports" },
      { code: "not-this-file", line: 3, found: "Imports" },
    ],
  ])("refuses %s", async (_, cells, problem) => {
    const { observations, issues } = await read({}, cells);
    expect(observations).toEqual([]);
    expect(issues).toEqual([
      expect.objectContaining({ severity: "error", file: "bgs/BGS_cobalt_production.csv", ...problem }),
    ]);
  });

  it("refuses a file without the edition's newest year and one that ends in the middle", async () => {
    const older = await read({ year: "2019-01-01 00:00:00" });
    expect(older.issues).toEqual([
      expect.objectContaining({ code: "wrong-edition", found: "newest year 2019" }),
    ]);
    const whole = dump([{}, {}]);
    const cut = await bgs.read([{ ...whole, bytes: whole.bytes.subarray(0, -9) }], context);
    expect(cut.issues).toEqual([expect.objectContaining({ severity: "error", code: "cut-off", line: 3 })]);
    expect(cut.observations).toEqual([]);
  });
});

describeShared("World Mineral Statistics, bundled files", () => {
  const files = bgs.bundleFiles.map((path) => ({ path, bytes: sharedBytes(`data/${path}`) }));

  test("no row is lost: written, left out and counted, or a blank beside a figure", async () => {
    const { observations, issues } = await bgs.read(files, context);
    expect(issues.filter((issue) => issue.severity !== "note")).toEqual([]);
    const rows = files.reduce(
      (sum, file) => sum + readCsvTable(file, { encoding: "utf-8", columns: COLUMNS }).rows.length,
      0,
    );
    expect(rows).toBe(27_487);
    const leftOut = issues.filter((issue) => issue.code === "unknown-commodity");
    const counted = leftOut.reduce((sum, issue) => sum + Number.parseInt(issue.found ?? "", 10), 0);
    const twins = issues.filter((issue) => issue.code === "duplicate-row");
    expect(twins.every((issue) => issue.subject?.includes("DEU"))).toBe(true);
    expect(observations.length + counted + twins.length).toBe(rows);
  });

  test("metal content in the unit is metal content in the table", async () => {
    for (const file of files) {
      const { rows } = readCsvTable(file, { encoding: "utf-8", columns: COLUMNS });
      for (const { cell } of rows) {
        if (!cell("units").includes("metal content")) continue;
        const mapping = context.commodities.find(
          (m) => m.commodity === cell("bgs_commodity_trans") && m.detail === cell("bgs_sub_commodity_trans"),
        );
        expect(mapping?.basis, cell("bgs_commodity_trans")).toBe("metal-content");
      }
    }
  });

  test("covers 1971–2023, Namibia, the Soviet Union and DR Congo under both names", async () => {
    const { observations } = await bgs.read(files, context);
    const years = observations.map((o) => o.year);
    expect([Math.min(...years), Math.max(...years)]).toEqual([1971, 2023]);
    const mined = (country: string, year: number) =>
      observations.find(
        (o) => o.mineral === "cobalt" && o.stage === "mine" && o.country === country && o.year === year,
      )?.value ?? 0;
    expect(mined("COD", 1985)).toBeGreaterThan(10_000);
    expect(mined("COD", 2023)).toBeGreaterThan(100_000);
    expect(observations.some((o) => o.country === "NAM" && (o.value ?? 0) > 0)).toBe(true);
    expect(observations.some((o) => o.country === "SUN" && o.year === 1988 && o.mineral === "nickel")).toBe(
      true,
    );
  });
});
