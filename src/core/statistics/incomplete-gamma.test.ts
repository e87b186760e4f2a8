import { describe, expect, it } from "vitest";
import { erfc, logGamma, upperGamma } from "./incomplete-gamma.ts";

/** Q(a, x) at forty digits, rounded to a double. */
const UPPER = [
  [0.1, 0.02, 0.29046127119248993],
  [0.5, 0.4, 0.37109336952269756],
  [1, 2, 0.1353352832366127],
  [3, 2.85, 0.4576208835210658],
  [9.9, 9.9, 0.4577176434432232],
  [15.9, 16.7, 0.38945738755957243],
  [16, 14, 0.66935991756252],
  [60, 66, 0.21392137876025288],
  [400, 400, 0.4933508701610945],
  [900, 990, 0.0017700390637122101],
  [2500, 2375, 0.994397358950522],
] as const;
/** erfc(x) at forty digits. */
const ERFC = [
  [-2, 1.9953222650189528],
  [-0.1, 1.1124629160182848],
  [0, 1.0],
  [0.5, 0.4795001221869535],
  [1.5, 0.033894853524689274],
  [3, 2.209049699858544e-5],
  [5, 1.537459794428035e-12],
] as const;

describe(upperGamma, () => {
  it("agrees with values at forty digits to 1e-13, small and large shapes alike", () => {
    for (const [shape, x, expected] of UPPER) {
      expect(Math.abs(upperGamma(shape, x) - expected), `Q(${shape}, ${x})`).toBeLessThan(1e-13);
    }
  });

  it("is 1 at 0, 0 at infinity, and refuses a shape of 0", () => {
    expect(upperGamma(2, 0)).toBe(1);
    expect(upperGamma(2, Infinity)).toBe(0);
    expect(() => upperGamma(0, 1)).toThrow(RangeError);
    expect(() => logGamma(0)).toThrow(RangeError);
  });
});

describe(erfc, () => {
  it("agrees with values at forty digits to 1e-14", () => {
    for (const [x, expected] of ERFC) expect(Math.abs(erfc(x) - expected), `erfc(${x})`).toBeLessThan(1e-14);
  });
});

describe(logGamma, () => {
  it("is ln 24 at 5 and reflects below one half", () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 13);
    expect(logGamma(100)).toBeCloseTo(359.1342053695754, 10);
  });
});
