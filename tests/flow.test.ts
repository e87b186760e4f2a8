import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type FlowNode,
  type FlowReference,
  type HomeEvidence,
  type MaterialFlow,
  materialFlow,
  riskAxes,
  SHARE_STAGES,
  selectionTable,
  shares,
} from "../src/core/index.ts";
import { FLOW_FILES, readFlowFiles } from "../src/schema/chain/flow-files.ts";
import { FlowAnswerSchema } from "../src/schema/chain-answers/flow-answer.ts";
import { ReferenceReader } from "../src/schema/reference/reading.ts";
import { createApp } from "../src/server/create-app.ts";
import { BUNDLE, evidenceOf, openBundle } from "./real-workspace.ts";
import { chokepoint } from "./workspace.ts";

/** The flows of the study, against the statements of the document and the shipped evidence. */
let evidence: HomeEvidence;
let reference: FlowReference;
beforeAll(async () => {
  const texts = Object.fromEntries(
    FLOW_FILES.map((file) => [file, readFileSync(path.join(BUNDLE, file), "utf8")]),
  );
  const reader = new ReferenceReader(texts);
  const read = readFlowFiles(reader);
  expect(reader.problems).toEqual([]);
  reference = read as FlowReference;
  evidence = (await evidenceOf(["JPN"])).get("JPN") as HomeEvidence;
});

/** Rows of a statement table of the document. */
const facts = (table: string): Record<string, string>[] =>
  parse(readFileSync(path.join(BUNDLE, `statements/${table}.csv`)), { columns: true, bom: true });
const flowOf = (mineral: string, version: "printed" | "recomputed", year = 2024): MaterialFlow =>
  materialFlow(evidence, reference, mineral, { year, version }) as MaterialFlow;
const box = (flow: MaterialFlow, id: string): FlowNode =>
  flow.nodes.find((node) => node.id === id) ?? expect.fail(`no box ${id}`);
const whole = (share: number | null): number | null => (share === null ? null : Math.round(share * 100));

/** Boxes of the printed flows by the stage number of the fact table. */
const PRINTED = {
  gallium: ["host:aluminium", "host:zinc", "refined", "refined-trade"],
  magnesium: ["reserves", "mine", "refined", "refined-trade"],
} as const;

