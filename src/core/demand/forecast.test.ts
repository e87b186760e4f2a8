import { describe, expect, it } from "vitest";
import { demandReference } from "../../../tests/policy-reference.ts";
import { describeShared, sharedBytes } from "../../../tests/shared.ts";
import { demandChange, demandFactor, driverMatrix } from "./demand-changes.ts";
import { demandScenarios, type Forecast, forecast } from "./forecast.ts";
import { ofTotalFromOfPrimary, recycledSupply } from "./recycled-supply.ts";
import { supplyGap } from "./supply-gap.ts";

const reference = demandReference();
const STUDY = [
  "phosphorus",
  "fluorine",
  "magnesium",
  "antimony",
  "vanadium",
  "cobalt",
  "tungsten",
  "tantalum",
  "indium",
  "gallium",
  "palladium",
  "graphite",
  "rare-earths",
] as const;
const totals = (f: Forecast) =>
  new Map(f.series.filter((p) => p.use === "total").map((p) => [p.year, p.value] as const));

describe("statement lines of the 13", () => {
  it("carries the printed base of 2019 on at the printed growth: gallium 320 t × 1.037³¹", () => {
    const line = forecast(reference, "gallium");
    expect(line).toMatchObject({
      kind: "statement",
      scenario: "meti-2020",
      basis: "metal-content",
      issues: [],
    });
    expect(totals(line).get(2019)).toBe(320);
    expect(totals(line).get(2050)).toBeCloseTo(320 * 1.037 ** 31, 9);
    expect(line.cagr).toEqual([{ from: 2019, to: 2050, value: expect.closeTo(0.037, 12), printed: 0.037 }]);
    expect(line.notes).toContain("base-value-of:2017/18");
  });
  it("gives the index to 2030 and 2050 that the facts derive from the same two figures", () => {
    const index = (mineral: string, year: number) => {
      const line = totals(forecast(reference, mineral));
      return (line.get(year) ?? 0) / (line.get(2019) ?? 1);
    };
    expect(index("cobalt", 2050)).toBeCloseTo(7.912, 3);
    expect(index("palladium", 2050)).toBeCloseTo(0.535, 3);
    expect(index("tungsten", 2030)).toBeCloseTo(1.045, 3);
  });
  it("has a statement for each of the 13, tantalum as 1,800 t, and never a sum of uses", () => {
    expect(reference.statements.map((s) => s.mineral)).toEqual(STUDY);
    expect(totals(forecast(reference, "tantalum")).get(2019)).toBe(1800);
    for (const mineral of STUDY) {
      const line = forecast(reference, mineral);
      expect(line.kind).toBe("statement");
      expect(new Set(line.series.map((p) => p.use))).toEqual(new Set(["total"]));
    }
  });
  it("shows what another reading of the base year changes", () => {
    const other = forecast(reference, "cobalt", { statementBaseYear: 2018 });
    expect(totals(other).get(2050)).toBeCloseTo(136_000 * 1.069 ** 32, 3);
    expect(other.notes).toContain("base-year:2018");
  });
  it("does not reach past the window of the printed growth", () => {
    expect(forecast(reference, "gallium", { years: [2040, 2060] }).issues).toEqual([
      { code: "beyond-table", subject: "gallium", years: [2060] },
    ]);
  });
});

