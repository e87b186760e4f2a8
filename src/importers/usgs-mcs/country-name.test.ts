import { expect, test } from "vitest";
import { readCountryName } from "./country-name.ts";

const NAMES: Readonly<Record<string, string>> = {
  Brazil: "BRA",
  Canada: "CAN",
  China: "CHN",
  "Congo (Kinshasa)": "COD",
  "Côte d'Ivoire": "CIV",
  Greece: "GRC",
  Kazakhstan: "KAZ",
  "Korea, North": "PRK",
  "Korea, Republic of": "KOR",
  "Trinidad and Tobago": "TTO",
  Ukraine: "UKR",
  "United States": "USA",
};
const read = (printed: string) =>
  readCountryName(printed, { country: (_, name) => NAMES[name] ?? null, commodities: [] });

test.each([
  ["United\u00a0States1", "USA", ""],
  ["China6", "CHN", ""],
  ["Canada ", "CAN", ""],
  ["Korea, Republic ofe", "KOR", ""],
  ["Korea, North", "PRK", ""],
  ["Greecee", "GRC", ""],
  ["Greece", "GRC", ""],
  ["Ukraine, concentrate", "UKR", "concentrate"],
  ["Kazakhstan, concentrate", "KAZ", "concentrate"],
  ["Congo (Kinshasa)", "COD", ""],
  ["Côte d’Ivoire", "CIV", ""],
  ["Brazil (crude and beneficiated)9", "BRA", "crude-and-beneficiated"],
  ["Trinidad and Tobago", "TTO", ""],
  ["World total (rounded) 10", "WLD", ""],
  ["World total (rounded), excluding United States.", "WLD", "excluding-united-states"],
  ["World total (ilmenite, rounded)", "WLD", "ilmenite"],
  ["Other countriese", "OTH", ""],
  ["Other", "OTH", ""],
  ["Other Countries", "OTH", ""],
])("%s is %s", (printed, id, qualifier) => {
  expect(read(printed)).toMatchObject({ id, qualifier });
});

test("an e glued to a name marks an estimate, the last letter of a name does not", () => {
  expect(read("Korea, Republic ofe").isEstimate).toBe(true);
  expect(read("Other countriese").isEstimate).toBe(true);
  expect(read("Ukraine").isEstimate).toBe(false);
});

test("two countries in one name are no country, an unknown name stays as printed", () => {
  expect(read("United States and Canada")).toMatchObject({ id: "OTH" });
  expect(read("Atlantise")).toMatchObject({ id: null, name: "Atlantise" });
});
