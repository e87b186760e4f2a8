import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { referenceRows } from "../../tests/reference.ts";
import { BASES, STAGES } from "../core/index.ts";
import { CommodityLookup, OUT_OF_SCOPE } from "./commodity-lookup.ts";

const tin = { commodity: "Tin", detail: "", mineral: "tin", stage: "mine", form: "", basis: "metal-content" };
const gas = { commodity: "Gas", detail: "raw", mineral: OUT_OF_SCOPE, stage: "", form: "", basis: "" };

describe("CommodityLookup", () => {
  it("finds a series by commodity and detail, blanks around names aside", () => {
    const lookup = new CommodityLookup([tin, { ...tin, detail: "refined", stage: "refined" }]);
    expect(lookup.find("Tin ", "", 2)).toEqual({
      mineral: "tin",
      stage: "mine",
      form: "",
      basis: "metal-content",
    });
    expect(lookup.find("Tin", "refined", 3)?.stage).toBe("refined");
    expect(lookup.issues("file.csv")).toEqual([]);
  });

  it("counts what is left out on purpose and what is not known", () => {
    const lookup = new CommodityLookup([tin, gas]);
    for (const line of [2, 3]) expect(lookup.find("Gas", "raw", line)).toBeNull();
    expect(lookup.find("Unobtainium", "", 4)).toBeNull();
    expect(lookup.issues("file.csv")).toEqual([
      expect.objectContaining({
        severity: "note",
        subject: "Gas / raw",
        expected: OUT_OF_SCOPE,
        found: "2 rows",
        line: 2,
      }),
      expect.objectContaining({ severity: "warning", subject: "Unobtainium", found: "1 rows", line: 4 }),
    ]);
  });
});

describe.each(["world-mining-data", "bgs", "iea", "eu-crm"])("commodity table of %s", (source) => {
  const rows = referenceRows(`commodities/${source}.csv`);
  const yaml = readFileSync(path.resolve(import.meta.dirname, "../../data/reference/minerals.yaml"), "utf8");
  const minerals = new Set((parse(yaml) as { id: string }[]).map(({ id }) => id));

  test("names only minerals, stages and bases that exist", () => {
    for (const row of rows) {
      if (row.mineral === OUT_OF_SCOPE) continue;
      expect(minerals, row.commodity).toContain(row.mineral);
      if (row.detail !== "criticality") expect(STAGES, row.commodity).toContain(row.stage);
      expect(BASES, row.commodity).toContain(row.basis);
    }
  });

  test("has every commodity and detail once", () => {
    const names = rows.map((row) => `${row.commodity} / ${row.detail}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
