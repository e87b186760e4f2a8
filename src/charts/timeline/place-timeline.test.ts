import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "./pack-rows.ts";
import { type PlacedTimeline, placeTimeline, ROW } from "./place-timeline.ts";
import type { TimelineMark, TimelineState } from "./timeline-state.ts";

const point = (id: string, start: number, more: Partial<TimelineMark> = {}): TimelineMark => ({
  id,
  label: id,
  sign: null,
  start,
  end: start + 1 / 12,
  lasts: false,
  open: false,
  pending: false,
  shape: "disc",
  shared: false,
  own: false,
  selected: false,
  pressLabel: id,
  ...more,
});
const state = (
  lanes: readonly (readonly TimelineMark[])[],
  arrows: TimelineState["arrows"] = [],
  laneName = "戦略",
): TimelineState => ({
  title: "t",
  description: "d",
  from: 2008,
  to: 2025,
  regions: [
    {
      id: "EU",
      name: "EU",
      lanes: lanes.map((marks, place) => ({ id: `l${place}`, name: laneName, marks })),
    },
  ],
  arrows,
});
const marksOf = (placed: PlacedTimeline) =>
  placed.regions.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.marks));
const apart = (a: Box, b: Box) => a.x1 <= b.x0 || b.x1 <= a.x0;

describe("a timeline", () => {
  it("puts marks of one row side by side and the next one below when they would touch", () => {
    const placed = placeTimeline(
      state([
        [point("第1回リスト", 2011), point("第2回リスト", 2014), point("同じ年の長い題名の計画", 2011.2)],
      ]),
      1200,
    );
    const [first, second, third] = marksOf(placed).map((one) => [one.mark.id, one.y]);
    expect([first, second, third].map((one) => one?.[0])).toEqual([
      "第1回リスト",
      "同じ年の長い題名の計画",
      "第2回リスト",
    ]);
    expect(second?.[1]).toBe(Number(first?.[1]) + ROW);
    expect(third?.[1]).toBe(first?.[1]);
  });

  it("draws a plan over its years with its name inside, and to the edge where the end is open", () => {
    const years = { lasts: true, end: 2021 };
    const placed = placeTimeline(
      state([[point("計画", 2016, years)], [point("策定中", 2021.25, { ...years, open: true })]]),
      1200,
    );
    const [plan, open] = marksOf(placed);
    const year = (placed.plot.x1 - placed.plot.x0) / 18;
    expect((plan?.drawn.x1 ?? 0) - (plan?.drawn.x0 ?? 0)).toBeCloseTo(5 * year, 1);
    expect(plan?.label.inside).toBe(true);
    expect(open?.drawn.x1).toBe(placed.plot.x1);
  });

  it("writes to the left of a mark at the end of the axis", () => {
    const [last] = marksOf(placeTimeline(state([[point("重要鉱物60", 2025.9)]]), 700));
    expect(last?.label.box.x1).toBeLessThan(last?.drawn.x0 ?? 0);
  });

  it("writes the sign of a lane between mark and label, and keeps no room for lanes without a name", () => {
    const placed = placeTimeline(
      state([[point("行動計画", 2012, { sign: "戦" }), point("重要鉱物60", 2025.9, { sign: "指" })]], [], ""),
      700,
    );
    const [first, last] = marksOf(placed);
    expect(placed.plot.x0).toBe(placed.laneX);
    expect(first?.label.anchor).toBe("start");
    expect(first?.drawn.x1).toBeLessThan(first?.label.signX ?? 0);
    expect((first?.label.signX ?? 0) + 10).toBeLessThan(first?.label.x ?? 0);
    expect(last?.label.anchor).toBe("end");
    expect(last?.label.signX).toBeLessThan(last?.drawn.x0 ?? 0);
    expect(last?.label.x).toBeLessThan((last?.label.signX ?? 0) - 10);
  });

  it("draws a year that is all a source prints as a line under the mark, label and all", () => {
    const [one] = marksOf(placeTimeline(state([[point("15鉱種", 2016, { end: 2017 })]]), 1200));
    expect(one?.drawn.x1).toBeLessThan(one?.label.box.x0 ?? 0);
    expect(one?.whisker?.x1).toBeGreaterThan(one?.label.box.x0 ?? 0);
  });

  it("leads an arrow from mark to mark; one that differs has no tip, one to a hidden mark is not drawn", () => {
    const placed = placeTimeline(
      state(
        [[point("a", 2010)], [point("b", 2015)]],
        [
          { from: "a", to: "b", kind: "arrow" },
          { from: "b", to: "a", kind: "tie" },
          { from: "a", to: "gone", kind: "arrow" },
        ],
      ),
      1200,
    );
    const b = marksOf(placed)[1];
    expect(placed.arrows).toHaveLength(2);
    expect(placed.arrows[0]?.tip).toMatchObject({ x: b?.x, down: true });
    expect(placed.arrows[1]?.tip).toBeNull();
  });

  it("names fewer years where there is less room", () => {
    const named = (width: number) =>
      placeTimeline(state([[point("a", 2010)]]), width).years.filter(({ labelX }) => labelX !== null).length;
    expect([named(1200), named(640)]).toEqual([18, 9]);
  });

  it("never lets two marks or their labels touch, and keeps all inside the drawing", () => {
    const anyMark = fc.record({
      start: fc.double({ min: 2008, max: 2025.9, noNaN: true }),
      length: fc.double({ min: 0, max: 12, noNaN: true }),
      lasts: fc.boolean(),
      open: fc.boolean(),
      shared: fc.boolean(),
      sign: fc.constantFrom(null, "輸", "Mi"),
      label: fc.oneof(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
        fc.constantFrom("国防総省の報告（表）※", "Battery regulation in force (as printed)*"),
      ),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(anyMark, { maxLength: 14 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 640, max: 1900 }),
        fc.constantFrom("", "戦略"),
        (lanes, width, laneName) => {
          const placed = placeTimeline(
            state(
              lanes.map((lane, row) =>
                lane.map(({ start, length, ...mark }, place) =>
                  point(`${row}.${place}`, start, { ...mark, end: Math.min(2026, start + length) }),
                ),
              ),
              [],
              laneName,
            ),
            width,
          );
          const marks = marksOf(placed);
          expect(marks).toHaveLength(lanes.flat().length);
          for (const [place, one] of marks.entries()) {
            expect(one.box.x0).toBeGreaterThanOrEqual(placed.plot.x0 - 0.01);
            expect(one.box.x1).toBeLessThanOrEqual(width);
            expect(one.y + ROW / 2).toBeLessThanOrEqual(placed.height);
            if (!one.label.inside) expect(apart(one.label.box, one.drawn)).toBe(true);
            for (const other of marks.slice(place + 1)) {
              if (Math.abs(other.y - one.y) < ROW) expect(apart(one.box, other.box)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
