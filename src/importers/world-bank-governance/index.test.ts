import { beforeAll, describe, expect, it } from "vitest";
import { countryResolver } from "../../../tests/reference.ts";
import { describeShared, sharedBytes } from "../../../tests/shared.ts";
import { xlsxBytes } from "../../../tests/xlsx-fixture.ts";
import type { ImportContext, ImportResult } from "../importer.ts";
import { worldBankGovernance } from "./index.ts";

const context: ImportContext = { country: countryResolver(), commodities: [] };
const HEADER =
  "codeindyr,code,countryname,year,indicator,estimate,stddev,nsource,pctrank,pctranklower,pctrankupper";
const DIMENSIONS = ["cc", "ge", "pv", "rl", "rq", "va"];

type Cells = readonly (string | number)[];
/** Six lines of one economy and year; `estimates` in the file's order of indicators. */
const lines = (code: string, name: string, year: number, estimates: Cells): Cells[] =>
  DIMENSIONS.map((dimension, n) => {
    const estimate = estimates[n] ?? "..";
    const error = estimate === ".." ? ".." : 0.2;
    return [`${code}${dimension}${year}`, code, name, year, dimension, estimate, error, 5, 50, 40, 60];
  });

const CONGO = lines("ZAR", "Congo, Dem. Rep.", 2023, [-1.5, -1.6, -2.1, -1.6, -1.3, -1.1]);
const GUIANA = lines("GUF", "French Guiana", 2023, [0.9, "..", "..", 1, "..", ".."]);
const csv = (...rows: Cells[]) =>
  `${[HEADER, ...rows.map((row) => row.map((cell) => (String(cell).includes(",") ? `"${cell}"` : cell)).join(","))].join("\n")}\n`;
const xlsx = (...rows: Cells[]) => xlsxBytes([{ name: "Sheet1", rows: [HEADER.split(","), ...rows] }]);
const read = async (content: string | Uint8Array, path = "wgi.csv") =>
  worldBankGovernance.read(
    [{ path, bytes: typeof content === "string" ? Buffer.from(content) : content }],
    context,
  );

describe("world-bank-governance, by hand", () => {
  const congo = {
    country: "COD",
    year: 2023,
    estimates: [-1.1, -2.1, -1.6, -1.3, -1.6, -1.5], // va pv ge rq rl cc
    standardErrors: [0.2, 0.2, 0.2, 0.2, 0.2, 0.2],
    origin: "world-bank-wgi-2024",
  };
  const guiana = {
    country: "GUF",
    year: 2023,
    estimates: [null, null, null, null, 1, 0.9],
    standardErrors: [null, null, null, null, 0.2, 0.2],
    origin: "world-bank-wgi-2024",
  };

  it("reads the workbook and the CSV alike: own codes to ISO, `..` to null, six estimates in one order", async () => {
    for (const content of [xlsx(...CONGO, ...GUIANA), csv(...CONGO, ...GUIANA)]) {
      const { governance, issues } = await read(content);
      expect(issues).toEqual([]);
      expect(governance).toEqual([congo, guiana]);
    }
  });

  it("takes an economy and year once: a second copy of the table is refused", async () => {
    const copy = { path: "copy.csv", bytes: Buffer.from(csv(...CONGO)) };
    const { governance, issues } = await worldBankGovernance.read(
      [copy, { ...copy, path: "again.csv" }],
      context,
    );
    expect(governance).toHaveLength(1);
    expect(issues).toMatchObject([{ severity: "error", code: "duplicate-row", file: "again.csv" }]);
  });
});

