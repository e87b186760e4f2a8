import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flow, form, mineral, observation, pack } from "../../../tests/small-pack.ts";
import { NOT_SPECIFIED } from "../evidence/country-identity.ts";
import { prepare } from "../evidence/home-evidence.ts";
import type { Observation } from "../evidence/observation.ts";
import { STAGES, type Stage } from "../evidence/vocabulary.ts";
import { shares } from "../methods/stage-shares.ts";
import type { FlowLane, FlowReference } from "./flow-reference.ts";
import type { FlowNode, MaterialFlow } from "./material-flow.ts";
import { riskAxes } from "./risk-axes.ts";
import { materialFlow } from "./trace-flow.ts";

const words = (text: string) => ({ ja: text, en: text });
const REFERENCE: FlowReference = {
  printed: [],
  lanes: [],
  recycling: [],
  riskAxes: [],
  demandGrowth: [],
  stages: Object.fromEntries(STAGES.map((stage) => [stage, words(stage)])) as Record<
    Stage,
    ReturnType<typeof words>
  >,
  axisNames: { growth: words("growth"), recycling: words("recycling") },
  growthCap: 0.1,
  selection: [],
  flags: { "host-mine-for-smelter": words("the host's mine output stands in") },
};

const mined = (of: string, country: string, value: number, parts: Partial<Observation> = {}) =>
  observation({ mineral: of, country, value, ...parts });
const recomputed = { year: 2024, version: "recomputed" } as const;
const boxOf = (found: MaterialFlow | null, id: string): FlowNode => {
  const node = found?.nodes.find((one) => one.id === id);
  if (!node) throw new Error(`no box ${id}`);
  return node;
};

describe("a flow worked out by hand", () => {
  // Mine: China 60, Australia 40. Smelter: China 90, Japan 10. Japan buys 8 t from China and 2 t from Australia.
  const evidence = prepare(
    pack({
      reference: {
        minerals: [mineral("tin")],
        tradeForms: [form("tin", "800110"), form("tin", "800300", { stage: "parts", feedsMetal: false })],
      },
      observations: [
        mined("tin", "CHN", 60),
        mined("tin", "AUS", 40),
        mined("tin", "CHN", 90, { stage: "refined", basis: "gross-weight" }),
        mined("tin", "JPN", 10, { stage: "refined", basis: "gross-weight" }),
      ],
      trade: [
        flow("800110", 2024, "CHN", 80, 8),
        flow("800110", 2024, "AUS", 20, 2),
        flow("800300", 2024, "AUS", 50, 5),
      ],
    }),
  );
  const found = materialFlow(evidence, REFERENCE, "tin", recomputed);

  it("has every stage in its own unit and basis, with marks where a risk country holds half or four fifths", () => {
    const told = ["mine", "refined", "refined-trade", "parts"].map((id) => {
      const { total, chokePoint, chokeCountry, riskShare } = boxOf(found, id);
      return [id, total.value, total.unit, total.basis, chokePoint, chokeCountry, riskShare.value];
    });
    expect(told).toEqual([
      ["mine", 100, "t", "metal-content", "single", "CHN", 0.6],
      ["refined", 100, "t", "gross-weight", "double", "CHN", 0.9],
      ["refined-trade", 10, "t", "gross-weight", "double", "CHN", 0.8],
      ["parts", 5, "t", "gross-weight", null, null, 0],
    ]);
    expect(found?.chokePoints.map(({ node, share }) => [node, share])).toEqual([
      ["refined", 0.9],
      ["refined-trade", 0.8],
      ["mine", 0.6],
    ]);
  });

  it("puts a number on the arrow that somebody counts, and none on the others", () => {
    const known = found?.links.filter((link) => link.value.value !== null);
    expect(known?.map(({ from, to, kind, value }) => [from, to, kind, value.value])).toEqual([
      ["refined", "refined-trade", "import", 10],
    ]);
  });

  it("names what nobody reports", () => {
    expect(found?.gaps.map(({ node, reason }) => [node, reason])).toEqual([
      ["reserves", "no-reserves"],
      ["concentrate-trade", "no-own-code"],
      ["products", "not-reported"],
      ["end-of-life", "not-reported"],
      ["recovery", "no-recycling-rate"],
    ]);
  });

  it("keeps imports of goods that no country is named for as the rest, so that the box adds up", () => {
    const unnamed = prepare(
      pack({
        reference: {
          minerals: [mineral("tin")],
          tradeForms: [form("tin", "800300", { stage: "parts", feedsMetal: false })],
        },
        trade: [flow("800300", 2024, "AUS", 60, 6), flow("800300", 2024, NOT_SPECIFIED, 40, 4)],
      }),
    );
    const { total, countries } = boxOf(materialFlow(unnamed, REFERENCE, "tin", recomputed), "parts");
    expect(total.value).toBe(10);
    expect(countries.map(({ country, value, share }) => [country, value, share])).toEqual([
      ["AUS", 6, 0.6],
      ["OTH", 4, 0.4],
    ]);
  });

  it("closes the loop from recovery to the smelter", () => {
    expect(found?.links.find((link) => link.kind === "recycling")).toMatchObject({
      from: "recovery",
      to: "refined",
    });
  });
});

