import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { EMPTY_MANIFEST, WorkspaceManifest } from "../schema/workspace-files.ts";
import { replaceFile } from "./atomic-file.ts";
import type { WorkspaceFinding } from "./finding.ts";

export type OwnFile = WorkspaceManifest["files"][number];

export interface ManifestReading {
  /** The files that can be trusted. */
  readonly manifest: WorkspaceManifest;
  readonly findings: readonly WorkspaceFinding[];
  /** False when manifest.json is there and cannot be read: then nothing may be written over it. */
  readonly readable: boolean;
}

/** Reads manifest.json and holds every file that it names against its size and checksum. */
export async function readManifest(folder: string): Promise<ManifestReading> {
  const findings: WorkspaceFinding[] = await halfWrittenFiles(folder);
  let manifest: WorkspaceManifest;
  try {
    const text = await readIfThere(path.join(folder, "manifest.json"));
    if (text === null) return { manifest: EMPTY_MANIFEST, findings, readable: true };
    manifest = WorkspaceManifest.parse(JSON.parse(text.toString("utf8")));
  } catch (error) {
    findings.push({
      code: "manifest-unreadable",
      file: "manifest.json",
      line: null,
      detail: firstLine(error),
    });
    return { manifest: EMPTY_MANIFEST, findings, readable: false };
  }
  const sound: OwnFile[] = [];
  for (const file of manifest.files) {
    const finding = await checkFile(folder, file);
    if (finding) findings.push(finding);
    else sound.push(file);
  }
  return { manifest: { ...manifest, files: sound }, findings, readable: true };
}

/** The last act of every write: from here on the new files count. */
export async function writeManifest(folder: string, manifest: WorkspaceManifest): Promise<void> {
  await replaceFile(path.join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

async function checkFile(folder: string, file: OwnFile): Promise<WorkspaceFinding | null> {
  const bytes = await readIfThere(path.join(folder, file.path));
  if (bytes === null) return { code: "own-file-missing", file: file.path, line: null, detail: file.source };
  if (bytes.length !== file.bytes) {
    const detail = `${file.bytes} bytes expected, ${bytes.length} found`;
    return { code: "own-file-changed", file: file.path, line: null, detail };
  }
  if (sha256(bytes) !== file.sha256) {
    return { code: "own-file-changed", file: file.path, line: null, detail: "checksum differs" };
  }
  return null;
}

async function halfWrittenFiles(folder: string): Promise<WorkspaceFinding[]> {
  const names = await readdir(folder, { recursive: true }).catch(nothingThere<string[]>([]));
  return names
    .filter((name) => name.endsWith(".tmp"))
    .sort()
    .map((name) => ({ code: "half-written-file", file: name.replaceAll("\\", "/"), line: null, detail: "" }));
}

export async function readIfThere(file: string): Promise<Buffer | null> {
  return await readFile(file).catch(nothingThere<Buffer | null>(null));
}

/** Size and time of change: tells whether another process has written since. */
export async function fingerprint(file: string): Promise<string> {
  const status = await stat(file, { bigint: true }).catch(nothingThere(null));
  return status ? `${status.size}/${status.mtimeNs}/${status.ino}` : "absent";
}

function nothingThere<T>(instead: T): (error: unknown) => T {
  return (error) => {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return instead;
    throw error;
  };
}

export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
