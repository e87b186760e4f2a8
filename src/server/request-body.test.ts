import { beforeAll, describe, expect, it } from "vitest";
import { BUNDLE } from "../../tests/workspace.ts";
import { openWorkspace } from "../workspace/index.ts";
import { createApp } from "./create-app.ts";

let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  const workspace = await openWorkspace({ bundle: BUNDLE, folder: "/nowhere", codeVersion: "test" });
  app = createApp(workspace, { page: "/nowhere", language: "en" });
  return () => workspace.close();
});

const send = async (name: string, body: string): Promise<[number, string, string]> => {
  const headers = { "Content-Type": "application/json" };
  const response = await app.request(`/api/v1/${name}`, { method: "POST", headers, body });
  const { code, message, faults = [] } = await response.json();
  return [
    response.status,
    code,
    [message, ...faults.map((one: { message: string }) => one.message)].join(" "),
  ];
};
const post = (name: string, body: unknown) => send(name, JSON.stringify(body));

const STOCK = `format: chokepoint-stock
version: 1
id: packs
name: packs
region: JPN
unit: t
years: { from: 2020, to: 2021 }
driver: inflow
products:
  - id: packs
    name: packs
    lifetime: { distribution: fixed, mean: 1 }
    collection: 1
    series: { 2020: 1, 2021: 1 }
    materials: [{ mineral: cobalt, content: 0.1, separation: 1, recovery: 1 }]
`;
const INVENTORY = {
  format: "chokepoint-inventory",
  version: 1,
  id: "plant",
  name: "plant",
  mineral: "magnesium",
  source: "by hand",
  functionalUnit: { amount: 1, unit: "kg", of: "Mg" },
  demand: [{ process: "cell", amount: 1 }],
  factors: [{ carrier: "power", factor: 0.5, unit: "kg-CO2/kWh", source: "grid" }],
  processes: [
    {
      id: "cell",
      name: "cell",
      output: { amount: 1, unit: "kg" },
      carriers: [{ carrier: "power", amount: 20, unit: "kWh" }],
    },
  ],
};

describe("what comes with a request", () => {
  it("is answered when it is good, as text or as content", async () => {
    expect((await post("stock", { stock: STOCK, runs: 10 }))[0]).toBe(200);
    expect((await post("footprint", { inventory: JSON.stringify(INVENTORY), lever: "power=0.1" }))[0]).toBe(
      200,
    );
  });
  it.each([
    ["no JSON", "{not json"],
    ["nothing", ""],
    ["null", "null"],
    ["a list", "[1]"],
    ["a text", '"x"'],
    ["a pit of brackets", `{"stock":${"[".repeat(5000)}${"]".repeat(5000)}}`],
  ])("is refused as not JSON: %s", async (_, body) => {
    expect(await send("stock", body)).toEqual([400, "body-not-json", expect.stringContaining("JSON")]);
    expect((await send("field-entries", body))[1]).toBe("body-not-json");
  });
  it.each([
    ["stock", { sceanrio: "x" }, "unknown-parameter", "sceanrio"],
    ["stock", { model: "ev-batteries" }, "unknown-parameter", "model"],
    ["stock", { scenario: "bogus" }, "bad-value", "bogus"],
    ["stock", { scenario: "iea-nze" }, "bad-value", "iea-nze"],
    ["stock", { target: null, by: 2021 }, "bad-value", "target"],
    ["stock", { target: "abc", by: 2021 }, "bad-value", "target"],
    ["stock", { lifetime: [{ packs: 1 }] }, "bad-value", "lifetime"],
    ["stock", { runs: true }, "bad-value", "runs"],
    ["footprint", { levers: ["power"] }, "unknown-parameter", "levers"],
    ["footprint", { route: "gallium-bayer" }, "unknown-parameter", "route"],
    ["footprint", { beside: "x" }, "bad-value", "beside"],
    ["footprint", { lever: [{ power: 1 }] }, "bad-value", "lever"],
    ["footprint", { lever: "nope" }, "bad-value", "nope"],
    ["footprint", { lever: ["power=1", "power=2"] }, "bad-value", "power=2"],
    ["footprint", { lever: "power=1e300" }, "bad-value", "1e300"],
    ["simulate", { mineral: "gallium", smeltr: "AUS=1" }, "unknown-parameter", "smeltr"],
    ["override", { mineral: "gallium", taget: "scrap" }, "unknown-parameter", "taget"],
    ["field-entries", { titel: "x" }, "unknown-parameter", "titel"],
  ])("%s %j is %s", async (name, asked, code, said) => {
    const file: Record<string, object> = { stock: { stock: STOCK }, footprint: { inventory: INVENTORY } };
    const [status, told, message] = await post(name, { ...file[name], ...asked });
    expect([status, told, message]).toEqual([400, code, expect.stringContaining(said)]);
  });
  it("holds no aliases without end, and shows a piece of what is wrong", async () => {
    const [status, code, said] = await post("stock", { stock: "format: x\nx: &x\n  a: *x\n" });
    expect([status, code, said]).toEqual([400, "file-refused", expect.stringContaining("stock:3")]);
    const long = await post("stock", {
      stock: STOCK.replace("collection: 1", `collection: "${"x".repeat(9000)}"`),
    });
    expect([long[0], long[2].length < 300]).toEqual([400, true]);
  });
  it("has the limit of the command where it is a file, and a smaller one elsewhere", async () => {
    const padded = (length: number) => `${STOCK}#${"x".repeat(length - STOCK.length - 1)}`;
    expect((await post("stock", { stock: padded(1_000_000) }))[0]).toBe(200);
    expect(await post("stock", { stock: padded(1_000_001) })).toEqual([
      400,
      "file-too-large",
      expect.stringContaining("1 MB"),
    ]);
    expect((await post("stock", { stock: padded(5_000_000) }))[1]).toBe("body-too-large");
    expect((await post("override", { mineral: "x".repeat(70_000) }))[1]).toBe("body-too-large");
  });
});

describe("parameters in an address", () => {
  it.each([
    ["footprint?route=gallium-bayer&lever=nope", "nope"],
    ["footprint?lever=electricity", "electricity"],
  ])("%s matches nothing", async (url, said) => {
    const response = await app.request(`/api/v1/${url}`);
    const { message } = await response.json();
    expect([response.status, message]).toEqual([400, expect.stringContaining(said)]);
  });
});
