import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StockEstimate, StockModel, StockReference } from "../src/core/index.ts";
import { StockAnswerSchema } from "../src/schema/chain-answers/stock-answer.ts";
import { csvRows } from "../src/schema/csv-rows.ts";
import { createApp } from "../src/server/create-app.ts";
import type { Workspace } from "../src/workspace/index.ts";
import { openBundle } from "./real-workspace.ts";
import { chokepoint, temporaryFolder } from "./workspace.ts";

/** Ready-made stock models and own files by the ways of a user: data, command, API. */
let workspace: Workspace;
let stocks: StockReference;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  workspace = await openBundle();
  stocks = (await workspace.chain()).reference.stocks;
  app = createApp(workspace, { page: "/nowhere", language: "ja" });
});
afterAll(() => workspace.close());

const OWN = `format: chokepoint-stock
version: 1
id: own
name: 国内の車載電池
region: JPN
unit: thousand-units
years: { from: 2020, to: 2023 }
driver: inflow
products:
  - id: packs
    name: 電池
    lifetime: { distribution: fixed, mean: 2 }
    collection: 0.8
    series: { 2020: 1, 2021: 2, 2022: 3, 2023: 4 }
    materials:
      - { mineral: cobalt, content: 8, separation: 0.9, recovery: 0.5 }
target: { share: 0.5, by: 2023 }
`;
const own = ["--workspace", "/nowhere/chokepoint-test"];
const run = async (...words: string[]) => {
  const { exit, out, err } = await chokepoint(["stock", ...words, "--json", ...own]);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  return JSON.parse(out);
};

const estimatesOf = ({ products }: StockModel): StockEstimate[] =>
  products.flatMap((product) => [
    ...product.lifetimes.map(({ mean }) => mean),
    product.collection,
    ...product.materials.flatMap((one) => [one.separation, one.recovery]),
  ]);

describe("ready-made stock models", () => {
  it("label every lifetime and yield that no source gives as an assumption, with a range and a reason", () => {
    expect(stocks.models.map(({ id }) => id)).toEqual(["ndfeb-magnets", "ev-batteries"]);
    for (const estimate of stocks.models.flatMap(estimatesOf)) {
      expect(["assumption", "source"]).toContain(estimate.basis.kind);
      expect(estimate.low).toBeLessThan(estimate.value);
      expect(estimate.high).toBeGreaterThan(estimate.value);
    }
    // no series of Japan: both are the world's, and say so
    expect(stocks.models.map(({ region }) => region)).toEqual(["WLD", "WLD"]);
    for (const { note } of stocks.models) expect(note.ja).toContain("2024年より前");
  });

  it("hold minerals of the catalogue, and the page's scenarios all drive them", async () => {
    const known = (await workspace.reference()).minerals.map(({ id }) => id);
    const minerals = stocks.models.flatMap(({ products }) =>
      products.flatMap(({ materials }) => materials.map(({ mineral }) => mineral)),
    );
    expect([...new Set(minerals)]).toEqual(["rare-earths", "lithium", "cobalt", "nickel", "graphite"]);
    for (const mineral of minerals) expect(known).toContain(mineral);
    for (const id of ["iea-steps", "iea-aps", "iea-nze"]) {
      expect(stocks.scenarios.map((one) => one.id)).toContain(id);
      expect((await run("ev-batteries", "--scenario", id)).scenario).toBe(id);
    }
  });

  it("take the inflow from IEA's table: magnets of cars and wind, 10,496 + 8,359 t in 2024", async () => {
    const answer = await run("ndfeb-magnets");
    const at = (year: number) => answer.series.find((one: { year: number }) => one.year === year);
    expect(at(2024).inflow).toBeCloseTo(10495.757 + 8359.28, 6);
    // between the table's years a straight line
    const [a, b] = [8359.28 + 10495.757, 21662.204 + 16184.421];
    expect(at(2027).inflow).toBeCloseTo((a + b) / 2, 6);
    expect(answer.balance).toBeLessThan(1e-9);
    expect(answer.origins).toEqual(["iea-cm-2025"]);
    expect(answer.notes).toEqual(["world-level", "no-stock-before-first-year"]);
    // by hand for 2025: what came in 2024, Weibull of mean and deviation, after a year, times the yields
    expect(at(2025).recoverable).toBeLessThan(at(2025).outflow);
    expect(at(2025).low.recoverable).toBeLessThanOrEqual(at(2025).median.recoverable);
    expect(at(2050).recoverable / at(2050).inflow).toBeCloseTo(0.1508, 3);
  });
});

