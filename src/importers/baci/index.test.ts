import { beforeAll, describe, expect, it } from "vitest";
import { parquetBytes } from "../../../tests/parquet-bytes.ts";
import { countryResolver, referenceRows } from "../../../tests/reference.ts";
import { describeShared, sharedBytes } from "../../../tests/shared.ts";
import type { ImportContext, ImportResult, RawFile } from "../importer.ts";
import { baci } from "./index.ts";

const tradeForms = referenceRows("trade-forms.csv").filter((row) => row.in_bundle === "yes");
const context: ImportContext = { country: countryResolver(), commodities: [] };
const reviewed: ImportContext = {
  ...context,
  tradeCodes: (nomenclature) =>
    new Set(tradeForms.filter((row) => row.nomenclature === nomenclature).map((row) => row.code ?? "")),
};

const HS92_COLUMNS = "t::INTEGER AS t, i::INTEGER AS i, j::INTEGER AS j, k, v::DOUBLE AS v, q::DOUBLE AS q";
const hs92Rows = (...rows: string[]) =>
  parquetBytes(
    `SELECT ${HS92_COLUMNS} FROM (VALUES ${rows.map((row) => `(${row})`).join(",")}) AS flow(t, i, j, k, v, q)`,
  );
const file = (path: string, bytes: Uint8Array | string): RawFile => ({
  path,
  bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
});

/** Three HS92 flows to Japan in two years; the HS17 file repeats those of 2024 and adds two codes of its own. */
const SMALL = [
  "2022, 156, 392, '280480', 100.000, 20.0",
  "2024, 156, 392, '280480', 112.345, 21.5",
  "2024, 490, 392, '280480', 7.001, NULL",
  "2024, 842, 392, '270900', 5.0, 1.0",
];
const HS17 = `i,j,cmd,value
CHN,JPN,280480,112345.0
S19,JPN,280480,7001.0
CHN,JPN,811292,50000.0
S19,JPN,811292,9000.5
CHN,JPN,810320,1000.0
`;
const compilation = () =>
  parquetBytes(`SELECT source, period::INTEGER AS period, exporter, importer, hs6, value_usd::DOUBLE AS value_usd,
    qty_kg::DOUBLE AS qty_kg FROM (VALUES
      ('baci', 2024, 'CHN', 'JPN', '811292', 50000, 1250),
      ('baci', 2024, 'TWN', 'JPN', '811292', 9000.5, NULL),
      ('eurostat', 2024, 'CHN', 'JPN', '811292', 1, 1)
    ) AS flow(source, period, exporter, importer, hs6, value_usd, qty_kg)`);

const codes = ({ issues }: ImportResult) => issues.map(({ severity, code }) => `${severity} ${code}`);

describe("baci, by hand", () => {
  it("keeps value, mass and years; a NULL mass stays null; 490 is Taiwan", async () => {
    const { trade, issues } = await baci.read([file("hs92.parquet", await hs92Rows(...SMALL))], context);
    expect(issues).toEqual([]);
    const flow = { year: 2024, importer: "JPN", code: "280480", origin: "baci-hs92" };
    expect(trade).toHaveLength(4);
    expect(trade).toContainEqual({ ...flow, exporter: "CHN", valueKusd: 112.345, massT: 21.5 });
    expect(trade).toContainEqual({ ...flow, exporter: "TWN", valueKusd: 7.001, massT: null });
  });

  it("writes only reviewed codes and says how many rows of which code it left out", async () => {
    const { trade, issues } = await baci.read([file("hs92.parquet", await hs92Rows(...SMALL))], reviewed);
    expect(trade).toHaveLength(3);
    expect(issues).toMatchObject([
      { severity: "note", code: "unknown-commodity", subject: "270900", found: "1 rows" },
    ]);
  });

  it("adds HS17 only for codes that HS92 lacks, with its own origin, the proved year and BACI's masses", async () => {
    const files = [
      file("hs92.parquet", await hs92Rows(...SMALL)),
      file("baci_2024.csv", HS17),
      file("flows.parquet", await compilation()),
    ];
    const { trade, issues } = await baci.read(files, reviewed);
    const own = trade.filter(({ origin }) => origin === "baci-hs17");
    const flow = { year: 2024, importer: "JPN", code: "811292", origin: "baci-hs17" };
    expect(own).toEqual([
      { ...flow, exporter: "CHN", valueKusd: 50, massT: 1.25 },
      { ...flow, exporter: "TWN", valueKusd: 9.0005, massT: null },
    ]);
    expect(trade.filter(({ code, year }) => code === "280480" && year === 2024)).toHaveLength(2);
    const notes = issues.filter(({ code }) => code === "unknown-commodity");
    expect(notes.map(({ subject, expected }) => [subject, expected])).toEqual([
      ["270900", "out-of-scope"],
      ["280480", "baci-hs92"],
      ["810320", "out-of-scope"],
    ]);
  });

  it("reads the special codes of BACI and reports a code it does not know without losing its trade", async () => {
    const bytes = await hs92Rows(
      "1996, 58, 392, '280480', 1, 1",
      "1996, 711, 842, '280480', 1, 1",
      "2005, 891, 757, '280480', 1, 1",
      "2009, 736, 699, '280480', 1, 1",
      "2009, 530, 251, '280480', 1, 1",
      "2009, 899, 579, '280480', 1, 1",
      "2024, 777, 516, '280480', 1, 1",
    );
    const { trade, issues } = await baci.read([file("hs92.parquet", bytes)], context);
    expect(trade.map(({ exporter, importer }) => [exporter, importer])).toEqual([
      ["BLX", "JPN"],
      ["SAC", "USA"],
      ["SCG", "CHE"],
      ["SDN", "IND"],
      ["ANT", "FRA"],
      ["NES", "NOR"],
      ["NES", "NAM"],
    ]);
    expect(issues).toMatchObject([
      { severity: "warning", code: "unknown-country", line: 7, found: "777", subject: "1 rows" },
    ]);
  });
});

