import { beforeAll, describe, expect, it } from "vitest";
import { BUNDLE } from "../../../tests/workspace.ts";
import type { Reference } from "../../core/index.ts";
import { openWorkspace } from "../workspace.ts";
import { resolveCountry, resolveMineral, resolveSource } from "./names.ts";

let reference: Reference;
let spellings: ReadonlyMap<string, string>;
beforeAll(async () => {
  const workspace = await openWorkspace({ bundle: BUNDLE, folder: "/nowhere", codeVersion: "test" });
  reference = await workspace.reference();
  spellings = await workspace.countrySpellings();
});

describe("a mineral", () => {
  it.each([
    ["gallium", "gallium"],
    ["Ga", "gallium"],
    ["ｇａ", "gallium"],
    ["ガリウム", "gallium"],
    ["がりうむ", "gallium"],
    [" P ", "phosphorus"],
    ["リン", "phosphorus"],
    ["REE", "rare-earths"],
    ["蛍石", "fluorine"],
    ["co", "cobalt"],
  ])("%j is %s", (name, id) => expect(resolveMineral(reference, name)).toBe(id));

  it("is found by its own id, symbol and names, whatever else bears them as an alias", () => {
    for (const mineral of reference.minerals) {
      for (const name of [mineral.id, mineral.symbol, mineral.name.ja, mineral.name.en]) {
        expect([name, resolveMineral(reference, name)]).toEqual([name, mineral.id]);
      }
    }
  });

  it("that nobody knows is answered with the nearest, each once", () => {
    expect(() => resolveMineral(reference, "tungstn")).toThrow(/nearest=.*tungsten/i);
    const nearest = catchNearest(() => resolveMineral(reference, "galium"));
    expect(nearest[0]).toBe("gallium");
    expect(nearest.filter((name) => name.toLowerCase() === "gallium")).toHaveLength(1);
  });
});

describe("a country", () => {
  it.each([
    ["JPN", "JPN"],
    ["日本", "JPN"],
    ["南ア", "ZAF"],
    ["Korea, Republic of", "KOR"],
    ["Congo (Kinshasa)", "COD"],
    ["ZAR", "COD"],
    ["taiwan", "TWN"],
    ["Namibia", "NAM"],
    ["Kosovo", "XKX"],
    ["French Guiana", "GUF"],
  ])("%j is %s", (name, id) => expect(resolveCountry(reference, spellings, name)).toBe(id));

  it.each(["WLD", "World", "OTH", "NES", "490", "Guiana Francesa"])("%j is none", (name) =>
    expect(() => resolveCountry(reference, spellings, name)).toThrow(/unknown-country/),
  );
});

describe("a source", () => {
  it("may be named by family or by one of its editions", () => {
    expect(resolveSource(reference, "usgs-mcs")).toBe("usgs-mcs");
    expect(resolveSource(reference, "usgs-mcs-2025")).toBe("usgs-mcs");
  });
});

function catchNearest(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    return (error as { parameters: { nearest: string } }).parameters.nearest.split(", ");
  }
}
