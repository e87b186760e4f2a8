import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type CsvLayout, readCsvTable } from "./csv-table.ts";

const LAYOUT: CsvLayout = { encoding: "utf-8", columns: ["country", "share"] };
const utf8 = (text: string) => ({ path: "some/file.csv", bytes: new TextEncoder().encode(text) });
/** Windows-1252 for the Latin letters used here: one byte each. */
const latin = (text: string) => ({
  path: "some/file.csv",
  bytes: Uint8Array.from(text, (char) => char.charCodeAt(0)),
});
const cells = (table: ReturnType<typeof readCsvTable>) =>
  table.rows.map((row) => [row.line, row.cell("country"), row.cell("share")]);

describe("readCsvTable", () => {
  it("gives rows with the line they start on, through line breaks inside quotation marks", () => {
    const table = readCsvTable(
      utf8('country,share\r\nChina,60\r\n"Natural Teak\nwood",30\r\nPeru ,10\r\n'),
      LAYOUT,
    );
    expect(table.problem).toBeNull();
    expect(cells(table)).toEqual([
      [2, "China", "60"],
      [3, "Natural Teak\nwood", "30"],
      [5, "Peru", "10"],
    ]);
  });

  it("takes columns in any order and a byte order mark", () => {
    expect(cells(readCsvTable(utf8("\uFEFFshare,country\n60,China\n"), LAYOUT))).toEqual([
      [2, "China", "60"],
    ]);
  });

  it("reads Windows-1252 where the layout says so, and refuses what is not", () => {
    const windows: CsvLayout = { ...LAYOUT, encoding: "windows-1252" };
    expect(cells(readCsvTable(latin("country,share\nTürkiye,9\n"), windows))).toEqual([[2, "Türkiye", "9"]]);
    expect(readCsvTable(utf8("country,share\nTürkiye,9\n"), windows).problem).toMatchObject({
      code: "wrong-encoding",
      expected: "windows-1252",
    });
    expect(readCsvTable(latin("country,share\nTürkiye,9\n"), LAYOUT).problem).toMatchObject({
      code: "wrong-encoding",
      expected: "utf-8",
    });
  });

  it.each([
    ["nothing", "", { code: "empty-file" }],
    ["UTF-16", "c\u0000o\u0000u\u0000", { code: "wrong-encoding" }],
    ["another table", "a,b,c\n1,2,3\n", { code: "not-this-file", line: 1, column: "country" }],
    ["a semicolon table", "country;share\nChina;60\n", { code: "not-this-file", line: 1 }],
    [
      "a renamed column",
      "country,percent\nChina,60\n",
      { code: "wrong-header", line: 1, column: "share", found: "country,percent" },
    ],
    ["an extra column", "country,share,t\nChina,60,1\n", { code: "wrong-header", line: 1, column: "t" }],
    [
      "a cell too many",
      "country,share\nChina,60\nPeru,10,1\nChile,5\n",
      { code: "shifted-columns", line: 3, expected: "2 cells", found: "3 cells" },
    ],
    ["a cell too few at the end", "country,share\nChina,60\nPeru\n", { code: "shifted-columns", line: 3 }],
    [
      "half a last line",
      "country,share\nChina,60\nPeru,1",
      { code: "cut-off", line: 3, found: "end of file" },
    ],
    ["half a quotation", 'country,share\nChina,60\n"Peru', { code: "cut-off", line: 3 }],
  ])("refuses %s with line and column", (_, text, problem) => {
    const table = readCsvTable(utf8(text), LAYOUT);
    expect(table.rows).toEqual([]);
    expect(table.problem).toMatchObject({ severity: "error", file: "some/file.csv", ...problem });
  });

  test("a file cut anywhere in its last line is never taken for a whole one", () => {
    const whole = "country,share\nChina,60\nSaudi Arabia,1000\n";
    fc.assert(
      fc.property(fc.integer({ min: 1, max: "Saudi Arabia,1000".length }), (missing) => {
        const table = readCsvTable(utf8(whole.slice(0, -missing)), LAYOUT);
        expect(table.rows).toEqual([]);
        expect(table.problem).toMatchObject({ code: "cut-off", line: 3 });
      }),
    );
  });
});
