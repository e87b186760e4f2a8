import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { openWorkspace } from "../../src/workspace/index.ts";
import { BUNDLE, chokepoint, ieaFile, openTestWorkspace, temporaryFolder } from "../workspace.ts";

/** What the writer's files say about copper mined in Chile, each in a file of its own. */
const CHILE = [3000, 5000, 7000, 9000, 11_000, 13_000];

async function startWriter(folder: string): Promise<ChildProcess> {
  const files = CHILE.map((CHL) => ieaFile(temporaryFolder(), { COD: 1000, CHL }));
  const script = path.join(import.meta.dirname, "write-often.ts");
  const writer = spawn(process.execPath, [script, BUNDLE, folder, ...files], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    writer.kill("SIGKILL");
  });
  await once(writer.stdout as NodeJS.ReadableStream, "data");
  return writer;
}

/** Own rows of one moment: every import as a whole, or the reading failed. */
async function readOwn(folder: string) {
  const workspace = await openWorkspace({ bundle: BUNDLE, folder, codeVersion: "test" });
  try {
    const { findings, manifest, overrides } = await workspace.own();
    const { observations } = await workspace.world();
    const chile = observations.filter(
      (row) =>
        row.origin.startsWith("iea") &&
        row.mineral === "copper" &&
        row.stage === "mine" &&
        row.country === "CHL" &&
        row.year === 2024,
    );
    return { findings, files: manifest.files.length, overrides, chile: chile.map((row) => row.value) };
  } finally {
    await workspace.close();
  }
}

describe("kill -9 during a write", () => {
  it("leaves the old data or the new, at any moment", async () => {
    const folder = temporaryFolder();
    for (const moment of [0, 5, 12, 30]) {
      const writer = await startWriter(folder);
      await wait(moment);
      writer.kill("SIGKILL");
      await once(writer, "exit");
      const { findings, files, overrides, chile } = await readOwn(folder);
      expect(findings.filter((finding) => finding.code !== "half-written-file")).toEqual([]);
      expect(files).toBe(1);
      expect(overrides).toHaveLength(1);
      expect(CHILE).toContain(chile[0]);
      expect(chile).toHaveLength(1);
    }
    // The lock of the killed writer does not stand in the way.
    const done = await chokepoint([
      "override",
      "tungsten",
      "scrap",
      "0.5",
      "--source",
      "own",
      "--workspace",
      folder,
    ]);
    expect(done).toMatchObject({ exit: 0 });
  });
});

describe("two readers and one writer", () => {
  it("every reading is one whole state", async () => {
    const folder = temporaryFolder();
    const writer = await startWriter(folder);
    const seen = new Set<number | null | undefined>();
    const reader = async () => {
      for (let reading = 0; reading < 6; reading += 1) {
        const { findings, chile, overrides } = await readOwn(folder);
        expect(findings.filter((finding) => finding.code !== "half-written-file")).toEqual([]);
        expect(overrides).toHaveLength(1);
        expect(chile).toHaveLength(1);
        seen.add(chile[0]);
      }
    };
    await Promise.all([reader(), reader()]);
    expect(writer.exitCode).toBeNull();
    expect([...seen].every((value) => CHILE.includes(value ?? -1))).toBe(true);
  });

  it("a second writer is told to wait, and that by whom", async () => {
    const folder = temporaryFolder();
    const workspace = await openTestWorkspace(folder);
    const { whileWriting } = await import("../../src/workspace/write-lock.ts");
    await whileWriting(workspace.folder, async () => {
      const second = await chokepoint([
        "override",
        "tungsten",
        "scrap",
        "0.5",
        "--source",
        "own",
        "--workspace",
        folder,
      ]);
      expect(second.exit).toBe(1);
      expect(second.err).toContain(`process (number ${process.pid}) is writing`);
    });
  });
});
