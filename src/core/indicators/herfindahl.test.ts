import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { herfindahl } from "./herfindahl.ts";

const outputs = fc.array(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });

describe(herfindahl, () => {
  it("is the sum of squared shares: 50/30/20 → 0.38", () => {
    const index = herfindahl([50, 30, 20], 100);
    expect(index?.central).toBeCloseTo(0.38, 12);
    expect(index?.low).toBeCloseTo(0.38, 12);
    expect(index?.high).toBeCloseTo(0.38, 12);
  });

  it("is 1 for one supplier and 1/n for n equal ones", () => {
    expect(herfindahl([42], 42)?.central).toBe(1);
    expect(herfindahl([7, 7, 7, 7], null)?.central).toBeCloseTo(1 / 4, 12);
  });

  it("keeps the stages of Japan's aluminium imports 2020 apart: HS 2606 → 0.680856, HS 281820 → 0.231890", () => {
    expect(herfindahl([28376, 7006, 20, 20], null)?.central).toBeCloseTo(0.680856, 6);
    const alumina = [
      36786300, 21072100, 11910100, 9193760, 7156710, 3214360, 1827550, 1738410, 854655, 520360, 454000,
      179600, 71519, 10800, 6008, 2000, 578, 498, 435, 100,
    ];
    expect(herfindahl(alumina, null)?.central).toBeCloseTo(0.23189, 6);
  });

  it("widens by the rest of the world: A 60, B 20 of 100 → .40 to .44", () => {
    const index = herfindahl([60, 20], 100);
    expect(index).toMatchObject({ rest: expect.closeTo(0.2, 12) });
    expect(index?.low).toBeCloseTo(0.4, 12);
    // the rest (.20) fits into one supplier no larger than B (.20): n = 1
    expect(index?.central).toBeCloseTo(0.44, 12);
    expect(index?.high).toBeCloseTo(0.44, 12);
  });

  it("takes n = ceil(r / smallest): A 50, B 10, rest 40 → n = 4, .26 + .16/4 = .30", () => {
    expect(herfindahl([50, 10], 100)?.central).toBeCloseTo(0.3, 12);
  });

  it("takes the larger of total and sum: gallium 2025 China 900 + Japan 3 + Russia 6 of a rounded 900", () => {
    const index = herfindahl([900, 3, 6], 900);
    expect(index?.rest).toBe(0);
    expect(index?.central).toBeCloseTo((900 ** 2 + 3 ** 2 + 6 ** 2) / 909 ** 2, 12);
  });

  it("has no value when nothing is produced: missing is never zero", () => {
    expect(herfindahl([], null)).toBeNull();
    expect(herfindahl([0, 0], 0)).toBeNull();
  });

  it("lies between its bounds, within 1/N..1 without a rest, and ignores unit and order", () => {
    fc.assert(
      fc.property(
        outputs,
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (xs, unit, scale) => {
          const sum = xs.reduce((a, b) => a + b, 0);
          const complete = herfindahl(xs, null);
          expect(complete?.central).toBeGreaterThanOrEqual(1 / xs.length - 1e-9);
          expect(complete?.central).toBeLessThanOrEqual(1 + 1e-9);
          const index = herfindahl(xs, sum * scale);
          if (!index || !complete) throw new Error("positive outputs have an index");
          expect(index.low).toBeLessThanOrEqual(index.central + 1e-12);
          expect(index.central).toBeLessThanOrEqual(index.high + 1e-12);
          expect(
            herfindahl(
              xs.map((x) => x * unit),
              sum * unit * scale,
            )?.central,
          ).toBeCloseTo(index.central, 9);
          expect(herfindahl(xs.toReversed(), sum * scale)?.central).toBeCloseTo(index.central, 9);
        },
      ),
    );
  });

  it("never falls when a supplier takes over a smaller one", () => {
    fc.assert(
      fc.property(outputs, outputs, (xs, ys) => {
        const apart = herfindahl([...xs, ...ys], null);
        const merged = herfindahl([xs.reduce((a, b) => a + b, 0), ...ys], null);
        expect(merged?.central).toBeGreaterThanOrEqual((apart?.central ?? 1) - 1e-9);
      }),
    );
  });
});
