import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { BUNDLE, chokepoint, temporaryFolder } from "../../tests/workspace.ts";
import { FootprintAnswerSchema } from "../schema/chain-answers/footprint-answer.ts";
import { openWorkspace, type Workspace } from "../workspace/index.ts";
import { createApp } from "./create-app.ts";

let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  const workspace: Workspace = await openWorkspace({
    bundle: BUNDLE,
    folder: "/nowhere",
    codeVersion: "test",
  });
  app = createApp(workspace, { page: "/nowhere", language: "en" });
  return () => workspace.close();
});

const own = ["--workspace", "/nowhere/chokepoint-test"];
const command = async (...words: string[]) =>
  JSON.parse((await chokepoint([...words, "--json", ...own])).out);
const post = (body: unknown) =>
  app.request("/api/v1/footprint", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

const INVENTORY = {
  format: "chokepoint-inventory",
  version: 1,
  id: "plant",
  name: { ja: "自分の工場", en: "own plant" },
  mineral: "magnesium",
  source: "by hand",
  functionalUnit: { amount: 1, unit: "kg", of: "Mg" },
  demand: [{ process: "cell", amount: 1 }],
  factors: [{ carrier: "power", factor: 0.5, unit: "kg-CO2/kWh", source: "grid" }],
  levers: [{ carrier: "power", factor: 0.1, unit: "kg-CO2/kWh", source: "hydro" }],
  processes: [
    {
      id: "cell",
      name: "cell",
      output: { amount: 1, unit: "kg" },
      carriers: [{ carrier: "power", amount: 20, unit: "kWh" }],
    },
  ],
};
/** Two processes that use up one another. */
const CYCLE = {
  ...INVENTORY,
  processes: [
    { ...INVENTORY.processes[0], inputs: [{ process: "brine", amount: 2 }] },
    {
      id: "brine",
      name: "brine",
      output: { amount: 1, unit: "kg" },
      inputs: [{ process: "cell", amount: 0.5 }],
    },
  ],
};

describe("footprint", () => {
  it.each([
    ["footprint", ["footprint"]],
    ["footprint?route=gallium-bayer", ["footprint", "gallium-bayer"]],
    [
      "footprint?route=magnesium-pidgeon&lever=electricity",
      ["footprint", "magnesium-pidgeon", "--lever", "electricity"],
    ],
  ])("%s is the command's JSON, of the shape that is described", async (url, words) => {
    const { codeVersion, ...answer } = await (await app.request(`/api/v1/${url}`)).json();
    const { codeVersion: _, ...said } = await command(...words);
    expect([answer, codeVersion]).toEqual([said, "test"]);
    const { dataVersion, query, ...result } = answer;
    expect(FootprintAnswerSchema.parse(result)).toEqual(result);
  });
  it("computes an inventory sent along, with its lever, beside the printed routes of its mineral", async () => {
    const answer = await (await post({ inventory: INVENTORY, lever: ["power"] })).json();
    expect(answer).toMatchObject({ kind: "inventory", total: { value: 2 }, before: { value: 10 } });
    expect(answer.routes.map((one: { id: string }) => one.id)).toEqual([
      "magnesium-pidgeon",
      "magnesium-electrolysis",
      "plant",
    ]);
    const { dataVersion, codeVersion, query, ...result } = answer;
    expect(FootprintAnswerSchema.parse(result)).toEqual(result);
    const second = { ...INVENTORY, id: "second", demand: [{ process: "cell", amount: 2 }] };
    const both = await (await post({ inventory: INVENTORY, beside: [second] })).json();
    const totals = both.routes.map((one: { total: { value: number } }) => one.total.value);
    expect(totals).toEqual([28, 8.5, 10, 20]);
  });
  it("refuses a cycle without solution by name, in the language asked, and an unknown route", async () => {
    const response = await post({ inventory: CYCLE });
    expect([response.status, (await response.json()).faults[0].message]).toEqual([
      400,
      expect.stringContaining("cyclic inventory without solution: cell, brine"),
    ]);
    const unknown = await app.request("/api/v1/footprint?route=nowhere");
    expect([unknown.status, (await unknown.json()).code]).toEqual([404, "unknown-route"]);
    const lever = await post({ inventory: INVENTORY, lever: ["steam=1"] });
    expect([lever.status, (await lever.json()).code]).toEqual([400, "bad-value"]);
  });
  it("d4-38: the command reads a file and says line and place of a fault; steps without numbers say so", async () => {
    const file = path.join(temporaryFolder(), "own.yaml");
    writeFileSync(file, JSON.stringify({ ...CYCLE, id: "cycle" }, null, 1));
    const refused = await chokepoint(["footprint", file, "--lang", "ja", ...own]);
    expect(refused.exit).toBe(1);
    expect(refused.err).toMatch(
      /own\.yaml:\d+:processes\.0\.inputs.*解のない循環をもつインベントリ：cell, brine/,
    );
    writeFileSync(file, JSON.stringify(INVENTORY));
    const good = await chokepoint(["footprint", file, "--lever", "power=0.25", "--lang", "en", ...own]);
    expect(good.out).toContain("own plant · Mg: 10 → 5 kg-CO2/kg");
    const printed = await chokepoint(["footprint", "magnesium-pidgeon", "--lang", "ja", ...own]);
    expect(printed.out.match(/図のみ、数値なし/g)).toHaveLength(6);
  });
});

describe("CO2 of a simulation on real evidence", () => {
  it("magnesium: tonnes from China × 28.0, Israel × 8.5, and an interval for the others", async () => {
    const { carbon, balance } = await command("simulate", "Mg", "--recycling", "+10");
    const imports = balance.find((one: { quantity: string }) => one.quantity === "refined-imports");
    const { before, after, byCountry } = carbon;
    const china = byCountry[0];
    expect(china).toMatchObject({ country: "CHN", route: "magnesium-pidgeon", grade: "inferred" });
    expect(china.before.low).toBe(china.before.high);
    expect(china.before.low / 28).toBeLessThan(imports.before);
    expect(before.low).toBeGreaterThan(china.before.low);
    expect(before.high).toBeLessThan(imports.before * 28 + 1e-6);
    // Recycling leaves pro rata less to import: CO2 falls as the imports do.
    expect(after.low / before.low).toBeCloseTo(imports.after / imports.before, 9);
    expect(byCountry.find((one: { country: string }) => one.country === "ISR").route).toBe(
      "magnesium-electrolysis",
    );
  });
  it("tungsten has no printed route, and the page and command say so", async () => {
    expect((await command("simulate", "W", "--saving", "20")).carbon).toEqual({
      kind: "none",
      reason: "no-route",
    });
    expect((await chokepoint(["simulate", "W", "--saving", "20", "--lang", "ja", ...own])).out).toContain(
      "経路なし",
    );
  });
});
