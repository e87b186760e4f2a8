import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ReferenceReader } from "../reference/reading.ts";
import { FLOW_FILES, readFlowFiles } from "./flow-files.ts";

const DATA = path.resolve(import.meta.dirname, "../../../data");
const SHIPPED = Object.fromEntries(
  FLOW_FILES.map((file) => [file, readFileSync(path.join(DATA, file), "utf8")]),
);
const CHAIN = "reference/chain";

/** Problems of the shipped files with one of them edited. */
function problemsAfter(file: string, from: string | RegExp, to: string) {
  const text = SHIPPED[file] ?? "";
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  const reader = new ReferenceReader({ ...SHIPPED, [file]: edited });
  readFlowFiles(reader);
  return reader.problems;
}

describe("flow files", () => {
  it("are read without a problem as shipped", () => {
    const reader = new ReferenceReader(SHIPPED);
    const read = readFlowFiles(reader);
    expect(reader.problems).toEqual([]);
    expect(read?.printed.map((flow) => [flow.mineral, flow.nodes.length])).toEqual([
      ["gallium", 14],
      ["magnesium", 18],
    ]);
    // Ends of the charts where the document prints them, its growth a year elsewhere.
    expect(read?.demandGrowth[0]).toMatchObject({
      mineral: "gallium",
      from: 2020,
      to: 2035,
      fromT: 391,
      toT: 955,
    });
    expect(read?.demandGrowth.find((one) => one.mineral === "cobalt")).toMatchObject({
      fromT: null,
      printed: 0.069,
    });
  });

  const nodes = `${CHAIN}/printed-flow-nodes.csv`;
  const links = `${CHAIN}/printed-flow-links.csv`;
  it.each([
    [
      "a doubt without words",
      nodes,
      "alumina-58;ore-label",
      "alumina-59;ore-label",
      2,
      "flags",
      "alumina-59",
    ],
    ["an arrow to no box", links, "host:zinc,refined,", "host:zinc,smelter,", 3, "to", "smelter"],
    [
      "a box of another mineral",
      links,
      "gallium,refined,refined-trade",
      "gallium,mine,refined-trade",
      4,
      "from",
      "mine",
    ],
    ["a box named twice", nodes, "gallium,host:zinc", "gallium,host:aluminium", 3, "id", "host:aluminium"],
    ["a box of no printed flow", nodes, "gallium,host:zinc", "tin,host:zinc", 3, "mineral", "tin"],
    ["a total below nothing", nodes, ",141,Mt,", ",-141,Mt,", 2, "total", '"-141"'],
    ["a total without a unit", nodes, ",141,Mt,", ",141,,", 2, "unit", '""'],
    ["a unit that is none", nodes, ",141,Mt,", ",141,lb,", 2, "unit", '"lb"'],
    [
      "an unknown kind of arrow",
      links,
      "refined,by-product",
      "refined,side-product",
      2,
      "kind",
      '"side-product"',
    ],
    ["a share above all", `${CHAIN}/printed-risk-axes.csv`, ",70,", ",170,", 2, "percent", '"170"'],
    ["a seventh axis", `${CHAIN}/printed-risk-axes.csv`, "gallium,1,", "gallium,7,", 2, "number", '"7"'],
    [
      "a country that is no code",
      `${CHAIN}/selection-table.csv`,
      ",CHN,",
      ",China,",
      2,
      "top_country",
      '"China"',
    ],
  ])("refuse %s", (_, file, from, to, line, field, found) => {
    expect(problemsAfter(file, from, to)).toContainEqual(
      expect.objectContaining({ file, line, field, found }),
    );
  });

  it("refuse a hand-over to nobody, and an unknown column of the recycling flow", () => {
    const file = `${CHAIN}/recycling-flows.yaml`;
    expect(problemsAfter(file, "to: nd-takeback", "to: nd-nobody")).toContainEqual(
      expect.objectContaining({ code: "unknown-id", file, found: "nd-nobody" }),
    );
    expect(problemsAfter(file, "column: collection", "column: collect")).toContainEqual(
      expect.objectContaining({ code: "wrong-value", file, field: "0.nodes.1.column" }),
    );
  });

  it("name the file that is missing", () => {
    const { [nodes]: _, ...rest } = SHIPPED;
    const reader = new ReferenceReader(rest);
    readFlowFiles(reader);
    expect(reader.problems).toContainEqual(expect.objectContaining({ code: "missing-file", file: nodes }));
  });
});
