import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockLines, tableLines, tableOrBlocks } from "./table.ts";
import { textWidth, wrapText } from "./text-width.ts";

describe("width of a text on a terminal", () => {
  it("counts Japanese and fullwidth characters twice, marks not at all", () => {
    expect(textWidth("Ga ガリウム")).toBe(11);
    expect(textWidth("（精鉱）")).toBe(8);
    expect(textWidth("Côte")).toBe(4);
    expect(textWidth("Co\u0302te")).toBe(4);
    expect(textWidth("◆○–~")).toBe(4);
  });
});

describe("wrapping", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "鉱", "種", "-") });
  it("keeps every character but the blanks at line ends, and every line in the width", () =>
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (words, width) => {
        const lines = wrapText(words, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
    ));
  it("breaks Japanese anywhere and English between words", () => {
    expect(wrapText("輸入ガバナンス", 8)).toEqual(["輸入ガバ", "ナンス"]);
    expect(wrapText("price of metal", 8)).toEqual(["price of", "metal"]);
  });
});

describe("a table", () => {
  const columns = [
    { head: "Mineral", wraps: true },
    { head: "HHI", align: "right" },
    { head: "Why", wraps: true },
  ] as const;
  const rows = [
    ["Rare earths", ".34", "three words here and then some more"],
    ["ガリウム", ".98", ""],
  ];

  it("has its natural width when nobody says how wide, and keeps it where there is room", () => {
    expect(tableLines(columns, rows, null)).toEqual([
      "Mineral      HHI  Why",
      "───────────  ───  ───────────────────────────────────",
      "Rare earths  .34  three words here and then some more",
      "ガリウム     .98",
    ]);
    expect(tableLines(columns, rows, 60)).toEqual(tableLines(columns, rows, null));
  });

  it("never is wider than the terminal, and never loses a number", () =>
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 120 }), (width) => {
        const lines = tableOrBlocks(columns, rows, width);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join("\n")).toContain(".34");
        expect(lines.join("\n")).toContain(".98");
      }),
    ));

  it("is none when the numbers alone are too wide: then one block per row", () => {
    expect(tableLines(columns, rows, 16)).toBeNull();
    expect(blockLines(columns, rows, 40)[0]).toBe("Rare earths");
    expect(blockLines(columns, rows, 40)[1]).toBe("  HHI: .34");
  });

  it("leaves out a column that says nothing", () => {
    const lines = tableLines(columns, [["Ga", ".98", ""]], null);
    expect(lines?.[0]).toBe("Mineral  HHI");
  });
});
