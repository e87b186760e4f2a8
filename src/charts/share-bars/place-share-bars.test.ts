import { describe, expect, it } from "vitest";
import { placeShareBars } from "./place-share-bars.ts";
import type { CountedBar, ShareBarsState } from "./share-bars-state.ts";

const PARTS = ["資源探査", "採掘", "製錬"].map((name) => ({ id: name, name, sign: [...name][0] ?? "" }));
const bar = (id: string, count: number, shares: readonly number[]): CountedBar => ({
  id,
  label: id,
  count,
  countText: `${count}件`,
  segments: shares.map((share, place) => ({
    part: PARTS[place]?.id ?? "",
    share,
    text: `${Math.round(share * 100)}%`,
    fullText: `${PARTS[place]?.name} ${Math.round(share * 100)}%`,
  })),
});
const group = (id: string, bars: readonly CountedBar[]) => ({ id, name: id, bars });
const state: ShareBarsState = {
  title: "t",
  description: "d",
  parts: PARTS,
  countHead: "プロジェクト数",
  groups: [
    group("欧州", [bar("Ga", 8, [0.08, 0.75, 0.17])]),
    group("米国", [bar("Ga", 16, [0.02, 0.08, 0.9])]),
    group("中国", [bar("Ga", 2, [0, 1, 0])]),
  ],
};

describe("bars of 100 % with counts", () => {
  it("stand side by side where there is room, else one group under the other, all inside the drawing", () => {
    const wide = placeShareBars(state, 1232);
    expect(new Set(wide.groups.map((one) => one.y)).size).toBe(1);
    const narrow = placeShareBars(state, 362);
    expect(new Set(narrow.groups.map((one) => one.x))).toEqual(new Set([0]));
    expect(new Set(narrow.groups.map((one) => one.y)).size).toBe(3);
    for (const [placed, width] of [[wide, 1232] as const, [narrow, 362] as const]) {
      for (const one of placed.groups) expect(one.countX + 36).toBeLessThan(width);
      const lowest = Math.max(...placed.groups.flatMap((one) => one.bars.map((each) => each.y)));
      expect(lowest + 40).toBeLessThanOrEqual(placed.height);
    }
  });

  it("fill the bar in proportion and draw all counts on one scale", () => {
    const [europe, america] = placeShareBars(state, 1232).groups;
    const widths = europe?.bars[0]?.segments.map((one) => one.width / (europe?.barWidth ?? 1));
    expect(widths).toEqual([0.08, 0.75, 0.17].map((share) => expect.closeTo(share, 3)));
    expect(america?.bars[0]?.countWidth).toBeCloseTo(2 * (europe?.bars[0]?.countWidth ?? 0), 1);
  });

  it("say name and number, sign over number, the bare number, and under the bar what fits nowhere", () => {
    const [europe, america] = placeShareBars(state, 1232).groups;
    const [exploration, mining, smelting] = europe?.bars[0]?.segments ?? [];
    expect(mining?.lines).toEqual(["採掘 75%"]);
    expect(smelting?.lines).toEqual(["製", "17%"]);
    expect(exploration?.lines).toEqual(["資", "8%"]);
    expect(america?.bars[0]?.segments[0]).toMatchObject({ lines: [], below: { text: "2%" } });
  });

  it("keep the numbers under two thin parts apart", () => {
    const thin = { ...state, groups: [group("米国", [bar("REE", 52, [0.02, 0.02, 0.96])])] };
    const [first, second] = placeShareBars(thin, 362).groups[0]?.bars[0]?.segments ?? [];
    expect((second?.below?.x ?? 0) - (first?.below?.x ?? 0)).toBeGreaterThan(11);
  });

  it("leave nothing for a part that has no share", () =>
    expect(placeShareBars(state, 1232).groups[2]?.bars[0]?.segments[0]).toMatchObject({
      width: 0,
      lines: [],
      below: null,
    }));
});