describe("baci, bad input: no rows, and what was wrong", () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await hs92Rows(...SMALL);
  });
  const refused = async (files: RawFile[]) => {
    const result = await baci.read(files, context);
    expect(result.trade).toEqual([]);
    return result.issues;
  };

  it("an empty and a cut-off Parquet file", async () => {
    expect(await refused([file("hs92.parquet", good.slice(0, good.length - 20))])).toMatchObject([
      { severity: "error", code: "cut-off", file: "hs92.parquet" },
    ]);
    expect(await refused([file("hs92.parquet", new Uint8Array())])).toMatchObject([{ code: "empty-file" }]);
  });

  it("a damaged page", async () => {
    const damaged = good.slice();
    damaged.fill(0, 4, 200);
    expect(await refused([file("hs92.parquet", damaged)])).toMatchObject([
      { severity: "error", code: "cut-off", line: 1 },
    ]);
  });

  it("another table under this name", async () => {
    const other = await parquetBytes("SELECT 'Copper' AS commodity, 1.0::DOUBLE AS quantity");
    expect(await refused([file("hs92.parquet", other)])).toMatchObject([{ code: "not-this-file" }]);
    expect(await refused([file("baci_2024.csv", "country,year,production\nCHN,2024,5\n")])).toMatchObject([
      { code: "not-this-file" },
    ]);
  });

  it("a missing column, and columns that changed places", async () => {
    const without = await parquetBytes(`SELECT ${HS92_COLUMNS.replace(", q::DOUBLE AS q", "")}
      FROM (VALUES (2024, 156, 392, '280480', 1)) AS flow(t, i, j, k, v)`);
    expect(await refused([file("hs92.parquet", without)])).toMatchObject([
      { code: "wrong-header", column: "q" },
    ]);
    expect(
      await refused([file("hs92.parquet", await hs92Rows("156, 2024, 392, '280480', 1, 1"))]),
    ).toMatchObject([{ code: "shifted-columns", line: 1, column: "t", found: "156" }]);
    expect(
      await refused([file("hs92.parquet", await hs92Rows("2024, 156, 392, '28048', 1, 1"))]),
    ).toMatchObject([{ code: "shifted-columns", column: "k" }]);
  });

  it("a value or a mass that is zero: missing is never zero", async () => {
    const zero = await hs92Rows("2024, 156, 392, '280480', 0, 1");
    expect(await refused([file("hs92.parquet", zero)])).toMatchObject([
      { code: "out-of-range", column: "v" },
    ]);
    const noMass = await hs92Rows("2024, 156, 392, '280480', 1, 0");
    expect(await refused([file("hs92.parquet", noMass)])).toMatchObject([
      { code: "out-of-range", column: "q" },
    ]);
  });

  const hs17Issues = async (csv: string | Uint8Array, name = "baci_2024.csv") => {
    const result = await baci.read([file("hs92.parquet", good), file(name, csv)], context);
    expect(result.trade.filter(({ origin }) => origin === "baci-hs17")).toEqual([]);
    return result.issues;
  };

  it("a year in the name that the values disprove, or that nothing proves", async () => {
    expect(await hs17Issues(HS17, "baci_2022.csv")).toMatchObject([
      { code: "wrong-edition", expected: "2022", found: "2024" },
    ]);
    expect(await hs17Issues("i,j,cmd,value\nCHN,JPN,811292,50000.0\n")).toMatchObject([
      { code: "wrong-edition" },
    ]);
  });

  it("values in thousand USD would prove no year either", async () => {
    expect(await hs17Issues("i,j,cmd,value\nCHN,JPN,280480,112.345\nS19,JPN,280480,7.001\n")).toMatchObject([
      { code: "wrong-edition" },
    ]);
  });

  it("a cut-off line, shifted columns, a word for a number, another encoding", async () => {
    expect(await hs17Issues(HS17.slice(0, -4))).toMatchObject([{ code: "cut-off" }]);
    expect(
      await hs17Issues(HS17.replaceAll("CHN,JPN,811292,50000.0", "CHN,811292,JPN,50000.0")),
    ).toMatchObject([{ code: "shifted-columns", line: 4, column: "cmd" }]);
    expect(await hs17Issues(HS17.replace("112345.0", "much"))).toMatchObject([
      { code: "not-a-number", line: 2 },
    ]);
    const utf16 = new Uint8Array(Buffer.from(HS17, "utf16le"));
    expect(await hs17Issues(utf16)).toMatchObject([{ code: "wrong-encoding" }]);
  });
});

