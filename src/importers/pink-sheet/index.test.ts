import { beforeAll, describe, expect, it } from "vitest";
import { describeShared, sharedBytes } from "../../../tests/shared.ts";
import { type FixtureSheet, xlsxBytes } from "../../../tests/xlsx-fixture.ts";
import type { PricePoint } from "../../core/index.ts";
import type { ImportContext } from "../importer.ts";
import { pinkSheet } from "./index.ts";
import { SERIES } from "./series.ts";

const context: ImportContext = { country: () => null, commodities: [] };
const read = (bytes: Uint8Array, path = "pink.xlsx") =>
  Promise.resolve(pinkSheet.read([{ path, bytes }], context));

type Rows = FixtureSheet["rows"];
/** Thirteen months to May 2026: tin 100, 101 … 112; potassium chloride unknown in March; bananas beside them. */
const PERIODS = Array.from({ length: 17 }, (_, n) =>
  n < 12 ? `2025M${String(n + 1).padStart(2, "0")}` : `2026M0${n - 11}`,
);
const NAMES = [
  null,
  "Bananas",
  ...SERIES.map(({ name }) => (name === "Potassium chloride" ? `${name} **` : `${name} `)),
];
const UNITS = [null, "($/kg)", ...SERIES.map(({ unitPrinted }) => unitPrinted)];
const HEAD: Rows = [
  ["World Bank Commodity Price Data (The Pink Sheet)"],
  ["monthly prices in nominal US dollars, 1960 to present"],
  ["(monthly series are available only in nominal US dollars)"],
  ["Updated on June 02, 2026"],
  NAMES,
  UNITS,
];
const CODES: Rows = [[null, "BANANA", ...SERIES.map(({ name }) => name.toUpperCase())]];
const months = (change: (name: string, period: string) => number | string | null = () => null): Rows =>
  PERIODS.map((period, n) => [
    period,
    1,
    ...SERIES.map(({ name }) => change(name, period) ?? (name === "Tin" ? 100 + n : 50)),
  ]);
const unknownPotash = (name: string, period: string) =>
  name === "Potassium chloride" && period === "2025M03" ? "…" : null;
const workbook = (rows: Rows) =>
  xlsxBytes([
    { name: "AFOSHEET", rows: [] },
    { name: "Monthly Prices", rows },
  ]);
const of = (prices: readonly PricePoint[], mineral: string, frequency: string) =>
  prices.filter((point) => point.mineral === mineral && point.frequency === frequency);

describe("pink-sheet, by hand", () => {
  it("finds names and units by content, with or without the row of codes, past the hidden sheet", async () => {
    const [plain, coded] = [
      await read(workbook([...HEAD, ...months()])),
      await read(workbook([...HEAD, ...CODES, ...months()])),
    ];
    expect(plain.prices.map(({ locator, ...point }) => point)).toEqual(
      coded.prices.map(({ locator, ...point }) => point),
    );
    expect(of(plain.prices, "tin", "monthly")[0]?.locator).toBe("pink.xlsx#Monthly Prices!R7");
    expect(of(coded.prices, "tin", "monthly")[0]?.locator).toBe("pink.xlsx#Monthly Prices!R8");
    expect(plain.issues).toMatchObject([
      { severity: "note", code: "unknown-commodity", found: "1 columns of 17 months" },
    ]);
  });

  it("means twelve months: 100 … 111 is 105.5; a year with a missing or coming month has no mean", async () => {
    const { prices } = await read(workbook([...HEAD, ...months(unknownPotash)]));
    expect(of(prices, "tin", "annual")).toEqual([
      {
        mineral: "tin",
        grade: "tin",
        frequency: "annual",
        period: "2025",
        value: 105.5,
        missing: null,
        unit: "USD/t",
        status: "reported",
        origin: "world-bank-pink-sheet-2026-06",
        locator: "pink.xlsx#Monthly Prices!R7:R18",
      },
    ]);
    expect(of(prices, "potash", "annual")).toEqual([]);
    expect(of(prices, "potash", "monthly").find(({ period }) => period === "2025-03")).toMatchObject({
      value: null,
      missing: "not-available",
    });
  });
});

