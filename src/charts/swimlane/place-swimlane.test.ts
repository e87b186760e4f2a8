import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Area, areaOfText, overlap } from "../draw/placed-text.ts";
import { leastSwimlaneWidth } from "./lay-out-swimlane.ts";
import { orderWithin } from "./order-within.ts";
import { letterOf, type PlacedSwimlane, placeSwimlane } from "./place-swimlane.ts";
import type { LaneArrow, LaneBox, SwimlaneState } from "./swimlane-state.ts";

const LANES = ["consumer", "collector", "processor", "material", "maker", "abroad"];
const COLUMNS = ["discard", "collection", "dismantling", "separation", "remanufacture", "reuse", "other"];
const box = (id: string, lane: string, column: string, label = id): LaneBox => ({
  id,
  lane,
  column,
  label,
  isThing: lane === "material",
});
const arrow = (from: string, to: string, more: Partial<LaneArrow> = {}): LaneArrow => ({
  id: `${from}>${to}`,
  from,
  to,
  kind: "flow",
  label: "",
  law: null,
  line: `${from} → ${to}`,
  lineTo: `→ ${to}`,
  ...more,
});
const swimlane = (boxes: readonly LaneBox[], arrows: readonly LaneArrow[]): SwimlaneState => ({
  title: "t",
  description: "d",
  lanes: LANES.map((id) => ({ id, label: id })),
  columns: COLUMNS.map((id) => ({ id, label: id })),
  boxes,
  arrows,
  laws: [{ number: 1, text: "家電リサイクル法" }],
});
/** A part of the magnet flow: a household, two ways of collection, a part, a leak. */
const MAGNET = swimlane(
  [
    box("家庭", "consumer", "discard"),
    box("小売", "collector", "collection"),
    box("解体", "processor", "dismantling"),
    box("モーター", "material", "separation"),
    box("輸出", "abroad", "other"),
  ],
  [
    arrow("家庭", "小売", { label: "使用済み家電", law: 1 }),
    arrow("小売", "解体", { label: "引き渡し", law: 1 }),
    arrow("解体", "モーター", { label: "取り外し" }),
    arrow("解体", "輸出", { kind: "leak", label: "海外へ" }),
  ],
);
const boxOf = (placed: PlacedSwimlane, id: string) => {
  const found = placed.boxes.find((one) => one.box.id === id);
  if (!found) throw new Error(`no box ${id}`);
  return found;
};
const pointsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

describe("the swimlane", () => {
  const placed = placeSwimlane(MAGNET, 1180);

  it("d2-29: has a lane for each actor that there is, and a column for each stage", () => {
    expect(placed.lanes).toHaveLength(5);
    expect(placed.heads.map(({ text }) => text)).toEqual([
      "discard",
      "collection",
      "dismantling",
      "separation",
      "other",
    ]);
    expect(boxOf(placed, "小売").y).toBeGreaterThan(boxOf(placed, "家庭").y);
    expect(boxOf(placed, "小売").x).toBeGreaterThan(boxOf(placed, "家庭").x);
  });

  it("d2-29: puts the number of the law on every arrow that a law rules, and its text under the drawing", () => {
    expect(placed.laws.map(({ id, number }) => [id, number])).toEqual([
      ["家庭>小売", 1],
      ["小売>解体", 1],
    ]);
    expect(placed.legend.map(({ text }) => text).join("")).toContain("家電リサイクル法");
  });

  it("runs a leak out at right angles to the box abroad", () => {
    const way = pointsOf(placed.arrows.find((one) => one.arrow.kind === "leak")?.path ?? "");
    expect(way.at(-1)?.x).toBe(boxOf(placed, "輸出").x);
    expect(way[0]?.x).toBe(boxOf(placed, "解体").x + boxOf(placed, "解体").width);
  });

  it("stacks the boxes of one cell in the order in which they feed each other, circles or not", () => {
    const cell = [box("c", "l", "k"), box("a", "l", "k"), box("b", "l", "k")];
    const arrows = [arrow("a", "b"), arrow("b", "c")];
    expect(orderWithin(cell, arrows).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(orderWithin(cell, [...arrows, arrow("c", "a")])).toHaveLength(3);
  });

  it("letters the arrows of the list: 1 is a, 27 is aa", () =>
    expect([1, 26, 27].map(letterOf)).toEqual(["a", "z", "aa"]));

  it("wants more room where a word is long, so that none is cut in two", () => {
    const long = swimlane([box("x", "maker", "reuse", "Demagnetisationsverfahrenstechnik")], []);
    expect(leastSwimlaneWidth(long)).toBe(700);
    const many = swimlane(
      COLUMNS.map((column) => box(column, "maker", column, "Demagnetisationsverfahrenstechnik")),
      [],
    );
    expect(leastSwimlaneWidth(many)).toBeGreaterThan(1180);
  });

  it("of any boxes and arrows has every word whole, inside, and on nothing else", () =>
    fc.assert(
      fc.property(randomSwimlane(), fc.integer({ min: 700, max: 1900 }), (state, width) => {
        const drawn = placeSwimlane(state, width);
        const areas = wordAreas(drawn);
        for (const [index, { area, text }] of areas.entries()) {
          const inside =
            area.x >= 0 &&
            area.y >= 0 &&
            area.x + area.width <= width &&
            area.y + area.height <= drawn.height;
          if (!inside) throw new Error(`${text} leaves the drawing`);
          const hit = areas.slice(index + 1).find((other) => overlap(area, other.area));
          if (hit) throw new Error(`${text} and ${hit.text} overlap`);
        }
        expect(drawn.boxes).toHaveLength(state.boxes.length);
        for (const { path, arrow: of } of drawn.arrows) expectClear(of.id, path, drawn);
      }),
      { numRuns: 40 },
    ));
});

function wordAreas(placed: PlacedSwimlane): { readonly area: Area; readonly text: string }[] {
  const texts = [
    ...placed.heads,
    ...placed.lanes.flatMap(({ label }) => label),
    ...placed.boxes.flatMap((one) => one.texts),
    ...placed.labels,
    ...placed.legend,
  ];
  return [
    ...texts.map((text) => ({ area: areaOfText(text), text: text.text })),
    ...[...placed.laws, ...placed.numbers].map(({ number, x, y, radius }) => ({
      area: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
      text: `number ${number}`,
    })),
  ];
}

/** No run of an arrow goes through a box. */
function expectClear(id: string, path: string, placed: PlacedSwimlane): void {
  const way = pointsOf(path);
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

function randomSwimlane(): fc.Arbitrary<SwimlaneState> {
  const words = fc.constantFrom(
    "解体業者",
    "自動車再資源化協力機構",
    "Car dismantler",
    "脱磁・磁石分離",
    "Motor",
    "",
  );
  const boxes = fc
    .array(fc.tuple(fc.constantFrom(...LANES), fc.constantFrom(...COLUMNS), words), {
      minLength: 1,
      maxLength: 20,
    })
    .map((list) => list.map(([lane, column, label], index) => box(`b${index}`, lane, column, label || "x")));
  return boxes.chain((list) => {
    const ids = fc.constantFrom(...list.map(({ id }) => id));
    const link = fc.record({
      from: ids,
      to: ids,
      label: words,
      law: fc.constantFrom(null, 1, 2),
      kind: fc.constantFrom("flow" as const, "reuse" as const, "leak" as const, "residue" as const),
    });
    return fc.array(link, { maxLength: 24 }).map((links) =>
      swimlane(
        list,
        links.map(({ from, to, ...more }, index) => ({ ...arrow(from, to, more), id: `a${index}` })),
      ),
    );
  });
}
