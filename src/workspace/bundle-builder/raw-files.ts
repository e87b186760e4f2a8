import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { RawFile } from "../../importers/importer.ts";

/**
 * The raw files that an importer takes into the bundle: exact paths, or `folder/*.csv` in the order of their names.
 *
 * Looked for in the raw folder's data/ and facts/, then among our own transcriptions in the data folder.
 * @throws {Error} for a file that is nowhere: a bundle without it would not be the same
 */
export async function readRawFiles(
  patterns: readonly string[],
  folders: { readonly raw: string; readonly data: string },
): Promise<RawFile[]> {
  const roots = [path.join(folders.raw, "data"), folders.raw, folders.data];
  const files: RawFile[] = [];
  for (const pattern of patterns) {
    for (const relative of await expand(pattern, roots)) files.push(await readFrom(roots, relative));
  }
  return files;
}

async function expand(pattern: string, roots: readonly string[]): Promise<string[]> {
  if (!pattern.includes("*")) return [pattern];
  const folder = path.posix.dirname(pattern);
  const [before = "", after = ""] = path.posix.basename(pattern).split("*");
  for (const root of roots) {
    const names = await readdir(path.join(root, folder)).catch(() => []);
    const fitting = names.filter((name) => name.startsWith(before) && name.endsWith(after)).sort();
    if (fitting.length > 0) return fitting.map((name) => `${folder}/${name}`);
  }
  throw new Error(`no raw file fits ${pattern}`);
}

async function readFrom(roots: readonly string[], relative: string): Promise<RawFile> {
  for (const root of roots) {
    const bytes = await readFile(path.join(root, relative)).catch(() => null);
    if (bytes) return { path: relative, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) };
  }
  throw new Error(`raw file ${relative} is missing: give its folder with --raw`);
}
