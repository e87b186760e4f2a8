import { describe, expect, it } from "vitest";
import { handState } from "../../../tests/small-policy.ts";
import { leverPlaces } from "./lever-places.ts";

describe(leverPlaces, () => {
  it("names the suppliers of refined imports, largest first, with their governance risk", () => {
    const { places, first, unit } = leverPlaces(handState(), "shift");
    expect(places.map((p) => [p.country, p.share])).toEqual([
      ["AAA", expect.closeTo(0.9, 12)],
      ["BBB", expect.closeTo(0.1, 12)],
    ]);
    expect(places[0]?.risk).toBeCloseTo(0.6, 12);
    expect([first, unit]).toEqual(["AAA", "t"]);
  });

  it("takes the producers for a mine, and the best governed of them that is not first", () => {
    const { places, bestGoverned } = leverPlaces(handState(), "mine");
    expect(places.map((p) => [p.country, p.amount])).toEqual([
      ["AAA", 80],
      ["BBB", 20],
    ]);
    expect(bestGoverned).toBe("BBB");
  });

  it("falls back on refined imports for a smelter where refined output is not known", () => {
    const { places } = leverPlaces(handState(), "smelter");
    expect(places.map((p) => p.country)).toEqual(["AAA", "BBB"]);
    expect(places.reduce((sum, p) => sum + p.share, 0)).toBeCloseTo(1, 12);
  });
});
