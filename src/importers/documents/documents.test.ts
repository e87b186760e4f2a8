import { beforeAll, describe, expect, it } from "vitest";
import { describeShared, sharedBytes } from "../../../tests/shared.ts";
import type { RawFile } from "../importer.ts";
import { type DocumentsResult, documents } from "./documents.ts";

const file = (path: string, text: string): RawFile => ({ path, bytes: new TextEncoder().encode(text) });
const read = (path: string, text: string) => documents.read([file(path, text)]);
const issueOf = (path: string, text: string) => {
  const { tables, issues } = read(path, text);
  expect(tables).toEqual([]);
  return issues[0];
};

const SUSTAINABILITY = `symbol,table_line,status,tmr_t_per_kg,candidate_tmr,cell_printed,source,locator,flag
Ti,3,read,0.04,,Ti 0.1 0.04 23A U 220,d0,The Elements,
Rh,4,partly_read,,2300,Rh 34 230 0 79Z A,d0,The Elements,"digits ""230 0"" split, left blank"
`;
const FLOW = `symbol,record_type,stage_no,value_pct,source,locator,src_lines,extraction_note,flag
Ga,share,4,59,d4,マテリアルフロー（Ga）,2160-2375,,
Ga,share,4,~3,d4,マテリアルフロー（Ga）,2160-2375,by difference,split unknown
Ga,share,4,2-8,d4,マテリアルフロー（Ga）,2160-2375,,
`;
const PUBLIC = `symbol,indicator,value,unit,source,url,source_grade,locator,quoted,confidence,note
Co,by-product share,98,%,"A page, n.d.",https://example.org,secondary,para 2,"98% of cobalt",high,
`;

describe("documents", () => {
  it("keeps what is printed and its flag, and never loads a guess", () => {
    const { tables, issues } = read("facts/d0_element_sustainability.csv", SUSTAINABILITY);
    expect(issues).toEqual([]);
    expect(tables).toEqual([
      {
        name: "d0_element_sustainability",
        columns: [
          "symbol",
          "table_line",
          "status",
          "tmr_t_per_kg",
          "cell_printed",
          "source",
          "locator",
          "flag",
          "origin",
        ],
        rows: [
          ["Ti", "3", "read", "0.04", "Ti 0.1 0.04 23A U 220", "d0", "The Elements", "", "halada-2026"],
          [
            ...["Rh", "4", "partly_read", "", "Rh 34 230 0 79Z A", "d0", "The Elements"],
            ...['digits "230 0" split, left blank', "halada-2026"],
          ],
        ],
      },
    ]);
  });

  it("keeps ranges as ranges and about as about, and leaves extraction line numbers out", () => {
    const [table] = read("d4_ga_flow.csv", FLOW).tables;
    expect(table?.columns).not.toContain("src_lines");
    expect(table?.rows.map((row) => row[3])).toEqual(["59", "~3", "2-8"]);
    expect(table?.rows[1]?.slice(-3)).toEqual(["by difference", "split unknown", "epi-nedo-2023"]);
  });

  it("keeps facts from public pages with their page and leaves verbatim quotations out", () => {
    const [table] = read("byproduct_shares.csv", PUBLIC).tables;
    expect(table?.columns).toEqual(
      "symbol,indicator,value,unit,source,url,source_grade,locator,confidence,note,origin".split(","),
    );
    expect(table?.rows[0]?.at(-1)).toBe("public-pages-2026-11");
  });

  it("puts tables in one order whatever order the files come in", () => {
    const files = [file("d4_ga_flow.csv", FLOW), file("byproduct_shares.csv", PUBLIC)];
    expect(documents.read(files)).toEqual(documents.read(files.toReversed()));
  });
});

