import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvError, csvHeader, csvRows } from "./csv-rows.ts";
import { csvText } from "./csv-text.ts";

describe("csvRows", () => {
  it("keeps quotations, line breaks inside them and the line a row starts on", () => {
    const text = 'id,note\r\na,"one ""two"", three"\r\nb,"first\nsecond"\r\nc,\r\n';
    expect(csvRows(text)).toEqual([
      { line: 2, cells: { id: "a", note: 'one "two", three' } },
      { line: 3, cells: { id: "b", note: "first\nsecond" } },
      { line: 5, cells: { id: "c", note: "" } },
    ]);
  });

  it("reads a last line without a line end and leaves empty lines out", () => {
    expect(csvRows("a,b\n\n1,")).toEqual([{ line: 3, cells: { a: "1", b: "" } }]);
    expect(csvRows("")).toEqual([]);
    expect(csvHeader("\uFEFFa,b\n")).toEqual(["a", "b"]);
  });

  it.each([
    ["a row with a cell too many", "a,b\n1,2,3\n", 2],
    ["a quotation that is not closed", 'a,b\n1,"2\n', 2],
    ["a quotation inside a bare cell", 'a,b\n1,2\n3,4"5\n', 3],
  ])("refuses %s with its line", (_, text, line) => {
    expect(() => csvRows(text)).toThrow(CsvError);
    expect(() => csvRows(text)).toThrow(`line ${line}`);
  });

  it("gives back every table that csvText writes", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", "鉱", ",", '"', "\n", "\r\n", " ", "1") });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("x", "y"), cell)), (rows) => {
        expect(csvRows(csvText(["a", "b"], rows)).map(({ cells }) => [cells.a, cells.b])).toEqual(rows);
      }),
    );
  });
});
