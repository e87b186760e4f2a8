import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Observation } from "../../core/index.ts";
import { halfUnit, unexplainedTotals } from "./check-totals.ts";

const row = (country: string, value: number | null, note = ""): Observation => ({
  mineral: "cobalt",
  stage: "mine",
  measure: "production",
  form: "",
  country,
  year: 2024,
  basis: "metal-content",
  unit: "t",
  value,
  missing: value === null ? "withheld" : null,
  low: null,
  high: null,
  status: "reported",
  kind: "measured",
  origin: "usgs-mcs-2026",
  locator: "table.csv#L9",
  processing: "reported",
  note,
});

describe("country sums against printed world totals", () => {
  it("says nothing of a sum within rounding", () => {
    expect(
      unexplainedTotals([row("COD", 226_000), row("IDN", 35_000), row("WLD", 260_000, "rounded")]),
    ).toEqual([]);
  });

  it("returns a sum that no rounding explains", () => {
    const [check] = unexplainedTotals([
      row("COD", 226_000),
      row("IDN", 35_000),
      row("WLD", 290_000, "rounded"),
    ]);
    expect(check).toMatchObject({ total: 290_000, sum: 261_000, withoutNumber: 0 });
  });

  it("lets a total hold what a country withholds, but not less than what is printed", () => {
    expect(unexplainedTotals([row("COD", 100_000), row("USA", null), row("WLD", 150_000)])).toEqual([]);
    expect(unexplainedTotals([row("COD", 200_000), row("USA", null), row("WLD", 150_000)])).toHaveLength(1);
  });

  it("leaves out a country that the total leaves out, and asks nothing of a lower bound", () => {
    expect(
      unexplainedTotals([
        row("COD", 100_000),
        row("USA", 50_000),
        row("WLD", 100_000, "rounded excludes-usa"),
      ]),
    ).toEqual([]);
    expect(unexplainedTotals([row("COD", 180_000), row("WLD", 150_000, "rounded lower-bound")])).toEqual([]);
  });

  it("counts half a unit of the last printed digit, of at least two", () => {
    expect([990, 1000, 25_476, 0].map(halfUnit)).toEqual([5, 50, 0.5, 0]);
  });

  it("never doubts a total that is its countries' sum rounded to two or more digits", () => {
    const countries = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(countries, fc.integer({ min: 2, max: 4 }), (values, digits) => {
        const sum = values.reduce((total, value) => total + value, 0);
        const rows = values.map((value, at) => row(`C${at}`, value));
        expect(unexplainedTotals([...rows, row("WLD", Number(sum.toPrecision(digits)))])).toEqual([]);
      }),
    );
  });
});
