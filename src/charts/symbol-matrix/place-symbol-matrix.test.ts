import { describe, expect, it } from "vitest";
import { placeSymbolMatrix } from "./place-symbol-matrix.ts";
import type { SymbolMatrixState } from "./symbol-matrix-state.ts";

const sign = (text: string) => ({ text, tone: "plain" as const });
const state: SymbolMatrixState = {
  title: "t",
  description: "d",
  columns: ["鉱山投資", "製錬所投資", "備蓄"].map((label) => ({ id: label, label })),
  rows: [
    {
      id: "a",
      group: "上流",
      label: "鉱山寡占型",
      signs: [sign("注力★"), sign("×/△★"), sign("備蓄の条件に合った鉱種は実施")],
    },
    { id: "b", group: "", label: "製錬寡占型", signs: [sign("×"), sign("注力"), sign("")] },
  ],
};

describe("a matrix of signs", () => {
  it("gives a row the height of its longest text and a group a line of its own", () => {
    const { rows, groupY, height } = placeSymbolMatrix(state, 420);
    expect(groupY).toHaveLength(1);
    expect(rows[0]?.height).toBeGreaterThan(rows[1]?.height ?? 0);
    expect(height).toBeGreaterThanOrEqual((rows[1]?.y ?? 0) + (rows[1]?.height ?? 0));
  });
  it("centres signs under their columns, apart from the names", () => {
    const { rows, columnX } = placeSymbolMatrix(state, 600);
    expect(rows[0]?.signs.map((one) => one.x)).toEqual(columnX);
    // The first column begins after the longest name: five characters of twelve.
    expect(columnX[0]).toBeGreaterThan(60);
    expect(columnX.at(-1)).toBeLessThan(600);
  });
});
