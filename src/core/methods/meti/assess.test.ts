import { describe, expect, it } from "vitest";
import {
  flow,
  form,
  governance,
  mineral,
  observation,
  type PackParts,
  pack,
  price,
} from "../../../../tests/small-pack.ts";
import { prepare } from "../../evidence/home-evidence.ts";
import type { HomeStatement } from "../../evidence/reference.ts";
import type { Axis } from "../../evidence/vocabulary.ts";
import type { AxisCell, MineralAssessment } from "../../results.ts";
import { assess } from "./assess.ts";

const governed = [governance("CHN", 2023, -0.5), governance("AUS", 2023, 1.5), governance("VNM", 2023, -0.5)];

function assessOne(parts: PackParts, year = 2024): MineralAssessment {
  const found = assess(prepare(pack({ governance: governed, ...parts })), { year }).minerals[0];
  if (!found) throw new Error("the pack holds no mineral");
  return found;
}
const axisOf = (parts: PackParts, axis: Axis): AxisCell => assessOne(parts).axes[axis];
const demand = (id: string, value: number): HomeStatement => ({
  home: "JPN",
  mineral: id,
  quantity: "demand",
  partner: null,
  value,
  unit: "t",
  basis: "metal-content",
  year: 2018,
  origin: "meti-2020",
  locator: "",
  flag: "",
});

describe("axis 1, reserve concentration", () => {
  const reserves = (country: string, value?: number) =>
    observation({
      mineral: "tantalum",
      country,
      stage: "reserves",
      measure: "reserves",
      year: 2025,
      ...(value === undefined ? {} : { value }),
    });
  const output = (country: string, value: number) => observation({ mineral: "tantalum", country, value });
  const reference = { minerals: [mineral("tantalum")] };

  it("takes the reserves of the edition that gives the year's production as final", () => {
    const cell = axisOf(
      { reference, observations: [reserves("AUS", 60), reserves("BRA", 40), output("AUS", 1)] },
      "reserve-concentration",
    );
    expect(cell).toMatchObject({ status: "measured", value: expect.closeTo(0.52, 12), year: 2025 });
  });
  it("is unknown when producers of more than a fifth of output report no reserves (Ta)", () => {
    const cell = axisOf(
      {
        reference,
        observations: [reserves("AUS", 60), reserves("COD"), output("AUS", 75), output("COD", 25)],
      },
      "reserve-concentration",
    );
    expect(cell).toMatchObject({ status: "unknown", value: null, reason: "producers-without-reserves" });
  });
  it("notes it below that limit (REE, W)", () => {
    const cell = axisOf(
      {
        reference,
        observations: [reserves("AUS", 60), reserves("COD"), output("AUS", 90), output("COD", 10)],
      },
      "reserve-concentration",
    );
    expect(cell).toMatchObject({
      status: "measured",
      notes: ["no-published-total", "producers-without-reserves:0.1000"],
    });
  });
  it("spans the hosts of a by-product and centres on their midpoint", () => {
    const hosts = [
      mineral("gallium", { reserveProxy: ["aluminium", "zinc"], reserveProxyReason: "host-reserves" }),
      mineral("aluminium"),
      mineral("zinc"),
    ];
    const of = (id: string, country: string, value: number) =>
      observation({ mineral: id, country, value, stage: "reserves", measure: "reserves", year: 2025 });
    const cell = axisOf(
      {
        reference: { minerals: hosts },
        observations: [of("aluminium", "AUS", 1), of("zinc", "AUS", 50), of("zinc", "CHN", 50)],
      },
      "reserve-concentration",
    );
    expect(cell).toMatchObject({ status: "proxy", reason: "host-reserves", value: 0.75, low: 0.5, high: 1 });
  });
});

