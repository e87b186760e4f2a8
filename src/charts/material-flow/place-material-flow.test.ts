import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FLOW_LINK_KINDS, STAGES, type Stage } from "../../core/index.ts";
import { type Area, areaOfText, overlap } from "../draw/placed-text.ts";
import { leastFlowWidth } from "./flow-layout.ts";
import {
  FLOW_GROUP_STAGES,
  type FlowArrow,
  type FlowBox,
  type FlowSegment,
  type MaterialFlowState,
} from "./material-flow-state.ts";
import { type PlacedFlow, placeMaterialFlow } from "./place-material-flow.ts";
import { nondecreasing } from "./stack-columns.ts";

const box = (id: string, stage: Stage, more: Partial<FlowBox> = {}): FlowBox => ({
  id,
  stage,
  lane: null,
  title: id,
  total: null,
  gap: null,
  gapSign: null,
  segments: [],
  riskText: null,
  mark: null,
  markText: null,
  sourceMark: null,
  proxy: false,
  anchors: [],
  pressLabel: id,
  ...more,
});
const arrow = (from: string, to: string, more: Partial<FlowArrow> = {}): FlowArrow => ({
  id: `${from}>${to}`,
  from,
  to,
  kind: "flow",
  label: null,
  quantityText: null,
  known: false,
  line: "",
  ...more,
});
const segment = (country: string, share: number, risk = false): FlowSegment => ({
  country,
  label: country,
  share,
  shareText: `${Math.round(share * 100)}%`,
  risk,
});
const flow = (nodes: readonly FlowBox[], links: readonly FlowArrow[]): MaterialFlowState => ({
  title: "flow",
  description: "d",
  groups: Object.entries(FLOW_GROUP_STAGES).map(([title, stages]) => ({ title, stages })),
  nodes,
  links,
});
/** Gallium as the study draws it, without its totals. */
const GALLIUM = flow(
  [
    box("alumina", "mine", {
      lane: "aluminium",
      segments: [segment("CHN", 0.55, true), segment("OTH", 0.45)],
    }),
    box("zinc", "mine", { lane: "zinc" }),
    box("refined", "refined", { mark: "double", markText: "中国 98%" }),
    box("imports", "refined-trade"),
    box("gaas", "parts"),
    box("oxides", "parts"),
    box("led", "products"),
    box("recovery", "recovery"),
  ],
  [
    arrow("alumina", "refined", { kind: "by-product", label: "副産物" }),
    arrow("zinc", "refined", { kind: "by-product", label: "副産物" }),
    arrow("refined", "imports", { kind: "import", quantityText: "85 t", known: true }),
    arrow("imports", "gaas", { kind: "use" }),
    arrow("imports", "oxides", { kind: "use" }),
    arrow("gaas", "led", { kind: "use" }),
    arrow("gaas", "recovery", { kind: "in-process" }),
    arrow("recovery", "refined", { kind: "recycling", label: "リサイクル" }),
    arrow("recovery", "abroad", { kind: "leak", label: "輸出" }),
  ],
);
const boxOf = (placed: PlacedFlow, id: string) => {
  const found = placed.boxes.find((one) => one.box.id === id);
  if (!found) throw new Error(`no box ${id}`);
  return found;
};
const arrowOf = (placed: PlacedFlow, id: string) => placed.arrows.find((one) => one.link.id === id);
/** Where the path of an arrow ends, and the lowest point that it names. */
const points = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe("the material flow of gallium", () => {
  const placed = placeMaterialFlow(GALLIUM, 1180);
  const at = (id: string) => boxOf(placed, id);

  it("d4-18: two upstream routes stand in one column and join at the metal", () => {
    expect(at("alumina").x).toBe(at("zinc").x);
    expect(at("zinc").y).toBeGreaterThan(at("alumina").y + at("alumina").height);
    expect(at("refined").x).toBeGreaterThan(at("alumina").x + at("alumina").width);
    for (const id of ["alumina>refined", "zinc>refined"]) {
      expect(points(arrowOf(placed, id)?.path ?? "").at(-1)?.x).toBe(at("refined").x);
    }
  });

  it("d4-18: draws the way back under the boxes that it passes, with its head under the metal", () => {
    const way = points(arrowOf(placed, "recovery>refined")?.path ?? "");
    expect(way[0]?.x).toBe(at("recovery").x);
    expect(way.at(-1)?.y).toBe(at("refined").y + at("refined").height);
    const lowest = Math.max(...way.map(({ y }) => y));
    for (const id of ["refined", "imports", "gaas", "oxides"]) {
      expect(lowest, id).toBeGreaterThan(at(id).y + at(id).height);
    }
  });

  it("lets a leak end at no box", () => {
    const end = points(arrowOf(placed, "recovery>abroad")?.path ?? "").at(-1);
    expect(end?.x).toBeGreaterThan(at("recovery").x + at("recovery").width);
  });

  it("writes a number beside a known arrow only", () => {
    expect(placed.labels.map(({ text }) => text)).toContain("85 t");
    expect(placed.arrows.filter(({ link }) => link.known).map(({ link }) => link.id)).toEqual([
      "refined>imports",
    ]);
  });

  it("d4-23: says the choke point in signs and words", () =>
    expect(at("refined").texts.map(({ text }) => text)).toContain("◆◆ 中国 98%"));
});

