import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { compareRoutes, inventoryFootprint, inventoryTemplate, routeFootprint } from "../src/core/index.ts";
import { sayFileProblem } from "../src/i18n/say-file-problem.ts";
import { FOOTPRINT_FILES, readFootprintFiles } from "../src/schema/chain/footprint-files.ts";
import { csvRows } from "../src/schema/csv-rows.ts";
import { parseInventory } from "../src/schema/inventory-file.ts";
import { ReferenceReader } from "../src/schema/reference/reading.ts";
import { dataTexts } from "./policy-reference.ts";

const reader = new ReferenceReader(dataTexts(FOOTPRINT_FILES));
const footprint = readFootprintFiles(reader);
if (!footprint) throw new Error(JSON.stringify(reader.problems));

const routeOf = (id: string) => {
  const found = footprint.routes.find((route) => route.id === id);
  if (!found) throw new Error(`no route ${id}`);
  return found;
};
const printedRows = () =>
  [...csvRows(readFileSync(path.resolve(import.meta.dirname, "../data/statements/d4_lca.csv"), "utf8"))].map(
    ({ cells }) => cells as Record<string, string>,
  );

describe("routes as the study prints them", () => {
  const printed = printedRows();
  it.each([
    ["d4-37: gallium from the Bayer process", "gallium-bayer", "Ga from alumina by-product (Bayer process)"],
    ["d4-38: magnesium by the Pidgeon process", "magnesium-pidgeon", "Mg by Pidgeon process"],
    ["d4-39: magnesium by brine electrolysis", "magnesium-electrolysis", "Mg by brine electrolysis"],
  ])("%s: every step, carrier, lever and the total, and no number that is not printed", (_, id, name) => {
    const route = routeOf(id);
    const rows = printed.filter((row) => row.route === name);
    expect(route.processes.map((step) => step.printed)).toEqual(rows.map((row) => row.process_ja));
    expect(route.total).toBe(Number(rows[0]?.total_kg_co2_per_kg));
    route.processes.forEach((step, place) => {
      const carriers = step.carriers.map(
        (carrier) => footprint.carriers.find((one) => one.id === carrier)?.name.en,
      );
      expect(carriers.join(" + ")).toBe(rows[place]?.energy_carrier);
      expect(step.levers.length > 0).toBe(rows[place]?.co2_reduction_lever_en !== "");
    });
    const { total, processes } = routeFootprint(route);
    expect(total).toMatchObject({
      status: "proxy",
      reason: "printed-total",
      value: route.total,
      origins: ["epi-nedo-2023"],
    });
    for (const { value } of processes)
      expect(value).toMatchObject({ status: "unknown", value: null, reason: "figure-only" });
  });
  it("stand beside one another: 205.0, 28.0, 8.5", () => {
    expect(compareRoutes(footprint).map(({ total }) => total.value)).toEqual([205, 28, 8.5]);
  });
  it("take the parts that a reader gives, and leave the rest open; over 100 % is refused", () => {
    const route = routeOf("magnesium-pidgeon");
    const split = (parts: Record<string, number>) =>
      routeFootprint(route, { source: "own", measure: "percent", parts });
    const half = split({ reduction: 50, calcination: 20 });
    expect(half.processes.find(({ id }) => id === "reduction")?.value).toMatchObject({
      value: 14,
      override: { source: "own" },
    });
    expect(half.unassigned).toBeCloseTo(8.4, 12);
    expect(half.processes.find(({ id }) => id === "alloying")?.value.value).toBeNull();
    expect(split({ reduction: 70, calcination: 40 })).toMatchObject({
      unassigned: null,
      issues: [{ code: "share-over-100", value: 110 }],
    });
    expect(split({ melting: 1, mining: -2 }).issues.map(({ code }) => code)).toEqual([
      "unknown-process",
      "negative-amount",
    ]);
  });
  it("give a template that reads, and whose total is open until the factors are filled in", () => {
    for (const route of [...footprint.routes, null]) {
      const { value, problems } = parseInventory(
        "template.yaml",
        stringify(inventoryTemplate(footprint, route?.mineral ?? "cobalt", route)),
      );
      expect(problems).toEqual([]);
      if (!value) throw new Error("not read");
      expect(inventoryFootprint(value)).toMatchObject({ kind: "inventory", total: { status: "unknown" } });
    }
  });
});