describe("decomposed models", () => {
  it("adds gallium's uses to 391, 505, 669 and 955 t, not to the printed table totals", () => {
    const line = forecast(reference, "gallium", { scenario: "epi-2023" });
    expect([...totals(line)]).toEqual([
      [2020, 391],
      [2025, 505],
      [2030, 669],
      [2035, 955],
    ]);
    expect(line.kind).toBe("model");
    expect(line.notes).toEqual(
      expect.arrayContaining(["printed-total:2025,626,total-table", "printed-total:2035,1836,total-table"]),
    );
    expect(line.cagr).toContainEqual({
      from: 2020,
      to: 2030,
      value: expect.closeTo(0.0552, 4),
      printed: 0.055,
    });
    expect(line.cagr).toContainEqual({
      from: 2030,
      to: 2035,
      value: expect.closeTo(0.0738, 4),
      printed: 0.074,
    });
  });
  it("adds magnesium's seven uses to 999.0 and 1,989.8 kt and names the totals that differ", () => {
    const line = forecast(reference, "magnesium", { scenario: "epi-2023" });
    expect(totals(line).get(2020)).toBeCloseTo(999_000, 6);
    expect(totals(line).get(2035)).toBeCloseTo(1_989_800, 6);
    expect(line.notes).toContain("printed-total:2035,1954000,total-table");
    expect(line.cagr).toContainEqual({
      from: 2020,
      to: 2035,
      value: expect.closeTo(0.047, 4),
      printed: 0.046,
    });
  });
  it("finds that gallium falls short only by 2035, at the printed growth of supply", () => {
    const { gap } = forecast(reference, "gallium", { scenario: "epi-2023" });
    expect(gap.map((g) => [g.year, Math.round(g.supplyT), Math.sign(g.gapT)])).toEqual([
      [2020, 544, -1],
      [2025, 637, -1],
      [2030, 745, -1],
      [2035, 873, 1],
    ]);
  });
  it("refuses to hold natural graphite against demand that counts synthetic graphite", () => {
    const line = forecast(reference, "graphite", { scenario: "iea-steps" });
    expect(line.gap).toEqual([]);
    expect(line.notCompared).toEqual(["other-product:mine", "other-product:refined"]);
  });
  it("puts existing uses on their own growth in the study's form and shows the double count of the main slide", () => {
    const appendix = forecast(reference, "cobalt", { scenario: "iea-steps", existing: "trend" });
    const mainSlide = forecast(reference, "cobalt", { scenario: "iea-steps", baseRule: "main-slide" });
    const growth = (217_658.203 / 150_139.356) ** (1 / 26);
    expect((totals(mainSlide).get(2050) ?? 0) - (totals(appendix).get(2050) ?? 0)).toBeCloseTo(
      70_586.81 * growth ** 26,
      -2,
    );
    expect(appendix.series.find((p) => p.year === 2050 && p.use === "existing-uses")?.value).toBeCloseTo(
      217_658,
      -1,
    );
  });
  it("keeps the line inside its band", () => {
    for (const point of forecast(reference, "lithium").series) {
      expect(point.low).toBeLessThanOrEqual(point.value + 1e-9);
      expect(point.high).toBeGreaterThanOrEqual(point.value - 1e-9);
    }
  });
  it("says so when a mineral or scenario is not there, or a table ends", () => {
    expect(forecast(reference, "tellurium").issues).toMatchObject([
      { code: "unknown-mineral", subject: "tellurium" },
    ]);
    expect(forecast(reference, "gallium", { scenario: "iea-nze" }).issues).toMatchObject([
      { code: "unknown-scenario" },
    ]);
    const late = forecast(reference, "gallium", { scenario: "epi-2023", years: [2030, 2050] });
    expect(late.issues.every((issue) => issue.code === "beyond-table")).toBe(true);
    expect([...totals(late).keys()]).toEqual([2020, 2030]);
  });
  it("lists the scenarios of a mineral", () => {
    expect(demandScenarios(reference, "cobalt").map((s) => s.id)).toEqual([
      "meti-2020",
      "iea-steps",
      "iea-aps",
      "iea-nze",
    ]);
    expect(demandScenarios(reference, "nickel").map((s) => s.kind)).toEqual(["model", "model", "model"]);
  });
});

