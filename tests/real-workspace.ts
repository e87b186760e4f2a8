import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type HomeEvidence, prepare } from "../src/core/index.ts";
import { evidencePacks, openWorkspace, type Workspace } from "../src/workspace/index.ts";

export const BUNDLE = path.resolve(import.meta.dirname, "../data");

/** The bundle with an empty workspace beside it. */
export function openBundle(): Promise<Workspace> {
  return openWorkspace({
    codeVersion: "test",
    bundle: BUNDLE,
    folder: mkdtempSync(path.join(tmpdir(), "chokepoint-")),
  });
}

/** Evidence of the bundle for several home countries, sharing one world. */
export async function evidenceOf(homes: readonly string[]): Promise<Map<string, HomeEvidence>> {
  const workspace = await openBundle();
  const packs = await evidencePacks(workspace, homes);
  const found = new Map<string, HomeEvidence>();
  for (const pack of packs) found.set(pack.home, prepare(pack, [...found.values()][0]?.world));
  return found;
}