describe("pink-sheet, bad input: no rows, and what was wrong", () => {
  const refused = async (bytes: Uint8Array, path = "pink.xlsx") => {
    const { prices, issues } = await read(bytes, path);
    expect(prices).toEqual([]);
    expect(issues).toHaveLength(1);
    return issues[0];
  };
  const good = workbook([...HEAD, ...months()]);

  it("an empty file, no workbook, a cut-off one, another workbook", async () => {
    expect(await refused(new Uint8Array())).toMatchObject({ code: "empty-file" });
    expect(await refused(Buffer.from("period,Tin\n2026M05,112\n"))).toMatchObject({ code: "not-this-file" });
    expect(await refused(good.slice(0, good.length - 400))).toMatchObject({ code: "cut-off" });
    expect(await refused(xlsxBytes([{ name: "Monthly Prices", rows: [["Index", 1]] }]))).toMatchObject({
      code: "not-this-file",
    });
  });

  it("a name that gives another edition than the sheet, and a sheet without a date", async () => {
    expect(await refused(good, "CMO-Historical-Data-Monthly_2025-12-02.xlsx")).toMatchObject({
      code: "wrong-edition",
      expected: "2025-12-02",
      found: "2026-06-02",
    });
    expect(await refused(workbook([...HEAD.toSpliced(3, 1), ...months()]))).toMatchObject({
      code: "wrong-header",
    });
  });

  it("rows that end before the month of the edition, or skip one", async () => {
    expect(await refused(workbook([...HEAD, ...months().slice(0, -3)]))).toMatchObject({
      code: "cut-off",
      expected: "2026-05",
      found: "2026-02",
    });
    expect(await refused(workbook([...HEAD, ...months().toSpliced(4, 1)]))).toMatchObject({
      code: "shifted-columns",
      line: 11,
      expected: "2025-05",
      found: "2025-06",
    });
  });

  it("names that moved against the units, a lost column, a changed unit", async () => {
    const moved = HEAD.with(4, [NAMES.at(-1) ?? null, ...NAMES.slice(0, -1)]);
    expect(await refused(workbook([...moved, ...months()]))).toMatchObject({ code: "unknown-unit" });
    expect(await refused(workbook([...HEAD.with(4, NAMES.slice(0, -1)), ...months()]))).toMatchObject({
      code: "wrong-header",
      column: "Silver",
    });
    const inKilograms = HEAD.with(
      5,
      UNITS.map((unit) => (unit === "($/mt)" ? "($/kg)" : unit)),
    );
    expect(await refused(workbook([...inKilograms, ...months()]))).toMatchObject({
      code: "unknown-unit",
      found: "($/kg)",
    });
  });

  it("a word, a decimal comma or a zero in the place of a price", async () => {
    const with_ = (cell: string | number) =>
      workbook([
        ...HEAD,
        ...months((name, period) => (name === "Tin" && period === "2025M02" ? cell : null)),
      ]);
    expect(await refused(with_("n.a."))).toMatchObject({
      code: "not-a-number",
      line: 8,
      column: "Tin",
      found: "n.a.",
    });
    expect(await refused(with_("101,5"))).toMatchObject({ code: "not-a-number" });
    expect(await refused(with_(0))).toMatchObject({ code: "out-of-range", found: "0" });
  });

  it("a newer edition reads, with a warning that its origin is not described", async () => {
    const newer = HEAD.with(3, ["Updated on July 02, 2026"]);
    const { prices, issues } = await read(
      workbook([...newer, ...months(), ["2026M06", 1, ...SERIES.map(() => 50)]]),
    );
    expect(prices[0]?.origin).toBe("world-bank-pink-sheet-2026-07");
    expect(issues).toMatchObject([
      { severity: "warning", code: "wrong-edition", found: "2026-07" },
      { severity: "note" },
    ]);
  });
});

describeShared("pink-sheet, the two real editions", () => {
  const editions = { "2026-06": "2026-06-02", "2025-12": "2025-12-02" } as const;
  const prices = new Map<string, readonly PricePoint[]>();
  beforeAll(async () => {
    for (const [edition, date] of Object.entries(editions)) {
      const path = `worldbank_prices/CMO-Historical-Data-Monthly_${date}.xlsx`;
      const result = await read(sharedBytes(`data/${path}`), path);
      expect(result.issues).toMatchObject([
        { severity: "note", found: expect.stringMatching(/^59 columns of 79[17] months$/) },
      ]);
      prices.set(edition, result.prices);
    }
  });

  it("have 797 and 791 months of 12 minerals from 1960 on", () => {
    for (const [edition, count, last] of [
      ["2026-06", 797, "2026-05"],
      ["2025-12", 791, "2025-11"],
    ] as const) {
      const all = prices.get(edition) ?? [];
      expect(new Set(all.map(({ origin }) => origin))).toEqual(new Set([`world-bank-pink-sheet-${edition}`]));
      const copper = of(all, "copper", "monthly");
      expect(copper).toHaveLength(count);
      expect([copper[0]?.period, copper.at(-1)?.period]).toEqual(["1960-01", last]);
      expect(all.filter(({ frequency }) => frequency === "monthly")).toHaveLength(count * 12);
    }
  });

  it("have annual means of complete years only: 1960–2025, and 1960–2024 in the edition of December", () => {
    const years = (edition: string) =>
      of(prices.get(edition) ?? [], "nickel", "annual").map(({ period }) => period);
    expect(years("2026-06").at(-1)).toBe("2025");
    expect(years("2025-12").at(-1)).toBe("2024");
    expect(years("2025-12")).toHaveLength(65);
  });

  it("show a posted price: phosphate rock stood still in 55 of the last 120 months", () => {
    const rock = of(prices.get("2026-06") ?? [], "phosphorus", "monthly").slice(-121);
    expect(rock.filter(({ value }, n) => n > 0 && value === rock[n - 1]?.value)).toHaveLength(55);
  });

  it("agree on 2020 within a thousandth, read through different layouts", () => {
    for (const { mineral } of SERIES) {
      const [newer, older] = ["2026-06", "2025-12"].map(
        (edition) =>
          of(prices.get(edition) ?? [], mineral, "annual").find(({ period }) => period === "2020")?.value ??
          Number.NaN,
      );
      expect(Math.abs((newer ?? 0) / (older ?? 1) - 1), mineral).toBeLessThan(1e-3);
    }
  });
});