describe("world-bank-governance, bad input: no rows, and what was wrong", () => {
  const refused = async (content: string | Uint8Array) => {
    const { governance, issues } = await read(content);
    expect(governance).toEqual([]);
    expect(issues).toHaveLength(1);
    return issues[0];
  };

  it("another edition by its last year, or by its scale 0–100", async () => {
    const earlier = csv(...lines("ZAR", "Congo, Dem. Rep.", 2022, [-1, -1, -1, -1, -1, -1]));
    expect(await refused(earlier)).toMatchObject({ code: "wrong-edition", found: "years to 2022" });
    const scores = csv(...lines("ZAR", "Congo, Dem. Rep.", 2023, [21, 30, 31, 20, 19, 40]));
    expect(await refused(scores)).toMatchObject({
      code: "wrong-edition",
      line: 2,
      column: "estimate",
      found: "21",
    });
  });

  it("the earlier wide workbook, the spliced file and the DataBank export by their names for it", async () => {
    const wide = xlsxBytes([
      { name: "Introduction", rows: [["The Worldwide Governance Indicators, 2023 Update"]] },
      { name: "VoiceandAccountability", rows: [["Voice and Accountability"]] },
    ]);
    expect(await refused(wide)).toMatchObject({
      code: "wrong-edition",
      found: expect.stringContaining("2023 Update"),
    });
    const spliced =
      "code,country,m49,year,estimate,stderr,lower,upper,numsrc,rank,edition,series_of\nABW,Aruba,533,1996,,,,,,,,\n";
    expect(await refused(spliced)).toMatchObject({ code: "wrong-edition" });
    const databank = 'Country,Country Code,Indicator Name,2023\nAruba,ABW,Political Stability,"97,6"\n';
    expect(await refused(databank)).toMatchObject({ code: "not-this-file", found: "DataBank export" });
  });

  it("a cut-off workbook, a file that ends between two lines, an empty file", async () => {
    const whole = xlsx(...CONGO);
    expect(await refused(whole.slice(0, whole.length / 2))).toMatchObject({ code: "cut-off" });
    expect(await refused(csv(...CONGO.slice(0, 5)))).toMatchObject({
      code: "cut-off",
      found: expect.stringMatching(/^COD 2023: /),
    });
    expect(await refused("")).toMatchObject({ code: "empty-file" });
    expect(await refused(csv())).toMatchObject({ code: "empty-file" });
  });

  it("shifted columns, a decimal comma, a repeated line, an economy it does not know, another encoding", async () => {
    const shifted = CONGO.map(
      ([id, code, name, year, ...rest]): Cells => [id ?? "", code ?? "", year ?? "", name ?? "", ...rest],
    );
    expect(await refused(csv(...shifted))).toMatchObject({ code: "shifted-columns", line: 2 });
    expect(await refused(csv(...lines("ZAR", "Congo, Dem. Rep.", 2023, ["-1,5"])))).toMatchObject({
      code: "not-a-number",
      column: "estimate",
    });
    expect(await refused(csv(...CONGO, ...CONGO))).toMatchObject({ code: "duplicate-row", line: 8 });
    expect(await refused(csv(...lines("ATL", "Atlantis", 2023, [1])))).toMatchObject({
      code: "unknown-country",
      line: 2,
    });
    expect(await refused(csv(...lines("GUF", "Guyana", 2023, [1])))).toMatchObject({
      code: "unknown-country",
    });
    expect(await refused(new Uint8Array(Buffer.from(csv(...CONGO), "utf16le")))).toMatchObject({
      code: "wrong-encoding",
    });
  });
});

describeShared("world-bank-governance, the real files", () => {
  let result: ImportResult;
  const file = (path: string) => ({ path, bytes: sharedBytes(`data/${path}`) });
  beforeAll(async () => {
    result = await worldBankGovernance.read(worldBankGovernance.bundleFiles.map(file), context);
  });
  const row = (country: string, year: number) =>
    result.governance.find((r) => r.country === country && r.year === year);

  it("has 214 economies × 25 years, 1,126 estimates missing, none dropped", () => {
    expect(result.issues).toEqual([]);
    expect(result.governance).toHaveLength(214 * 25);
    expect(new Set(result.governance.map(({ country }) => country)).size).toBe(214);
    const years = [...new Set(result.governance.map(({ year }) => year))].sort();
    expect(years).toEqual([1996, 1998, 2000, ...Array.from({ length: 22 }, (_, n) => 2002 + n)]);
    const missing = result.governance
      .flatMap(({ estimates }) => estimates)
      .filter((estimate) => estimate === null);
    expect(missing).toHaveLength(1_126);
  });

  it("gives Taiwan, Hong Kong, Romania, DR Congo, Namibia, Kosovo, French Guiana rows of their own", () => {
    for (const country of ["TWN", "HKG", "ROU", "COD", "NAM", "XKX", "AND", "PSE", "TLS"]) {
      expect(
        row(country, 2023)?.estimates.some((estimate) => estimate !== null),
        country,
      ).toBe(true);
    }
    expect(row("GUF", 2019)?.estimates).not.toEqual(row("GUY", 2019)?.estimates);
    expect(row("GUY", 2023)?.estimates.every((estimate) => estimate !== null)).toBe(true);
  });

  it("gives China's governance risk .567 in 2022 and .558 in 2023", () => {
    const risk = (year: number) => {
      const estimates = (row("CHN", year)?.estimates ?? []).map(Number);
      return (2.5 - estimates.reduce((sum, estimate) => sum + estimate, 0) / 6) / 5;
    };
    expect(risk(2022)).toBeCloseTo(0.567, 3);
    expect(risk(2023)).toBeCloseTo(0.558, 3);
  });

  it("reads the derived CSV to the same rows", async () => {
    const derived = await worldBankGovernance.read([file("wgi/wgi_2024update_long.csv")], context);
    expect(derived.governance).toEqual(result.governance);
  });

  it.each([
    ["wgi/wgidataset_2023update_wide.xlsx", "wrong-edition"],
    ["wgi/wgi_pv_1996_2024_long.csv", "wrong-edition"],
    ["wgi/worldbank_databank_2023_decimal_comma.csv", "not-this-file"],
  ])("refuses %s: %s", async (path, code) => {
    const other = await worldBankGovernance.read([file(path)], context);
    expect(other.governance).toEqual([]);
    expect(other.issues).toMatchObject([{ severity: "error", code, file: path }]);
  });
});