describe("the printed flows say what the document prints", () => {
  it.each([
    ["d4-18", "gallium", "d4_ga_flow"],
    ["d4-19", "magnesium", "d4_mg_flow"],
  ] as const)("%s: every total, share and risk share of %s", (_, mineral, table) => {
    const flow = flowOf(mineral, "printed");
    const rows = facts(table);
    PRINTED[mineral].forEach((id, place) => {
      const ofStage = rows.filter((row) => row.stage_no === String(place + 1));
      const [stage] = ofStage.filter((row) => row.record_type === "stage");
      const labels = ofStage.filter((row) => row.record_type === "share");
      const { total, year, riskShare, countries } = box(flow, id);
      expect([total.value, `${total.unit} material`, String(year), total.basis]).toEqual([
        Number(stage?.total_value),
        stage?.total_unit,
        stage?.year,
        "gross-weight",
      ]);
      expect(String(whole(riskShare.value))).toBe(stage?.risk_share_printed_pct);
      const key = (country: string, share: number | null) => `${country} ${share ?? "lost"}`;
      expect(countries.map((one) => key(one.country, whole(one.share))).sort()).toEqual(
        labels
          .map((row) => {
            const nameless = row.item_en === "other" ? "OTH" : "NES";
            return key(row.iso3 || nameless, row.value_pct === "" ? null : Number(row.value_pct));
          })
          .sort(),
      );
    });
  });

  it("d4-18: two routes join at gallium metal, four uses follow, process scrap comes back", () => {
    const { links, nodes, flags } = flowOf("gallium", "printed");
    const into = links.filter((link) => link.to === "refined").map(({ from, kind }) => [from, kind]);
    expect(into).toEqual([
      ["host:aluminium", "by-product"],
      ["host:zinc", "by-product"],
      ["recovery", "recycling"],
    ]);
    expect(links.filter((link) => link.from === "refined-trade")).toHaveLength(4);
    expect(links.filter((link) => link.kind === "in-process").map((link) => link.from)).toEqual([
      "part:gaas-gan",
    ]);
    expect(nodes.filter((node) => node.stage === "products").map((node) => node.name.ja)).toContain("家電");
    // The doubtful sum, the odd rest and the lost labels are told in both languages.
    for (const id of ["zinc-sum-101", "ga-imports-other-26", "ga-imports-labels-lost", "recycling-41"]) {
      expect([id, flags[id]?.ja, flags[id]?.en]).toEqual([id, expect.any(String), expect.any(String)]);
    }
    expect(flags["zinc-sum-101"]?.ja).toContain("101 %");
  });

  it("d4-19: ore and brine stand beside each other, six uses follow, the sums that fail are told", () => {
    const { links, flags, gaps } = flowOf("magnesium", "printed");
    expect(links.filter((link) => link.to === "refined").map((link) => link.from)).toEqual([
      "mine",
      "brine",
      "recovery",
    ]);
    expect(links.filter((link) => link.from === "refined-trade")).toHaveLength(6);
    expect(flags["mg-ore-sum-102"]?.en).toContain("102 %");
    expect(flags["mg-refined-88"]?.ja).toContain("88 %");
    expect(gaps).toEqual([
      { node: "brine", status: "unknown", reason: "figure-only" },
      { node: "recovery", status: "unknown", reason: "figure-only" },
    ]);
  });

  it("claim no quantity for an arrow and no amount for a use", () => {
    for (const mineral of ["gallium", "magnesium"]) {
      const flow = flowOf(mineral, "printed");
      expect(flow.links.map((link) => link.value.value)).toEqual(flow.links.map(() => null));
      for (const node of flow.nodes.filter(({ stage }) => stage === "parts" || stage === "products")) {
        expect([node.id, node.total.value]).toEqual([node.id, null]);
      }
      expect(flow.nodes.filter(({ markedInSource }) => markedInSource).map(({ id }) => id)).toEqual([
        "refined",
      ]);
    }
  });

  it("exist for the two minerals that the document draws, and for no other", () => {
    expect(reference.printed.map((flow) => flow.mineral)).toEqual(["gallium", "magnesium"]);
    expect(materialFlow(evidence, reference, "tungsten", { year: 2024, version: "printed" })).toBeNull();
  });
});

describe("choke points and risk-country shares", () => {
  it.each([
    ["gallium", ["single", null, "double", "single"]],
    ["magnesium", [null, "single", "double", "double"]],
  ] as const)("d4-23: %s by the printed shares", (mineral, marks) => {
    const flow = flowOf(mineral, "printed");
    expect(PRINTED[mineral].map((id) => box(flow, id).chokePoint)).toEqual(marks);
    expect(new Set(flow.chokePoints.map((point) => point.country))).toEqual(new Set(["CHN"]));
  });

  it("d4-20: the interval of lost labels, Taiwan at B by the document's ratings and at C by today's table", () => {
    const imports = (riskTable?: string) =>
      box(
        materialFlow(evidence, reference, "gallium", {
          ...{ year: 2024, version: "printed" },
          ...(riskTable === undefined ? {} : { riskTable }),
        }) as MaterialFlow,
        "refined-trade",
      ).riskCheck;
    expect(imports()).toMatchObject({ printed: 0.69, riskTable: "epi-2023", reproduced: false });
    const bounds = (check: ReturnType<typeof imports>) => [
      whole(check?.computed ?? 0),
      whole(check?.computedHigh ?? 0),
    ];
    expect(bounds(imports())).toEqual([59, 62]);
    expect(bounds(imports("oecd-2026-01-30"))).toEqual([66, 69]);
  });
});

