import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, CountryShare, FlowIssue, FlowNode, MaterialFlow } from "../../../core/index.ts";
import { webChainFlowEn } from "../../../i18n/web-chain-flow-en.ts";
import { createTongue } from "../../language/language.tsx";
import { findingOf } from "./flow-finding.ts";
import { type FlowParts, flowStateOf, stagesApart, wholePercent } from "./flow-view.ts";

const tongue = createTongue("en");
const number = (value: number | null, parts: Partial<Cell> = {}): Cell => ({
  status: value === null ? "unknown" : "measured",
  value,
  low: value,
  high: value,
  unit: "t",
  year: 2024,
  basis: "metal-content",
  reason: null,
  origins: ["usgs"],
  notes: [],
  ...parts,
});
const share = (country: string, part: number | null, risk: boolean | null): CountryShare => ({
  country,
  value: null,
  share: part,
  class: null,
  risk,
  origin: "usgs",
  locator: "",
});
const node = (id: string, parts: Partial<FlowNode> = {}): FlowNode => ({
  id,
  stage: "refined",
  lane: null,
  name: { ja: id, en: id },
  mineral: "gallium",
  year: 2024,
  total: number(null, { reason: "not-reported" }),
  countries: [],
  riskShare: number(null),
  chokePoint: null,
  chokeCountry: null,
  markedInSource: false,
  hhi: number(null),
  riskCheck: null,
  flags: [],
  locator: "",
  ...parts,
});
const flow = (nodes: readonly FlowNode[], parts: Partial<MaterialFlow> = {}): MaterialFlow => ({
  mineral: "gallium",
  version: "recomputed",
  year: 2024,
  nodes,
  links: [],
  chokePoints: [],
  gaps: [],
  flags: {},
  origins: [],
  notes: [],
  ...parts,
});
const arrow = (from: string, to: string, kind: "flow" | "recycling", value: Cell) => ({
  id: `${from}>${to}`,
  from,
  to,
  kind,
  value,
  label: null,
  flags: [],
});
const issue = { letter: "A", nodes: ["host:*"] } as unknown as FlowIssue;
const parts: FlowParts = { tongue, words: webChainFlowEn, issues: [issue] };

const refined = node("refined", {
  total: number(551, { basis: "gross-weight" }),
  countries: [share("CHN", 0.98, true), share("RUS", 0.01, true), share("OTH", 0, null)],
  chokePoint: "double",
  chokeCountry: "CHN",
});
const alumina = node("host:aluminium", { stage: "mine", lane: "aluminium", total: number(1) });

describe("a flow in words", () => {
  it("names the narrowest stage, its holder and its mark, then the other narrow stages", () => {
    const points = [
      { node: "refined", mark: "double", country: "CHN", share: 0.98 },
      { node: "host:aluminium", mark: "single", country: "CHN", share: 0.6 },
    ] as const;
    const found = findingOf(parts, flow([refined, alumina], { chokePoints: points }));
    expect(found).toBe("gallium: CHN holds 98% of refined (◆◆); host:aluminium CHN 60% (◆)");
  });

  it("without a choke point names the largest holder, and says so when nobody reports countries", () => {
    const even = node("refined", {
      total: number(10),
      countries: [share("AUS", 0.4, false)],
      riskShare: number(0),
    });
    const partly = node("reserves", { total: number(10), countries: [share("CHN", 0.7, true)] });
    const box = flowStateOf(parts, flow([partly]), "").nodes[0];
    expect(box?.riskText).toContain("Risk countries unknown");
    expect(findingOf(parts, flow([partly, even]))).toContain("AUS has most of refined, 40%");
    expect(findingOf(parts, flow([even]))).toContain("AUS has most of refined, 40%");
    expect(findingOf(parts, flow([node("refined")]))).toBe("gallium: no stage is reported by country");
  });

  it("gives a quantity to an arrow only where somebody reports it, and turns recycling back", () => {
    const links = [
      arrow("host:aluminium", "refined", "flow", number(null)),
      arrow("refined", "host:aluminium", "recycling", number(20)),
    ];
    const state = flowStateOf(parts, flow([refined, alumina], { links }), "title");
    expect(state.links.map(({ known, quantityText, line }) => [known, quantityText, line])).toEqual([
      [false, null, "→ refined"],
      [true, "20 t (metal content)", "↩ refined → host:aluminium (recycling)"],
    ]);
  });

  it("draws a printed pie as printed: no rest is made up for a label that was lost", () => {
    const pie = node("refined-trade", {
      total: number(85),
      countries: [share("CHN", 0.59, true), share("KOR", null, null), share("OTH", 0.26, null)],
    });
    const segments = (version: MaterialFlow["version"]) =>
      flowStateOf(parts, flow([pie], { version }), "").nodes[0]?.segments.map((one) => one.shareText);
    expect(segments("printed")).toEqual(["59%", "26%"]);
    expect(segments("recomputed")).toEqual(["59%", "41%"]);
  });

  it("draws a use as a gap when nobody reports it, as a plain box where a document claims no amount", () => {
    const nodes = [node("refined"), node("parts", { stage: "parts" })];
    const links = [arrow("refined", "parts", "flow", number(null))];
    const gapIn = (version: MaterialFlow["version"]) =>
      flowStateOf(parts, flow(nodes, { version, links }), "t").nodes.find((box) => box.id === "parts")
        ?.gapSign;
    expect(gapIn("recomputed")).toBe("?");
    expect(gapIn("printed")).toBeNull();
  });
  it("says why an amount is not known where its countries are", () => {
    const imports = node("imports", {
      countries: [share("CHN", 0.6, true)],
      total: number(null, { reason: "statement-shares" }),
    });
    const links = [arrow("imports", "imports", "recycling", number(null))];
    expect(flowStateOf(parts, flow([imports], { links }), "t").nodes[0]?.total).toMatch(/^\? from shares/);
  });

  it("hangs the letters of issues on their boxes", () => {
    const state = flowStateOf(parts, flow([refined, alumina]), "");
    expect(state.nodes.map((box) => [box.id, box.anchors])).toEqual([
      ["refined", []],
      ["host:aluminium", ["A"]],
    ]);
  });

  it("keeps stages without number and arrow out of the drawing, and only those", () => {
    const lone = node("mine", {
      total: number(null, { status: "not-applicable", reason: "no-concentrate" }),
    });
    const joined = node("products");
    const links = [arrow("refined", "products", "flow", number(null))];
    const whole = flow([lone, refined, joined], { links });
    expect(stagesApart(whole).map((one) => one.id)).toEqual(["mine"]);
    expect(flowStateOf(parts, whole, "").nodes.map((box) => box.id)).toEqual(["refined", "products"]);
  });

  it("never rounds a share to all or nothing", () =>
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (one) => {
        expect(["0%", "100%"]).not.toContain(wholePercent(one));
      }),
    ));
});
