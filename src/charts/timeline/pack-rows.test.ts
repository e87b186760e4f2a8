import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, type Packed, packRows } from "./pack-rows.ts";

const box = (x0: number, x1: number): Box => ({ x0, x1 });
const chosen = (places: readonly (readonly Box[])[], { choices }: Packed): Box[] =>
  places.map((own, one) => own[choices[one] ?? -1] ?? box(Number.NaN, Number.NaN));
const anyBox = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 }))
  .map(([x0, wide]) => box(x0, x0 + wide));
/** A mark with its label to the right, or to the left. */
const anyMark = fc
  .tuple(fc.integer({ min: 60, max: 300 }), fc.integer({ min: 1, max: 60 }), fc.boolean())
  .map(([at, wide, both]) => [box(at, at + wide), ...(both ? [box(at - wide, at)] : [])]);

describe("packing into rows", () => {
  it("sets side by side what does not touch: three in two rows", () =>
    expect(packRows([[box(0, 9)], [box(10, 19)], [box(5, 6)]], 1)).toEqual({
      choices: [0, 0, 0],
      rows: [0, 0, 1],
    }));

  it("needs one row more where neighbours come closer than allowed", () =>
    expect(packRows([[box(0, 9)], [box(10, 19)]], 2).rows).toEqual([0, 1]));

  it("moves one to its other place where that saves a row, and leaves it where it saves none", () => {
    const second = [box(8, 18), box(20, 30)];
    expect(packRows([[box(0, 10)], second], 1)).toEqual({ choices: [0, 1], rows: [0, 0] });
    expect(packRows([[box(0, 40)], second], 1).choices).toEqual([0, 0]);
  });

  it("goes back on a choice that leaves no room for a later one", () => {
    // To the right the first would be in the second's way, and the second has only that place.
    const places = [[box(10, 20), box(0, 10)], [box(12, 22)]];
    expect(packRows(places, 1)).toEqual({ choices: [1, 0], rows: [0, 0] });
  });

  it("has no rows without marks", () => expect(packRows([], 9)).toEqual({ choices: [], rows: [] }));

  it("never lets two of a row touch, and takes no more rows than the best places alone would", () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 25 }), fc.integer({ min: 0, max: 9 }), (places, apart) => {
        const packed = packRows(places, apart);
        const boxes = chosen(places, packed);
        for (const [one, a] of boxes.entries()) {
          for (const [other, b] of boxes.entries()) {
            if (other <= one || packed.rows[one] !== packed.rows[other]) continue;
            expect(a.x1 + apart <= b.x0 || b.x1 + apart <= a.x0).toBe(true);
          }
        }
        const first = packRows(
          places.map((own) => own.slice(0, 1)),
          apart,
        );
        expect(Math.max(0, ...packed.rows)).toBeLessThanOrEqual(Math.max(0, ...first.rows));
      }),
      { numRuns: 80 },
    );
  });

  it("takes as few rows as trying every choice finds", () => {
    const depth = (boxes: readonly Box[]) =>
      Math.max(...boxes.map(({ x0 }) => boxes.filter((one) => one.x0 <= x0 && x0 < one.x1 + 2).length));
    fc.assert(
      fc.property(
        fc.array(fc.array(anyBox, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 7 }),
        (places) => {
          let fewest = places.length;
          for (let code = 0; code < 2 ** places.length; code += 1) {
            const boxes = places.map((own, one) => own[(code >> one) & 1] ?? own[0] ?? box(0, 0));
            fewest = Math.min(fewest, depth(boxes));
          }
          expect(Math.max(...packRows(places, 2).rows) + 1).toBe(fewest);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("packs as many as a file of own entries may hold, within the time a test has", () => {
    const places = Array.from({ length: 500 }, (_, one) => [box(one, one + 110), box(one - 110, one)]);
    expect(Math.max(...packRows(places, 9).rows) + 1).toBeLessThanOrEqual(119);
  });
});