describe("the six risk axes", () => {
  const told = (mineral: string) =>
    riskAxes(evidence, reference, mineral, { year: 2024 }).axes.map(({ printed }) => {
      const { computed } = printed ?? expect.fail("nothing printed");
      return [whole(printed?.value ?? null), whole(computed.low), whole(computed.high), printed?.reproduced];
    });
  it("d4-21: gallium, printed beside computed", () => {
    expect(told("gallium")).toEqual([
      [70, 70, 70, true],
      [52, 52, 52, true],
      [99, 99, 99, true],
      [69, 59, 62, false],
      // Growth 391 → 955 t is 6.1 % a year over 2020–2035; only the word 高 is printed.
      [null, 61, 61, null],
      // A recycling ratio of 41 % leaves 59 %.
      [41, 59, 59, null],
    ]);
  });
  it("d4-22: magnesium, printed beside computed, recycling open", () => {
    expect(told("magnesium")).toEqual([
      [46, 46, 46, true],
      [78, 80, 80, false],
      [97, 89, 95, false],
      [97, 94, 97, false],
      [null, 47, 47, null],
      [null, null, null, null],
    ]);
  });
  it("d4-21, d4-22: agree with the document's own table, value by value", () => {
    const minerals = { Ga: "gallium", Mg: "magnesium" } as const;
    for (const row of facts("d4_risk_axes")) {
      const { axes } = riskAxes(evidence, reference, minerals[row.symbol as "Ga" | "Mg"], { year: 2024 });
      const printed = axes.find((axis) => axis.number === Number(row.axis_no))?.printed;
      const place = `${row.symbol} ${row.axis_no}`;
      expect([place, String(whole(printed?.value ?? null) ?? "")]).toEqual([place, row.value_pct]);
      expect([place, printed?.word?.ja ?? ""]).toEqual([place, row.qualitative]);
      const verdict = row.reproduced === "yes" ? true : row.reproduced?.startsWith("no") ? false : null;
      // 97 from 94 and 3 unlabelled points: possible, and not what the printed shares give.
      const expected = row.reproduced?.startsWith("yes if") ? false : verdict;
      expect([place, printed?.reproduced]).toEqual([place, expected]);
    }
  });
  it("keep Japan's printed imports and recycling as Japan's under another home, without a verdict", async () => {
    const germany = (await evidenceOf(["DEU"])).get("DEU") as HomeEvidence;
    const of = (home: HomeEvidence) => riskAxes(home, reference, "magnesium", { year: 2024 });
    expect([of(evidence).home, of(germany).home]).toEqual(["JPN", "DEU"]);
    const told = (home: HomeEvidence) =>
      of(home).axes.map(({ printed }) => [printed?.home ?? null, printed?.value, printed?.reproduced]);
    const [, , refined, imports, , recycling] = told(germany);
    expect([refined, imports, recycling]).toEqual([
      [null, 0.97, false],
      ["JPN", 0.97, null],
      ["JPN", null, null],
    ]);
    expect(told(evidence)[3]).toEqual(["JPN", 0.97, false]);
    for (const [lang, said] of [
      ["en", ["Japan", "is Japan's and left out here"]],
      ["ja", ["日本", "は日本のもののため、ここでは省く"]],
    ] as const) {
      const { out } = await chokepoint(["flow", "Li", "--country", "DEU", "--lang", lang]);
      expect(out).toContain(said[1]);
      expect(out).not.toMatch(/自動車リサイクル法|End-of-Life Vehicles|Automobile Recycling/);
      const axes = (await chokepoint(["flow", "Mg", "--country", "DEU", "--lang", lang])).out;
      expect(axes).toMatch(lang === "en" ? /\.97 \(Japan\)/ : /\.97（日本）/);
    }
  });
  it("name what today's value is of where it is not what the document asks", async () => {
    const [, zinc] = riskAxes(evidence, reference, "gallium", { year: 2024 }).axes;
    expect([zinc?.name.en, zinc?.computedName.en]).toEqual(["Zinc metal production", "Zinc mine production"]);
    const { out } = await chokepoint(["flow", "Ga", "--lang", "en"]);
    expect(out).toContain("computed from: Zinc mine production");
  });
  it("give every number of a document one status: a stand-in from a printed total", () => {
    const flow = flowOf("gallium", "printed");
    const cells = flow.nodes.flatMap(({ total, riskShare }) => [total, riskShare]);
    for (const cell of cells.filter((one) => one.value !== null))
      expect(cell).toMatchObject({ status: "proxy", reason: "printed-total", notes: ["statement"] });
    // No working note of the tables leaves the program.
    expect(JSON.stringify(flow)).not.toMatch(/unverified|from memory/);
  });
  it("exist for every mineral, within 0 and 1, unknown where the evidence ends", () => {
    for (const { id } of evidence.world.reference.minerals) {
      const { axes } = riskAxes(evidence, reference, id, { year: 2024 });
      expect([id, axes.map((axis) => axis.number)]).toEqual([id, [1, 2, 3, 4, 5, 6]]);
      for (const { cell } of axes) {
        if (cell.value === null) expect([id, typeof cell.reason]).toEqual([id, "string"]);
        else expect(cell.value >= 0 && (cell.high ?? 2) <= 1 + 1e-9).toBe(true);
      }
    }
  });
});

