import { describe, expect, it } from "vitest";
import type { DemandSeries, StockModel } from "../core/index.ts";
import { parseStockFile } from "./stock-file.ts";

const DEMAND: readonly DemandSeries[] = [
  {
    scenario: "iea-steps",
    mineral: "rare-earths",
    use: "wind",
    between: "linear",
    points: [
      { year: 2024, value: 10 },
      { year: 2030, value: 40 },
    ],
    origin: "iea-cm-2025",
  },
];
const KNOWN = { demand: DEMAND, minerals: ["rare-earths", "cobalt"] };

/** Car batteries sold in a country, in thousands, with 8 kg of cobalt each. */
const GOOD = `format: chokepoint-stock
version: 1
id: home-batteries
name: 国内の車載電池
region: JPN
unit: thousand-units
years: { from: 2020, to: 2023 }
driver: inflow
products:
  - id: packs
    name: { ja: 電池, en: Packs }
    lifetime: { distribution: weibull, mean: 10, sd: 3, low: 8, high: 12, source: own survey }
    collection: 0.8
    series: { 2020: 10, 2021: 20, 2022: 30, 2023: 40 }
    initialStock: [5, 4]
    materials:
      - mineral: cobalt
        content: { value: 8, low: 6, high: 9, assumption: half of the packs are LFP }
        separation: 0.9
        recovery: { value: 0.9, low: 0.8, high: 0.95 }
target: { share: 0.3, by: 2023 }
`;
const parse = (text: string) => parseStockFile("own.yaml", text, KNOWN);
const good = (text = GOOD): StockModel => {
  const { value, problems } = parse(text);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
};
/** Faults as `line field: expected`, to be read by a person. */
const faults = (text: string): string[] =>
  parse(text).problems.map(
    ({ line, field, code, expected, found }) => `${line} ${field} ${code}: ${expected} ← ${found}`,
  );
const withLine = (from: string, to: string): string => {
  if (!GOOD.includes(from)) throw new Error(`not in the file: ${from}`);
  return GOOD.replace(from, to);
};

