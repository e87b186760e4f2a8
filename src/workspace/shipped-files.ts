import { Problem } from "../schema/problem.ts";
import type { ReferenceTexts } from "../schema/reference/reading.ts";
import { ReferenceFileError } from "../schema/reference/reference-problem.ts";
import type { Bundle } from "./bundle.ts";
import { sha256 } from "./manifest.ts";
import { readTexts } from "./reference-folder.ts";

/** Hand-written files of the bundle, read and checked as one. */
export interface ShippedFiles<T> {
  readonly reference: T;
  /** Added to the data version where a file differs from what was shipped; empty otherwise. */
  readonly suffix: string;
}

/** @throws {Problem} `study-refused` with every fault: people edit these files */
export async function readShippedFiles<T>(
  bundle: Bundle,
  name: string,
  files: readonly string[],
  parse: (texts: ReferenceTexts) => T,
): Promise<ShippedFiles<T>> {
  const texts = await readTexts(bundle.folder, files);
  const edited = editedFiles(bundle, texts);
  const suffix = edited.length === 0 ? "" : `+${name}-${sha256(edited.join("\n")).slice(0, 8)}`;
  return { reference: refusing(() => parse(texts)), suffix };
}

/** @throws {Problem} `study-refused` for files that are not as their schema says */
export function refusing<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof ReferenceFileError)) throw error;
    const faults = error.problems.map((problem) => ({ kind: "file" as const, problem }));
    throw new Problem("study-refused", { count: String(faults.length) }, { faults, cause: error });
  }
}

/** Files whose content is not what the bundle describes, with their checksums. */
export function editedFiles({ description }: Bundle, texts: ReferenceTexts): string[] {
  const shipped = new Map(description.resources.map((resource) => [resource.path, resource.hash]));
  return Object.entries(texts)
    .map(([file, text]) => [file, `sha256:${sha256(text)}`] as const)
    .filter(([file, hash]) => shipped.get(file) !== hash)
    .map(([file, hash]) => `${file} ${hash}`);
}
