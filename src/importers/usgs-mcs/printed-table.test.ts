import { describe, expect, it } from "vitest";
import { layoutOf, proveEdition } from "./layout.ts";
import { type PrintedTable, readPrintedTable } from "./printed-table.ts";

const HEADER = "Source,Country,Type,Prod_t_2022,Prod_t_est_2023,Prod_notes,,";
const ROW = 'MCS2024,"Korea, Republic of","Refinery production",800,850,,,';
const utf8 = (text: string, path = "usgs/mcs2024_world/mcs2024-bismu_world.csv") =>
  readPrintedTable({ path, bytes: new TextEncoder().encode(text) });
const ansi = (text: string) =>
  readPrintedTable({
    path: "MCS2026.csv",
    bytes: Uint8Array.from(text, (letter) => (letter === "—" ? 0x97 : letter.charCodeAt(0))),
  });
const LONG = "MCS chapter,Section,Commodity,Country\r\nTIN,World Mine Production,Tin,China\r\n";

describe("a table of the Summaries", () => {
  it("keeps the line of every row, over filler rows and a byte order mark", () => {
    const table = utf8(`\ufeff${HEADER}\r\n${ROW}\r\n,,,,,,,\r\n${ROW}\r\n`);
    expect(table).toMatchObject({
      header: expect.arrayContaining(["Source"]),
      rows: [{ line: 2 }, { line: 4 }],
    });
  });

  it("is refused when its last line is cut, by cells, inside a quotation or in the last cell", () => {
    expect(utf8(`${HEADER}\r\n${ROW}\r\nMCS2024,Chi`)).toMatchObject({
      severity: "error",
      code: "cut-off",
      line: 3,
    });
    expect(utf8(`${HEADER}\r\n${ROW}\r\nMCS2024,"Korea, Rep`)).toMatchObject({ code: "cut-off", line: 3 });
    expect(utf8(`${HEADER}\r\n${ROW}`)).toMatchObject({ code: "cut-off", line: 2 });
  });

  it("is refused when a row has another width, or a number under no header", () => {
    expect(utf8(`${HEADER}\r\nMCS2024,China,,1\r\n${ROW}\r\n`)).toMatchObject({
      code: "shifted-columns",
      line: 2,
      expected: "8 cells",
      found: "4 cells",
    });
    expect(utf8(`${HEADER}\r\nMCS2024,China,,,1,2,,>95\r\n`)).toMatchObject({
      code: "shifted-columns",
      line: 2,
      found: ">95",
    });
  });

  it("tolerates a copy of a number beside its table", () => {
    expect(utf8(`${HEADER}\r\nMCS2024,China,,"1,900",1900,,,1900\r\n`)).toMatchObject({
      rows: [{ line: 2 }],
    });
  });

  it("is refused in the wrong encoding, both ways", () => {
    const latin = Uint8Array.from(`${HEADER}\r\nMCS2024,Côte d'Ivoire,,1,1,,,\r\n`, (letter) =>
      letter.charCodeAt(0),
    );
    expect(readPrintedTable({ path: "a.csv", bytes: latin })).toMatchObject({
      code: "wrong-encoding",
      expected: "utf-8",
    });
    expect(ansi(LONG.replace("China", "—"))).toMatchObject({
      rows: [{ cells: ["TIN", "World Mine Production", "Tin", "—"] }],
    });
    expect(utf8(LONG.replace("China", "—"))).toMatchObject({
      code: "wrong-encoding",
      expected: "windows-1252",
    });
    expect(utf8(`\ufeff${LONG}`)).toMatchObject({ code: "wrong-encoding", expected: "windows-1252" });
  });

  it("is refused when empty", () => {
    expect(utf8("")).toMatchObject({ code: "empty-file" });
    expect(utf8(`${HEADER}\r\n,,,,,,,\r\n`)).toMatchObject({ code: "empty-file" });
  });
});

describe("layout and edition", () => {
  const table = (header: string, path: string): PrintedTable => ({
    path,
    header: header.split(","),
    rows: [{ line: 2, cells: [] }],
  });

  it("are read from the header, whatever the file is called", () => {
    expect(layoutOf(table(HEADER, "x.csv"))).toBe("commodity-world");
    expect(layoutOf(table("DataSource,Commodity,Year,Price_dt", "x.csv"))).toBe("commodity-salient");
    expect(layoutOf(table("SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023", "x.csv"))).toBe("world");
    expect(layoutOf(table("name,alpha-2", "x.csv"))).toMatchObject({
      severity: "error",
      code: "wrong-header",
      line: 1,
    });
  });

  it("refuse a world table under a salient name and the other way round", () => {
    expect(layoutOf(table(HEADER, "mcs2024_salient/mcs2024-cobal_salient.csv"))).toMatchObject({
      code: "not-this-file",
      expected: "salient table",
      found: "world table",
    });
    expect(layoutOf(table("DataSource,Commodity,Year,NIR_pct", "mcs2024-cobal_world.csv"))).toMatchObject({
      code: "not-this-file",
    });
  });

  it("prove the edition by the rows and the years, never by the name", () => {
    expect(proveEdition(table(HEADER, "x.csv"), ["MCS 2024"], [2022, 2023])).toBe(2024);
    expect(proveEdition(table(HEADER, "x.csv"), [""], [2022, 2023])).toBe(2024);
    expect(proveEdition(table(HEADER, "mcs2025_world/a.csv"), ["MCS2024"], [2022, 2023])).toMatchObject({
      code: "wrong-edition",
      expected: "MCS2025",
      found: "MCS2024",
    });
    expect(proveEdition(table(HEADER, "x.csv"), ["MCS2023"], [2022, 2023])).toMatchObject({
      code: "wrong-edition",
      line: 2,
      expected: "MCS2024",
      found: "MCS2023",
    });
  });
});