describe("recomputed flows", () => {
  it.each([2022, 2024])("have the totals, shares and marks of `shares` in %i, for every mineral", (year) => {
    for (const { id } of evidence.world.reference.minerals) {
      const flow = flowOf(id, "recomputed", year);
      for (const stage of SHARE_STAGES) {
        const found = shares(evidence, id, stage, { year });
        const { total, countries, riskShare, chokePoint, hhi } = box(flow, stage);
        expect([id, { total, countries, riskShare, chokePoint, hhi }]).toEqual([
          id,
          {
            total: found.total,
            countries: found.countries,
            riskShare: found.riskShare,
            chokePoint: found.chokePoint,
            hhi: found.hhi,
          },
        ]);
      }
    }
  });

  it("mix no bases: a box is one unit, its countries add up to its total", () => {
    for (const { id } of evidence.world.reference.minerals) {
      const flow = flowOf(id, "recomputed");
      for (const node of flow.nodes) {
        const { total, countries } = node;
        if (total.value === null || countries.length === 0) continue;
        expect([id, node.id, total.unit === "1"]).toEqual([id, node.id, false]);
        const sum = countries.reduce((before, one) => before + (one.value ?? Number.NaN), 0);
        expect([id, node.id, Math.abs(sum / total.value - 1) < 1e-6]).toEqual([id, node.id, true]);
      }
      // Amounts move to their origins as shares do; none is lost on the way.
      const moved = shares(evidence, id, "refined-trade", { year: 2024, reexport: "convergence" });
      if (moved.total.value !== null) {
        const sum = moved.countries.reduce((before, one) => before + (one.value ?? Number.NaN), 0);
        expect([id, Math.abs(sum / moved.total.value - 1) < 1e-6]).toEqual([id, true]);
      }
      for (const { kind, value, to } of flow.links) {
        if (value.value !== null) expect([id, kind, value]).toEqual([id, "import", box(flow, to).total]);
      }
    }
  });

  it("rare earths: imports are a mean of years and say so; refined output is of the magnet elements only", async () => {
    const flow = flowOf("rare-earths", "recomputed");
    const imports = box(flow, "refined-trade");
    expect([Math.round(imports.total.value ?? 0), imports.total.unit]).toEqual([806_279, "kUSD"]);
    expect(imports.total.notes).toContain("mean-of-years:2022,2023,2024");
    const [china] = imports.countries;
    expect([china?.country, Math.round(china?.value ?? 0)]).toEqual(["CHN", 419_810]);
    expect(china?.share).toBeCloseTo(0.494, 3);
    for (const cell of [box(flow, "refined").total, box(flow, "refined").riskShare])
      expect(cell.notes).toContain("magnet-elements");
    for (const [lang, years, scope] of [
      ["en", "(mean of 2022–2024)", "magnet rare earths only"],
      ["ja", "（2022–2024年平均）", "磁石用レアアース"],
    ] as const) {
      for (const command of [
        ["flow", "REE"],
        ["shares", "REE", "--stage", "refined-trade"],
      ])
        expect((await chokepoint([...command, "--lang", lang])).out).toContain(years);
      for (const command of [
        ["flow", "REE"],
        ["shares", "REE", "--stage", "refined"],
      ])
        expect((await chokepoint([...command, "--lang", lang])).out).toContain(scope);
    }
  });

  it("gallium by hand: alumina and smelter of MCS 2024 and 2026", () => {
    // 2022: alumina named + other 140,165 kt, above the rounded 140,000; China 81,900. Smelter 610 t, China 600.
    // 2024: alumina 142,000 kt, China 85,500; smelter 848 t, China 839, Russia 6.
    for (const [year, alumina, china, metal, chinaMetal] of [
      [2022, 140_165_000, 81_900_000, 610, 600],
      [2024, 142_000_000, 85_500_000, 848, 839],
    ] as const) {
      const flow = flowOf("gallium", "recomputed", year);
      const [host, refined] = [box(flow, "host:aluminium"), box(flow, "refined")];
      expect([host.total.value, host.total.basis, host.countries[0]?.value]).toEqual([
        alumina,
        "gross-weight",
        china,
      ]);
      expect([host.chokePoint, host.chokeCountry]).toEqual(["single", "CHN"]);
      expect([refined.total.value, refined.total.basis, refined.countries[0]?.value]).toEqual([
        metal,
        "metal-content",
        chinaMetal,
      ]);
      expect(refined.chokePoint).toBe("double");
      expect(box(flow, "host:zinc").flags).toEqual(["zinc-mine-for-metal"]);
    }
  });

  it("magnesium has an ore lane that is magnesite and a brine lane that nobody reports", () => {
    const flow = flowOf("magnesium", "recomputed");
    expect(box(flow, "host:ore").mineral).toBe("magnesite");
    expect(box(flow, "host:brine").total).toMatchObject({ value: null, reason: "not-reported" });
    expect(flow.links.filter((link) => link.to === "refined").map((link) => link.from)).toEqual([
      "host:ore",
      "host:brine",
      "recovery",
      "parts",
    ]);
  });

  it("choke points of the thirteen in 2024 are those an analyst expects", () => {
    const marks = (id: string) =>
      Object.fromEntries(
        flowOf(id, "recomputed").chokePoints.map(({ node, mark, country }) => [node, `${country} ${mark}`]),
      );
    expect(marks("tungsten")).toMatchObject({ mine: "CHN double", "refined-trade": "CHN double" });
    expect(marks("cobalt")).toMatchObject({ mine: "COD single", refined: "CHN single" });
    expect(marks("graphite")).toMatchObject({ mine: "CHN double", refined: "CHN double" });
    expect(marks("rare-earths")).toMatchObject({ mine: "CHN single", refined: "CHN double" });
    // A host's concentration stands behind the mineral's own, however high it is.
    expect(flowOf("tantalum", "recomputed").chokePoints.map(({ node }) => node)).toEqual([
      "mine",
      "host:niobium",
    ]);
    expect(marks("phosphorus")).toMatchObject({ reserves: "MAR single" });
  });

  it("draw a leak only where a recycling flow says so", () => {
    const leaking = evidence.world.reference.minerals
      .filter(({ id }) => flowOf(id, "recomputed").links.some((link) => link.kind === "leak"))
      .map(({ id }) => id);
    expect(leaking.sort()).toEqual(["cobalt", "graphite", "lithium", "nickel", "rare-earths"]);
    // The flows are those of Japanese law: they say nothing of another country.
    expect(new Set(reference.recycling.map((flow) => flow.home))).toEqual(new Set(["JPN"]));
  });
});

