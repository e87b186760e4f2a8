import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Reference } from "../core/index.ts";
import { parseReferenceFiles, type ReferenceTexts } from "../schema/reference-files.ts";
import { EVIDENCE_FILES } from "./bundle.ts";
import { readIfThere, sha256 } from "./manifest.ts";
import { readReferenceTexts } from "./reference-folder.ts";

/** The reference as read and checked when the bundle was built, and a checksum of the files it was made of. */
interface CompiledReference {
  readonly madeOf: string;
  readonly reference: Reference;
}

export interface ShippedReference {
  readonly reference: Reference;
  /** Checksum of the files when they were edited since the bundle was built, else null. */
  readonly edited: string | null;
}

/**
 * The reference of a data folder. Reading and checking YAML takes longer than an assessment, so the bundle carries
 * the result; it counts only while every file that it was made of is unchanged.
 */
export async function readReference(folder: string): Promise<ShippedReference> {
  const texts = await readReferenceTexts(folder);
  const compiled = await readCompiled(folder);
  const madeOf = checksum(texts);
  if (compiled?.madeOf === madeOf) return { reference: compiled.reference, edited: null };
  return { reference: parseReferenceFiles(texts), edited: madeOf };
}

export async function compileReference(folder: string): Promise<void> {
  const texts = await readReferenceTexts(folder);
  const compiled: CompiledReference = { madeOf: checksum(texts), reference: parseReferenceFiles(texts) };
  await writeFile(path.join(folder, EVIDENCE_FILES.reference), `${JSON.stringify(compiled)}\n`);
}

async function readCompiled(folder: string): Promise<CompiledReference | null> {
  const text = (await readIfThere(path.join(folder, EVIDENCE_FILES.reference)))?.toString("utf8");
  return text === undefined ? null : (JSON.parse(text) as CompiledReference);
}

const checksum = (texts: ReferenceTexts): string =>
  sha256(
    Object.entries(texts)
      .map(([file, text]) => `${file} ${sha256(text)}`)
      .sort()
      .join("\n"),
  );