describe("axis 2, production concentration", () => {
  it("keeps the withheld producer in the rest of the world, never at zero", () => {
    const cell = axisOf(
      {
        reference: { minerals: [mineral("antimony")] },
        observations: [
          observation({ mineral: "antimony", country: "CHN", value: 60 }),
          observation({ mineral: "antimony", country: "USA", missing: "withheld" }),
          observation({ mineral: "antimony", country: "WLD", value: 100 }),
        ],
      },
      "production-concentration",
    );
    expect(cell).toMatchObject({
      low: expect.closeTo(0.36, 12),
      value: expect.closeTo(0.52, 12),
      high: expect.closeTo(0.52, 12),
    });
  });
  it("goes back to the nearest earlier year and says so", () => {
    const reference = { minerals: [mineral("antimony")] };
    const observations = [observation({ mineral: "antimony", country: "CHN", value: 1, year: 2022 })];
    expect(axisOf({ reference, observations }, "production-concentration")).toMatchObject({
      year: 2022,
      notes: expect.arrayContaining(["nearest-earlier-year:2022"]),
    });
  });
  it("never adds the output of another form: gallium's own, not alumina's", () => {
    const cell = axisOf(
      {
        reference: {
          minerals: [mineral("aluminium", { firstStage: "refined", forms: { refined: ["aluminium"] } })],
        },
        observations: [
          observation({
            mineral: "aluminium",
            country: "CHN",
            value: 1,
            stage: "refined",
            form: "aluminium",
          }),
          observation({
            mineral: "aluminium",
            country: "AUS",
            value: 9,
            stage: "refined",
            form: "alumina",
            basis: "gross-weight",
          }),
        ],
      },
      "production-concentration",
    );
    expect(cell.value).toBe(1);
  });
});

describe("axis 3, import governance of concentrate", () => {
  const tungsten = mineral("tungsten");
  const ore = form("tungsten", "261100", { stage: "concentrate", contentFactor: 0.5, factorKind: "nominal" });

  it("weights governance by partner shares: 50 % at .6 and 50 % at .2 → .4", () => {
    const cell = axisOf(
      {
        reference: { minerals: [tungsten], tradeForms: [ore], homeStatements: [demand("tungsten", 1000)] },
        trade: [flow("261100", 2024, "CHN", 1, 100), flow("261100", 2024, "AUS", 1, 100)],
      },
      "import-governance-concentrate",
    );
    expect(cell).toMatchObject({
      status: "measured",
      value: expect.closeTo(0.4, 12),
      supplierHhi: expect.closeTo(0.5, 12),
      firstShare: 0.5,
    });
    expect(cell.notes).toContain("nominal-content-factor");
  });
  it("does not apply below 5 % of home demand: two tonnes do not make an axis", () => {
    const reference = { minerals: [tungsten], tradeForms: [ore], homeStatements: [demand("tungsten", 9240)] };
    const cell = axisOf(
      { reference, trade: [flow("261100", 2024, "CHN", 38, 2)] },
      "import-governance-concentrate",
    );
    expect(cell).toMatchObject({
      status: "not-applicable",
      value: null,
      reason: "immaterial-concentrate-imports",
    });
  });
  it("keeps the value and says so where demand is not known", () => {
    const reference = {
      minerals: [tungsten],
      tradeForms: [ore, form("tungsten", "284180", { stage: "intermediate", inBundle: false })],
    };
    const cell = axisOf(
      { reference, trade: [flow("261100", 2024, "CHN", 38, 2)] },
      "import-governance-concentrate",
    );
    expect(cell.status).toBe("measured");
    expect(cell.notes).toContain("materiality-unknown");
  });
  it("does not apply to a mineral without a concentrate of its own: magnesite does not stand for magnesium", () => {
    const reference = {
      minerals: [mineral("magnesium", { concentrate: "none" as const })],
      tradeForms: [form("magnesium", "251910", { stage: "concentrate", feedsMetal: false })],
    };
    expect(
      axisOf({ reference, trade: [flow("251910", 2024, "CHN", 1, 1)] }, "import-governance-concentrate"),
    ).toMatchObject({
      status: "not-applicable",
      reason: "no-concentrate",
    });
  });
  it("is unknown without a code of its own: gold ore does not stand for palladium", () => {
    const reference = {
      minerals: [mineral("palladium")],
      tradeForms: [
        form("palladium", "261690", { stage: "concentrate", feedsMetal: false, sharedWith: ["gold"] }),
      ],
    };
    expect(
      axisOf({ reference, trade: [flow("261690", 2024, "AUS", 1, 1)] }, "import-governance-concentrate"),
    ).toMatchObject({
      status: "unknown",
      reason: "no-own-code",
    });
  });
});

