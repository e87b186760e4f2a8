import { describe, expect, it } from "vitest";
import { createFormatter } from "./format.ts";

const reference = { countries: [], minerals: [], origins: [] };
const [ja, en] = [createFormatter("ja", reference), createFormatter("en", reference)];
const both = (value: number) => [
  ja.roundQuantity(value, "t", "gross-weight"),
  en.roundQuantity(value, "t", "gross-weight"),
];

describe("large amounts in few digits", () => {
  it("are said in 億 and 万, and in millions, with four digits", () => {
    expect(both(142_000_000)).toEqual(["1億4,200万 マテリアルトン", "142 million t (gross weight)"]);
    expect(both(11_934_000)).toEqual(["1,193万 マテリアルトン", "11.93 million t (gross weight)"]);
    expect(both(2_500_000_000)).toEqual(["25億 マテリアルトン", "2,500 million t (gross weight)"]);
  });
  it("stay numbers below a million", () => {
    expect(both(848_126)).toEqual(["848,126 マテリアルトン", "848,126 t (gross weight)"]);
    expect(both(999_999)).toEqual(["100万 マテリアルトン", "1 million t (gross weight)"]);
    expect(both(0)).toEqual(["0 マテリアルトン", "0 t (gross weight)"]);
  });
  it("leave the exact amount to the plain form", () =>
    expect(en.quantity(142_000_001, "t", null)).toBe("142,000,001 t"));
});
