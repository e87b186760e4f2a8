import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { BUNDLE, chokepoint, ieaFile, openTestWorkspace, temporaryFolder } from "../../tests/workspace.ts";
import { assess, prepare } from "../core/index.ts";
import { decodePack, encodePack, type WirePack } from "../schema/pack-wire.ts";
import { evidencePack, evidencePacks } from "./evidence-pack.ts";

describe("evidence pack", () => {
  it("holds the imports of the home country, all years, nobody else's", async () => {
    const pack = await evidencePack(await openTestWorkspace(), { home: "JPN" });
    expect(new Set(pack.trade.map((flow) => flow.importer))).toEqual(new Set(["JPN"]));
    expect(Math.min(...pack.trade.map((flow) => flow.year))).toBe(1995);
    expect(Math.max(...pack.trade.map((flow) => flow.year))).toBe(2024);
    expect(pack.tradeReporters).toContain("TWN");
    expect(pack.tradeReporters).not.toContain("XKX");
  });

  it("keeps no mass as null, never as 0, and texts that look like codes as texts", async () => {
    const pack = await evidencePack(await openTestWorkspace(), { home: "NAM" });
    expect(pack.trade.some((flow) => flow.massT === null)).toBe(true);
    expect(pack.trade.every((flow) => flow.massT !== 0 && /^\d{6}$/.test(flow.code))).toBe(true);
  });

  it("of many homes is the same as of each, and shares the world's evidence", async () => {
    const workspace = await openTestWorkspace();
    const [japan, germany] = await evidencePacks(workspace, ["JPN", "DEU"]);
    expect(japan).toEqual(await evidencePack(workspace, { home: "JPN" }));
    expect(germany?.trade).toEqual((await evidencePack(workspace, { home: "DEU" })).trade);
    expect(japan?.observations).toBe(germany?.observations);
  });

  it("of a country without trade has none", async () => {
    const pack = await evidencePack(await openTestWorkspace(), { home: "GUF" });
    expect(pack.trade).toEqual([]);
    expect(pack.tradeReporters).not.toContain("GUF");
  });

  it("with re-exports has the partners' imports of the same codes in the years asked", async () => {
    const workspace = await openTestWorkspace();
    const plain = await evidencePack(workspace, { home: "JPN" });
    const pack = await evidencePack(workspace, { home: "JPN", reexport: { from: 2022, to: 2024 } });
    const partners = new Set(plain.trade.map((flow) => flow.exporter));
    const codes = new Set(plain.trade.map((flow) => flow.code));
    const added = pack.trade.filter((flow) => flow.importer !== "JPN");
    expect(pack.trade.filter((flow) => flow.importer === "JPN")).toEqual(plain.trade);
    expect(added.length).toBeGreaterThan(1000);
    expect(added.every((f) => partners.has(f.importer) && codes.has(f.code) && f.year >= 2022)).toBe(true);
  });

  it("goes over the wire unchanged, in less than a megabyte", async () => {
    const pack = await evidencePack(await openTestWorkspace(), { home: "JPN" });
    const text = JSON.stringify(encodePack(pack));
    const { gzipSync } = await import("node:zlib");
    expect(gzipSync(text).length).toBeLessThan(1_000_000);
    expect(decodePack(JSON.parse(text) as WirePack)).toEqual(pack);
  });
});

describe("an edited reference", () => {
  it("is used, and the data version says so; the compiled one is only for the files it was made of", async () => {
    const bundle = temporaryFolder();
    cpSync(BUNDLE, bundle, { recursive: true });
    const parameters = path.join(bundle, "reference", "parameters.yaml");
    const shipped = await evidencePack(await openTestWorkspace(temporaryFolder(), bundle), { home: "JPN" });
    writeFileSync(parameters, readFileSync(parameters, "utf8").replace("value: 0.6", "value: 0.7"));
    const edited = await evidencePack(await openTestWorkspace(temporaryFolder(), bundle), { home: "JPN" });
    expect(shipped.reference.parameters.volatilityCap).toBe(0.6);
    expect(edited.reference.parameters.volatilityCap).toBe(0.7);
    expect(edited.dataVersion).toMatch(/^\d{4}\.\d\d-[0-9a-f]{8}\+edited-[0-9a-f]{8}$/);
    expect(shipped.dataVersion).not.toContain("edited");
  });
});

describe("own data in the pack", () => {
  it("an own import stands in the place of the same rows and beside all others; the data version says so", async () => {
    const folder = temporaryFolder();
    const bundled = await evidencePack(await openTestWorkspace(), { home: "JPN" });
    const file = ieaFile(temporaryFolder(), { COD: 1000, CHL: 3000 });
    await chokepoint(["import", "iea", file, "--workspace", folder]);
    const own = await evidencePack(await openTestWorkspace(folder), { home: "JPN" });
    const chile = (rows: typeof own.observations) =>
      rows.filter(
        (r) => r.mineral === "copper" && r.country === "CHL" && r.year === 2024 && r.origin.startsWith("iea"),
      );
    expect(chile(own.observations).map((r) => r.value)).toEqual([3000, 3000]);
    expect(chile(bundled.observations).map((r) => r.value)).not.toContain(3000);
    const others = (rows: typeof own.observations) =>
      rows.filter((r) => !(r.origin.startsWith("iea") && r.mineral === "copper" && r.year === 2024));
    expect(others(own.observations)).toEqual(others(bundled.observations));
    expect(own.dataVersion).toMatch(/^\d{4}\.\d\d-[0-9a-f]{8}\+own-[0-9a-f]{8}$/);
    expect(own.dataVersion.startsWith(bundled.dataVersion)).toBe(true);
  });

  it("the same file twice changes nothing; a later file of the source replaces only its own rows", async () => {
    const folder = temporaryFolder();
    const importing = (tonnes: { COD: number; CHL: number }) =>
      chokepoint(["import", "iea", ieaFile(temporaryFolder(), tonnes), "--workspace", folder]);
    const version = async () => (await (await openTestWorkspace(folder)).own()).dataVersion;
    await importing({ COD: 1000, CHL: 3000 });
    const first = await version();
    await importing({ COD: 1000, CHL: 3000 });
    expect(await version()).toBe(first);
    await importing({ COD: 2000, CHL: 3000 });
    expect(await version()).not.toBe(first);
  });

  it("an override is seen by a workspace that is already open", async () => {
    const folder = temporaryFolder();
    const workspace = await openTestWorkspace(folder);
    const scrap = async () => {
      const evidence = prepare(await evidencePack(workspace, { home: "JPN" }));
      return assess(evidence, { year: 2024, minerals: ["gallium"] }).minerals[0]?.axes.scrap;
    };
    expect((await scrap())?.override).toBeUndefined();
    await chokepoint(["override", "Ga", "scrap", "0.57", "--source", "a study", "--workspace", folder]);
    expect(await scrap()).toMatchObject({ value: 0.57, override: { source: "a study" } });
  });
});