const GOOD = `format: chokepoint-inventory
version: 1
id: two-steps
name: two steps
source: by hand
functionalUnit: { amount: 1, unit: kg, of: metal }
demand: [{ process: smelting, amount: 1 }]
factors:
  - { carrier: power, factor: 0.5, unit: kg-CO2/kWh, source: grid }
processes:
  - id: roasting
    name: { ja: 焙焼, en: roasting }
    output: { amount: 1, unit: t }
    direct: 300
  - id: smelting
    name: smelting
    output: { amount: 1, unit: kg }
    carriers: [{ carrier: power, amount: 10, unit: kWh }]
    inputs: [{ process: roasting, amount: 2 , unit: kg }]
`;
/** Faults of the good file with one text replaced: `line:field code`. */
function faults(from: string, to: string): string[] {
  if (!GOOD.includes(from)) throw new Error(`the file has no ${from}`);
  const { problems } = parseInventory("own.yaml", GOOD.replace(from, to));
  return problems.map(({ file, line, field, code }) => `${file}:${line}:${field} ${code}`);
}

describe("an inventory file", () => {
  it("has a limit: 401 products are not solved", () => {
    const many = Array.from(
      { length: 200 },
      (_, at) =>
        `  - { id: p${at}, name: p, output: { amount: 1, unit: t }, allocation: none, coProducts: [{ id: c${at}, name: c, amount: 1, unit: t }] }`,
    );
    const { problems } = parseInventory("own.yaml", `${GOOD}${many.join("\n")}\n`);
    expect(problems.map(({ field, expected }) => [field, expected])).toEqual([["processes", "at most 400"]]);
  });
  it("is read and computed: 5 kg of power and .6 kg of roasting", () => {
    const { value } = parseInventory("own.yaml", GOOD);
    const found = value && inventoryFootprint(value);
    expect(found).toMatchObject({ kind: "inventory", total: { value: 5.6 } });
  });
  it.each([
    [
      "id: smelting",
      "id: roasting",
      "own.yaml:7:demand.0.process unknown-id, own.yaml:15:processes.1.id duplicate-id",
    ],
    ["{ process: roasting,", "{ process: rosting,", "own.yaml:19:processes.1.inputs.0.process unknown-id"],
    [
      "{ carrier: power, amount",
      "{ carrier: pwer, amount",
      "own.yaml:18:processes.1.carriers.0.carrier unknown-id",
    ],
    ["amount: 10", "amount: -10", "own.yaml:18:processes.1.carriers.0.amount wrong-value"],
    [
      "amount: 10, unit: kWh",
      "amount: 10, unit: kWatt",
      "own.yaml:18:processes.1.carriers.0.unit wrong-value",
    ],
    ["amount: 10, unit: kWh", "amount: 10, unit: kg", "own.yaml:18:processes.1.carriers.0.unit wrong-value"],
    ["direct: 300", "direkt: 300", "own.yaml:14:processes.0 unknown-field"],
    ["direct: 300", "direct: 1.0e+300", "own.yaml:14:processes.0.direct wrong-value"],
    ["id: smelting", "id: *nowhere", "own.yaml:15: not-readable"],
    ["version: 1", "version: 2", "own.yaml:2:version newer-version"],
    ["amount: 1 }]", "amount: 0 }]", "own.yaml:7:demand.0.amount wrong-value"],
    [
      "output: { amount: 1, unit: t }",
      "output: { amount: 1.0e-300, unit: t }",
      "own.yaml:13:processes.0.output.amount wrong-value",
    ],
    [
      "processes:\n",
      "levers:\n  - { carrier: power, factor: 0.1, unit: kg-CO2/kWh, source: a }\n  - { carrier: power, factor: 0.2, unit: kg-CO2/kWh, source: b }\nprocesses:\n",
      "own.yaml:12:levers.1.carrier duplicate-id",
    ],
    [
      "processes:\n",
      "  - { carrier: gas, factor: 0.5, unit: kg-CO2/MJ, source: x }\nlevers: [{ carrier: gas, factor: 0.1, unit: kg-CO2/MJ, source: a }]\nprocesses:\n",
      "own.yaml:11:levers.0.carrier unknown-id",
    ],
    [
      "processes:\n",
      "levers: [{ carrier: power, factor: 0.1, unit: kg-CO2/kWh, source: a, processes: [roasting] }]\nprocesses:\n",
      "own.yaml:10:levers.0.carrier unknown-id",
    ],
    [
      "direct: 300",
      "coProducts: [{ id: acid, name: acid, amount: 1, unit: t, share: 12 }]\n    allocation: shares",
      "own.yaml:14:processes.0.coProducts.0.share wrong-value",
    ],
    [
      "direct: 300",
      "coProducts: [{ id: acid, name: acid, amount: 1, unit: t, share: 0.6 }, { id: slag, name: slag, amount: 1, unit: t, share: 0.5 }]\n    allocation: shares",
      "own.yaml:14:processes.0.coProducts.1.share wrong-value",
    ],
    [
      "direct: 300",
      "inputs: [{ process: smelting, amount: 500, unit: kg }]",
      "own.yaml:14:processes.0.inputs wrong-value",
    ],
    [
      "{ carrier: power, factor",
      "{ carrier: direct, factor",
      "own.yaml:9:factors.0.carrier duplicate-id, own.yaml:18:processes.1.carriers.0.carrier unknown-id",
    ],
    [
      "direct: 300",
      "coProducts: [{ id: acid, name: acid, amount: 1, unit: t, price: 0 }]\n    allocation: economic",
      "own.yaml:13:processes.0.output.price missing-field",
    ],
  ])("with %s → %s is refused at its line", (from, to, fault) => {
    expect(faults(from, to).join(", ")).toBe(fault);
  });
  it("computes tonnes beside micrograms: 1e13 kg of roasting for one kilogram is a number, not a fault", () => {
    const { value } = parseInventory(
      "own.yaml",
      GOOD.replace("amount: 2 , unit: kg", "amount: 1.0e+10, unit: t"),
    );
    const found = value && inventoryFootprint(value);
    expect(found).toMatchObject({ kind: "inventory", total: { value: expect.closeTo(3e12 + 5, 0) } });
  });
  it("refuses a chain that multiplies beyond all numbers, and aliases that would fill the memory", () => {
    const chain = Array.from(
      { length: 4 },
      (_, at) =>
        `  - { id: p${at}, name: p, output: { amount: 0.000001, unit: kg }, inputs: [{ process: ${at === 0 ? "smelting" : `p${at - 1}`}, amount: 1000000, unit: kg }] }`,
    );
    const { problems } = parseInventory("own.yaml", `${GOOD}${chain.join("\n")}\n`);
    expect(problems.map(({ field, expected }) => [field, expected])).toEqual([
      ["processes", "at most 1e+30"],
    ]);
    const laughs = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]"];
    for (let at = 1; at < 7; at++) laughs.push(`a${at}: &a${at} [${`*a${at - 1}, `.repeat(9)}]`);
    expect(parseInventory("own.yaml", laughs.join("\n")).problems).toMatchObject([{ code: "not-readable" }]);
  });
  it("takes shares from 0 to 1 and says so to those who write percents", () => {
    const shared = (share: string) =>
      parseInventory(
        "own.yaml",
        GOOD.replace(
          "direct: 300",
          `coProducts: [{ id: acid, name: acid, amount: 1, unit: t, share: ${share} }]\n    allocation: shares`,
        ),
      );
    expect(shared("0.12").value?.processes[0]?.coProducts?.[0]?.share).toBe(0.12);
    expect(["12", "12%", "250"].map((share) => shared(share).problems[0]?.expected)).toEqual([
      "a share from 0 to 1: 0.12, not 12",
      "a number: 0.12, not 12%",
      "at most 1",
    ]);
    expect(shared("12").problems.map((one) => sayFileProblem(one, "ja").message)).toEqual([
      "own.yaml:14:processes.0.coProducts.0.share：12。要るもの：0から1の割合（12 ではなく 0.12）",
    ]);
  });
  it("is of a mineral that there is", () => {
    const text = GOOD.replace("source: by hand", "source: by hand\nmineral: unobtainium");
    expect(parseInventory("own.yaml", text, ["gallium"]).problems).toMatchObject([
      { code: "unknown-id", line: 6, field: "mineral", found: "unobtainium" },
    ]);
    expect(parseInventory("own.yaml", text, ["unobtainium"]).problems).toEqual([]);
  });
  it("that is read gives numbers, whatever the size of its own", () => {
    const size = fc.constantFrom(1e-30, 1e-15, 1, 1e15);
    fc.assert(
      fc.property(
        fc.tuple(size, size, size, size, size, size),
        ([made, taken, used, factor, wanted, unit]) => {
          const text = GOOD.replace("amount: 1, unit: t", `amount: ${made}, unit: t`)
            .replace("amount: 2 ,", `amount: ${taken} ,`)
            .replace("amount: 10,", `amount: ${used},`)
            .replace("factor: 0.5", `factor: ${factor}`)
            .replace("amount: 1 }]", `amount: ${wanted} }]`)
            .replace("functionalUnit: { amount: 1", `functionalUnit: { amount: ${unit}`);
          const { value } = parseInventory("own.yaml", text);
          const found = value && inventoryFootprint(value);
          if (found) expect(JSON.stringify(found)).not.toMatch(/"value":null,"low":null/);
          if (found) expect(numbersIn(found).filter((number) => !Number.isFinite(number))).toEqual([]);
          if (found?.kind === "inventory") expect(Number.isFinite(found.total.value)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
  it("names the processes of a cycle that has no solution", () => {
    const { problems } = parseInventory(
      "own.yaml",
      GOOD.replace("direct: 300", "inputs: [{ process: smelting, amount: 500, unit: kg }]"),
    );
    expect(problems[0]?.found).toBe("cyclic inventory without solution: roasting, smelting");
  });
});

/** Every number of an answer, wherever it stands. */
function numbersIn(answer: unknown): number[] {
  if (typeof answer === "number") return [answer];
  return typeof answer === "object" && answer !== null ? Object.values(answer).flatMap(numbersIn) : [];
}
