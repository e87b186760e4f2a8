import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateTextWidth, fitText, wrapEvenly, wrapText } from "./text-width.ts";

describe("text by rule", () => {
  it("gives a Japanese character one em and a Latin letter about half", () => {
    expect(estimateTextWidth("中国", 10)).toBe(20);
    expect(estimateTextWidth("China", 10)).toBeCloseTo(25.2, 5);
  });

  it("cuts with an ellipsis, and to nothing where nothing fits", () => {
    expect(fitText("コンゴ民主共和国", 50, 10)).toBe("コンゴ民…");
    expect(fitText("China", 100, 10)).toBe("China");
    expect(fitText("China", 6, 10)).toBe("");
  });

  it("breaks Latin at spaces and never begins a line with a full stop", () => {
    expect(wrapText("no concentrate of its own", 80, 10)).toEqual(["no concentrate", "of its own"]);
    expect(wrapText("該当なし。精鉱", 40, 10).every((line) => !line.startsWith("。"))).toBe(true);
  });

  it("keeps brackets, katakana words and short words whole", () => {
    expect(wrapText("3 輸入ガバナンス（精鉱）", 100, 10)).toEqual(["3 輸入ガバナンス", "（精鉱）"]);
    expect(wrapText("4,700,000 純分トン", 90, 10)).toEqual(["4,700,000", "純分トン"]);
  });

  it("cuts a word that is wider than the line evenly", () =>
    expect(wrapText("5 ヒストリカルボラティリティ", 100, 10)).toEqual(["5 ヒストリカル", "ボラティリティ"]));

  it("leaves no single character for the last line where it can be even", () => {
    expect(wrapText("精鉱の輸入が需要に対して僅少", 65, 10)).toEqual([
      "精鉱の輸入が",
      "需要に対して",
      "僅少",
    ]);
    expect(wrapEvenly("精鉱の輸入が需要に対して僅少", 65, 10)).toEqual([
      "精鉱の輸入",
      "が需要に対",
      "して僅少",
    ]);
  });

  it("loses no character when it breaks", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const bare = (s: string) => s.replace(/\s/gu, "");
        expect(bare(wrapText(text, width, 10).join(""))).toBe(bare(text));
      }),
    ));
});
