import { describe, expect, it } from "vitest";
import { coalesce } from "./coalesce.ts";

function setUp() {
  const started: number[] = [];
  const delivered: unknown[] = [];
  const finish: (() => void)[] = [];
  const ask = coalesce<number, number>(
    (n) => {
      started.push(n);
      return new Promise((resolve, reject) => {
        finish.push(() => (n < 0 ? reject(new Error(`${n}`)) : resolve(n * 10)));
      });
    },
    (n, result) => delivered.push([n, "value" in result ? result.value : "failed"]),
  );
  const settle = async () => {
    finish.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { ask, started, delivered, settle };
}

describe("one run in flight, one wanted", () => {
  it("runs the first and the last of a burst, and delivers only the last", async () => {
    const { ask, started, delivered, settle } = setUp();
    for (const n of [1, 2, 3, 4]) ask(n);
    await settle();
    await settle();
    expect(started).toEqual([1, 4]);
    expect(delivered).toEqual([[4, 40]]);
  });

  it("goes on after a failure", async () => {
    const { ask, delivered, settle } = setUp();
    ask(-1);
    await settle();
    ask(2);
    await settle();
    expect(delivered).toEqual([
      [-1, "failed"],
      [2, 20],
    ]);
  });
});
