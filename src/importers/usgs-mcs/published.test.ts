import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { countryResolver, referenceRows } from "../../../tests/reference.ts";
import { describeShared, SHARED, sharedBytes } from "../../../tests/shared.ts";
import type { Observation, PricePoint, PriceSeriesChoice } from "../../core/index.ts";
import type { CommodityMapping, Correction, ImportContext, ImportResult, RawFile } from "../importer.ts";
import { unexplainedTotals } from "./check-totals.ts";
import { applyCorrections } from "./corrections.ts";
import { type Account, importSummaries, readFiles, usgsMcs } from "./index.ts";
import { NameTable } from "./name-table.ts";
import { nameOf } from "./printed-cell.ts";

const yaml = <T>(relative: string): T =>
  parseYaml(readFileSync(new URL(`../../../data/${relative}`, import.meta.url), "utf8")) as T;
const context: ImportContext = {
  country: countryResolver(),
  commodities: referenceRows("commodities/usgs-mcs.csv") as unknown as CommodityMapping[],
  corrections: yaml<Correction[]>("corrections/usgs-mcs.yaml"),
};

/** The bundle's own list of files, resolved in the folder of raw files. */
function bundleFiles(): RawFile[] {
  const paths = usgsMcs.bundleFiles.flatMap((pattern) => {
    if (!pattern.includes("*")) return [pattern];
    const folder = path.posix.dirname(pattern);
    const names = readdirSync(path.join(SHARED ?? "", "data", folder)).filter((name) =>
      name.endsWith(".csv"),
    );
    return names.sort().map((name) => `${folder}/${name}`);
  });
  return paths.map((relative) => ({ path: relative, bytes: sharedBytes(`data/${relative}`) }));
}

