import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STAGES } from "../../core/index.ts";
import {
  type ChainStripState,
  largestSegments,
  type StripSegment,
  type StripStage,
} from "./chain-strip-state.ts";
import { placeChainStrip } from "./place-chain-strip.ts";

const segment = (country: string, share: number): StripSegment => ({
  country,
  label: country,
  share,
  shareText: `${Math.round(share * 100)} %`,
  risk: country === "CHN",
});
const stage = (index: number, segments: readonly StripSegment[], gap: string | null = null): StripStage => ({
  stage: STAGES[index] ?? "mine",
  title: `stage ${index}`,
  mark: null,
  segments,
  gap,
  gapSign: gap ? "?" : null,
  proxy: false,
  openTop: false,
  footer: ["81 kt", "88 %"],
  pressLabel: "",
});
const strip = (stages: readonly StripStage[]): ChainStripState => ({ title: "t", description: "d", stages });
const rest = { country: "OTH", label: "other", text: (share: number) => `${Math.round(share * 100)} %` };

describe("the chain strip", () => {
  it("keeps the largest five and puts the rest into one", () => {
    const all = [0.4, 0.2, 0.1, 0.08, 0.07, 0.05].map((share, index) => segment(`C${index}`, share));
    const top = largestSegments(all, rest);
    expect(top.map((one) => one.country)).toEqual(["C0", "C1", "C2", "C3", "C4", "OTH"]);
    expect(top.at(-1)?.share).toBeCloseTo(0.15, 12);
  });

  it("draws a bar as high as its shares, from the top down", () => {
    const placed = placeChainStrip(strip([stage(0, [segment("CHN", 0.75), segment("OTH", 0.25)])]), 120);
    const [first, second] = placed.stages[0]?.segments ?? [];
    expect(first?.height).toBe(126);
    expect(second?.y).toBe((first?.y ?? 0) + 126);
  });

  it("fills recovery from the bottom and leaves the top open", () => {
    const recovery = { ...stage(0, [segment("JPN", 0.25)]), openTop: true };
    const placed = placeChainStrip(strip([recovery]), 120).stages[0];
    expect(placed?.segments[0]?.y).toBe((placed?.barTop ?? 0) + 126);
  });

  it("writes no words into a segment too low for them", () => {
    const placed = placeChainStrip(strip([stage(0, [segment("CHN", 0.95), segment("VNM", 0.05)])]), 120);
    expect(placed.stages[0]?.segments.map((one) => one.label)).toEqual(["CHN", ""]);
  });

  it("puts the share under a long name where the segment is high enough", () => {
    const long = { ...segment("COD", 0.9), label: "コンゴ民主共和国" };
    const placed = placeChainStrip(strip([stage(0, [long, { ...long, country: "X", share: 0.1 }])]), 120);
    expect(placed.stages[0]?.segments.map((one) => [one.label, one.stacked])).toEqual([
      ["コンゴ民主共和国", true],
      ["コンゴ民主…", false],
    ]);
  });

  it("gives a gap its reason and no segments", () => {
    const placed = placeChainStrip(strip([stage(0, [], "no concentrate of its own")]), 120).stages[0];
    expect(placed?.segments).toEqual([]);
    expect(placed?.gapLines.join(" ")).toBe("no concentrate of its own");
  });

  it("keeps six stages inside any width, in balanced rows", () =>
    fc.assert(
      fc.property(fc.integer({ min: 220, max: 1400 }), (width) => {
        const placed = placeChainStrip(
          strip([0, 1, 2, 3, 4, 5].map((index) => stage(index, [segment("CHN", 1)]))),
          width,
        );
        for (const one of placed.stages) expect(one.x + one.width).toBeLessThanOrEqual(width + 0.5);
        const rows = new Set(placed.stages.map((one) => one.y)).size;
        expect(placed.stages.filter((one) => one.y === 0)).toHaveLength(6 / rows);
      }),
    ));
});
