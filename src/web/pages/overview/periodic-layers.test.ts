import { describe, expect, it } from "vitest";
import { mineral } from "../../../../tests/small-pack.ts";
import { layerOf, logTicks, mineralsByElement } from "./periodic-layers.ts";

describe("the layers of the periodic table", () => {
  it("let a mineral of its own speak before its group, in any order", () => {
    const group = mineral("platinum-group", { elements: ["Pd", "Pt", "Os"] });
    const palladium = mineral("palladium", { elements: ["Pd"] });
    for (const minerals of [
      [group, palladium],
      [palladium, group],
    ]) {
      const of = mineralsByElement(minerals);
      expect([of.get("Pd"), of.get("Os"), of.get("Fe")]).toEqual(["palladium", "platinum-group", undefined]);
    }
  });

  it("fall back to production concentration for a name that is none", () => {
    expect(layerOf("scrap")).toBe("scrap");
    expect(layerOf("unheard-of")).toBe("production-concentration");
  });

  it("put a tick on every power of ten", () =>
    expect(logTicks(0.01, 100, String).map((tick) => tick.text)).toEqual(["0.01", "0.1", "1", "10", "100"]));
});
