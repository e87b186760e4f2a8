import { round } from "../draw/round.ts";
import type { MembershipCell, MembershipGridState } from "./membership-grid-state.ts";

export const CELL_HEIGHT = 46;
const CELL_WIDTH = 66;
const GAP = 5;

export interface PlacedMembership {
  readonly cell: MembershipCell;
  readonly x: number;
  readonly y: number;
  /** One place per list, below the symbol. */
  readonly marks: readonly { readonly x: number; readonly text: string; readonly on: boolean }[];
}
export interface PlacedMembershipGrid {
  readonly cells: readonly PlacedMembership[];
  readonly cellWidth: number;
  readonly height: number;
}

/** Cells in rows that fill the width, in the order given. */
export function placeMembershipGrid(state: MembershipGridState, width: number): PlacedMembershipGrid {
  const columns = Math.max(1, Math.floor((width + GAP) / (CELL_WIDTH + GAP)));
  const cellWidth = round((width - GAP * (columns - 1)) / columns);
  const markWidth = (cellWidth - 8) / Math.max(1, state.marks.length);
  const cells = state.cells.map((cell, index) => {
    const x = round((index % columns) * (cellWidth + GAP));
    const y = Math.floor(index / columns) * (CELL_HEIGHT + GAP);
    const marks = state.marks.map((text, place) => ({
      x: round(x + 4 + markWidth * (place + 0.5)),
      text,
      on: cell.on[place] ?? false,
    }));
    return { cell, x, y, marks };
  });
  const rows = Math.ceil(state.cells.length / columns);
  return { cells, cellWidth, height: Math.max(0, rows * (CELL_HEIGHT + GAP) - GAP) };
}