describeShared("baci, the real files", () => {
  let result: ImportResult;
  beforeAll(async () => {
    const files = baci.bundleFiles.map((path) => file(path, sharedBytes(`data/${path}`)));
    result = await baci.read(files, reviewed);
  });
  const hs92 = () => result.trade.filter(({ origin }) => origin === "baci-hs92");
  const hs17 = () => result.trade.filter(({ origin }) => origin === "baci-hs17");

  it("has every row: written and left out together are the 1,264,888 of the file", () => {
    const left = result.issues
      .filter(({ file: path, code }) => path.endsWith(".parquet") && code === "unknown-commodity")
      .map(({ found }) => Number.parseInt(found ?? "", 10));
    expect(left).toHaveLength(8);
    expect(hs92().length + left.reduce((sum, rows) => sum + rows, 0)).toBe(1_264_888);
    expect(codes(result).filter((code) => !code.startsWith("note"))).toEqual([]);
  });

  it("has all 61,682 NULL masses as null when no code is left out", async () => {
    const path = baci.bundleFiles[0] ?? "";
    const { trade } = await baci.read([file(path, sharedBytes(`data/${path}`))], context);
    expect(trade).toHaveLength(1_264_888);
    expect(trade.filter(({ massT }) => massT === null)).toHaveLength(61_682);
    expect(new Set(trade.map(({ code }) => code)).size).toBe(74);
    expect(trade.filter(({ exporter, importer }) => exporter === "TWN" || importer === "TWN")).toHaveLength(
      31_293,
    );
    expect(trade.filter(({ exporter, importer }) => exporter === "BLX" || importer === "BLX")).toHaveLength(
      6_584,
    );
    expect(trade.some(({ exporter, importer }) => exporter === importer)).toBe(false);
  });

  it("has one row per flow, none with a country lost", () => {
    const keys = new Set(
      result.trade.map((flow) => `${flow.year}${flow.exporter}${flow.importer}${flow.code}`),
    );
    expect(keys.size).toBe(result.trade.length);
  });

  it("takes from HS17 exactly the 13 reviewed codes, masses of 2024 only", () => {
    expect([...new Set(hs17().map(({ code }) => code))].sort()).toEqual([
      "251010",
      "280429",
      "280469",
      "280470",
      "283692",
      "740311",
      "750210",
      "810194",
      "810411",
      "810820",
      "811010",
      "811292",
      "850511",
    ]);
    expect(new Set(hs17().map(({ year }) => year))).toEqual(new Set([2022, 2024]));
    expect(hs17().some(({ year, massT }) => year === 2022 && massT !== null)).toBe(false);
    const withMass = hs17().filter(({ year, massT }) => year === 2024 && massT !== null);
    expect(withMass.length / hs17().filter(({ year }) => year === 2024).length).toBeGreaterThan(0.9);
  });

  it("gives Japan 2024 what the publisher's table gives: gallium's basket code, magnesium, phosphate rock", () => {
    const japan = (code: string) =>
      result.trade.filter((f) => f.code === code && f.importer === "JPN" && f.year === 2024);
    const total = (code: string) => ({
      valueKusd: Math.round(japan(code).reduce((sum, flow) => sum + flow.valueKusd, 0)),
      massT: Math.round(japan(code).reduce((sum, flow) => sum + (flow.massT ?? 0), 0)),
    });
    expect(total("811292")).toEqual({ valueKusd: 84_289, massT: 643 });
    expect(total("810411")).toEqual({ valueKusd: 55_311, massT: 20_318 });
    const morocco = (code: string) => japan(code).find(({ exporter }) => exporter === "MAR")?.massT ?? 0;
    expect(Math.round(morocco("251020"))).toBeCloseTo(32_900, -3);
    expect(Math.round(morocco("251010"))).toBeCloseTo(35_780, -2);
  });

  it("lets Taiwan, Hong Kong, DR Congo, Romania export, and Namibia from 2000 on", () => {
    const first = (country: string) =>
      Math.min(
        ...hs92()
          .filter((f) => f.exporter === country)
          .map(({ year }) => year),
      );
    expect(["TWN", "HKG", "COD", "ROU", "NAM"].map(first)).toEqual([1995, 1995, 1995, 1995, 2000]);
    expect(hs92().filter(({ exporter }) => exporter === "GUF" || exporter === "XKX")).toEqual([]);
  });
});
