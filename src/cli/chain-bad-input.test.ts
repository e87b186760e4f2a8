import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { chokepoint, temporaryFolder } from "../../tests/workspace.ts";

const own = ["--workspace", "/nowhere/chokepoint-test"];
const fileOf = (name: string, text: string): string => {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
};
const run = (...words: string[]) => chokepoint([...words, "--lang", "en", ...own]);

/** Many products of one mineral over many years. */
const stock = (products: number, years: number) => `format: chokepoint-stock
version: 1
id: many
name: many
region: JPN
unit: t
years: { from: 1900, to: ${1899 + years} }
driver: inflow
products:
${Array.from(
  { length: products },
  (_, place) => `  - id: p${place}
    name: p
    lifetime: { distribution: gamma, mean: 12, sd: 4 }
    collection: 0.6
    series: { ${Array.from({ length: years }, (_, year) => `${1900 + year}: 100`).join(", ")} }
    materials: [{ mineral: cobalt, content: 0.1, separation: 0.9, recovery: 0.9 }]`,
).join("\n")}
`;

describe("what a stock run cannot do is said", () => {
  const SMALL = stock(1, 5);
  it("refuses a scenario that nothing follows, and one that there is not", async () => {
    const idle = await run("stock", fileOf("small.yaml", SMALL), "--scenario", "iea-nze");
    expect([idle.exit, idle.err]).toEqual([1, expect.stringContaining("scenario cannot be “iea-nze”")]);
    const bogus = await run("stock", "ndfeb-magnets", "--scenario", "bogus");
    expect([bogus.exit, bogus.err]).toEqual([1, expect.stringMatching(/bogus[\s\S]*iea-steps/)]);
  });
  it("bounds runs by what they take, and tells the progress of what takes long", async () => {
    const large = fileOf("large.yaml", stock(20, 200));
    const beyond = await run("stock", large, "--runs", "10000");
    expect([beyond.exit, beyond.err]).toEqual([1, expect.stringContaining("≤ 3000")]);
    const now = Date.now();
    let calls = 0;
    const clock = vi.spyOn(Date, "now").mockImplementation(() => now + 400 * calls++);
    onTestFinished(() => clock.mockRestore());
    const long = await run("stock", fileOf("small.yaml", SMALL), "--runs", "10", "--json");
    expect([long.exit, long.err]).toEqual([0, expect.stringMatching(/random runs: \d of 10/)]);
  });
  it("says what is wrong with a moved lifetime in the reader's language", async () => {
    const held = fileOf(
      "held.yaml",
      stock(1, 5)
        .replace("driver: inflow", "driver: stock")
        .replace("gamma, mean: 12, sd: 4", "fixed, mean: 3"),
    );
    const { exit, err } = await chokepoint(["stock", held, "--lifetime", "p0=0.02", "--lang", "ja", ...own]);
    if (exit === 1) expect(err).toMatch(/使える値：[^a-z]*$/m);
    expect(err).not.toContain("lifetime-ends");
  });
});

describe("what a command leaves aside is said", () => {
  it("a year beside a printed flow", async () => {
    const { exit, err } = await run("flow", "Mg", "--version", "printed", "--year", "2015");
    expect([exit, err]).toEqual([0, expect.stringContaining("--year 2015 changes nothing")]);
    expect((await run("flow", "Mg", "--version", "printed")).err).toBe("");
  });
  it("levers of a printed route that it does not take, and of the list", async () => {
    expect((await run("footprint", "gallium-bayer", "--lever", "nope")).err).toContain(
      "lever cannot be “nope”",
    );
    expect((await run("footprint", "--lever", "electricity")).err).toContain("gallium-bayer");
  });
  it("files of more than 1 MB", async () => {
    const file = fileOf("long.yaml", `# ${"x".repeat(1_000_000)}`);
    expect((await run("stock", file)).err).toContain("1.1 MB, at most 1 MB");
    expect((await run("footprint", file)).exit).toBe(1);
  });
});
