import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorise, solve, solveTransposed } from "./linear-solver.ts";

const matrix = (...rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat());

describe("linear solver", () => {
  it("exchanges rows where the diagonal is empty: x + 2y = 5, 3x = 3", () => {
    const factors = factorise(matrix([0, 3], [2, 1]), 2);
    expect(factors && [...solve(factors, Float64Array.of(3, 5))]).toEqual([2, 1]);
  });
  it("knows a singular matrix, also a nearly singular one", () => {
    expect(factorise(matrix([1, 2], [2, 4]), 2)).toBeNull();
    expect(factorise(matrix([0.1, 0.3], [0.1 / 3, 0.1]), 2)).toBeNull();
    expect(factorise(matrix([0]), 1)).toBeNull();
  });
  it("knows no units: an entry of 1e14 beside the diagonal of 1 is no singular matrix", () => {
    for (const entries of [matrix([1, 0], [-1e14, 1]), matrix([1, -1e14], [0, 1])]) {
      const factors = factorise(entries, 2);
      expect(factors && Math.max(...solve(factors, Float64Array.of(1, 1)))).toBeCloseTo(1e14 + 1, -1);
    }
  });
  it("leaves no residual, and solves the transposed system too", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }).chain((size) =>
          fc.record({
            entries: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
              minLength: size * size,
              maxLength: size * size,
            }),
            b: fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: size, maxLength: size }),
          }),
        ),
        ({ entries, b }) => {
          const size = b.length;
          // A heavy diagonal off the main one: never singular, and never solvable without exchanging rows.
          const a = Float64Array.from(entries, (value, place) =>
            place % size === (Math.floor(place / size) + 1) % size ? value + 2 * size : value,
          );
          const factors = factorise(a, size);
          if (!factors) throw new Error("singular");
          for (const isTransposed of [false, true]) {
            const x = (isTransposed ? solveTransposed : solve)(factors, Float64Array.from(b));
            b.forEach((wanted, row) => {
              const entry = (column: number) =>
                isTransposed ? a[column * size + row] : a[row * size + column];
              const got = x.reduce((sum, value, column) => sum + value * (entry(column) ?? 0), 0);
              expect(Math.abs(got - wanted)).toBeLessThan(1e-9);
            });
          }
        },
      ),
    ));
});
