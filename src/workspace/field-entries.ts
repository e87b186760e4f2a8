import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { type Document, isAlias, isNode, isSeq, parseDocument, visit } from "yaml";
import { entryId, type FieldEntry, type LeftOut } from "../core/index.ts";
import {
  FIELD_FOLDER,
  fieldEntriesCsv,
  fieldEntriesYaml,
  parseFieldEntries,
} from "../schema/field/entry-file.ts";
import { Problem } from "../schema/problem.ts";
import { replaceFile } from "./atomic-file.ts";
import { sha256 } from "./manifest.ts";
import { namesIn, readTexts } from "./reference-folder.ts";
import type { Workspace } from "./workspace.ts";
import { whileWriting } from "./write-lock.ts";

/** Own policies, projects and technologies of a workspace folder. */
export interface OwnField {
  readonly entries: readonly FieldEntry[];
  /** Files that are not as they should be: nothing of them counts. */
  readonly leftOut: readonly LeftOut[];
  /** Added to the data version where there are any; empty otherwise. */
  readonly suffix: string;
}

/** Where each entry stands. */
interface Place {
  readonly file: string;
  readonly text: string;
  readonly entries: readonly FieldEntry[];
}

/** A broken file is left out and told; of an entry in two files the first counts. */
export async function readFieldEntries(folder: string): Promise<OwnField> {
  const { places, leftOut } = await readPlaces(folder);
  const entries = new Map<string, FieldEntry>();
  for (const entry of places.flatMap((place) => place.entries)) {
    const id = entryId(entry);
    if (!entries.has(id)) entries.set(id, entry);
  }
  const own = [...entries.values()];
  const told = [...own, ...leftOut].map((one) => JSON.stringify(one));
  return {
    entries: own,
    leftOut,
    suffix: told.length === 0 ? "" : `+entries-${sha256(told.join("\n")).slice(0, 8)}`,
  };
}

async function readPlaces(folder: string): Promise<{ places: Place[]; leftOut: LeftOut[] }> {
  const home = path.join(folder, FIELD_FOLDER);
  const names = [...(await namesIn(home, ".yaml")), ...(await namesIn(home, ".csv"))];
  const texts = await readTexts(
    folder,
    names.map((name) => `${FIELD_FOLDER}/${name}`),
  );
  const places: Place[] = [];
  const leftOut: LeftOut[] = [];
  for (const [file, text] of Object.entries(texts)) {
    const { value, problems } = parseFieldEntries(file, text);
    if (value) places.push({ file, text, entries: value });
    else leftOut.push(...problems);
  }
  return { places, leftOut };
}

/**
 * Keeps entries that come together in one file, written whole or not at all; the same entry (kind, region, date,
 * title) is replaced where it stands.
 * @returns the file, relative to the workspace folder
 */
export async function saveFieldEntries(
  { folder }: Workspace,
  entries: readonly FieldEntry[],
): Promise<string> {
  const ids = entries.map(entryId);
  const name = ids.length === 1 ? ids[0] : `added-${sha256(ids.join("\n")).slice(0, 12)}`;
  const file = `${FIELD_FOLDER}/${name}.yaml`;
  await whileWriting(folder, async () => {
    await mkdir(path.join(folder, FIELD_FOLDER), { recursive: true });
    await replaceFile(path.join(folder, file), fieldEntriesYaml(entries));
    // Only now elsewhere: a kill in between leaves an entry twice, never lost.
    for (const id of ids) await takeOut(folder, id, file);
  });
  return file;
}

/** Takes an entry away, whichever file holds it; the file's other entries and its comments stay. */
export async function removeFieldEntry({ folder }: Workspace, id: string): Promise<void> {
  const found = await whileWriting(folder, () => takeOut(folder, id));
  if (found) return;
  const known = (await readFieldEntries(folder)).entries.map(entryId);
  throw new Problem("bad-value", { name: "id", value: id, expected: known.join(", ") || "-" });
}

async function takeOut(folder: string, id: string, except: string | null = null): Promise<boolean> {
  const { places } = await readPlaces(folder);
  const holding = places.filter(
    ({ file, entries }) => file !== except && entries.some((entry) => entryId(entry) === id),
  );
  for (const { file, text, entries } of holding) {
    const target = path.join(folder, file);
    if (entries.length === 1) await rm(target);
    else await replaceFile(target, without(file, text, entries, id));
  }
  return holding.length > 0;
}

function without(file: string, text: string, entries: readonly FieldEntry[], id: string): string {
  const left = entries.filter((entry) => entryId(entry) !== id);
  if (file.endsWith(".csv")) return fieldEntriesCsv(left);
  const document = parseDocument(text);
  // What goes may hold a part that others refer to: then the file is written anew.
  if (hasAliases(document)) return fieldEntriesYaml(left);
  const place = entries.findIndex((entry) => entryId(entry) === id);
  if (isSeq(document.contents)) {
    const { items } = document.contents;
    const [gone] = items.splice(place, 1);
    const first = items[0];
    // What stands at the head of the file is read as a comment on its first entry.
    if (place === 0 && isNode(gone) && isNode(first)) {
      const comments = [gone.commentBefore, first.commentBefore].filter((one) => !!one);
      first.commentBefore = comments.length === 0 ? null : comments.join("\n");
    }
  }
  return document.toString();
}

function hasAliases(document: Document): boolean {
  let found = false;
  visit(document, (_, node) => {
    found ||= isAlias(node);
  });
  return found;
}
