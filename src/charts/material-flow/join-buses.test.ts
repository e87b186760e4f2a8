import { describe, expect, it } from "vitest";
import { joinBuses } from "./join-buses.ts";

const way = (...points: readonly (readonly [number, number])[]) => ({
  points: points.map(([x, y]) => ({ x, y })),
});

describe("arrows of one bus", () => {
  it("are drawn once where they run together: the shorter one ends where it meets the longer", () => {
    const long = way([0, 0], [0, 50], [100, 50]);
    const short = way([20, 10], [20, 50], [100, 50]);
    const [first, second] = joinBuses([short, long], () => "bus");
    expect(first).toEqual({ ...long, joins: false });
    expect(second).toEqual({ ...way([20, 10], [20, 50]), joins: true });
  });

  it("meet in the middle of a run, coming from beyond its start", () => {
    const long = way([10, -90], [10, 50], [100, 50]);
    const beyond = way([0, 10], [0, 50], [100, 50]);
    expect(joinBuses([long, beyond], () => "bus")[1]).toEqual({
      ...way([0, 10], [0, 50], [10, 50]),
      joins: true,
    });
  });

  it("of different buses keep their whole ways", () => {
    const ways = [way([0, 0], [0, 50], [100, 50]), way([20, 10], [20, 50], [100, 50])];
    const separate = joinBuses(ways, (one) => String(ways.indexOf(one)));
    expect(separate.map(({ joins }) => joins)).toEqual([false, false]);
  });
});
