/** Printed units and how many of ours they are: mass in tonnes, gases in cubic metres, stones in carats. */
const UNITS: Readonly<Record<string, { readonly unit: "t" | "m3" | "ct"; readonly factor: number }>> = {
  "metric tons": { unit: "t", factor: 1 },
  "thousand metric tons": { unit: "t", factor: 1e3 },
  "thousand metric dry tons": { unit: "t", factor: 1e3 },
  "million metric tons": { unit: "t", factor: 1e6 },
  kilograms: { unit: "t", factor: 1e-3 },
  "million cubic meters": { unit: "m3", factor: 1e6 },
  "thousand carats": { unit: "ct", factor: 1e3 },
  "thousands of carats": { unit: "ct", factor: 1e3 },
  "million carats": { unit: "ct", factor: 1e6 },
};

/** Abbreviations in the headers of 2022 to 2024. */
const CODES: Readonly<Record<string, string>> = {
  t: "metric tons",
  kt: "thousand metric tons",
  mt: "million metric tons",
  mmt: "million metric tons",
  kg: "kilograms",
  kct: "thousand carats",
  mct: "million carats",
  mcm: "million cubic meters",
};

/** Unit behind a header's abbreviation (`mmt`: million metric tons); null when it is none. */
export const decodeUnit = (code: string): string | null => CODES[code.toLowerCase()] ?? null;

/** Our unit and the factor to it; null for a unit that is none of a quantity. */
export const unitOf = (printed: string) => UNITS[printed.toLowerCase()] ?? null;

/** A converted number without the noise of binary fractions: 9,500 kg are 9.5 t, not 9.500000000000002. */
export const convert = (value: number, factor: number): number => Number((value * factor).toPrecision(12));
