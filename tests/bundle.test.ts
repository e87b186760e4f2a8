import { beforeAll, describe, expect, it } from "vitest";
import {
  AXES,
  type Axis,
  type AxisCell,
  assess,
  dependence,
  explain,
  type HomeEvidence,
  printedDependence,
  printedRiskShares,
  worldSupply,
} from "../src/core/index.ts";
import { evidenceOf } from "./real-workspace.ts";

const HOMES = [
  "JPN",
  "DEU",
  "USA",
  "KOR",
  "IND",
  "TWN",
  "HKG",
  "COD",
  "NAM",
  "ROU",
  "GUF",
  "XKX",
  "BEL",
  "LUX",
  "SRB",
];
let homes: Map<string, HomeEvidence>;

beforeAll(async () => {
  homes = await evidenceOf(HOMES);
});

function home(id: string): HomeEvidence {
  const found = homes.get(id);
  if (!found) throw new Error(`${id} is not loaded`);
  return found;
}
function axis(country: string, mineral: string, name: Axis, year = 2024): AxisCell {
  const found = assess(home(country), { year, minerals: [mineral] }).minerals[0];
  if (!found) throw new Error(`${mineral} is not assessed`);
  return found.axes[name];
}

describe("the assessment of Japan in 2024", () => {
  it("covers at least 60 minerals, the thirteen of the study first and in its order", () => {
    const { minerals } = assess(home("JPN"), { year: 2024 });
    expect(minerals.length).toBeGreaterThanOrEqual(60);
    expect(
      minerals
        .slice(0, 13)
        .map((m) => m.symbol)
        .join(" "),
    ).toBe("P F Mg Sb V Co W Ta In Ga Pd C REE");
  });

  it("gives every axis a number inside its interval within 0..1, or a status with its reason", () => {
    for (const mineral of assess(home("JPN"), { year: 2024 }).minerals) {
      for (const name of AXES) {
        const cell = mineral.axes[name];
        if (cell.value === null) {
          expect([mineral.id, name, cell.reason !== null]).toEqual([mineral.id, name, true]);
          expect(["unknown", "not-applicable"]).toContain(cell.status);
          continue;
        }
        expect(cell.low).toBeLessThanOrEqual(cell.value + 1e-12);
        expect(cell.high).toBeGreaterThanOrEqual(cell.value - 1e-12);
        expect(cell.low).toBeGreaterThanOrEqual(0);
        expect(cell.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(cell.origins.length).toBeGreaterThan(0);
      }
    }
  });

  it("has the axis-3 statuses of the method: three computed, five not applicable, five unknown", () => {
    const status = (ids: string) =>
      ids.split(" ").map((id) => axis("JPN", id, "import-governance-concentrate").status);
    expect(status("phosphorus fluorine graphite")).toEqual(Array(3).fill("measured"));
    expect(status("magnesium antimony tungsten gallium indium")).toEqual(Array(5).fill("not-applicable"));
    expect(status("vanadium cobalt tantalum palladium rare-earths")).toEqual(Array(5).fill("unknown"));
  });

  it("gives gallium its own concentration (≈ .98), not alumina's", () => {
    expect(axis("JPN", "gallium", "production-concentration").value).toBeGreaterThan(0.95);
    expect(axis("JPN", "aluminium", "production-concentration").value).toBeLessThan(0.4);
  });

  it("fills no axis from the shared code 8112.92 except as a proxy", () => {
    for (const { id, axes } of assess(home("JPN"), { year: 2024 }).minerals) {
      for (const cell of Object.values(axes)) {
        if (cell.notes.some((note) => note.startsWith("codes:") && note.includes("811292"))) {
          expect([id, cell.status]).toEqual([id, "proxy"]);
        }
      }
    }
    expect(axis("JPN", "indium", "import-governance-refined")).toMatchObject({
      status: "proxy",
      reason: "shared-code",
    });
    expect(axis("JPN", "gallium", "import-governance-refined")).toMatchObject({
      status: "proxy",
      reason: "statement-shares",
    });
  });

  it("says why concentrate does not count: tungsten and antimony below 5 %, palladium without a code of its own", () => {
    expect(axis("JPN", "tungsten", "import-governance-concentrate").reason).toBe(
      "immaterial-concentrate-imports",
    );
    expect(axis("JPN", "antimony", "import-governance-concentrate").reason).toBe(
      "immaterial-concentrate-imports",
    );
    expect(axis("JPN", "magnesium", "import-governance-concentrate").reason).toBe("no-concentrate");
    expect(axis("JPN", "palladium", "import-governance-concentrate").reason).toBe("no-own-code");
  });

  it("has no reserve concentration for tantalum, whose large producers report none", () => {
    expect(axis("JPN", "tantalum", "reserve-concentration")).toMatchObject({
      status: "unknown",
      reason: "producers-without-reserves",
    });
  });

  it("does not take indium's refinery capacity for reserves", () => {
    expect(axis("JPN", "indium", "reserve-concentration")).toMatchObject({
      status: "proxy",
      reason: "host-reserves",
    });
  });

  it("traces cobalt's first input to a line of the source", () => {
    const found = explain(home("JPN"), "cobalt", "production-concentration", { year: 2024 });
    expect(found.inputs[0]).toMatchObject({ country: "COD", value: 226000, origin: "usgs-mcs-2026" });
    expect(found.inputs[0]?.locator).toMatch(/#L\d+$/);
    expect(found.steps.find((s) => s.step === "published-total")?.value).toBe(302000);
    const step = (name: string) => found.steps.find((s) => s.step === name)?.value ?? 0;
    expect(step("sum-of-named") + step("other-countries")).toBe(301590);
    expect(found.inputs[0]?.share).toBeCloseTo(0.74834, 5);
  });
});

describe("World Mining Data", () => {
  it("gives the printed HHI of 2022: gallium .967896, iron .202522", () => {
    const cell = (id: string) =>
      assess(home("JPN"), { year: 2022, minerals: [id], source: "world-mining-data" }).minerals[0]?.axes[
        "production-concentration"
      ];
    expect(cell("gallium")?.value).toBeCloseTo(0.967896, 6);
    expect(cell("iron")?.value).toBeCloseTo(0.202522, 6);
    expect(cell("iron")?.origins).toEqual(["world-mining-data-2024"]);
  });
});

describe("years and countries", () => {
  it("has axis 4 of tungsten, cobalt and rare earths for every year 1997–2024 in five countries", () => {
    const holes: string[] = [];
    for (const country of ["JPN", "DEU", "USA", "KOR", "IND"]) {
      for (let year = 1997; year <= 2024; year++) {
        for (const mineral of ["tungsten", "cobalt", "rare-earths"]) {
          if (axis(country, mineral, "import-governance-refined", year).value === null)
            holes.push(`${country} ${mineral} ${year}`);
          const concentrate = axis(country, mineral, "import-governance-concentrate", year);
          if (concentrate.value === null && concentrate.reason === null)
            holes.push(`${country} ${mineral} ${year} axis 3`);
        }
      }
    }
    expect(holes).toEqual([]);
  });

  it("weighs 100 % China .567 in 2022 and .558 in 2023", () => {
    expect(assess(home("JPN"), { year: 2022, minerals: [] }).chinaTick).toBeCloseTo(0.567, 3);
    expect(assess(home("JPN"), { year: 2023, minerals: [] }).chinaTick).toBeCloseTo(0.558, 3);
  });

  it("gives Taiwan, Hong Kong, DR Congo, Namibia (from 2000) and Romania their own governance and trade", () => {
    for (const country of ["TWN", "HKG", "COD", "NAM", "ROU"]) {
      expect([country, home(country).reportsTrade]).toEqual([country, true]);
      expect([country, home("JPN").world.governance.at(country, 2023)?.year]).toEqual([country, 2023]);
    }
    expect(home("NAM").imports("760110", 1999)).toEqual([]);
    expect(
      [2000, 2001, 2002, 2003].some(
        (year) => home("NAM").imports("710391", year).length + home("NAM").imports("760110", year).length > 0,
      ),
    ).toBe(true);
  });

  it("says for Belgium and Namibia that their own trade starts later", () => {
    for (const [country, year] of [
      ["BEL", 1998],
      ["LUX", 1998],
      ["NAM", 1999],
      ["SRB", 2005],
    ] as const) {
      const found = assess(home(country), { year, minerals: ["tungsten"] }).minerals[0];
      expect([country, found?.axes["import-governance-refined"].reason]).toEqual([
        country,
        "no-trade-reporter",
      ]);
    }
  });

  it("names document, year and place behind printed shares, and weighs no year without masses as zero", () => {
    const gallium = explain(home("JPN"), "gallium", "import-governance-refined", { year: 2024 });
    expect(gallium.inputs[0]).toMatchObject({
      country: "CHN",
      share: 0.59,
      year: 2022,
      origin: "epi-nedo-2023",
    });
    expect(gallium.inputs.every((input) => input.locator !== "")).toBe(true);
    const magnesium = explain(home("JPN"), "magnesium", "import-governance-refined", { year: 2024 });
    expect(magnesium.steps).toContainEqual({ step: "mean-yearly-mass-t", value: expect.closeTo(20_318, -1) });
  });

  it("gives French Guiana and Kosovo their own governance and states that their trade is missing", () => {
    for (const country of ["GUF", "XKX"]) {
      expect([country, home("JPN").world.governance.at(country, 2023) !== null]).toEqual([country, true]);
      expect(axis(country, "tungsten", "import-governance-refined")).toMatchObject({
        status: "unknown",
        reason: "no-trade-reporter",
      });
    }
    expect(home("JPN").world.governance.at("GUF", 2023)?.g).not.toBe(
      home("JPN").world.governance.at("GUY", 2023)?.g,
    );
  });

  it("goes back to an earlier year and says so, and never forward", () => {
    const world = home("JPN").world;
    expect(
      worldSupply(world, {
        mineral: "tungsten",
        stage: "mine",
        measure: "production",
        year: 2027,
        source: null,
      }),
    ).toMatchObject({
      year: 2025,
      notes: expect.arrayContaining(["nearest-earlier-year:2025"]),
    });
    expect(
      worldSupply(world, {
        mineral: "tungsten",
        stage: "mine",
        measure: "production",
        year: 1900,
        source: null,
      }),
    ).toBeNull();
  });
});

describe("risk-country shares of the 2023 study", () => {
  it("follow from the printed shares for Ga alumina, zinc, refined and Mg reserves; the other four stay beside", () => {
    const rows = ["gallium", "magnesium"].flatMap((id) => printedRiskShares(home("JPN"), id, "epi-2023"));
    const percent = (x: number | null) => (x === null ? null : Math.round(x * 100));
    expect(
      rows.map((r) => [
        r.mineral,
        r.stageNumber,
        percent(r.printed),
        percent(r.computed),
        percent(r.computedHigh),
        r.reproduced,
      ]),
    ).toEqual([
      ["gallium", 1, 70, 70, 70, true],
      ["gallium", 2, 52, 52, 52, true],
      ["gallium", 3, 99, 99, 99, true],
      ["gallium", 4, 69, 59, 62, false],
      ["magnesium", 1, 46, 46, 46, true],
      ["magnesium", 2, 78, 80, 80, false],
      ["magnesium", 3, 97, 89, 95, false],
      ["magnesium", 4, 97, 94, 97, false],
    ]);
  });
});

describe("dependence of 2012", () => {
  it("stands beside the 17 first suppliers that the article of 2013 prints, every difference with a reason", () => {
    const rows = printedDependence(home("JPN"), { year: 2012 });
    expect(rows).toHaveLength(17);
    for (const row of rows) {
      if (row.verdict !== "agrees")
        expect([row.mineral, row.reasons.length > 0 || row.verdict === "same-supplier-below"]).toEqual([
          row.mineral,
          true,
        ]);
    }
  });
  it("lists only suppliers over half", () => {
    const rows = dependence(home("JPN"), { year: 2012, over: 0.5 });
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every((row) => row.share > 0.5)).toBe(true);
  });
});
