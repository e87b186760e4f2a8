import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PARAMETERS } from "../../../tests/small-pack.ts";
import type { RiskClassTable } from "../evidence/reference.ts";
import { chokePoint, riskCountryShare } from "./risk-share.ts";

const table: RiskClassTable = {
  id: "hand",
  name: { ja: "", en: "" },
  date: "2023-01-01",
  origin: "hand",
  classes: { CHN: "C", AUS: "A", BRA: "F", IND: "D", RUS: "H", KOR: "B", CAN: "A", JPN: "A", VUT: null },
};
const of = (shares: Record<string, number>) =>
  Object.entries(shares).map(([country, share]) => ({ country, share }));
const percent = (shares: Record<string, number>) =>
  Math.round(riskCountryShare(of(shares), table, PARAMETERS).value * 100);

describe(riskCountryShare, () => {
  it("reproduces alumina 2021: CN 55 + BR 8 + IN 5 + RU 2 = 70 %", () => {
    expect(percent({ CHN: 0.55, AUS: 0.15, BRA: 0.08, IND: 0.05, RUS: 0.02 })).toBe(70);
  });
  it("reproduces zinc 2021: CN 47 + IN 5 = 52 %", () => {
    expect(percent({ CHN: 0.47, KOR: 0.07, IND: 0.05, CAN: 0.05, JPN: 0.04 })).toBe(52);
  });
  it("looks at the top five only, ties with the fifth kept", () => {
    expect(percent({ AUS: 0.3, KOR: 0.2, CAN: 0.15, JPN: 0.1, CHN: 0.05, RUS: 0.04 })).toBe(5);
    expect(percent({ AUS: 0.3, KOR: 0.2, CAN: 0.15, JPN: 0.1, CHN: 0.05, RUS: 0.05 })).toBe(10);
  });
  it("widens by a country without a class instead of guessing", () => {
    expect(riskCountryShare(of({ CHN: 0.4, VUT: 0.3 }), table, PARAMETERS)).toEqual({
      value: 0.4,
      high: 0.7,
    });
  });
  it("lies between 0 and its upper bound", () => {
    const shares = fc.dictionary(
      fc.constantFrom(...Object.keys(table.classes)),
      fc.double({ min: 0, max: 0.1, noNaN: true }),
    );
    fc.assert(
      fc.property(shares, (drawn) => {
        const { value, high } = riskCountryShare(of(drawn), table, PARAMETERS);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

describe(chokePoint, () => {
  it("marks one risk country at half and at four fifths", () => {
    expect(chokePoint(of({ CHN: 0.5, AUS: 0.5 }), table, PARAMETERS)?.mark).toBe("single");
    expect(chokePoint(of({ CHN: 0.8, AUS: 0.2 }), table, PARAMETERS)?.mark).toBe("double");
    expect(chokePoint(of({ CHN: 0.49, AUS: 0.3 }), table, PARAMETERS)).toBeNull();
  });
  it("does not mark a dominant country that is no risk country, nor one without a class", () => {
    expect(chokePoint(of({ AUS: 0.9 }), table, PARAMETERS)).toBeNull();
    expect(chokePoint(of({ VUT: 0.9 }), table, PARAMETERS)).toBeNull();
  });
});
