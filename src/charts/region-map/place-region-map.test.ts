import { describe, expect, it } from "vitest";
import { placeRegionMap } from "./place-region-map.ts";
import type { RegionMapState } from "./region-map-state.ts";

const axis = (label: string) => ({
  label,
  ticks: [
    { at: 0, text: "1" },
    { at: 1, text: "10,000" },
  ],
});
const state: RegionMapState = {
  title: "t",
  description: "d",
  horizontal: axis("kHz"),
  vertical: axis("kW"),
  stamp: "schematic",
  regions: [
    {
      id: "igbt",
      label: "Si IGBT",
      note: "",
      from: { x: 0, y: 0.5 },
      to: { x: 0.4, y: 1 },
      colour: "#000000",
      future: false,
    },
    {
      id: "gan",
      label: "GaN FET",
      note: "",
      from: { x: 0.6, y: 0 },
      to: { x: 1, y: 0.5 },
      colour: "#000000",
      future: false,
    },
  ],
};

describe("the schematic map", () => {
  it("has more power above and more frequency to the right", () => {
    const { regions } = placeRegionMap(state, 500, 340);
    const [igbt, gan] = regions;
    expect((igbt?.y ?? 0) + (igbt?.height ?? 0)).toBeLessThanOrEqual(gan?.y ?? 0);
    expect((igbt?.x ?? 0) + (igbt?.width ?? 0)).toBeLessThan(gan?.x ?? 0);
  });
  it("stays inside its frame at every width", () => {
    for (const width of [332, 600, 900]) {
      const { regions, left, right, top, bottom } = placeRegionMap(state, width, 340);
      for (const { x, y, width: wide, height } of regions) {
        expect(x).toBeGreaterThanOrEqual(left);
        expect(x + wide).toBeLessThanOrEqual(right + 0.01);
        expect(y).toBeGreaterThanOrEqual(top);
        expect(y + height).toBeLessThanOrEqual(bottom + 0.01);
      }
    }
  });
});
