import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateTextWidth } from "../draw/text-width.ts";
import { placeWordGrid, SIZE } from "./place-word-grid.ts";
import type { WordGridState } from "./word-grid-state.ts";

const cell = (text: string, letter: string | null = null) => ({
  letter,
  texts: text ? [{ text, tone: "plain" as const }] : [],
});
const grid = (rows: readonly (readonly string[])[], joined = true): WordGridState => ({
  title: "t",
  description: "d",
  joined,
  columns: ["課題", "我が国の技術", "提言"].map((label) => ({ id: label, label, weight: 1 })),
  rows: rows.map((cells, place) => ({
    id: String(place),
    apart: false,
    cells: cells.map((text, column) => cell(text, column === 0 ? "A" : null)),
  })),
});

describe("a grid of sentences", () => {
  it("gives a row the height of its longest cell", () => {
    const short = placeWordGrid(grid([["短い", "短い", "短い"]]), 600);
    const long = placeWordGrid(
      grid([["短い", "海外の基板メーカーにも工程内リサイクルを広げる".repeat(2), "短い"]]),
      600,
    );
    expect(long.height).toBeGreaterThan(short.height);
  });

  it("joins filled cells by arrows, and points at no empty cell", () => {
    expect(placeWordGrid(grid([["課題", "", "提言"]]), 600).arrows.map((one) => one.key)).toEqual(["0.2"]);
    expect(placeWordGrid(grid([["課題", "技術", "提言"]], false), 600).arrows).toEqual([]);
  });

  it("keeps every line inside the picture and rows apart", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(...Array.from({ length: 3 }, () => fc.stringMatching(/^[a-zぁ-ん ]{1,80}$/))), {
          minLength: 1,
          maxLength: 4,
        }),
        (rows) => {
          const placed = placeWordGrid(grid(rows), 720);
          for (const { x, y, text } of placed.lines) {
            expect(x + estimateTextWidth(text, SIZE)).toBeLessThanOrEqual(721);
            expect(y).toBeLessThanOrEqual(placed.height);
          }
          const rules = placed.rules.map((rule) => rule.y);
          expect([...rules].sort((a, b) => a - b)).toEqual(rules);
        },
      ),
    ));
});