describe("recycling flows of products", () => {
  it.each([
    ["d2-29", "nd-magnet", "Nd magnet", 14, 16, ["rare-earths"]],
    ["d2-30", "ev-li-ion-battery", "EV Li-ion battery", 13, 12, ["lithium", "cobalt", "nickel", "graphite"]],
  ] as const)(
    "%s: %s has the boxes and hand-overs of the document",
    (_, id, printed, nodes, links, minerals) => {
      const flow = reference.recycling.find((one) => one.id === id) ?? expect.fail();
      const rows = facts("d2_recycling_flows").filter((row) => row.flow === printed);
      const idOf = (text: string | undefined) => (text ?? "").replaceAll("_", "-");
      expect(flow.minerals).toEqual(minerals);
      expect([flow.nodes.length, flow.links.length]).toEqual([nodes, links]);
      expect(flow.nodes.map((node) => [node.id, node.column])).toEqual(
        rows.filter((row) => row.record === "node").map((row) => [idOf(row.id), row.stage]),
      );
      expect(flow.links.map((link) => [link.from, link.to])).toEqual(
        rows.filter((row) => row.record === "edge").map((row) => [idOf(row.from_id), idOf(row.to_id)]),
      );
      expect(flow.links.every((link) => link.reconstructed)).toBe(true);
      for (const { id: mineral } of [...minerals].map((one) => evidence.world.mineral(one))) {
        expect(reference.recycling.some((one) => one.minerals.includes(mineral))).toBe(true);
      }
    },
  );
  it("d2-29: the four appliances, the three items of the car law, the export, the cost of separation", () => {
    const flow = reference.recycling[0] ?? expect.fail();
    const duties = new Set(flow.links.map((link) => link.duty?.ja ?? ""));
    expect([...duties].some((duty) => duty.includes("4品目"))).toBe(true);
    expect([...duties].some((duty) => duty.includes("3品目"))).toBe(true);
    expect(flow.links.filter((link) => link.kind === "leak").map((link) => link.to)).toEqual([
      "nd-export",
      "nd-export",
    ]);
    expect(flow.links.find((link) => link.to === "nd-carmaker")?.kind).toBe("residue");
    expect(flow.remarks[0]?.ja).toContain("労働と費用");
  });
  it("d2-30: the duty to hand over, the reuse branch, the remark on cost", () => {
    const flow = reference.recycling[1] ?? expect.fail();
    expect(flow.links.find((link) => link.to === "lb-jarp")?.duty?.ja).toContain("義務");
    expect(flow.links.filter((link) => link.kind === "reuse").map((link) => link.to)).toEqual(["lb-reuse"]);
    expect(flow.remarks[0]?.ja).toContain("経済合理性が低い");
  });
});

