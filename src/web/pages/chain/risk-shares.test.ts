import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountryShare, FlowNode, Parameters, RiskClassTable } from "../../../core/index.ts";
import { ruledStages } from "./risk-shares.ts";

const table: RiskClassTable = {
  id: "t",
  name: { ja: "", en: "" },
  date: "2023",
  origin: "x",
  classes: { CHN: "C", TWN: "B", USA: "A", RUS: "H" },
};
const parameters = {
  riskTopCountries: 5,
  riskClassFrom: "C",
  chokeSingle: 0.5,
  chokeDouble: 0.8,
} as Parameters;
const share = (country: string, part: number | null): CountryShare =>
  ({ country, share: part }) as unknown as CountryShare;
const imports = {
  id: "refined-trade",
  countries: [
    share("CHN", 0.59),
    share("TWN", 0.07),
    share("USA", 0.05),
    share("KOR", 0.02),
    share("RUS", null),
    share("OTH", 0.27),
  ],
} as unknown as FlowNode;
const judged = (from: string, top: number) => ruledStages([imports], table, parameters, { from, top })[0];

describe("d4-20: risk-country share under a rule of the reader's own", () => {
  it("counts Taiwan only when the threshold is lowered to B, and never the unnamed rest", () => {
    expect(judged("C", 5)?.value).toBeCloseTo(0.59);
    expect(judged("B", 5)?.value).toBeCloseTo(0.66);
  });

  it("a country without a class widens the share instead of counting", () => {
    const found = judged("C", 5);
    expect(found?.high).toBeCloseTo(0.61);
    expect(found?.countries.find((one) => one.country === "KOR")?.class).toBeNull();
  });

  it("looks at the largest only", () => {
    expect(judged("A", 1)?.value).toBeCloseTo(0.59);
    expect(judged("A", 1)?.countries).toHaveLength(1);
  });

  it("leaves out stages that name no country", () =>
    expect(ruledStages([{ ...imports, countries: [] }], table, parameters, { from: "C", top: 5 })).toEqual(
      [],
    ));

  it("grows when the threshold falls and when more countries are looked at", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }), (top, step) => {
        const [low = "A", high = "A"] = ["ABCDEFGH"[step], "ABCDEFGH"[step + 1]];
        expect(judged(low, top)?.value).toBeGreaterThanOrEqual(judged(high, top)?.value ?? 0);
        expect(judged(low, top + 1)?.value).toBeGreaterThanOrEqual(judged(low, top)?.value ?? 0);
      }),
    ));
});