describe("documents refuses a file that is not what its name says", () => {
  it("a name that is no table, also our own recomputations", () => {
    expect(issueOf("facts/check_d0_claim_tests.csv", SUSTAINABILITY)).toMatchObject({
      code: "not-this-file",
    });
  });

  it("the rows of another document", () => {
    const text = FLOW.replace("59,d4", "59,d2");
    expect(issueOf("d4_ga_flow.csv", text)).toMatchObject({
      code: "not-this-file",
      line: 2,
      column: "source",
      found: "d2",
    });
  });

  it("another table", () => {
    expect(issueOf("d4_mg_supply.csv", FLOW)).toMatchObject({ code: "wrong-header", line: 1 });
  });

  it("a table without its flags", () => {
    const text = FLOW.replaceAll(/,[^,\n]*\n/g, "\n");
    expect(issueOf("d4_ga_flow.csv", text)).toMatchObject({ code: "wrong-header", column: "flag" });
  });

  it("a file that ends in the middle of a row, or of a quotation", () => {
    expect(issueOf("d4_ga_flow.csv", FLOW.slice(0, -30))).toMatchObject({ code: "cut-off", line: 4 });
    expect(issueOf("d0_element_sustainability.csv", SUSTAINABILITY.slice(0, -9))).toMatchObject({
      code: "cut-off",
    });
  });

  it("a header without rows", () => {
    expect(issueOf("d4_ga_flow.csv", FLOW.slice(0, FLOW.indexOf("\n") + 1))).toMatchObject({
      code: "empty-file",
    });
  });

  it("another encoding", () => {
    const bytes = Uint8Array.from(FLOW, (letter) => letter.charCodeAt(0) & 0xff);
    expect(documents.read([{ path: "d4_ga_flow.csv", bytes }]).issues[0]).toMatchObject({
      code: "wrong-encoding",
    });
  });
});

describeShared("documents on the tables themselves", () => {
  let result: DocumentsResult;
  beforeAll(() => {
    result = documents.read(documents.bundleFiles.map((path) => ({ path, bytes: sharedBytes(path) })));
  });
  const table = (name: string) => result.tables.find((candidate) => candidate.name === name);
  const cells = (name: string, column: string) => {
    const place = table(name)?.columns.indexOf(column) ?? -1;
    return table(name)?.rows.map((row) => row[place]);
  };

  it("reads every table without an issue, below a megabyte in all", () => {
    expect(result.issues).toEqual([]);
    expect(result.tables).toHaveLength(documents.bundleFiles.length);
    expect(JSON.stringify(result.tables).length).toBeLessThan(1_000_000);
  });

  it("has no column of guesses, and an origin that it declares in every row", () => {
    for (const { name, columns, rows } of result.tables) {
      expect(
        columns.filter((column) => column.startsWith("candidate")),
        name,
      ).toEqual([]);
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        for (const origin of (row.at(-1) ?? "").split("|")) expect(documents.origins).toContain(origin);
      }
    }
  });

  it("keeps the periodic table's cells as they could be read", () => {
    const name = "d0_element_sustainability";
    const counts = Map.groupBy(cells(name, "status") ?? [], (status) => status);
    expect([...counts].map(([status, rows]) => [status, rows.length]).toSorted()).toEqual([
      ["ambiguous", 27],
      ["no_data_printed", 18],
      ["partly_read", 18],
      ["placeholder", 1],
      ["read", 25],
      ["scrambled", 2],
    ]);
    const tungsten = table(name)?.rows.find((row) => row[0] === "W");
    expect(tungsten?.slice(5, 7)).toEqual(["81", "CN"]);
    const growth = cells(name, "production_growth_1999_2009_pct_as_printed") ?? [];
    const chromium = (cells(name, "symbol") ?? []).indexOf("Cr");
    expect(growth[chromium]).toBe("");
  });

  it("keeps the doubt that cobalt and tungsten may be swapped", () => {
    const flags = cells("d2_minerals", "flag") ?? [];
    expect(flags[5]).toContain("AMBIGUOUS");
    expect(flags[6]).toContain("AMBIGUOUS");
  });
});
