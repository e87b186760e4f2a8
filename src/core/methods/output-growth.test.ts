import { describe, expect, it } from "vitest";
import type { History } from "../results.ts";
import { growthIndex } from "./output-growth.ts";

const history = (notes: string[]): History => ({
  mineral: "tungsten",
  unit: "t",
  basis: "metal-content",
  origins: ["bgs"],
  notes,
  points: [
    { year: 1999, country: "CHN", value: 30, share: 0.75 },
    { year: 1999, country: "RUS", value: 10, share: 0.25 },
    { year: 2009, country: "CHN", value: 60, share: 0.8 },
  ],
});

describe("growth of world output", () => {
  it("is 187.5 for 40 in 1999 and 75 in 2009", () =>
    expect(growthIndex(history(["source:bgs,1971-2017"]), 1999, 2009)).toEqual({
      value: 187.5,
      origin: "bgs",
    }));

  it("is not computed across two sources", () =>
    expect(growthIndex(history(["source:bgs,1971-2004", "source:wmd,2005-2024"]), 1999, 2009)).toBeNull());

  it("is not computed without both years", () =>
    expect(growthIndex(history(["source:bgs,1971-2017"]), 1999, 2010)).toBeNull());
});
