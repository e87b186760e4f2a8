import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomStream } from "./random-stream.ts";

const take = (seed: number, label: string, count: number): number[] => {
  const next = randomStream(seed, label);
  return Array.from({ length: count }, next);
};

/** χ² of counts against a flat spread. */
const chiSquare = (values: readonly number[], bins: number): number => {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) counts[Math.floor(value * bins)] = (counts[Math.floor(value * bins)] ?? 0) + 1;
  const expected = values.length / bins;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
};

/** 99.9 % quantile of χ² with 19 degrees of freedom. */
const LIMIT_19 = 43.82;

describe(randomStream, () => {
  it("gives the numbers that the same generator written in Python gives", () => {
    expect(take(1, "gallium/price", 3)).toEqual([
      0.9090928556397557, 0.6596159306354821, 0.36349091376177967,
    ]);
  });

  it("stays inside 0 ≤ x < 1", () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, label) =>
        take(seed, label, 50).every((x) => x >= 0 && x < 1),
      ),
    );
  });

  it("spreads the first draw of thousands of small seeds evenly", () => {
    const first = Array.from({ length: 5000 }, (_, seed) => take(seed, "a", 1)[0] ?? 0);
    expect(chiSquare(first, 20)).toBeLessThan(LIMIT_19);
  });

  it("spreads the first draw over labels that differ in one character", () => {
    const first = Array.from({ length: 5000 }, (_, i) => take(7, `axis/${i}`, 1)[0] ?? 0);
    expect(chiSquare(first, 20)).toBeLessThan(LIMIT_19);
  });

  it("spreads the draws of one stream evenly, with mean ½ and variance 1/12", () => {
    const draws = take(3, "long", 100_000);
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length;
    expect(chiSquare(draws, 20)).toBeLessThan(LIMIT_19);
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  it("keeps streams apart: neighbours in seed or label do not move together", () => {
    const correlation = (x: readonly number[], y: readonly number[]) =>
      x.reduce((sum, a, i) => sum + (a - 0.5) * ((y[i] ?? 0) - 0.5), 0) / x.length / (1 / 12);
    const base = take(1, "a", 20_000);
    expect(Math.abs(correlation(base, take(2, "a", 20_000)))).toBeLessThan(0.03);
    expect(Math.abs(correlation(base, take(1, "b", 20_000)))).toBeLessThan(0.03);
  });

  it("does not shift one quantity when another is added", () => {
    const alone = take(5, "supply", 4);
    randomStream(5, "demand")();
    expect(take(5, "supply", 4)).toEqual(alone);
  });
});