describe("the selection table", () => {
  it("prints the six minerals as the document does", () => {
    const bySymbol = {
      Ga: "gallium",
      Ge: "germanium",
      Mg: "magnesium",
      Ti: "titanium",
      REE: "rare-earths",
      W: "tungsten",
    };
    const { rows } = selectionTable(evidence, reference, { year: 2024 });
    expect(rows.map((row) => [row.mineral, whole(row.topShare), whole(row.homeDemandShare)])).toEqual(
      facts("d4_selection_criteria").map((row) => [
        bySymbol[row.symbol as keyof typeof bySymbol],
        Number(row.top_country_share_refined_pct),
        Number(row.japan_share_world_demand_pct),
      ]),
    );
  });
  it("stands beside the refined output of the evidence, and is a gap where no such series exists", () => {
    const { rows } = selectionTable(evidence, reference, { year: 2022 });
    const computed = Object.fromEntries(rows.map((row) => [row.mineral, whole(row.computed.value)]));
    // Ga 600/610, Mg 933/1,050, Ti sponge 150/227.5 (MCS 2024); Ge 130/139 (World Mining Data).
    expect(computed).toEqual({
      gallium: 98,
      germanium: 94,
      magnesium: 89,
      titanium: 66,
      "rare-earths": null,
      tungsten: null,
    });
    const tungsten = rows.find((row) => row.mineral === "tungsten");
    expect(tungsten?.computed.reason).toBe("no-production");
    expect(tungsten?.difference).toBeNull();
    expect(whole(tungsten?.mineShare?.value ?? null)).toBe(83);
  });
});

