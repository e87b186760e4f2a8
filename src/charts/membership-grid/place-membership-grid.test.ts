import { describe, expect, it } from "vitest";
import type { MembershipGridState } from "./membership-grid-state.ts";
import { CELL_HEIGHT, placeMembershipGrid } from "./place-membership-grid.ts";

const state: MembershipGridState = {
  title: "t",
  description: "d",
  marks: ["JP", "US", "EU"],
  cells: Array.from({ length: 20 }, (_, index) => ({
    id: `m${index}`,
    symbol: `M${index}`,
    name: "",
    on: [true, index % 2 === 0, false],
    onAll: false,
    pressLabel: "",
  })),
};

describe("the grid of list members", () => {
  it("fills the width and breaks into rows", () => {
    const placed = placeMembershipGrid(state, 1000);
    const first = placed.cells.filter((one) => one.y === 0);
    expect((first.at(-1)?.x ?? 0) + placed.cellWidth).toBeCloseTo(1000, 0);
    expect(placed.cells).toHaveLength(20);
    expect(placed.height).toBe((placed.cells.at(-1)?.y ?? 0) + CELL_HEIGHT);
  });
  it("gives each list its own place under the symbol", () => {
    const [cell] = placeMembershipGrid(state, 332).cells;
    expect(cell?.marks.map((mark) => mark.on)).toEqual([true, true, false]);
    expect(new Set(cell?.marks.map((mark) => mark.x)).size).toBe(3);
  });
});