describe("printed recycling figures", () => {
  it("d4-34: gallium 41 % is probably process scrap, nine tenths have no subject, magnesium of Japan no number", () => {
    const statement = (id: string) => stocks.statements.find((one) => one.id === id);
    expect(statement("ga-japan")).toMatchObject({ share: 0.41, year: 2017, region: "JPN" });
    expect(statement("ga-japan")?.doubt?.en).toContain("process scrap");
    expect(statement("ga-nine-tenths")).toMatchObject({ printed: "9割", region: null });
    expect(statement("ga-one-tenth")).toMatchObject({ printed: "1割", region: null });
    expect(statement("mg-europe")).toMatchObject({ share: 0.13, region: "EU" });
    expect(statement("mg-united-states")).toMatchObject({ share: 0.17, region: "USA" });
    expect(statement("mg-japan")).toMatchObject({ share: null });
  });
});

describe("the command stock", () => {
  it("lists the models, shows one in both languages, and writes every year as CSV", async () => {
    expect((await run()).kind).toBe("models");
    const list = [...csvRows((await chokepoint(["stock", "--csv", ...own])).out)].map(({ cells }) => cells);
    expect(list).toContainEqual({
      model: "ndfeb-magnets",
      mineral: "rare-earths",
      region: "WLD",
      from: "2024",
      to: "2050",
    });
    for (const [language, word] of [
      ["ja", "仮定（当方）"],
      ["en", "Assumption (ours)"],
    ] as const) {
      const { exit, out } = await chokepoint(["stock", "ndfeb-magnets", "--lang", language, ...own]);
      expect(exit).toBe(0);
      expect(out).toContain(word);
      expect(out).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
    const { out } = await chokepoint(["stock", "ev-batteries", "--csv", ...own]);
    const rows = [...csvRows(out)];
    expect(rows).toHaveLength(4 * 27);
    expect(rows[0]?.cells).toMatchObject({
      model: "ev-batteries",
      mineral: "lithium",
      year: "2024",
      unit: "t",
    });
  });

  it("runs a file of the user's own: d3-08 the rest is imports, the missed target is named", async () => {
    const file = path.join(temporaryFolder(), "own.yaml");
    writeFileSync(file, OWN);
    const answer = await run(file);
    // a thousand packs with 8 kg each are 8 t; they leave after two years, .8 × .9 × .5 of it comes back
    expect(answer.series.map((one: { stock: number }) => one.stock)).toEqual([8, 24, 40, 56]);
    expect(answer.series[3].recoverable).toBeCloseTo(16 * 0.36, 12);
    expect(answer.needs[0].years[3].rest).toBeCloseTo(32 - 5.76, 12);
    expect(answer.needs[0].target).toMatchObject({ reached: expect.closeTo(0.18, 12), metFrom: null });
    const { out } = await chokepoint(["stock", file, "--lang", "ja", ...own]);
    expect(out).toContain("要輸入量");
    expect(out).toContain("未達");
  });

  it("moves parameters, and refuses what a model does not have", async () => {
    const moved = await run(
      "ev-batteries",
      "--recovery",
      "ev-packs:lithium=0.5",
      "--lifetime",
      "ev-packs=10",
    );
    const [packs] = moved.model.products;
    expect(packs.materials.map((one: { recovery: StockEstimate }) => one.recovery.value)).toEqual([
      0.5, 0.92, 0.92, 0.3,
    ]);
    expect(packs.lifetimes[0].mean).toMatchObject({ value: 10, low: 10, high: 10 });
    for (const [words, said] of [
      [["stock", "nothing"], "ndfeb-magnets"],
      [["stock", "ev-batteries", "--recovery", "ev-packs=2"], "ev-packs"],
      [["stock", "ev-batteries", "--lifetime", "cars=10"], "ev-packs"],
      [["stock", "ev-batteries", "--scenario", "epi-2023"], "iea-steps"],
      [["stock", "ev-batteries", "--target", "0.3"], "by"],
      [["stock", "ev-batteries", "--target", "", "--by", "2040"], "target"],
      [["stock", "ev-batteries", "--target", "0.3", "--by", "2020"], "≥ 2024"],
      [["stock", "ev-batteries", "--lifetime", "ev-packs=0.001"], "0.01–1000"],
    ] as const) {
      const { exit, err } = await chokepoint([...words, ...own]);
      expect(exit).not.toBe(0);
      expect(err).toContain(said);
    }
  });

  it("keeps no more draws than the memory holds, and names each mineral’s demand once", async () => {
    const minerals = ["cobalt", "lithium", "nickel", "manganese", "copper", "tungsten", "gallium", "tin"];
    const materials = minerals.map(
      (one) => `      - { mineral: ${one}, content: 8, separation: 0.9, recovery: 0.5 }`,
    );
    const series = Array.from({ length: 200 }, (_, at) => `${1901 + at}: 1`).join(", ");
    const file = path.join(temporaryFolder(), "long.yaml");
    const long = OWN.replace("from: 2020, to: 2023", "from: 1901, to: 2100")
      .replace(/series: .*/, `series: { ${series} }`)
      .replace(/ {6}- \{ mineral.*/, materials.join("\n"));
    writeFileSync(file, long);
    const many = await chokepoint(["stock", file, "--runs", "10000", ...own]);
    expect(many.exit).toBe(1);
    expect(many.err).toContain(`≤ ${12_000_000 / 200 / minerals.length}`);
    writeFileSync(
      file,
      `${OWN}needs:\n${"  - { mineral: cobalt, series: { 2020: 1, 2021: 1, 2022: 1, 2023: 1 } }\n".repeat(2)}`,
    );
    expect((await chokepoint(["stock", file, "--lang", "en", ...own])).err).toContain("needs.1");
  });

  it("names file and line of what is wrong in an own file, in Japanese", async () => {
    const file = path.join(temporaryFolder(), "bad.yaml");
    writeFileSync(file, OWN.replace("mean: 2", "mean: 0").replace(" 2021: 2,", ""));
    const { exit, err } = await chokepoint(["stock", file, "--lang", "ja", ...own]);
    expect(exit).not.toBe(0);
    expect(err).toContain("bad.yaml:12:products.0.lifetime.mean");
    expect(err).toContain("0より大きい数");
  });
});

describe("the API", () => {
  const post = (body: unknown) =>
    app.request("/api/v1/stock", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });

  it("answers as the command does, in the shape that is documented", async () => {
    const response = await app.request(
      "/api/v1/stock?model=ndfeb-magnets&runs=50&collection=ev-motors%3D0.7",
    );
    expect(response.status).toBe(200);
    const answer = await response.json();
    expect(() => StockAnswerSchema.parse(answer)).not.toThrow();
    const command = await run("ndfeb-magnets", "--runs", "50", "--collection", "ev-motors=0.7");
    expect(answer.series).toEqual(command.series);
    expect(StockAnswerSchema.parse(await (await app.request("/api/v1/stock")).json()).kind).toBe("models");
  });

  it("computes a file that is sent along, as text or content, and refuses a broken one with its line", async () => {
    const text = await (await post({ stock: OWN, runs: 20 })).json();
    expect(text.series[3].outflow).toBe(16);
    const broken = await post({ stock: OWN.replace("collection: 0.8", "collection: 80") });
    expect(broken.status).toBe(400);
    expect(JSON.stringify(await broken.json())).toContain("13");
    expect((await post({})).status).toBe(400);
  });
});