describe("a mineral of which nothing is known", () => {
  const evidence = prepare(pack({ reference: { minerals: [mineral("tin")] }, tradeReporters: [] }));
  it("is nine gaps with reasons and no number anywhere", () => {
    const found = materialFlow(evidence, REFERENCE, "tin", recomputed);
    expect(found?.nodes.map((node) => node.id)).toEqual(STAGES);
    expect(found?.gaps).toHaveLength(STAGES.length);
    expect(
      found?.nodes.flatMap((node) => [node.total.value, node.riskShare.value]).filter((v) => v !== null),
    ).toEqual([]);
    expect(found?.links.filter((link) => link.value.value !== null)).toEqual([]);
    expect(found?.chokePoints).toEqual([]);
  });
  it("has no printed flow", () => {
    expect(materialFlow(evidence, REFERENCE, "tin", { year: 2024, version: "printed" })).toBeNull();
  });
  it("has six open axes", () => {
    const { axes } = riskAxes(evidence, REFERENCE, "tin", { year: 2024 });
    expect(axes.map(({ cell }) => cell.status)).toEqual(Array.from({ length: 6 }, () => "unknown"));
  });
});

describe("hosts of a by-product", () => {
  const byproduct = (host: string, source: string) => ({
    ...{ mineral: "indium", host, share: 1, low: null, high: null, hostShare: null },
    ...{ sourceGrade: "secondary", source, locator: "" },
  });
  const evidence = prepare(
    pack({
      reference: {
        minerals: [
          mineral("indium", { firstStage: "refined", concentrate: "none" }),
          mineral("zinc"),
          mineral("tin"),
          mineral("lead"),
        ],
        byproducts: [byproduct("zinc", "a"), byproduct("tin", "a"), byproduct("lead", "b")],
      },
      observations: [
        mined("zinc", "CHN", 7),
        mined("zinc", "AUS", 3),
        mined("tin", "CHN", 1),
        mined("tin", "BRA", 4, { stage: "refined" }),
      ],
    }),
  );
  const found = materialFlow(evidence, REFERENCE, "indium", recomputed);
  it("are those of the preferred source, their smelter where it is reported, else their mine with a flag", () => {
    const hosts = found?.nodes.filter((node) => node.id.startsWith("host:"));
    expect(hosts?.map(({ id, lane, total, flags }) => [id, lane, total.value, flags])).toEqual([
      ["host:zinc", "zinc", 10, ["host-mine-for-smelter"]],
      ["host:tin", "tin", 4, []],
    ]);
    expect(found?.flags).toEqual({ "host-mine-for-smelter": words("the host's mine output stands in") });
  });
  it("join at the smelter by an arrow without a number", () => {
    const joins = found?.links.filter((link) => link.kind === "by-product");
    expect(joins?.map(({ from, to, value }) => [from, to, value.value])).toEqual([
      ["host:zinc", "refined", null],
      ["host:tin", "refined", null],
    ]);
  });
  it("take another form of the host where a lane names it", () => {
    const lane: FlowLane = {
      mineral: "indium",
      id: "tin",
      host: "tin",
      stage: "refined",
      form: "slag",
      withReserves: false,
      kind: "by-product",
      name: words("slag"),
      flags: [],
    };
    const withSlag = prepare(
      pack({
        reference: { minerals: [mineral("indium"), mineral("tin", { forms: { refined: ["metal"] } })] },
        observations: [
          mined("tin", "BRA", 4, { stage: "refined", form: "metal" }),
          mined("tin", "CHN", 9, { stage: "refined", form: "slag", basis: "gross-weight" }),
        ],
      }),
    );
    const reference: FlowReference = { ...REFERENCE, lanes: [lane] };
    expect(boxOf(materialFlow(withSlag, reference, "indium", recomputed), "host:tin").total).toMatchObject({
      value: 9,
      basis: "gross-weight",
    });
    expect(shares(withSlag, "tin", "refined", recomputed).total.value).toBe(4);
  });
});

describe("invariants", () => {
  const tonnes = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 5 });
  const countries = ["CHN", "AUS", "BRA", "RUS", "JPN"];
  const flowOf = (values: readonly number[], factor: number) =>
    materialFlow(
      prepare(
        pack({
          reference: { minerals: [mineral("tin")] },
          observations: values.map((value, place) => mined("tin", countries[place] ?? "", value * factor)),
        }),
      ),
      REFERENCE,
      "tin",
      recomputed,
    );
  it("scaling all output moves the total and nothing else", () => {
    fc.assert(
      fc.property(tonnes, fc.constantFrom(2, 1024), (values, factor) => {
        const [one, many] = [flowOf(values, 1), flowOf(values, factor)].map((found) => boxOf(found, "mine"));
        expect(many?.total.value).toBe((one?.total.value ?? 0) * factor);
        expect(many?.countries.map((c) => c.share)).toEqual(one?.countries.map((c) => c.share));
        expect([many?.chokePoint, many?.riskShare.value]).toEqual([one?.chokePoint, one?.riskShare.value]);
      }),
      { numRuns: 50 },
    );
  });
  it("a mark stands exactly where a risk country holds half or more", () => {
    fc.assert(
      fc.property(tonnes, (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        const worst = Math.max(
          ...values.filter((_, place) => ["CHN", "BRA", "RUS"].includes(countries[place] ?? "")),
          0,
        );
        const expected = worst * 5 >= total * 4 ? "double" : worst * 2 >= total ? "single" : null;
        const mark = boxOf(flowOf(values, 1), "mine").chokePoint;
        // Two countries with exactly half each: either may stand first.
        if (worst * 2 === total && values.length > 1) expect(["single", null]).toContain(mark);
        else expect(mark).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });
});
