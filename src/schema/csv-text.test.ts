import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRows } from "./csv-rows.ts";
import { csvText } from "./csv-text.ts";

describe("CSV", () => {
  it("comes back as it was: quotes, commas, line breaks", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string())), (rows) => {
        // A record of nothing but an empty first cell is an empty line: give it a mark.
        const marked = rows.map(([a, b]) => [`x${a}`, b.replaceAll("\r", "")] as const);
        const back = csvRows(csvText(["a", "b"], marked)).map(({ cells }) => [cells.a, cells.b]);
        expect(back).toEqual(marked.map(([a, b]) => [a, b]));
      }),
    ));

  it("tells an absent cell from nothing by neither: both are empty, numbers are unrounded", () => {
    expect(csvText(["a", "b", "c"], [[null, undefined, 0.1 + 0.2]])).toBe("a,b,c\n,,0.30000000000000004\n");
  });

  it("for spreadsheets takes the power from formulas and leaves numbers alone", () => {
    const cells = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", -1, "a=b"];
    expect(
      csvText(
        ["h"],
        cells.map((cell) => [cell]),
        { forSpreadsheets: true },
      ),
    ).toBe("h\n'=1+1\n'+1\n'-1\n'@SUM(A1)\n'\tx\n-1\na=b\n");
    expect(csvText(["h"], [["=1+1"]])).toBe("h\n=1+1\n");
  });
});
