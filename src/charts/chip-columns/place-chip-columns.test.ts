import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChipColumn, ChipColumnsState } from "./chip-columns-state.ts";
import { CHIP_HEIGHT, placeChipColumns } from "./place-chip-columns.ts";

const column = (id: string, symbols: readonly string[]): ChipColumn => ({
  id,
  kind: "data",
  tag: "データ",
  title: `共通鉱種 ${id}`,
  count: String(symbols.length),
  countNote: "",
  groups: [
    {
      id: "kept",
      title: "",
      chips: symbols.map((text) => ({ id: text, text, tone: "kept", selected: false, pressLabel: text })),
    },
  ],
  off: false,
});
const state = (columns: readonly ChipColumn[]): ChipColumnsState => ({
  title: "t",
  description: "d",
  columns,
  ordered: true,
});
const seven = ["a", "b", "c", "d", "e", "f", "g"].map((id) => column(id, ["C", "Co", "Ga"]));

describe("columns of chips", () => {
  it("stand side by side where there is room, in even rows where there is not, one by one on a phone", () => {
    expect(new Set(placeChipColumns(state(seven), 1232).columns.map((one) => one.y)).size).toBe(1);
    const rows = placeChipColumns(state(seven), 800).columns.map((one) => one.y);
    expect(rows.filter((y) => y === 0)).toHaveLength(4);
    expect(new Set(placeChipColumns(state(seven), 332).columns.map((one) => one.x))).toEqual(new Set([0]));
  });
  it("have an arrow to the next one, and none after the last", () => {
    const arrows = placeChipColumns(state(seven), 1232).columns.map((one) => one.arrow !== null);
    expect(arrows).toEqual([true, true, true, true, true, true, false]);
    expect(placeChipColumns({ ...state(seven), ordered: false }, 1232).columns[0]?.arrow).toBeNull();
  });
  it("keep every chip inside its column and apart from the others", () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-Z][a-z]{0,2}$/), { maxLength: 50 }),
        fc.integer({ min: 300, max: 1600 }),
        (symbols, width) => {
          const placed = placeChipColumns(state([column("x", symbols), column("y", symbols)]), width);
          for (const one of placed.columns) {
            const chips = one.groups.flatMap((group) => group.chips);
            for (const [index, chip] of chips.entries()) {
              expect(chip.x).toBeGreaterThanOrEqual(one.x - 0.01);
              expect(chip.x + chip.width).toBeLessThanOrEqual(one.x + one.width + 1);
              expect(chip.y + CHIP_HEIGHT).toBeLessThanOrEqual(one.y + one.height);
              const next = chips[index + 1];
              if (next?.y === chip.y) expect(next.x).toBeGreaterThanOrEqual(chip.x + chip.width);
            }
          }
        },
      ),
    ));
});
