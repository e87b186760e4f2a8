import { normalQuantile } from "../statistics/normal-quantile.ts";

/** How uncertain a parameter is: a multiplier around 1. */
export interface Spread {
  readonly distribution: "uniform" | "triangular" | "normal" | "lognormal";
  /** Multipliers: the ends of uniform and triangular, the 95 % range of normal and lognormal. */
  readonly low: number;
  readonly high: number;
  /** Nothing at the base year, full at the horizon, linear between; else full in every year. */
  readonly grows: boolean;
}

const Z_95 = 1.959963984540054;

/** Is 0 ≤ low ≤ 1 ≤ high (lognormal: 0 < low)? Only then is there a distribution around 1. */
export function isSpread(spread: Spread): boolean {
  const { low, high } = spread;
  return (
    low >= 0 &&
    low <= 1 &&
    high >= 1 &&
    high < Infinity &&
    !(spread.distribution === "lognormal" && low === 0)
  );
}

/**
 * The multiplier that a uniform number 0 ≤ u < 1 stands for: the inverse of the distribution function.
 * Normal and lognormal are two-piece with median 1; a normal below 0 is 0.
 */
export function multiplier(spread: Spread, u: number): number {
  const { low, high } = spread;
  switch (spread.distribution) {
    case "uniform":
      return low + u * (high - low);
    case "triangular":
      return triangularQuantile(low, 1, high, u);
    case "normal": {
      const z = normalQuantile(u);
      return Math.max(0, 1 + (z < 0 ? 1 - low : high - 1) * (z / Z_95));
    }
    case "lognormal": {
      const z = normalQuantile(u);
      return Math.exp((z < 0 ? -Math.log(low) : Math.log(high)) * (z / Z_95));
    }
  }
}

/** Quantile of the triangular distribution on low..high with its peak at `mode`. */
export function triangularQuantile(low: number, mode: number, high: number, u: number): number {
  const width = high - low;
  if (width <= 0) return mode;
  const peak = (mode - low) / width;
  return u < peak
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}
