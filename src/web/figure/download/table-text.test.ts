import { describe, expect, it } from "vitest";
import type { TableModel } from "../table-model.ts";
import { tableAsCsv, tableAsText } from "./table-text.ts";

const model: TableModel = {
  caption: "c",
  columns: [
    { key: "name", label: "鉱種" },
    { key: "value", label: "値", numeric: true },
  ],
  rows: [
    { key: "ga", cells: [{ text: "ガリウム" }, { text: ".98", raw: 0.9812 }] },
    { key: "x", cells: [{ text: "=HYPERLINK(1)" }, { text: "不明", raw: null }] },
    { key: "n", cells: [{ text: 'a "b", c' }, { text: "−.05", raw: -0.05 }] },
  ],
};

describe("a table that leaves the page", () => {
  it("is CSV with full numbers, empty for no number, and no formula", () =>
    expect(tableAsCsv(model)).toBe('\uFEFF鉱種,値\nガリウム,0.9812\n\'=HYPERLINK(1),\n"a ""b"", c",-0.05\n'));

  it("is tab-separated on the clipboard, no formula either", () =>
    expect(tableAsText(model)).toBe('鉱種\t値\nガリウム\t0.9812\n\'=HYPERLINK(1)\t\na "b", c\t-0.05'));
});
