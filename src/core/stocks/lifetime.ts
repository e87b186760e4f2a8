import { erfc, logGamma, upperGamma } from "../statistics/incomplete-gamma.ts";

export const LIFETIME_DISTRIBUTIONS = [
  "fixed",
  "normal",
  "folded-normal",
  "lognormal",
  "weibull",
  "gamma",
] as const;
export type LifetimeDistribution = (typeof LIFETIME_DISTRIBUTIONS)[number];

/**
 * How long a product stays in use, in years.
 *
 * `fixed`: exactly `mean`. `normal`, `lognormal`: mean and standard deviation of the lifetime itself (for the
 * lognormal in real space, not of its logarithm). `folded-normal`: mean and standard deviation of the normal that is
 * folded at 0. `weibull` and `gamma` by shape and scale; `lifetimeByMean` gives them from mean and deviation.
 */
export type Lifetime =
  | { readonly distribution: "fixed"; readonly mean: number }
  | {
      readonly distribution: "normal" | "folded-normal" | "lognormal";
      readonly mean: number;
      readonly sd: number;
    }
  | { readonly distribution: "weibull" | "gamma"; readonly shape: number; readonly scale: number };

/** A survival function: the share of a cohort still in use at an age in years, 0..1, never rising. */
export type Survival = (age: number) => number;

/**
 * Which share of a cohort is still in use at an age?
 *
 * @throws {RangeError} when a parameter is not a number above 0
 * @example survivalOf({ distribution: "lognormal", mean: 10, sd: 3 })(10) // 0.44165
 * @see ODYM, dynamic_stock_model (conventions); van der Voet et al. (2002), Predicting future emissions based on
 *   characteristics of stocks.
 */
export function survivalOf(lifetime: Lifetime): Survival {
  for (const [name, value] of Object.entries(lifetime)) {
    if (typeof value === "number" && !(value > 0 && value < Infinity)) {
      throw new RangeError(`${name} of a lifetime must be a number above 0`);
    }
  }
  switch (lifetime.distribution) {
    case "fixed":
      return (age) => (age < lifetime.mean ? 1 : 0);
    case "normal":
      return (age) => normalTail((age - lifetime.mean) / lifetime.sd);
    case "folded-normal":
      return (age) =>
        age <= 0
          ? 1
          : normalTail((age - lifetime.mean) / lifetime.sd) + normalTail((age + lifetime.mean) / lifetime.sd);
    case "lognormal": {
      const { mu, sigma } = logParameters(lifetime.mean, lifetime.sd);
      return (age) => (age <= 0 ? 1 : normalTail((Math.log(age) - mu) / sigma));
    }
    case "weibull":
      return (age) => (age <= 0 ? 1 : Math.exp(-((age / lifetime.scale) ** lifetime.shape)));
    case "gamma":
      return (age) => (age <= 0 ? 1 : upperGamma(lifetime.shape, age / lifetime.scale));
  }
}

const normalTail = (z: number): number => erfc(z / Math.SQRT2) / 2;

/**
 * μ and σ of the logarithm of a lognormal with this mean and standard deviation.
 *
 * @example logParameters(10, 3) // μ 2.2594962449, σ 0.2935603792
 */
export function logParameters(mean: number, sd: number): { readonly mu: number; readonly sigma: number } {
  const variance = Math.log1p((sd / mean) ** 2);
  return { mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

/** A lifetime by its mean and standard deviation; `sd` is not asked of a fixed one. */
export function lifetimeByMean(distribution: LifetimeDistribution, mean: number, sd: number): Lifetime {
  switch (distribution) {
    case "fixed":
      return { distribution, mean };
    case "weibull": {
      const shape = weibullShape(sd / mean);
      return { distribution, shape, scale: mean / Math.exp(logGamma(1 + 1 / shape)) };
    }
    case "gamma":
      return { distribution, shape: (mean / sd) ** 2, scale: sd ** 2 / mean };
    default:
      return { distribution, mean, sd };
  }
}

/** Mean of a lifetime in years. */
export function meanLifetime(lifetime: Lifetime): number {
  switch (lifetime.distribution) {
    case "weibull":
      return lifetime.scale * Math.exp(logGamma(1 + 1 / lifetime.shape));
    case "gamma":
      return lifetime.shape * lifetime.scale;
    case "folded-normal": {
      const { mean, sd } = lifetime;
      const density = Math.sqrt(2 / Math.PI) * Math.exp(-0.5 * (mean / sd) ** 2);
      return sd * density + mean * (1 - 2 * normalTail(mean / sd));
    }
    default:
      return lifetime.mean;
  }
}

/** The same shape with every lifetime longer by a factor: survival at an age is that at age ÷ factor before. */
export function stretched(lifetime: Lifetime, factor: number): Lifetime {
  if ("shape" in lifetime) return { ...lifetime, scale: lifetime.scale * factor };
  if (lifetime.distribution === "fixed") return { ...lifetime, mean: lifetime.mean * factor };
  return { ...lifetime, mean: lifetime.mean * factor, sd: lifetime.sd * factor };
}

/** Shapes between which a Weibull's coefficient of variation is looked for: 430 down to 0.004. */
const SHAPES = [0.2, 300] as const;

/** Shape with this coefficient of variation, which falls as the shape grows: halving, to 1e-12. */
function weibullShape(variation: number): number {
  let [low, high] = SHAPES as readonly [number, number];
  const variationOf = (shape: number) =>
    Math.sqrt(Math.expm1(logGamma(1 + 2 / shape) - 2 * logGamma(1 + 1 / shape)));
  if (variationOf(low) < variation || variationOf(high) > variation) {
    throw new RangeError("no Weibull distribution within reach has this mean and deviation");
  }
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (variationOf(middle) > variation) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
