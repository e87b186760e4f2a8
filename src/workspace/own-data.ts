import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { ImportResult } from "../importers/importer.ts";
import { Problem } from "../schema/problem.ts";
import type { WorkspaceManifest } from "../schema/workspace-files.ts";
import type { Engine } from "./engine.ts";
import { type OwnFile, readManifest, sha256, writeManifest } from "./manifest.ts";
import { readParquet } from "./read-table.ts";
import { mergeRows, OWN_TABLES, type OwnTable, type Table } from "./tables.ts";
import { whileWriting } from "./write-lock.ts";

/** Rows of all own imports of one table, in the order of the manifest. */
export async function readOwnRows<Row>(
  engine: Engine,
  folder: string,
  manifest: WorkspaceManifest,
  name: OwnTable,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const file of manifest.files.filter((one) => one.table === name)) {
    const table = OWN_TABLES[name] as unknown as Table<Row>;
    rows.push(...(await readParquet(engine, path.join(folder, file.path), table)));
  }
  return rows;
}

/**
 * Adds an import to the workspace, all tables or none: the manifest is renamed last.
 *
 * Rows of an earlier import of the same source stay unless a new row has the same key. Files get a name from
 * their content, so a process that reads the files of the manifest before still finds them.
 * @returns the files written, with all rows they now hold
 */
export async function writeOwnImport(
  engine: Engine,
  folder: string,
  source: string,
  result: ImportResult,
): Promise<OwnFile[]> {
  return await whileWriting(folder, async () => {
    const { manifest, findings, readable } = await readManifest(folder);
    const damaged = findings.find(
      (f) => f.code === "own-file-changed" && f.file.startsWith(`own/${source}/`),
    );
    if (!readable) throw new Problem("workspace-damaged", { file: path.join(folder, "manifest.json") });
    if (damaged) throw new Problem("workspace-damaged", { file: path.join(folder, damaged.file) });
    const written: OwnFile[] = [];
    for (const name of Object.keys(OWN_TABLES) as OwnTable[]) {
      const file = await writeOwnTable(engine, folder, source, name, result, manifest);
      if (file) written.push(file);
    }
    await switchTo(folder, manifest, written);
    return written;
  });
}

async function writeOwnTable(
  engine: Engine,
  folder: string,
  source: string,
  name: OwnTable,
  result: ImportResult,
  manifest: WorkspaceManifest,
): Promise<OwnFile | null> {
  const table = OWN_TABLES[name] as unknown as Table<unknown>;
  if (result[name].length === 0) return null;
  const before = manifest.files.filter((file) => file.source === source);
  const earlier = await readOwnRows<unknown>(engine, folder, { ...manifest, files: before }, name);
  const rows = mergeRows(table, earlier, result[name]);
  const home = path.join(folder, "own", source);
  await mkdir(home, { recursive: true });
  const temporary = path.join(home, `${name}.${process.pid}.tmp`);
  try {
    await engine.writeParquet(temporary, {
      columns: table.columns,
      rows: rows.map((row) => table.columns.map((column) => column.of(row))),
      orderBy: table.orderBy,
    });
    const bytes = await readFile(temporary);
    const digest = sha256(bytes);
    const stem = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const relative = `own/${source}/${stem}-${digest.slice(0, 8)}.parquet`;
    await forceToDisk(temporary);
    await rename(temporary, path.join(folder, relative));
    return { path: relative, source, table: name, rows: rows.length, bytes: bytes.length, sha256: digest };
  } finally {
    await rm(temporary, { force: true });
  }
}

/** No reader is slower than this between the manifest and the files that it names. */
const KEPT_FOR_READERS_MS = 10 * 60 * 1000;

/** The new manifest counts from its rename on; files that were replaced long ago are removed after it. */
async function switchTo(
  folder: string,
  before: WorkspaceManifest,
  written: readonly OwnFile[],
): Promise<void> {
  const replaces = (file: OwnFile) => written.some((w) => w.source === file.source && w.table === file.table);
  const files = [...before.files.filter((file) => !replaces(file)), ...written].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  const current = new Set(files.map((file) => file.path));
  const now = new Date();
  const replaced = before.files
    .filter((file) => !current.has(file.path))
    .map((file) => ({ path: file.path, since: now.toISOString() }));
  const isOld = (file: { since: string }) => now.getTime() - Date.parse(file.since) > KEPT_FOR_READERS_MS;
  const earlier = before.superseded.filter((file) => !current.has(file.path));
  await writeManifest(folder, {
    format: 1,
    files,
    superseded: [...earlier.filter((file) => !isOld(file)), ...replaced],
  });
  for (const file of earlier.filter(isOld)) await rm(path.join(folder, file.path), { force: true });
}

async function forceToDisk(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
