import { describe, expect, it } from "vitest";
import { largestCountries, placeSharePair, type SharePairState } from "./place-share-pair.ts";

const segment = (country: string, share: number) => ({
  country,
  label: country,
  shareText: `${share * 100}%`,
  share,
  risk: null,
});
const state: SharePairState = {
  title: "t",
  description: "d",
  rows: [
    {
      id: "refined-trade",
      title: "製錬品輸入",
      bars: [
        { id: "before", label: "前", total: "100 t", segments: [segment("CHN", 0.9), segment("AUS", 0.1)] },
        { id: "after", label: "後", total: "80 t", segments: [segment("CHN", 0.5), segment("AUS", 0.5)] },
      ],
    },
  ],
};

describe("shares before and after", () => {
  it("draws both bars on one scale, one under the other, each of 100 %", () => {
    const { rows, left, barWidth } = placeSharePair(state, 500);
    const [before, after] = rows[0]?.bars ?? [];
    expect(after?.y).toBeGreaterThan(before?.y ?? 0);
    expect(before?.segments.map((s) => s.width / barWidth)).toEqual([
      expect.closeTo(0.9, 3),
      expect.closeTo(0.1, 3),
    ]);
    expect(after?.segments[1]?.x).toBeCloseTo(left + barWidth / 2, 1);
    const ends = rows[0]?.bars.map((bar) => bar.segments.reduce((sum, s) => sum + s.width, 0));
    for (const end of ends ?? []) expect(end).toBeCloseTo(barWidth, 1);
  });

  it("writes name and share where there is room, and nothing where there is none", () => {
    const { rows } = placeSharePair(state, 200);
    const [before] = rows[0]?.bars ?? [];
    expect(before?.segments.map((s) => s.text)).toEqual(["CHN 90%", ""]);
  });

  it("names the same countries in both bars: those that are large in either", () => {
    const shares = [
      { country: "CHN", shares: [0.9, 0.2] },
      { country: "AUS", shares: [0, 0.7] },
      { country: "OTH", shares: [0.1, 0.1] },
      { country: "VNM", shares: [0, 0] },
    ];
    expect(largestCountries(shares, "OTH", 6)).toEqual(["CHN", "AUS"]);
    expect(largestCountries(shares, "OTH", 1)).toEqual(["CHN"]);
  });
});
