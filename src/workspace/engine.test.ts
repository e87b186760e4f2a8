import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../../tests/workspace.ts";
import { Engine, type SqlValue } from "./engine.ts";

async function openEngine(): Promise<Engine> {
  const engine = await Engine.open();
  onTestFinished(() => engine.close());
  return engine;
}

const columns = [
  { name: "place", type: "INTEGER" },
  { name: "word", type: "VARCHAR" },
  { name: "amount", type: "DOUBLE" },
] as const;

describe("engine", () => {
  it("gives back every double to the last bit, every text as it is, null as null, in the file's order", async () => {
    const engine = await openEngine();
    const file = path.join(temporaryFolder(), "it's a file.parquet");
    const amount = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x));
    const row = fc.tuple(
      fc.option(fc.string({ unit: "grapheme" }), { nil: null }),
      fc.option(amount, { nil: null }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 50 }), async (pairs) => {
        const rows = pairs.map(([word, value], place): SqlValue[] => [place, word, value]);
        await engine.writeParquet(file, { columns, rows });
        const back = await engine.columns(
          "SELECT * FROM read_parquet($1)",
          [file],
          ["place", "word", "amount"],
        );
        expect(back.place.map((_, i) => [back.place[i], back.word[i], back.amount[i]])).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });

  it("answers a query without rows with empty columns", async () => {
    const engine = await openEngine();
    expect(await engine.columns("SELECT 1 AS a WHERE $1 = 2", [1], ["a"])).toEqual({ a: [] });
  });

  it("writes the same bytes for the same rows in any order", async () => {
    const engine = await openEngine();
    const folder = temporaryFolder();
    const rows = Array.from({ length: 5000 }, (_, place): SqlValue[] => [
      place % 700,
      `w${place}`,
      place / 3,
    ]);
    const [one, two] = [path.join(folder, "1.parquet"), path.join(folder, "2.parquet")];
    const orderBy = ["place", "word"];
    await engine.writeParquet(one, { columns, rows, orderBy });
    await engine.writeParquet(two, { columns, rows: rows.toReversed(), orderBy });
    expect(readFileSync(two).equals(readFileSync(one))).toBe(true);
  });

  it("takes what comes from outside as a value, never as SQL", async () => {
    const engine = await openEngine();
    const name = "'; DROP TABLE x; --";
    expect(await engine.columns("SELECT $1 AS name", [name], ["name"])).toEqual({ name: [name] });
  });
});
