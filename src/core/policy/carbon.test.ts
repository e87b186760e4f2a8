import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runHand, smelter } from "../../../tests/small-policy.ts";
import type { ProductionRoute } from "../footprint/footprint-reference.ts";
import type { Carbon } from "./carbon.ts";

const words = { ja: "試験", en: "test" };
const route = (
  id: string,
  total: number,
  countries: readonly string[],
  mineral = "test",
): ProductionRoute => ({
  id,
  mineral,
  name: words,
  product: words,
  total,
  unit: "kg-CO2/kg-X",
  origin: "own",
  locator: "",
  mainCause: words,
  scope: words,
  allocation: words,
  basedOn: words,
  flags: [],
  processes: [],
  countries: countries.map((country) => ({ country, grade: "printed", locator: "", note: words })),
});
const routes = [route("hot", 28, ["AAA"]), route("cold", 8.5, ["CCC"]), route("other", 999, ["AAA"], "else")];

function told(carbon: Carbon) {
  if (carbon.kind === "none") throw new Error(carbon.reason);
  return carbon;
}

describe("CO2 of a simulation", () => {
  // Refined imports A 90, B 10; nobody says how B makes it.
  it("is tonnes times the route's total; an open route gives an interval and never 0", () => {
    const { before, byCountry, notes } = told(runHand([], { routes }).carbon);
    expect([before.low, before.high]).toEqual([2605, 2800]);
    expect(before).toMatchObject({
      status: "proxy",
      reason: "printed-total",
      unit: "t-CO2",
      origins: ["own"],
    });
    expect(byCountry).toEqual([
      {
        country: "AAA",
        place: "import",
        route: "hot",
        grade: "printed",
        before: { low: 2520, high: 2520 },
        after: { low: 2520, high: 2520 },
      },
      {
        country: "BBB",
        place: "import",
        route: null,
        grade: null,
        before: { low: 85, high: 280 },
        after: { low: 85, high: 280 },
      },
    ]);
    expect(notes).toEqual(["route-unknown:BBB", "recycled-not-counted"]);
  });
  it("falls where a cleaner route takes the place: A 70, B 10, C 20; what changes most comes first", () => {
    const { after, byCountry } = told(runHand([smelter(20)], { routes }).carbon);
    // A −560, C +170, B as it was, although B causes more than C.
    expect(byCountry.map((row) => row.country)).toEqual(["AAA", "CCC", "BBB"]);
    expect(after.notes).toContain("interval-middle");
    expect(after.low).toBeCloseTo(70 * 28 + 85 + 170, 9);
    expect(after.high).toBeCloseTo(70 * 28 + 280 + 170, 9);
  });
  it("recycled and saved tonnes cause none here, which the answer says: imports 100 → 87.5", () => {
    const { before, after, notes } = told(runHand([{ lever: "recycling", amount: 10 }], { routes }).carbon);
    expect(after.low).toBeCloseTo((before.low ?? 0) * 0.875, 9);
    expect(notes).toContain("recycled-not-counted");
  });
  it("metal refined at home counts by the home country's route, here an open one", () => {
    const { byCountry } = told(runHand([smelter(20, { country: "JPN" })], { routes }).carbon);
    expect(byCountry.find(({ place }) => place === "home")).toMatchObject({
      country: "JPN",
      route: null,
      before: { low: 0, high: 0 },
      after: { low: 170, high: 560 },
    });
  });
  it("says that one route alone gives no width", () => {
    const { before, notes } = told(runHand([], { routes: [route("hot", 28, ["AAA"])] }).carbon);
    expect([before.low, before.high]).toEqual([2800, 2800]);
    expect(notes).toContain("single-route");
  });
  it("has no number without a route of the mineral", () => {
    expect(runHand([]).carbon).toEqual({ kind: "none", reason: "no-route" });
    expect(runHand([], { routes: [route("x", 5, ["AAA"], "else")] }).carbon).toEqual({
      kind: "none",
      reason: "no-route",
    });
  });
  it("stays between all tonnes by the cleanest and all by the dirtiest route", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (built, saved) => {
          const run = runHand([smelter(built), { lever: "saving", amount: saved }], { routes });
          const { after } = told(run.carbon);
          const imports =
            run.balance.find(({ quantity }) => quantity === "refined-imports")?.after ?? Number.NaN;
          expect(after.low ?? 0).toBeGreaterThanOrEqual(imports * 8.5 - 1e-9);
          expect(after.high ?? 0).toBeLessThanOrEqual(imports * 28 + 1e-9);
        },
      ),
      { numRuns: 40 },
    ));
});
