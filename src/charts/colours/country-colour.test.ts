import { describe, expect, it } from "vitest";
import {
  contrast,
  countryColour,
  lineColour,
  NAMED_COUNTRIES,
  OTHER_COLOUR,
  readableOn,
} from "./country-colour.ts";

describe("country colours", () => {
  it("are one per country", () => {
    expect(countryColour("CHN")).toBe("#b5533c");
    expect(countryColour("SEN")).toBe(countryColour("SEN"));
    expect(countryColour("OTH")).toBe(OTHER_COLOUR);
    expect(new Set(NAMED_COUNTRIES.map(countryColour)).size).toBe(NAMED_COUNTRIES.length);
  });

  it("leave a label readable on every one of them", () => {
    for (const country of [...NAMED_COUNTRIES, "OTH", "SEN", "GHA", "LAO", "BOL", "GBR"]) {
      const colour = countryColour(country);
      expect(contrast(colour, readableOn(colour)), country).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("stand out as lines from the paper of both themes", () => {
    for (const country of [...NAMED_COUNTRIES, "OTH", "SEN", "GHA"]) {
      const [light = "", dark = ""] = lineColour(country).match(/#[0-9a-f]{6}/g) ?? [];
      expect(contrast(light, "#fcfcfa"), country).toBeGreaterThanOrEqual(3);
      expect(contrast(dark, "#15191d"), country).toBeGreaterThanOrEqual(3);
    }
  });

  it("knows black on white is 21", () => expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6));
});
