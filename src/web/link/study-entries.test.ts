import { describe, expect, it } from "vitest";
import { readChainChange, readFunnelEdit, readOwnChain, readThreshold } from "./study-entries.ts";

describe("entries of the study's pages in a link", () => {
  it("read a change of a funnel", () => {
    expect(readFunnelEdit("growing!off")).toEqual({ step: "growing", name: "off", value: "" });
    expect(readFunnelEdit("common!lists!jp-2012.us-2025")).toEqual({
      step: "common",
      name: "lists",
      value: "jp-2012.us-2025",
    });
    for (const nonsense of ["", "growing", "growing!!", "a b!off", "a!off!x!y"])
      expect(readFunnelEdit(nonsense)).toBeUndefined();
  });
  it("read thresholds between 0 and 1, 0 among them", () => {
    expect(readThreshold("by-product-share!0")).toEqual({ input: "by-product-share", value: 0 });
    for (const nonsense of [
      "scrap!0.5",
      "reserve-concentration!1.2",
      "reserve-concentration!",
      "reserve-concentration",
    ])
      expect(readThreshold(nonsense)).toBeUndefined();
  });
  it("read factors of a chain, and no negative amounts", () => {
    expect(readChainChange("wind!intensity!0.8")).toEqual({ use: "wind", factor: "intensity", value: 0.8 });
    expect(readChainChange("existing-uses!growth!-0.01")?.value).toBe(-0.01);
    for (const nonsense of ["wind!intensity!-1", "wind!weight!1", "wind!volume!x", "existing-uses!growth!-1"])
      expect(readChainChange(nonsense)).toBeUndefined();
  });
  it("read an own chain with all four numbers", () => {
    expect(readOwnChain("own-regulated!regulated!0!1000!2!0.5")).toEqual({
      use: "own-regulated",
      group: "regulated",
      volumeAtBase: 0,
      volumeAtHorizon: 1000,
      intermediatePerUnit: 2,
      mineralPerIntermediate: 0.5,
    });
    for (const nonsense of ["own!regulated!0!1!2", "own!existing!0!1!2!3", "own!new!0!1!2!-3"])
      expect(readOwnChain(nonsense)).toBeUndefined();
  });
});