describeShared("IEA tables", () => {
  type Years = Record<string, number | Record<string, number>>;
  const iea = JSON.parse(new TextDecoder().decode(sharedBytes("data/iea/iea_cm_data_explorer.json"))) as {
    totalDemand: Record<string, { totalDemand: Years; sectors: Record<string, Years> }>;
    supply: Record<string, Record<"mining" | "refining", { total: Record<string, number> }>>;
  };
  const NAMES = {
    graphite: "Graphite",
    cobalt: "Cobalt",
    "rare-earths": "Rare Earth Elements",
    lithium: "Lithium",
    nickel: "Nickel",
    copper: "Copper",
  } as const;
  const at = (years: Years | undefined, scenario: string, year: number): number => {
    const value = year === 2024 ? years?.["2024"] : years?.[scenario];
    return typeof value === "object" ? (value[String(year)] ?? Number.NaN) : (value ?? Number.NaN);
  };

  it.each(Object.entries(NAMES))(
    "%s: uses add up to the producer's total in every scenario and year",
    (mineral, name) => {
      for (const scenario of ["STEPS", "APS", "NZE"]) {
        const line = forecast(reference, mineral, {
          scenario: `iea-${scenario.toLowerCase()}`,
          runs: 1,
          years: [2030, 2035, 2040, 2045, 2050],
        });
        expect(totals(line).size).toBe(6);
        for (const [year, value] of totals(line)) {
          const printed = at(iea.totalDemand[name]?.totalDemand, scenario, year) * 1000;
          // the copper sectors do not quite add up to the producer's own clean total
          expect(Math.abs(value / printed - 1)).toBeLessThan(mineral === "copper" ? 0.005 : 1e-5);
        }
      }
    },
  );
  it("holds every sector and supply total of the source, in t", () => {
    for (const row of reference.supply) {
      const [, name = "", stage = ""] = row.locator.split("/");
      const total = iea.supply[name]?.[stage as "mining" | "refining"].total[String(row.year)] ?? Number.NaN;
      expect(row.valueT).toBeCloseTo(total * 1000, 2);
    }
    const rows = reference.demand.filter(
      (row) =>
        row.scenario.startsWith("iea-") &&
        iea.totalDemand[row.locator.split("/")[1] ?? ""]?.sectors[row.locator.split("/")[2] ?? ""],
    );
    expect(rows.length).toBeGreaterThan(400);
    for (const row of rows) {
      const [, name = "", sector = ""] = row.locator.split("/");
      const printed = at(
        iea.totalDemand[name]?.sectors[sector],
        row.scenario.slice(4).toUpperCase(),
        row.year,
      );
      expect(row.valueT).toBeCloseTo(printed * 1000, 2);
    }
  });
});

describe(supplyGap, () => {
  it("subtracts only one basis from itself", () => {
    const line = {
      mineral: "x",
      outlook: "o",
      stage: "refined" as const,
      kind: "model" as const,
      basis: "oxide-content" as const,
      points: [{ year: 2030, valueT: 5 }],
      origins: [],
      notes: [],
    };
    const demand = { basis: "metal-content" as const, points: [{ year: 2030, valueT: 7 }] };
    expect(supplyGap(demand, [line])).toEqual({ points: [], notCompared: ["other-basis:refined"] });
    expect(supplyGap({ ...demand, basis: "oxide-content" }, [line]).points).toEqual([
      { year: 2030, stage: "refined", demandT: 7, supplyT: 5, gapT: 2 },
    ]);
  });
});

describe(recycledSupply, () => {
  it("keeps the two definitions apart: 42.5 % of primary is 29.8 % of total, 7 % is 6.5 %", () => {
    expect(ofTotalFromOfPrimary(0.425)).toBeCloseTo(0.298, 3);
    expect(ofTotalFromOfPrimary(0.07)).toBeCloseTo(0.065, 3);
    expect(recycledSupply(127, 54)).toEqual({
      ofPrimary: expect.closeTo(0.425, 3),
      ofTotal: expect.closeTo(0.298, 3),
    });
    expect(() => recycledSupply(0, 1)).toThrow(RangeError);
  });
});

describe("classes of change", () => {
  it("has the four surging minerals, the falling one and the undecided one of the study", () => {
    const of = (change: string | null) =>
      reference.statements.filter((s) => s.change === change).map((s) => s.mineral);
    expect(of("discontinuous-increase")).toEqual(["cobalt", "gallium", "graphite", "rare-earths"]);
    expect(of("discontinuous-decrease")).toEqual(["palladium"]);
    expect(of(null)).toEqual(["fluorine"]);
    expect(demandChange(reference, "gallium")).toMatchObject({
      change: "discontinuous-increase",
      basis: "printed",
    });
    expect(demandChange(reference, "lithium")).toBeNull();
  });
  it("groups the matrix by technology: gallium stands in two rows", () => {
    const rows = driverMatrix(reference).filter((row) => row.cells.has("gallium"));
    expect(rows.map((row) => row.target.en)).toEqual(["Base stations", "Semiconductors"]);
    expect(driverMatrix(reference)).toHaveLength(10);
  });
});

describe(demandFactor, () => {
  const series = [
    { year: 2020, use: "total", value: 100 },
    { year: 2030, use: "total", value: 400 },
    { year: 2030, use: "magnets", value: 1 },
  ];
  it("is demand then ÷ demand now, between table years on constant growth", () => {
    expect(demandFactor(series, 2020, 2030)).toBe(4);
    expect(demandFactor(series, 2025, 2030)).toBeCloseTo(2, 12);
    expect(demandFactor(series, 2020, 2040)).toBeNull();
  });
});