describe("columns", () => {
  it("settle where each box wishes, as far as their order allows", () => {
    expect(nondecreasing([1, 2, 3])).toEqual([1, 2, 3]);
    expect(nondecreasing([3, 1, 2, 9])).toEqual([2, 2, 2, 9]);
  });

  it("a host's smelter stands upstream of the by-product, although both are refined", () => {
    const placed = placeMaterialFlow(
      flow(
        [
          box("alumina", "refined", { lane: "aluminium" }),
          box("zinc", "mine", { lane: "zinc" }),
          box("gallium", "refined"),
        ],
        [
          arrow("alumina", "gallium", { kind: "by-product" }),
          arrow("zinc", "gallium", { kind: "by-product" }),
        ],
      ),
      800,
    );
    expect(boxOf(placed, "alumina").x).toBe(boxOf(placed, "zinc").x);
    expect(boxOf(placed, "gallium").x).toBeGreaterThan(boxOf(placed, "alumina").x);
    expect(placed.groups.map(({ title }) => title.text)).toEqual(["upstream", "midstream"]);
  });

  it("accepts circles inside a stage and arrows from a box to itself", () => {
    const placed = placeMaterialFlow(
      flow(
        [box("a", "parts"), box("b", "parts")],
        [arrow("a", "b"), arrow("b", "a"), arrow("a", "a", { kind: "in-process", label: "scrap" })],
      ),
      800,
    );
    expect(placed.arrows).toHaveLength(3);
    expect(boxOf(placed, "b").x).toBeGreaterThan(boxOf(placed, "a").x);
  });

  it("keeps a gap without a number: the reason in a frame, no bar", () => {
    const placed = placeMaterialFlow(
      flow([box("brine", "mine", { gap: "図のみ、数値なし", gapSign: "?" })], []),
      800,
    );
    const brine = boxOf(placed, "brine");
    expect(brine.bar).toEqual([]);
    expect(brine.gapFrame).not.toBeNull();
    expect(brine.texts.map(({ text }) => text).join("")).toContain("図のみ、数値なし");
  });

  it("scales a bar whose printed shares sum to 102", () => {
    const shares = [0.63, 0.1, 0.07, 0.06, 0.04, 0.12].map((share, index) => segment(`C${index}`, share));
    const { bar, width, x } = boxOf(
      placeMaterialFlow(flow([box("ore", "mine", { segments: shares })], []), 800),
      "ore",
    );
    const last = bar.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(x + width);
    expect((bar[0]?.width ?? 0) / (bar[1]?.width ?? 1)).toBeCloseTo(6.3, 1);
  });
});