describeShared("the published releases, 2022 to 2026", () => {
  let files: RawFile[];
  let result: ImportResult;
  let account: Account;
  beforeAll(() => {
    files = bundleFiles();
    ({ result, account } = importSummaries(files, context));
  });

  const rows = (origin: string, mineral: string, stage: string, year: number, form = ""): Observation[] =>
    result.observations.filter(
      (row) =>
        row.origin === origin &&
        row.mineral === mineral &&
        row.stage === stage &&
        row.year === year &&
        row.form === form,
    );
  const valueIn = (table: readonly Observation[], country: string) =>
    table.find((row) => row.country === country)?.value;
  const sumOf = (table: readonly Observation[]) =>
    table.filter((row) => row.country !== "WLD").reduce((sum, row) => sum + (row.value ?? 0), 0);

  test("five files are not what their name says: world tables under salient names, and slipped columns", () => {
    const refused = result.issues.filter((issue) => issue.severity === "error");
    expect(refused.map((issue) => [path.posix.basename(issue.file), issue.code])).toEqual([
      ["mcs2024-cobal_salient.csv", "not-this-file"],
      ["mcs2024-felds_salient.csv", "shifted-columns"],
      ["mcs2024-fluor_salient.csv", "shifted-columns"],
      ["mcs2024-gypsu_salient.csv", "not-this-file"],
      ["mcs2024-kyani_salient.csv", "not-this-file"],
    ]);
  });

  test("every name is known: commodities, countries, units, numbers", () => {
    const warnings = result.issues.filter((issue) => issue.severity === "warning").map((issue) => issue.code);
    expect(new Set(warnings)).toEqual(new Set(["sum-differs-from-total"]));
  });

  test("no printed cell is lost: counted here on its own, every one is a row, part of a row or skipped for a reason", () => {
    const skipped = (prefix: boolean) =>
      Object.entries(account.skipped).reduce(
        (sum, [reason, count]) => sum + (reason.startsWith("price:") === prefix ? count : 0),
        0,
      );
    expect(account.worldCells).toBe(files.reduce((sum, file) => sum + countWorldCells(file), 0));
    expect(result.observations.length + account.merged + skipped(false)).toBe(account.worldCells);
    expect(result.prices.length + skipped(true)).toBe(account.priceCells);
    expect(Object.keys(account.skipped).sort()).toEqual([
      "empty-column",
      "not-applicable",
      "out-of-scope",
      "price:out-of-scope",
      "sum-of-forms",
      "withdrawn",
    ]);
  });

  test("country sums equal the printed world totals within rounding, or the exception is listed with its reason", () => {
    const accepted: Record<string, string>[] = parse(
      readFileSync(new URL("accepted-exceptions.csv", import.meta.url)),
      { columns: true },
    );
    const found = unexplainedTotals(result.observations).map((check) => ({
      commodity: check.mineral,
      stage: check.stage,
      measure: check.measure,
      form: check.form,
      year: String(check.year),
      edition: check.origin.slice(-4),
      difference: String(Number((check.sum - check.total).toPrecision(6))),
    }));
    expect(found).toEqual(accepted.map(({ reason: _, ...exception }) => exception));
    expect(accepted.every((exception) => (exception.reason ?? "").length > 20)).toBe(true);
  });

  test("every correction finds its cells, but the one whose file is not at hand", () => {
    const corrected = result.issues
      .filter((issue) => issue.code === "corrected")
      .map((issue) => issue.subject?.split(" ")[0]);
    const silent = (context.corrections ?? []).map(({ id }) => id).filter((id) => !corrected.includes(id));
    expect(silent).toEqual(["asbestos-kazakhstan-2020-digit"]);
  });

  test("every row of the name table names something printed", () => {
    const { printed } = readFiles(files, new NameTable(context.commodities));
    const { cells } = applyCorrections(printed, context.corrections ?? []);
    const used = new Set([...printed, ...cells].map((cell) => `${cell.commodity}|${nameOf(cell)}`));
    expect(context.commodities.filter((row) => !used.has(`${row.commodity}|${row.detail}`))).toEqual([]);
  });

  test("one row per key, numbers finite and not negative, a gap or a number but not both", () => {
    const keys = result.observations.map((row) =>
      [row.mineral, row.stage, row.measure, row.form, row.country, row.year, row.basis, row.origin].join("|"),
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of result.observations) {
      expect((row.value === null) !== (row.missing === null), row.locator).toBe(true);
      expect(row.value === null || (Number.isFinite(row.value) && row.value >= 0), row.locator).toBe(true);
    }
  });

  test("cobalt 2024: DR Congo 226,000 t of 302,000, the rows add up to 301,590", () => {
    const cobalt = rows("usgs-mcs-2026", "cobalt", "mine", 2024);
    expect([valueIn(cobalt, "COD"), valueIn(cobalt, "WLD"), sumOf(cobalt)]).toEqual([
      226_000, 302_000, 301_590,
    ]);
  });

  test("gallium 2024 in tonnes from kilograms, tungsten 2024, vanadium reserves after the correction", () => {
    const gallium = rows("usgs-mcs-2026", "gallium", "refined", 2024).filter(
      (row) => row.measure === "production",
    );
    expect([valueIn(gallium, "CHN"), valueIn(gallium, "WLD")]).toEqual([839, 848]);
    const tungsten = rows("usgs-mcs-2026", "tungsten", "mine", 2024);
    expect([valueIn(tungsten, "CHN"), valueIn(tungsten, "WLD")]).toEqual([67_000, 82_000]);
    const vanadium = rows("usgs-mcs-2026", "vanadium", "reserves", 2025);
    expect([valueIn(vanadium, "CHN"), valueIn(vanadium, "WLD")]).toEqual([5_800_000, 21_000_000]);
  });

  test("talc's qualifiers stay one commodity, titanium's two minerals stay two and the printed sum of them is left out", () => {
    const talc = rows("usgs-mcs-2026", "talc", "mine", 2024);
    expect(Math.abs(sumOf(talc) / (valueIn(talc, "WLD") ?? 0) - 1)).toBeLessThan(0.01);
    expect(valueIn(rows("usgs-mcs-2026", "titanium", "mine", 2024, "rutile"), "WLD")).toBe(460_000);
    expect(result.observations.some((row) => row.form.includes("ilmenite-and"))).toBe(false);
  });

  test("zinc reserves of Australia without the footnote number in front", () => {
    expect(valueIn(rows("usgs-mcs-2023", "zinc", "reserves", 2022), "AUS")).toBe(66_000_000);
  });

  describeShared("price chains of the declared grades", () => {
    const choices = yaml<PriceSeriesChoice[]>("reference/prices.yaml").filter((choice) =>
      choice.origins[0]?.startsWith("usgs-mcs"),
    );
    const chainOf = (mineral: string): PricePoint[] => {
      const choice = choices.find((one) => one.mineral === mineral);
      const points = result.prices.filter(
        (point) =>
          point.mineral === mineral &&
          point.grade === choice?.grade &&
          choice.origins.includes(point.origin) &&
          Number(point.period) >= choice.from &&
          Number(point.period) <= 2024,
      );
      const newest = [...Map.groupBy(points, (point) => point.period).values()].map(
        (same) => same.sort((a, b) => b.origin.localeCompare(a.origin, "en"))[0] as PricePoint,
      );
      return newest.sort((a, b) => a.period.localeCompare(b.period, "en"));
    };

    test("every declared grade exists in every edition it is taken from, in one unit", () => {
      for (const { mineral, grade, origins } of choices) {
        const series = result.prices.filter(
          (point) => point.mineral === mineral && point.grade === grade && origins.includes(point.origin),
        );
        expect(new Set(series.map((point) => point.origin)), mineral).toEqual(new Set(origins));
        expect(new Set(series.map((point) => point.unit)).size, mineral).toBe(1);
      }
    });

    test.each([
      ["phosphorus", [70.8, 68, 76, 83, 99, 101, 96]],
      ["fluorine", [276, 304, 309, 322, 387, 428, 464]],
      ["magnesium", [2550, 2426, 2149, 5011, 5206, 3240, 2850]],
      ["antimony", [3.81, 3.04, 2.67, 5.31, 6.18, 5.49, 10.24]],
      ["vanadium", [16.4, 12.17, 6.47, 8.17, 9.29, 7.5, 5.44]],
      ["cobalt", [25.28, 32.94, 14.88, 14.21, 23.17, 28.83, 15.48, 11.84]],
      ["tungsten", [261, 198, 172, 225, 275, 258, 252]],
      ["tantalum", [214, 161, 158, 158, 196, 170, 167]],
      ["indium", [285, 182, 161, 223, 250, 244, 351]],
      ["gallium", [124, 185, 153, 163, 254, 394, 288, 220]],
      ["palladium", [874.3, 1036.43, 1544.31, 2205.27, 2419.18, 2133.81, 1351.66, 994.9]],
      ["graphite", [1520, 1340, 1340, 1330, 1200, 1080, 1050]],
      ["rare-earths", [50, 50, 45, 49, 98, 134, 78, 56]],
    ])("%s: at least six changes to 2024, as printed", (mineral, values) => {
      expect(chainOf(mineral).map((point) => point.value)).toEqual(values);
      expect(chainOf(mineral).at(-1)?.period).toBe("2024");
    });
  });
});

/** Cells of the world tables, counted without the importer: rows with a country × columns of numbers. */
function countWorldCells({ path: relative, bytes }: RawFile): number {
  const isLong = relative.includes("MCS2026");
  const table: string[][] = parse(new TextDecoder(isLong ? "windows-1252" : "utf-8").decode(bytes));
  const [header = [], ...body] = table;
  if (isLong) return body.filter((cells) => cells[1]?.startsWith("World")).length;
  if (!relative.includes("_world/")) return 0;
  const numbers = header.filter((name) => /^(prod|cap|reserves)_(?!notes?$)/i.test(name)).length;
  const country = header.indexOf("COUNTRY") < 0 ? 1 : 2;
  return body.filter((cells) => cells[country]?.trim()).length * numbers;
}