describe("command and API", () => {
  const run = (...words: string[]) =>
    chokepoint(["flow", ...words, "--workspace", "/nowhere"], { width: 100 });
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    const workspace = await openBundle();
    app = createApp(workspace, { page: "/nowhere", language: "en" });
    return () => workspace.close();
  });
  const get = async (url: string) => {
    const response = await app.request(`/api/v1/${url}`);
    return { status: response.status, body: await response.json() };
  };

  it.each([
    ["flow?mineral=Ga&version=printed", ["Ga", "--version", "printed"]],
    ["flow?mineral=rare-earths&year=2022&country=KOR", ["レアアース", "--year", "2022", "--country", "韓国"]],
  ])("%s is the command's JSON, in the shape that is described", async (url, words) => {
    const command = JSON.parse((await run(...words, "--json")).out);
    const { status, body } = await get(url);
    expect(status).toBe(200);
    expect(body).toEqual({ ...command, codeVersion: "test" });
    const { dataVersion: _data, codeVersion: _code, query: _query, ...result } = body;
    expect(FlowAnswerSchema.parse(result)).toEqual(result);
  });

  it("reads as a ladder: totals with units, marks, what follows and what does not, loops, doubts", async () => {
    const { out, exit } = await run("Ga", "--version", "printed", "--lang", "ja");
    expect(exit).toBe(0);
    for (const line of [
      "アルミナ生産：141 Mt（マテリアル量）（2021年）  ◆ 中国 55.0%",
      "製錬品生産（ガリウム地金）：551 マテリアルトン（2022年）  ◆◆ 中国 98.0%",
      "出典の表示：Choke point",
      "韓国（値は読み取れない）",
      "リスク国：記載 69.0%、記載シェアから 59.0%–62.0%（一致しない）",
      "↩ 製錬品生産（ガリウム地金）：リサイクル",
      "記載シェアの合計は101 %",
    ]) {
      expect(out).toContain(line);
    }
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("has a row for every box, country and arrow as CSV", async () => {
    const { out } = await run("tungsten", "--csv");
    const rows: Record<string, string>[] = parse(out, { columns: true });
    const boxes = rows.filter((row) => row.record === "node");
    const refined = boxes.find((row) => row.id === "refined");
    expect(boxes.map((row) => row.id)).toEqual(expect.arrayContaining(["mine", "refined-trade", "recovery"]));
    // A gap has a reason and an empty cell, never a zero.
    expect([refined?.status, refined?.value, refined?.reason]).toEqual(["unknown", "", "no-production"]);
    expect(rows.find((row) => row.id === "mine" && row.country === "CHN")?.choke_point).toBe("double");
  });

  it.each([
    ["flow?mineral=galium", 404, "unknown-mineral"],
    ["flow?mineral=W&version=printed", 400, "bad-value"],
    ["flow?mineral=W&version=drawn", 400, "bad-value"],
    ["flow?mineral=W&year=1900", 400, "year-out-of-range"],
    ["flow", 400, "bad-value"],
  ])("%s is %i %s", async (url, status, code) => {
    const got = await get(url);
    expect([got.status, got.body.code]).toEqual([status, code]);
  });

  it("names the minerals that a document draws where another is asked as printed", async () => {
    const { exit, err } = await run("tungsten", "--version", "printed");
    expect(exit).toBe(1);
    expect(err).toContain("gallium, magnesium");
  });
});
