import { mkdirSync, readdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { chokepoint, ieaFile, openTestWorkspace, temporaryFolder } from "../workspace.ts";

const gallium = (folder: string, ...more: string[]) =>
  chokepoint(["assess", "gallium", "--json", "--workspace", folder, ...more]);

/** A workspace with one own import; gives the path of its Parquet file. */
async function withImport(): Promise<{ folder: string; parquet: string }> {
  const folder = temporaryFolder();
  const done = await chokepoint([
    "import",
    "iea",
    ieaFile(temporaryFolder(), { COD: 1000, CHL: 3000 }),
    "--workspace",
    folder,
  ]);
  expect(done).toMatchObject({ exit: 0 });
  const own = path.join(folder, "own", "iea");
  return { folder, parquet: path.join(own, readdirSync(own)[0] as string) };
}

async function findings(folder: string) {
  return (await (await openTestWorkspace(folder)).own()).findings.map(({ code, file }) => [code, file]);
}

describe("a damaged own import", () => {
  const damages: [name: string, damage: (file: string) => void, code: string][] = [
    ["cut off", (file) => truncateSync(file, 100), "own-file-changed"],
    ["with one byte changed", flipByte, "own-file-changed"],
    ["gone", (file) => unlinkSync(file), "own-file-missing"],
  ];
  it.each(damages)("%s is told and left out; the bundle answers", async (_, damage, code) => {
    const clean = JSON.parse((await gallium(temporaryFolder())).out);
    const { folder, parquet } = await withImport();
    damage(parquet);
    const after = await gallium(folder);
    expect(after.exit).toBe(0);
    expect(after.err).toContain(path.basename(parquet));
    expect(after.err).toMatch(/warning: .*rows are left out\n {2}try: /);
    expect(JSON.parse(after.out)).toEqual(clean);
    expect((await findings(folder))[0]?.[0]).toBe(code);
  });

  it("is not touched, and nothing is written beside it until the user has moved it", async () => {
    const { folder, parquet } = await withImport();
    flipByte(parquet);
    const before = readFileSync(parquet);
    const refused = await chokepoint([
      "import",
      "iea",
      ieaFile(temporaryFolder(), { COD: 1, CHL: 1 }),
      "--workspace",
      folder,
    ]);
    expect(refused.exit).toBe(1);
    expect(refused.err).toContain("mend the file, or move it out of the workspace");
    expect(readFileSync(parquet)).toEqual(before);
    unlinkSync(parquet);
    const again = await chokepoint([
      "import",
      "iea",
      ieaFile(temporaryFolder(), { COD: 1, CHL: 1 }),
      "--workspace",
      folder,
    ]);
    expect(again.exit).toBe(0);
    expect(await findings(folder)).toEqual([]);
  });
});

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  bytes[50] = (bytes[50] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

describe("a manifest that cannot be read", () => {
  it.each(["{", '{"format":1,"files":"none","superseded":[]}', ""])(
    "%j: own imports are left out, imports refused, it stays",
    async (text) => {
      const { folder } = await withImport();
      const manifest = path.join(folder, "manifest.json");
      writeFileSync(manifest, text);
      const assessed = await gallium(folder);
      expect(assessed.exit).toBe(0);
      expect(assessed.err).toContain("manifest.json");
      const refused = await chokepoint([
        "import",
        "iea",
        ieaFile(temporaryFolder(), { COD: 1, CHL: 1 }),
        "--workspace",
        folder,
      ]);
      expect(refused.exit).toBe(1);
      expect(readFileSync(manifest, "utf8")).toBe(text);
    },
  );

  it("names no file outside the folder of own imports", async () => {
    const { folder } = await withImport();
    const manifest = path.join(folder, "manifest.json");
    const outside = readFileSync(manifest, "utf8").replace(
      '"superseded": []',
      '"superseded": [{"path":"../precious.txt","since":"2026-01-01T00:00:00Z"}]',
    );
    writeFileSync(manifest, outside);
    expect((await findings(folder))[0]).toEqual(["manifest-unreadable", "manifest.json"]);
  });
});

describe("a half-written file", () => {
  it("is told, not used and not deleted", async () => {
    const { folder } = await withImport();
    const left = path.join(folder, "own", "iea", "observations.4711.tmp");
    writeFileSync(left, "half");
    const after = await gallium(folder);
    expect(after.exit).toBe(0);
    expect(after.err).toContain("own/iea/observations.4711.tmp: left by a write that was interrupted");
    await chokepoint(["override", "gallium", "scrap", "0.5", "--source", "own", "--workspace", folder]);
    expect(readFileSync(left, "utf8")).toBe("half");
  });
});

describe("overrides.yaml", () => {
  const write = (text: string): string => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "overrides.yaml"), text);
    return folder;
  };
  const entry = (more: string) => `- mineral: gallium\n  target: scrap\n  value: 0.5\n${more}`;

  it("that is no YAML gives no override, is told with its line and not written over", async () => {
    const text = `${entry("  source: own\n")}- mineral: [\n`;
    const folder = write(text);
    const after = await gallium(folder);
    expect(after.err).toMatch(
      /own numbers cannot be read \(line \d: Flow sequence[^:]*\): none is used\n {2}try: mend the file/,
    );
    expect(JSON.parse(after.out).minerals[0].axes.scrap.override).toBeUndefined();
    const refused = await chokepoint([
      "override",
      "gallium",
      "scrap",
      "0.4",
      "--source",
      "x",
      "--workspace",
      folder,
    ]);
    expect(refused.exit).toBe(1);
    expect(readFileSync(path.join(folder, "overrides.yaml"), "utf8")).toBe(text);
  });

  it("with an entry without source leaves that entry out, by line, and uses the others", async () => {
    const folder = write(
      `# mine\n${entry("  source: a book\n")}- mineral: gallium\n  target: price-volatility\n  value: 0.1\n`,
    );
    const after = await gallium(folder);
    expect(after.err).toMatch(/own number in line 6 is not used: source/);
    const { axes } = JSON.parse(after.out).minerals[0];
    expect(axes.scrap.override.source).toBe("a book");
    expect(axes["price-volatility"].override).toBeUndefined();
  });
});
