import { expect, test } from "vitest";
import type { Observation } from "../../core/index.ts";
import { mergeRows, type PlacedRow } from "./merge-rows.ts";

const row = (value: number | null, note: string, file = "helium.csv", line = 2): PlacedRow => ({
  file,
  observation: {
    mineral: "helium",
    stage: "mine",
    measure: "production",
    form: "",
    country: "USA",
    year: 2023,
    basis: "gross-weight",
    unit: "m3",
    value,
    missing: value === null ? "not-reported" : null,
    low: null,
    high: null,
    status: "reported",
    kind: "measured",
    origin: "usgs-mcs-2025",
    locator: `${file}#L${line}`,
    processing: "reported",
    note,
  } satisfies Observation,
});

test("two parts of a country's output are added and marked", () => {
  const { observations, mergedRows } = mergeRows([
    row(64e6, "qualified:gas"),
    row(18e6, "qualified:field", "helium.csv", 3),
  ]);
  expect(mergedRows).toBe(1);
  expect(observations).toEqual([
    expect.objectContaining({
      value: 82e6,
      processing: "major",
      note: "sum-of-rows:2 qualified:gas qualified:field",
    }),
  ]);
});

test("a blank part adds nothing and takes nothing", () => {
  const { observations } = mergeRows([
    row(null, "qualified:gas"),
    row(18e6, "qualified:field", "helium.csv", 3),
  ]);
  expect(observations).toEqual([expect.objectContaining({ value: 18e6, processing: "reported" })]);
});

test("the same row again is kept once and said so, in the same file or in another edition of it", () => {
  const twice = mergeRows([row(64e6, ""), row(64e6, "", "helium.csv", 7)]);
  expect(twice.observations).toHaveLength(1);
  expect(twice.issues).toEqual([expect.objectContaining({ code: "duplicate-row", line: 7, found: "USA" })]);
  const revised = mergeRows([row(64e6, ""), row(70e6, "", "corrected/helium.csv")]);
  expect(revised.observations).toEqual([expect.objectContaining({ value: 64e6 })]);
  expect(revised.issues).toEqual([
    expect.objectContaining({ code: "duplicate-row", file: "corrected/helium.csv" }),
  ]);
});
