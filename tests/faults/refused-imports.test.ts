import { existsSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { describeShared, sharedBytes } from "../shared.ts";
import { chokepoint, ieaFile, ieaText, temporaryFolder } from "../workspace.ts";

/** Imports a file with this content; gives what was said, and whether anything was written. */
async function importing(source: string, name: string, content: string | Uint8Array) {
  const folder = temporaryFolder();
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  const ran = await chokepoint(["import", source, file, "--json", "--workspace", folder]);
  const issues = ran.out === "" ? [] : JSON.parse(ran.out).issues;
  return { ...ran, issues, written: existsSync(path.join(folder, "manifest.json")) };
}

describe("a file that is not what its name says", () => {
  const good = ieaText({ COD: 1000, CHL: 3000 });
  const bad: [name: string, content: string | Uint8Array][] = [
    ["is cut off", good.slice(0, good.length - 40)],
    ["is empty", ""],
    ["is in UTF-16", Buffer.from(good, "utf16le")],
    ["is another file", "commodity,country\nGallium,China\n"],
    ["has another layout", JSON.stringify({ source: "IEA", supply: [] })],
  ];
  it.each(bad)("%s: refused with file, message and hint; nothing imported; exit 1", async (_, content) => {
    const { exit, issues, written, err } = await importing("iea", "iea.json", content);
    expect(exit).toBe(1);
    expect(written).toBe(false);
    const errors = issues.filter((issue: { severity: string }) => issue.severity === "error");
    expect(errors.length).toBeGreaterThan(0);
    for (const issue of errors) {
      expect(issue.file).toContain("iea.json");
      expect(issue.message.length).toBeGreaterThan(5);
      expect(issue.hint.length).toBeGreaterThan(5);
    }
    expect(err).toMatch(/error: .*nothing was imported\n {2}try: /);
  });

  it("the same file unharmed is imported", async () => {
    expect(await importing("iea", "iea.json", good)).toMatchObject({ exit: 0, written: true });
  });

  it("a dry run reads and writes nothing", async () => {
    const folder = temporaryFolder();
    const file = ieaFile(temporaryFolder(), { COD: 1000, CHL: 3000 });
    const ran = await chokepoint(["import", "iea", file, "--dry-run", "--workspace", folder]);
    expect(ran.exit).toBe(0);
    expect(ran.out).toContain("nothing written (--dry-run)");
    expect(existsSync(path.join(folder, "manifest.json"))).toBe(false);
  });
});

describe("what cannot be read at all", () => {
  it("a file that is not there", async () => {
    const ran = await chokepoint(["import", "iea", "/nowhere/iea.json", "--workspace", temporaryFolder()]);
    expect(ran).toMatchObject({ exit: 1, out: "" });
    expect(ran.err).toBe("error: cannot read /nowhere/iea.json\n  try: check the path");
  });
  it("a file larger than any statistics of minerals, without reading it", async () => {
    const file = path.join(temporaryFolder(), "huge.json");
    writeFileSync(file, "");
    truncateSync(file, 300 * 1024 * 1024); // a hole: takes no room
    const ran = await chokepoint(["import", "iea", file, "--workspace", temporaryFolder()]);
    expect(ran).toMatchObject({ exit: 1, out: "" });
    expect(ran.err).toContain("has 300 MB, at most 256 MB are read");
  });
  it("a source that is not known", async () => {
    const ran = await chokepoint(["import", "excel", "x", "--workspace", temporaryFolder()]);
    expect(ran.exit).toBe(1);
    expect(ran.err).toContain("one of these: usgs-mcs, world-mining-data, bgs, iea");
  });
});

describeShared("real files, harmed", () => {
  const refused = async (source: string, name: string, content: Uint8Array) => {
    const { exit, issues, written } = await importing(source, name, content);
    expect({ exit, written }).toEqual({ exit: 1, written: false });
    return issues.filter((issue: { severity: string }) => issue.severity === "error");
  };
  const commodities = () => sharedBytes("data/usgs/MCS2026_Commodities_Data.csv");

  it("MCS 2026 cut in the middle of a line is told by line", async () => {
    const errors = await refused("usgs-mcs", "MCS2026.csv", commodities().subarray(0, 1_000_003));
    expect(errors[0].line).toBeGreaterThan(1000);
  });
  it("MCS 2026 saved again as UTF-8 with broken bytes, or with a column shifted, is refused", async () => {
    const text = new TextDecoder("latin1").decode(commodities());
    await refused("usgs-mcs", "MCS2026.csv", Buffer.from(text.replace(/^/, "extra,"), "latin1"));
    await refused("usgs-mcs", "MCS2026.csv", Buffer.from(text, "utf16le"));
  });
  it("a BACI file cut off is refused", async () => {
    const parquet = sharedBytes("data/baci_hs92/baci_hs92_extract_1995_2024.parquet");
    await refused("baci", "baci.parquet", parquet.subarray(0, 4_000_000));
  });
  it("a workbook cut off is refused", async () => {
    const workbook = sharedBytes("data/wgi/wgidataset_2024update_long.xlsx");
    await refused("world-bank-governance", "wgi.xlsx", workbook.subarray(0, 100_000));
  });
});
