import fc from "fast-check";
import { expect, it } from "vitest";
import type { MineralAssessment } from "../../../core/index.ts";
import { type OverviewRow, sortRows } from "./sort-rows.ts";

const row = (name: string, value: number | null): OverviewRow => ({
  name,
  demand: null,
  assessment: {
    id: name,
    axes: { scrap: { value } },
    overall: { value },
    chokePoints: [],
  } as unknown as MineralAssessment,
});

it("puts rows without a number last, whichever way it sorts", () => {
  const rows = [row("a", null), row("b", 0), row("c", 0.5)];
  expect(sortRows(rows, "scrap", "ascending", "en").map((one) => one.name)).toEqual(["b", "c", "a"]);
  expect(sortRows(rows, "scrap", "descending", "en").map((one) => one.name)).toEqual(["c", "b", "a"]);
});

it("loses no row", () =>
  fc.assert(
    fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }))), (values) => {
      const rows = values.map((value, index) => row(`r${index}`, value));
      expect(new Set(sortRows(rows, "scrap", "descending", "en"))).toEqual(new Set(rows));
    }),
  ));
