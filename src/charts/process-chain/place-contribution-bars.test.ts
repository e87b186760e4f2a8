import { describe, expect, it } from "vitest";
import type { BarRow, ContributionBarsState } from "./contribution-bars-state.ts";
import { placeContributionBars } from "./place-contribution-bars.ts";

const row = (id: string, values: readonly number[], rest: Partial<BarRow> = {}): BarRow => ({
  id,
  name: "アルミ製錬副産物（バイヤー法）",
  note: "資料の記載",
  parts: values.map((value, tone) => ({ id: String(tone), label: "", value, tone })),
  before: null,
  text: "205.0",
  kind: "statement",
  ...rest,
});
const state = (
  rows: readonly BarRow[],
  rest: Partial<ContributionBarsState> = {},
): ContributionBarsState => ({
  title: "t",
  description: "d",
  rows,
  keys: [],
  beforeKey: null,
  ...rest,
});

describe("contribution bars", () => {
  it("stand on one scale: 205 is 7.3 times 28", () => {
    const { rows } = placeContributionBars(state([row("ga", [205]), row("mg", [28])]), 1200);
    const [gallium, magnesium] = rows.map(({ parts }) => parts[0]?.width ?? 0);
    expect((gallium ?? 0) / (magnesium ?? 1)).toBeCloseTo(205 / 28, 1);
  });
  it("put parts end to end, and leave room for what was there before and for the number", () => {
    for (const width of [340, 700, 1217]) {
      const { rows, barX } = placeContributionBars(state([row("own", [3, 2], { before: 9 })]), width);
      const [first, second] = rows[0]?.parts ?? [];
      expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0), 1);
      expect(barX + (rows[0]?.beforeWidth ?? 0)).toBeLessThan(rows[0]?.textX ?? 0);
      expect(rows[0]?.textX).toBeLessThan(width - 30);
    }
  });
  it("give a row without a number no bar, and nothing at all a height", () => {
    const { rows, height } = placeContributionBars(
      state([row("x", [], { kind: "missing", text: "不明" })]),
      700,
    );
    expect(rows[0]?.parts).toEqual([]);
    expect(height).toBeGreaterThan(20);
    expect(placeContributionBars(state([]), 700).height).toBe(0);
  });
  it("wrap the key where it does not fit", () => {
    const keys = ["電力 0.294", "コークス炉ガス 7.86", "直接排出 7.83"].map((label, tone) => ({
      tone,
      label,
    }));
    const placed = placeContributionBars(state([row("own", [1])], { keys, beforeKey: "置き換え前" }), 330);
    expect(new Set(placed.keys.map(({ y }) => y)).size).toBeGreaterThan(1);
    expect(placed.keys.at(-1)?.tone).toBeNull();
  });
});