describe("any flow", () => {
  it("of up to nine columns and eight rows has every word whole, inside, and on nothing else", () =>
    fc.assert(
      fc.property(randomFlow(), fc.double({ min: 0, max: 1, noNaN: true }), (state, wider) => {
        const least = leastFlowWidth(state);
        const width = Math.round(least + wider * (1900 - least));
        const placed = placeMaterialFlow(state, width);
        const areas = wordAreas(placed);
        for (const [index, { area, text }] of areas.entries()) {
          const inside =
            area.x >= 0 &&
            area.y >= 0 &&
            area.x + area.width <= width &&
            area.y + area.height <= placed.height;
          if (!inside) throw new Error(`${text} leaves the drawing: ${JSON.stringify(area)} of ${width}`);
          const hit = areas.slice(index + 1).find((other) => overlap(area, other.area));
          if (hit) throw new Error(`${text} and ${hit.text} overlap`);
        }
        for (const one of placed.boxes) {
          for (const text of one.texts) expect(within(areaOfText(text), one), text.text).toBe(true);
          expect(placed.boxes.filter((other) => other !== one && overlap(one, other)).length).toBe(0);
        }
        expect(placed.arrows).toHaveLength(state.links.length);
        for (const { link, path } of placed.arrows) {
          expectClear(link.id, path, placed);
          for (const { x } of points(path)) expect(x >= 0 && x <= width, link.id).toBe(true);
        }
      }),
      { numRuns: 30 },
    ));
});

/** No straight run of an arrow goes through a box. */
function expectClear(id: string, path: string, placed: PlacedFlow): void {
  if (path.includes("C")) return;
  const way = points(path);
  for (const [index, to] of way.slice(1).entries()) {
    const from = way[index] ?? to;
    const run = {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    };
    const hit = placed.boxes.find((one) => overlap(run, one, -1.5));
    if (hit) throw new Error(`arrow ${id} runs through ${hit.box.id}`);
  }
}

function wordAreas(placed: PlacedFlow): { readonly area: Area; readonly text: string }[] {
  const texts = [
    ...new Set(placed.groups.map(({ title }) => title)),
    ...placed.labels,
    ...placed.legend,
    ...placed.boxes.flatMap((one) => [...one.texts, ...one.anchors.map(({ letter }) => letter)]),
  ];
  return [
    ...texts.map((text) => ({ area: areaOfText(text), text: text.text })),
    ...placed.numbers.map(({ number, x, y, radius }) => ({
      area: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
      text: String(number),
    })),
  ];
}

const within = (inner: Area, outer: Area): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const WORDS = [
  "副産物",
  "マグネシウム製錬品生産",
  "鉄鋼構造用防食アノード等",
  "コンゴ民主共和国",
  "GaAs・GaN",
  "Steel desulphurisation",
  "United Kingdom",
  "by-product",
  "141 百万マテリアルトン（2021年）",
  "WWWWWW iiiiii",
];

function randomFlow(): fc.Arbitrary<MaterialFlowState> {
  const words = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(" "));
  const maybe = fc.option(words, { nil: null });
  const shares = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }).map((parts) =>
    parts.map((part, index) => ({
      ...segment(`C${index}`, part / 100, index % 2 === 0),
      label: WORDS[part % WORDS.length] ?? "",
    })),
  );
  const node = (stage: Stage, row: number) =>
    fc
      .record({
        title: words,
        total: maybe,
        gap: maybe,
        riskText: maybe,
        sourceMark: maybe,
        segments: shares,
        mark: fc.constantFrom(null, "single" as const, "double" as const),
        anchors: fc.subarray(["A", "B", "C"]),
      })
      .map((more) => box(`${stage}${row}`, stage, { ...more, lane: row > 5 ? `lane${row}` : null }));
  const column = (stage: Stage) =>
    fc
      .integer({ min: 0, max: 8 })
      .chain((rows) => fc.tuple(...Array.from({ length: rows }, (_, row) => node(stage, row))));
  return fc
    .tuple(...STAGES.map(column))
    .map((columns) => columns.flat())
    .filter((nodes) => nodes.length > 0)
    .chain((nodes) => {
      const ids = nodes.map(({ id }) => id);
      const link = fc.record({
        from: fc.constantFrom(...ids),
        to: fc.constantFrom(...ids, "nowhere"),
        kind: fc.constantFrom(...FLOW_LINK_KINDS),
        label: maybe,
        quantityText: fc.constantFrom(null, "85 t", "1,020 千マテリアルトン"),
      });
      return fc.array(link, { maxLength: 40 }).map((links) =>
        flow(
          nodes,
          links.map(({ from, to, ...more }, index) => ({
            ...arrow(from, to, { ...more, known: more.quantityText !== null }),
            id: `${index}`,
          })),
        ),
      );
    });
}
