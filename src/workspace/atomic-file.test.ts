import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../tests/workspace.ts";
import { replaceFile, replaceFileBy } from "./atomic-file.ts";

describe("replacing a file", () => {
  it("puts the new content in its place and leaves nothing else", async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "a.yaml");
    writeFileSync(file, "old");
    await replaceFile(file, "new");
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  it("leaves the old content when the writing fails, and nothing half-written", async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "a.yaml");
    writeFileSync(file, "old");
    const failing = replaceFileBy(file, async (temporary) => {
      writeFileSync(temporary, "half");
      throw new Error("disk full");
    });
    await expect(failing).rejects.toThrow("disk full");
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  it("does not write through a folder of that name", async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, "a.yaml", "inside"), { recursive: true });
    await expect(replaceFile(path.join(folder, "a.yaml"), "new")).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  it("many at once each write whole", async () => {
    const file = path.join(temporaryFolder(), "a.txt");
    const contents = Array.from({ length: 20 }, (_, n) => String(n).repeat(10_000));
    await Promise.all(contents.map((content) => replaceFile(file, content)));
    expect(contents).toContain(readFileSync(file, "utf8"));
  });
});
