import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IMPACT_KINDS, IMPACT_SHEETS, IMPACT_STAGES, type ImpactCell } from "./impact-reference.ts";
import { impactLayout } from "./impact-sheet.ts";
import { STUDY_REGIONS } from "./research-reference.ts";

const cell = (row: number, given: Partial<ImpactCell>): ImpactCell => ({
  row,
  sheet: "tungsten",
  regions: ["EU"],
  stage: "mining",
  kind: "policy",
  label: { ja: "採掘", en: "mining" },
  detail: null,
  restated: false,
  rebuilt: false,
  doubt: null,
  origin: "o",
  locator: "l",
  ...given,
});
const someCell = fc.record({
  sheet: fc.constantFrom(...IMPACT_SHEETS),
  regions: fc.constantFrom(...STUDY_REGIONS).map((region) => [region]),
  stage: fc.constantFrom(...IMPACT_STAGES, "all" as const),
  kind: fc.constantFrom(...IMPACT_KINDS),
});

describe("an impact sheet", () => {
  it("keeps effects above the regions: one that three regions share stands there once, and with each of them", () => {
    const cells = [
      cell(1, { kind: "effect", stage: "recycling", regions: ["EU", "USA", "CHN"] }),
      cell(2, { regions: ["CHN"], stage: "all" }),
      cell(3, { sheet: "summary" }),
    ];
    const all = impactLayout({ cells, points: [] }, "tungsten");
    expect(all.effects?.byStage.recycling.map((one) => one.row)).toEqual([1]);
    expect(all.regions.map((one) => one.region)).toEqual(["EU", "USA", "CHN"]);
    expect(all.regions[2]?.rows.map((one) => one.all.map(({ row }) => row))).toEqual([[2]]);
    for (const region of STUDY_REGIONS) {
      const one = impactLayout({ cells, points: [] }, "tungsten", region);
      expect(one.effects?.byStage.recycling).toHaveLength(1);
      expect(one.regions).toHaveLength(1);
    }
  });

  it("is empty where nothing is known of a region", () => {
    const empty = impactLayout({ cells: [], points: [] }, "tungsten", "USA");
    expect(empty).toEqual({ effects: null, regions: [{ region: "USA", rows: [], points: [] }], loose: [] });
  });

  it("loses no text and shows none twice", () => {
    fc.assert(
      fc.property(
        fc.array(someCell, { maxLength: 30 }),
        fc.constantFrom(...IMPACT_SHEETS),
        (given, sheet) => {
          const cells = given.map((one, row) => cell(row + 1, one));
          const { effects, regions, loose } = impactLayout({ cells, points: [] }, sheet);
          const rows = [...(effects ? [effects] : []), ...regions.flatMap((one) => one.rows)];
          const placed = [
            ...rows.flatMap((row) => [...row.all, ...Object.values(row.byStage).flat()]),
            ...loose,
          ];
          const wanted = cells.filter((one) => one.sheet === sheet);
          expect(placed.map((one) => one.row).sort()).toEqual(wanted.map((one) => one.row).sort());
        },
      ),
    );
  });
});
