import { OTHER_COUNTRIES } from "../../core/index.ts";

/**
 * One colour per country in every figure. The first suppliers of critical minerals have their own,
 * chosen apart in lightness as well as hue; every other country gets a quiet neutral by its name.
 */
const OWN_COLOUR: Readonly<Record<string, string>> = {
  CHN: "#b5533c",
  AUS: "#7d9a6f",
  VNM: "#5b7f95",
  RUS: "#8a6f9e",
  KOR: "#b08d57",
  USA: "#3b5f8a",
  COD: "#56733f",
  ZAF: "#d0a23c",
  BRA: "#3f8f7b",
  CHL: "#9c4f78",
  JPN: "#cf8f86",
  IDN: "#d3813f",
  IND: "#c4b04e",
  CAN: "#7c3f35",
  KAZ: "#79b0c4",
  PER: "#8f7a5a",
  TUR: "#7486c8",
  MEX: "#4b8f94",
  DEU: "#4d5560",
  MAR: "#9fa84d",
  NOR: "#5f93b8",
  THA: "#a97fb5",
  PHL: "#5da3a8",
  MYS: "#b7755d",
  TWN: "#a3b98f",
  MOZ: "#6e8b57",
  TJK: "#b59ac4",
  GAB: "#c9a07c",
  GIN: "#a85c4a",
  MMR: "#7f9c86",
  UKR: "#c9b86a",
  ZWE: "#987c3c",
};
export const OTHER_COLOUR = "#dfe2e0";
const NEUTRALS = [
  "#9aa5ad",
  "#b0aca2",
  "#8f9b94",
  "#a8a0ab",
  "#b5b8a8",
  "#8c929c",
  "#aab5b3",
  "#a39a90",
] as const;

/** @example countryColour("CHN") // "#b5533c" */
export function countryColour(country: string): string {
  if (country === OTHER_COUNTRIES) return OTHER_COLOUR;
  return OWN_COLOUR[country] ?? NEUTRALS[hash(country) % NEUTRALS.length] ?? OTHER_COLOUR;
}

/** Papers of the two themes, as in the page's tokens. */
const LIGHT_PAPER = "#fcfcfa";
const DARK_PAPER = "#15191d";
const LEAST_CONTRAST = 3;

/** A country's colour for a thin line: moved towards black or white until it stands out from the paper of either theme. */
export function lineColour(country: string): string {
  const colour = countryColour(country);
  return `light-dark(${standingOut(colour, "#000000", LIGHT_PAPER)}, ${standingOut(colour, "#ffffff", DARK_PAPER)})`;
}

function standingOut(colour: string, towards: string, paper: string): string {
  for (let part = 0; part < 1; part += 0.05) {
    const mixed = mix(colour, towards, part);
    if (contrast(mixed, paper) >= LEAST_CONTRAST) return mixed;
  }
  return towards;
}

function mix(from: string, to: string, part: number): string {
  const channel = (start: number) => {
    const a = Number.parseInt(from.slice(start, start + 2), 16);
    const b = Number.parseInt(to.slice(start, start + 2), 16);
    return Math.round(a + (b - a) * part)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

function hash(text: string): number {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum;
}

/** Black or white, whichever reads better on a colour. */
export function readableOn(colour: string): "#000000" | "#ffffff" {
  const luminance = relativeLuminance(colour);
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#ffffff" : "#000000";
}

/** WCAG 2 contrast ratio of two colours, 1..21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [relativeLuminance(a), relativeLuminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function relativeLuminance(colour: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
export const NAMED_COUNTRIES: readonly string[] = Object.keys(OWN_COLOUR);
