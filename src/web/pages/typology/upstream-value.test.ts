import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InputReading, MineralClassification } from "../../../core/index.ts";
import { movedUpstream, refinedValue, upstreamValue } from "./upstream-value.ts";

const THRESHOLDS = {
  "reserve-concentration": 0.3,
  "production-concentration": 0.3,
  "import-governance-concentrate": 0.45,
  "import-governance-refined": 0.45,
} as const;
type Axis = keyof typeof THRESHOLDS;
const rule = {
  upstreamAxes: ["reserve-concentration", "production-concentration", "import-governance-concentrate"],
  upstreamCount: 2,
} as const;

function reading(axis: Axis, value: number | null | "n/a"): InputReading {
  const number = typeof value === "number" ? value : null;
  return {
    input: axis,
    status: value === "n/a" ? "not-applicable" : value === null ? "unknown" : "measured",
    value: number,
    low: number,
    high: number,
    threshold: THRESHOLDS[axis],
    distance: number === null ? null : number - THRESHOLDS[axis],
    holds: number === null ? null : number >= THRESHOLDS[axis],
    doubt: value === null ? "unknown" : null,
    alternatives: [],
    origins: [],
    detail: "",
  };
}
function numbers(values: Readonly<Record<Axis, number | null | "n/a">>): MineralClassification["numbers"] {
  const axes = Object.keys(THRESHOLDS) as Axis[];
  return Object.fromEntries(axes.map((axis) => [axis, reading(axis, values[axis])])) as never;
}
const tungsten = numbers({
  "reserve-concentration": 0.307,
  "production-concentration": 0.67,
  "import-governance-concentrate": "n/a",
  "import-governance-refined": 0.53,
});

describe("where a mineral lies upstream", () => {
  it("is the second highest of the applicable axes: tungsten's reserves, .307", () =>
    expect(upstreamValue(tungsten, rule)).toEqual({ value: 0.307, low: 0.307, high: 0.307 }));
  it("is right of the line exactly when two axes are high", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (reserves, output, concentrate) => {
        const found = upstreamValue(
          numbers({
            "reserve-concentration": reserves,
            "production-concentration": output,
            "import-governance-concentrate": concentrate,
            "import-governance-refined": 0,
          }),
          rule,
        );
        const high = [reserves >= 0.3, output >= 0.3, concentrate >= 0.45].filter(Boolean).length;
        expect(found.value >= 0.3 - 1e-12).toBe(high >= 2);
      }),
    );
  });
  it("spans what an unknown axis leaves open", () => {
    const vanadium = numbers({
      "reserve-concentration": 0.345,
      "production-concentration": 0.543,
      "import-governance-concentrate": null,
      "import-governance-refined": null,
    });
    expect(upstreamValue(vanadium, rule)).toEqual({ value: 0.345, low: 0.345, high: 0.543 });
    expect(refinedValue(vanadium)).toEqual({ value: 0.5, low: 0, high: 1 });
  });
  it("moves all upstream thresholds by the same way", () =>
    expect(movedUpstream(THRESHOLDS, rule.upstreamAxes, 0.4)).toEqual({
      "reserve-concentration": 0.4,
      "production-concentration": 0.4,
      "import-governance-concentrate": 0.55,
    }));
});