describe(parseStockFile, () => {
  it("reads products in thousands of units and content in kg each as t", () => {
    const model = good();
    expect(model).toMatchObject({ region: "JPN", timing: "end", from: 2020, to: 2023 });
    const [product] = model.products;
    expect(product?.series).toEqual({ kind: "own", values: [10, 20, 30, 40] });
    // 8 kg in each of a thousand units are 8 t
    expect(product?.materials[0]?.content).toEqual({
      value: 8,
      low: 6,
      high: 9,
      basis: {
        kind: "assumption",
        reason: { ja: "half of the packs are LFP", en: "half of the packs are LFP" },
      },
    });
    expect(product?.lifetimes[0]?.mean).toMatchObject({
      value: 10,
      low: 8,
      high: 12,
      basis: { kind: "source", source: "own survey" },
    });
    expect(product?.collection).toMatchObject({ value: 0.8, low: 0.8, high: 0.8, basis: { kind: "own" } });
    expect(model.target).toEqual({ share: 0.3, from: 2020, by: 2023 });
  });

  it("takes the inflow from a demand table, and lifetimes that change by cohort", () => {
    const text = `format: chokepoint-stock
version: 1
id: wind
name: wind
region: WLD
unit: t
years: { from: 2024, to: 2030 }
driver: inflow
products:
  - id: turbines
    name: turbines
    lifetime:
      - { distribution: fixed, mean: 20 }
      - { distribution: gamma, shape: 9, scale: 3, from: 2028 }
    collection: 0.8
    materials:
      - { mineral: rare-earths, demand: iea-steps/wind, separation: 0.7, recovery: 0.9 }
`;
    const [product] = good(text).products;
    expect(product?.lifetimes.map(({ from, mean }) => [from, mean.value])).toEqual([
      [null, 20],
      [2028, expect.closeTo(27, 9)],
    ]);
    expect(product?.materials[0]?.series).toEqual({ kind: "demand", scenario: "iea-steps", use: "wind" });
    expect(faults(text.replace("to: 2030", "to: 2035"))).toEqual([
      "17 products.0.materials.0.demand wrong-value: 2024–2030 ← 2024–2035",
    ]);
    expect(faults(text.replace("iea-steps/wind", "iea-steps/cars"))).toEqual([
      "17 products.0.materials.0.demand unknown-id: iea-steps/wind ← iea-steps/cars",
    ]);
  });

  it.each([
    [
      "a lifetime of zero",
      "mean: 10",
      "mean: 0",
      "12 products.0.lifetime.mean wrong-value: a number above 0 ← 0",
    ],
    [
      "a negative lifetime",
      "mean: 10",
      "mean: -3",
      "12 products.0.lifetime.mean wrong-value: a number above 0 ← -3",
    ],
    [
      "a share over 100 %",
      "collection: 0.8",
      "collection: 1.2",
      "13 products.0.collection wrong-value: at most 1 ← 1.2",
    ],
    [
      "a share over 100 % in a range",
      "high: 0.95",
      "high: 95",
      "20 products.0.materials.0.recovery.high wrong-value: at most 1 ← 95",
    ],
    ["a negative flow", "2021: 20", "2021: -20", "14 products.0.series.2021 wrong-value: at least 0 ← -20"],
    [
      "an unknown unit",
      "unit: thousand-units",
      "unit: pounds",
      '6 unit wrong-value: t | kt | kg | units | thousand-units | million-units ← "pounds"',
    ],
    ["a year with a hole", "2021: 20, ", "", "14 products.0.series.2021 missing-field: a number ← nothing"],
    [
      "a year outside",
      "2023: 40",
      "2023: 40, 2024: 50",
      "14 products.0.series.2024 wrong-value: 2020–2023 ← 2024",
    ],
    [
      "an unknown distribution",
      "distribution: weibull",
      "distribution: bathtub",
      '12 products.0.lifetime.distribution wrong-value: fixed | normal | folded-normal | lognormal | weibull | gamma ← "bathtub"',
    ],
    [
      "a distribution without its parameters",
      "mean: 10, sd: 3, low: 8, high: 12",
      "mean: 10",
      "12 products.0.lifetime wrong-value: mean + sd | shape + scale ← mean",
    ],
    [
      "a range that does not hold its value",
      "low: 8, high: 12",
      "low: 11, high: 12",
      "12 products.0.lifetime wrong-value: low ≤ value ≤ high ← 11, 10, 12",
    ],
    [
      "a mineral that nobody has",
      "mineral: cobalt",
      "mineral: kobalt",
      "17 products.0.materials.0.mineral unknown-id: a mineral of the catalogue ← kobalt",
    ],
    [
      "units without content",
      "        content: { value: 8, low: 6, high: 9, assumption: half of the packs are LFP }\n",
      "",
      "17 products.0.materials.0.content missing-field: content per unit ← nothing",
    ],
    [
      "an initial stock that outlives its lifetime",
      "distribution: weibull, mean: 10, sd: 3, low: 8, high: 12",
      "distribution: fixed, mean: 1",
      "12 products.0.lifetime wrong-value: an initial stock no older than its lifetime ← packs 1",
    ],
    [
      "a lifetime too steep to be computed",
      "distribution: weibull, mean: 10, sd: 3, low: 8, high: 12",
      "distribution: lognormal, mean: 10, sd: 0.001",
      "12 products.0.lifetime.sd wrong-value: sd between 0.5 % and 15 times the mean ← 0.001",
    ],
    [
      "a shape beyond what can be computed",
      "distribution: weibull, mean: 10, sd: 3, low: 8, high: 12",
      "distribution: gamma, shape: 1000000, scale: 0.00001",
      "12 products.0.lifetime.shape wrong-value: at most 40000 ← 1000000",
    ],
    [
      "a Weibull too flat for its mean to be a number",
      "distribution: weibull, mean: 10, sd: 3, low: 8, high: 12",
      "distribution: weibull, shape: 0.004, scale: 10",
      "12 products.0.lifetime.shape wrong-value: at least 0.2 ← 0.004",
    ],
    [
      "a shape and a scale that last for ever",
      "distribution: weibull, mean: 10, sd: 3, low: 8, high: 12",
      "distribution: gamma, shape: 100, scale: 100",
      "12 products.0.lifetime wrong-value: a mean of 0.01 to 1000 years ← 10000.0",
    ],
    [
      "a deviation beyond any lifetime",
      "distribution: weibull, mean: 10, sd: 3, low: 8, high: 12",
      "distribution: normal, mean: 10, sd: 1.0e+14",
      "12 products.0.lifetime.sd wrong-value: sd up to 15 times the mean ← 100000000000000",
    ],
    [
      "a lifetime of geology",
      "mean: 10, sd: 3, low: 8, high: 12",
      "mean: 1000, sd: 300, low: 8, high: 2000",
      "12 products.0.lifetime.high wrong-value: at most 1000 ← 2000",
    ],
    [
      "a percent sign",
      "collection: 0.8",
      "collection: 60%",
      '13 products.0.collection wrong-value: a number: 0.6, not 60% ← "60%"',
    ],
    [
      "a word for a number",
      "collection: 0.8",
      "collection: most",
      '13 products.0.collection wrong-value: number ← "most"',
    ],
    [
      "no number",
      "collection: 0.8",
      "collection: .nan",
      "13 products.0.collection wrong-value: number ← .nan",
    ],
    ["infinity", "2021: 20", "2021: -.inf", "14 products.0.series.2021 wrong-value: number ← -.inf"],
    [
      "a comma of thousands",
      "2021: 20,",
      "2021: 1,200,",
      "14 products.0.series.200 wrong-value: numbers without commas: 1200, not 1,200 ← 200",
    ],
    [
      "a comma of thousands in a list",
      "initialStock: [5, 4]",
      'initialStock: ["1,200"]',
      '15 products.0.initialStock.0 wrong-value: a number: 1200, not 1,200 ← "1,200"',
    ],
    [
      "a demand of a mineral that no product holds",
      "target: { share",
      "needs: [{ mineral: rare-earths, series: { 2020: 1, 2021: 1, 2022: 1, 2023: 1 } }]\ntarget: { share",
      "21 needs.0.mineral unknown-id: cobalt ← rare-earths",
    ],
    ["half a year", "from: 2020", "from: 2020.5", "7 years.from wrong-value: int ← 2020.5"],
    [
      "an amount beyond all numbers",
      "2021: 20",
      "2021: 1.0e+300",
      "14 products.0.series.2021 wrong-value: at most 1000000000000000 ← 1e+300",
    ],
    [
      "a deadline before the beginning",
      "by: 2023",
      "by: 2010",
      "21 target.by wrong-value: at least 2020 ← 2010",
    ],
    ["years in the wrong order", "to: 2023", "to: 2019", "7 years.to wrong-value: from 2020 to 2219 ← 2019"],
    [
      "a word that is not known",
      "driver: inflow",
      "driver: inflow\ncolour: red",
      "9  unknown-field: only known fields ← colour",
    ],
  ])("names %s with line and field", (_, from, to, fault) => {
    expect(faults(withLine(from, to))).toEqual([fault]);
  });

  it("tells every fault at once, and a later version before anything else", () => {
    expect(faults(withLine("mean: 10", "mean: 0").replace("collection: 0.8", "collection: 2"))).toHaveLength(
      2,
    );
    expect(faults(withLine("version: 1", "version: 2"))).toEqual([
      "2 version newer-version: version 1 or older ← 2",
    ]);
    expect(faults("a: [")).toHaveLength(1);
    expect(faults("")).toEqual(["1  wrong-value: object ← an empty file"]);
    expect(faults("\tformat: x")).toEqual(["1  not-readable: YAML ← a tab as indentation"]);
  });

  it("refuses aliases without end, without anchor and in nests, at their line", () => {
    expect(faults("format: x\na: &a\n  b: *a\n")).toEqual([
      "3  not-readable: an alias of something else than itself ← *a",
    ]);
    expect(faults("format: *a\n")).toEqual(["1  not-readable: an anchor before its alias ← *a"]);
    const nests = Array.from({ length: 9 }, (_, n) => `n${n + 1}: &n${n + 1} [${`*n${n},`.repeat(10)}]`);
    const [fault] = faults(["n0: &n0 [x,x,x,x,x,x,x,x,x,x]", ...nests].join("\n"));
    expect(fault).toMatch(/^4 {2}not-readable: fewer aliases ← \*n2$/);
    // One lifetime for all products is what aliases are for.
    const shared = GOOD.replace("collection: 0.8", "collection: &c { value: 0.8 }").replace(
      "separation: 0.9",
      "separation: *c",
    );
    expect(good(shared).products[0]?.materials[0]?.separation.value).toBe(0.8);
  });

  it("shows a piece of what stands there, never the whole file", () => {
    const [fault = ""] = faults(withLine("collection: 0.8", `collection: [${"1,".repeat(5000)}]`));
    expect(fault.length).toBeLessThan(140);
  });

  it("reads years as keys in lines of their own", () => {
    const block = GOOD.replace(
      "series: { 2020: 10, 2021: 20, 2022: 30, 2023: 40 }",
      "series:\n      2020: 10\n      2021: x\n      2022: 30\n      2023: 40",
    );
    expect(faults(block)).toEqual(['16 products.0.series.2021 wrong-value: number ← "x"']);
  });

  it("bounds years and lines, so that a file cannot hold the machine", () => {
    expect(faults(withLine("to: 2023", "to: 2100").replace("from: 2020", "from: 1900"))[0]).toContain(
      "from 1900 to 2099",
    );
  });
});