describe("axis 4, import governance of refined forms", () => {
  const basket = form("gallium", "811292", { sharedWith: ["indium"] });

  it("widens for a partner without governance instead of assuming 0.5", () => {
    const metal = form("tungsten", "810110", { contentFactor: 1 });
    const cell = axisOf(
      {
        reference: { minerals: [mineral("tungsten")], tradeForms: [metal] },
        governance: [governance("CHN", 2023, -0.5, 0)],
        trade: [flow("810110", 2024, "CHN", 1, 80), flow("810110", 2024, "XXX", 1, 20)],
      },
      "import-governance-refined",
    );
    expect(cell).toMatchObject({
      value: expect.closeTo(0.6, 12),
      low: expect.closeTo(0.48, 12),
      high: expect.closeTo(0.68, 12),
    });
  });
  it("takes a printed statement before a basket code, and both only as proxies", () => {
    const statement: HomeStatement = {
      ...demand("gallium", 0.59),
      quantity: "refined-import-share",
      partner: "CHN",
      unit: "1",
      basis: "ratio",
      year: 2022,
    };
    const reference = {
      minerals: [mineral("gallium", { firstStage: "refined" as const })],
      tradeForms: [basket],
    };
    const trade = [flow("811292", 2024, "AUS", 1, 1)];
    expect(
      axisOf(
        { reference: { ...reference, homeStatements: [statement] }, trade },
        "import-governance-refined",
      ),
    ).toMatchObject({
      status: "proxy",
      reason: "statement-shares",
      firstSupplier: "CHN",
    });
    expect(axisOf({ reference, trade }, "import-governance-refined")).toMatchObject({
      status: "proxy",
      reason: "shared-code",
    });
  });
  it("says that a country is not in the trade source", () => {
    const reference = { minerals: [mineral("tungsten")], tradeForms: [form("tungsten", "810110")] };
    expect(
      axisOf({ reference, home: "GUF", tradeReporters: ["JPN"] }, "import-governance-refined"),
    ).toMatchObject({
      status: "unknown",
      reason: "no-trade-reporter",
    });
  });
  it("says that a country's trade starts later, not that the code is missing (Namibia before 2000)", () => {
    const reference = { minerals: [mineral("tungsten")], tradeForms: [form("tungsten", "810110")] };
    const trade = [flow("810110", 2004, "CHN", 1, 1)];
    const reasonIn = (year: number) =>
      assessOne({ reference, trade }, year).axes["import-governance-refined"].reason;
    expect([reasonIn(1998), reasonIn(2004)]).toEqual(["no-trade-reporter", "no-governance"]);
  });
});

describe("means of axes", () => {
  const whole: PackParts = {
    reference: {
      minerals: [mineral("tungsten")],
      prices: [
        {
          mineral: "tungsten",
          grade: "metal",
          origins: ["usgs-mcs-2026"],
          from: 2000,
          note: { ja: "", en: "" },
        },
      ],
      tradeForms: [
        form("tungsten", "810110", { contentFactor: 1 }),
        form("tungsten", "261100", { stage: "concentrate", inBundle: false }),
      ],
    },
    observations: [
      observation({ mineral: "tungsten", country: "CHN", value: 1 }),
      observation({
        mineral: "tungsten",
        country: "CHN",
        value: 1,
        stage: "reserves",
        measure: "reserves",
        year: 2025,
      }),
    ],
    trade: [flow("810110", 2024, "CHN", 1, 1)],
    prices: Array.from({ length: 8 }, (_, i) => price("tungsten", 2017 + i, i % 2 === 0 ? 1 : 1.5)),
  };
  it("widen by the unknown axis at 0 and at 1", () => {
    const { stages } = assessOne(whole);
    expect(stages.upstream).toMatchObject({
      status: "proxy",
      reason: "axis-unknown",
      value: 1,
      low: expect.closeTo(2 / 3, 12),
      high: 1,
    });
  });
  it("give no overall figure, and so no rank, below four axes", () => {
    expect(assessOne(whole).overall.value).not.toBeNull();
    expect(assessOne({ ...whole, prices: [] }).overall).toMatchObject({
      status: "unknown",
      reason: "too-few-axes",
    });
  });
  it("show an override beside the status with the number it replaced", () => {
    const own = {
      mineral: "tungsten",
      target: "production-concentration",
      home: null,
      year: null,
      value: 0.5,
      low: null,
      high: null,
      source: "own study",
    };
    expect(assessOne({ ...whole, overrides: [own] }).axes["production-concentration"]).toMatchObject({
      status: "measured",
      value: 0.5,
      override: { source: "own study", replaced: 1 },
    });
  });
});
