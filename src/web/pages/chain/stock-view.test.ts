import { describe, expect, it } from "vitest";
import { type MineralStock, runStockModel, type StockOptions } from "../../../core/index.ts";
import { chainRecyclingWords } from "../../../i18n/web-chain-recycling.ts";
import { parseStockFile } from "../../../schema/stock-file.ts";
import { createTongue } from "../../language/language.tsx";
import {
  recycleFirstRemarks,
  recycleFirstState,
  recycleFirstTable,
  recycleFirstTitle,
} from "./stock-need-view.ts";
import type { StockParts } from "./stock-parts.ts";
import { stockTemplate } from "./stock-template.ts";
import { stockInUse, urbanMine } from "./stock-view.ts";

const read = (text: string) => {
  const { value, problems } = parseStockFile("stock.yaml", text, { demand: [], minerals: ["cobalt"] });
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
};
const partsOf = (text: string, options: StockOptions = {}, language: "ja" | "en" = "en"): StockParts => {
  const run = runStockModel(read(text), [], options);
  if (run.kind === "refused") throw new Error(JSON.stringify(run.issues));
  return {
    tongue: createTongue(language),
    words: chainRecyclingWords[language],
    run,
    stock: run.minerals[0] as MineralStock,
  };
};
const TEMPLATE = stockTemplate("cobalt");

describe("the template of a stock file", () => {
  it("is a file that can be read and run, for any mineral", () => {
    const { run, stock } = partsOf(TEMPLATE);
    expect(run.model).toMatchObject({ id: "own-cobalt", region: "JPN" });
    expect(run.notes).toEqual([]);
    expect(stock.years).toHaveLength(6);
  });
});

describe(stockInUse, () => {
  it("stacks the products, says from where to where, and tabulates line, band and flows", () => {
    const parts = partsOf(TEMPLATE);
    const { title, state, table } = stockInUse(parts);
    expect(title).toMatch(/^cobalt in use \(JPN\): [\d,.]+ t in 2020 → [\d,.]+ t in 2025$/);
    expect(state.layers).toHaveLength(1);
    expect(state.layers[0]?.values).toEqual(parts.stock.years.map(({ stock }) => stock));
    expect(state.band?.low[0]).toBeLessThan(state.band?.high[0] ?? 0);
    expect(table.rows[0]?.cells.map((one) => one.raw).slice(0, 2)).toEqual([
      2020,
      parts.stock.years[0]?.stock,
    ]);
  });

  it("draws no band where nothing has a range", () => {
    const plain = TEMPLATE.replace(/, low: [\d.]+, high: [\d.]+/g, "");
    expect(stockInUse(partsOf(plain)).state.band).toBeNull();
  });
});

describe(urbanMine, () => {
  it("d3-09: stacks what can be recovered, with all that leaves use above it", () => {
    const parts = partsOf(TEMPLATE);
    const { state } = urbanMine(parts);
    const last = parts.stock.years.at(-1);
    expect(state.layers[0]?.values.at(-1)).toBe(last?.recoverable);
    expect(state.overlays[0]?.points.at(-1)).toEqual({ x: 2025, y: last?.outflow });
    expect(state.band?.high.at(-1)).toBeGreaterThan(last?.recoverable ?? 0);
  });
});

describe(recycleFirstState, () => {
  it("d3-08: splits demand into recycled and imports, with the target across, and names a missed target", () => {
    const parts = partsOf(TEMPLATE, { target: { share: 0.9, from: 2020, by: 2025 } });
    const title = recycleFirstTitle(parts);
    const state = recycleFirstState(parts, title);
    expect(title).toMatch(
      /^Target of 90.0% by 2025 missed at [\d.]+%; [\d,.]+ t is left for imports in 2025$/,
    );
    expect(state.layers.map(({ label }) => label)).toEqual(["Met by recycling", "Imports"]);
    const last = parts.stock.need.years.at(-1);
    const top = state.layers.reduce((sum, layer) => sum + (layer.values.at(-1) ?? 0), 0);
    expect(top).toBeCloseTo(last?.demand ?? 0, 9);
    expect(state.overlays[0]?.points.at(-1)?.y).toBeCloseTo(0.9 * (last?.demand ?? 0), 9);
    expect(recycleFirstRemarks(parts)).toContain("The target's share is not met within these years");
    expect(recycleFirstTable(parts, title).rows.at(-1)?.cells.at(-1)?.text).toBe("missed");
  });

  it("speaks of primary supply for the world, and of no target where none is set", () => {
    const world = TEMPLATE.replace("region: JPN", "region: WLD").replace(/target:.*\n/, "");
    const parts = partsOf(world, {}, "ja");
    expect(recycleFirstTitle(parts)).toContain("一次供給");
    expect(recycleFirstState(parts, "").overlays).toEqual([]);
    expect(recycleFirstRemarks(parts)).toEqual(["需要＝対象製品への流入"]);
  });
});
