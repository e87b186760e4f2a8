import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateTextWidth } from "../draw/text-width.ts";
import { placeProcessChain, TEXT_SIZE } from "./place-process-chain.ts";
import type { ChainStep, ProcessChainState } from "./process-chain-state.ts";

const step = (id: string, rest: Partial<ChainStep> = {}): ChainStep => ({
  id,
  number: id,
  name: "焼成",
  about: "1,000–1,200 ℃でCO2と揮発分を除く",
  carriers: [
    { id: "gas", kind: "fuel", name: "半成コークス炉ガス" },
    { id: "power", kind: "electricity", name: "電力" },
  ],
  noCarrier: "記載なし",
  isInferred: true,
  levers: [
    { id: "fuel", text: "コークス炉ガス→水素・アンモニア・カーボンニュートラルメタン", printed: true },
  ],
  share: null,
  shareText: "図のみ、数値なし",
  isOwn: false,
  flagged: false,
  ...rest,
});
const state = (steps: readonly ChainStep[]): ProcessChainState => ({
  title: "t",
  description: "d",
  heads: { carriers: "エネルギー", levers: "削減要素", share: "合計に占める分" },
  steps,
});
const seven = ["1", "2", "3", "4", "5", "6", "7"].map((id) => step(id));

describe("process chain", () => {
  it("d4-37: seven steps stand in a row at 1,217, in even rows at 800, one under the other on a phone", () => {
    const rows = (width: number) => {
      const ys = placeProcessChain(state(seven), width).steps.map(({ y }) => y);
      return [...new Set(ys)].map((y) => ys.filter((one) => one === y).length);
    };
    expect(rows(1217)).toEqual([7]);
    expect(rows(800)).toEqual([4, 3]);
    expect(rows(347)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });
  it("has an arrow to every next step but where the row ends, and none after the last", () => {
    const arrows = (width: number) =>
      placeProcessChain(state(seven), width).steps.map(
        ({ arrow }) => arrow && (arrow.down ? "down" : "right"),
      );
    expect(arrows(1217)).toEqual(["right", "right", "right", "right", "right", "right", null]);
    expect(arrows(347).slice(-2)).toEqual(["down", null]);
  });
  it("an empty bar has no length, a given part has its share of it", () => {
    const { steps } = placeProcessChain(state([step("1"), step("2", { share: 0.25 })]), 1200);
    expect(steps.map(({ bar }) => bar.filled / bar.width)).toEqual([0, expect.closeTo(0.25, 3)]);
  });
  it("keeps every text inside its box and the boxes apart", () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("電力", "grinding and mixing with FeSi", "塩水採取・濃縮"), {
          minLength: 1,
          maxLength: 9,
        }),
        fc.integer({ min: 300, max: 1600 }),
        (names, width) => {
          const placed = placeProcessChain(
            state(names.map((name, at) => step(String(at), { name, about: name }))),
            width,
          );
          for (const one of placed.steps) {
            expect(one.x + one.width).toBeLessThanOrEqual(width + 0.5);
            expect(one.y + one.height).toBeLessThanOrEqual(placed.height + 0.5);
            for (const lines of [one.about.lines, ...one.levers.map((lever) => lever.lines)]) {
              for (const line of lines) {
                expect(one.textX + estimateTextWidth(line, TEXT_SIZE)).toBeLessThanOrEqual(one.x + one.width);
              }
            }
            expect(one.bar.y).toBeGreaterThan(Math.max(...one.levers.map(({ y }) => y), 0));
          }
        },
      ),
      { numRuns: 60 },
    ));
});
