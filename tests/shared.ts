import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "vitest";

/** The folder of raw public files beside the repository, or null in a user's clone. */
export const SHARED = (() => {
  const folder = path.resolve(import.meta.dirname, "../../shared");
  return existsSync(path.join(folder, "data", "README.md")) ? folder : null;
})();

/** A suite that needs the raw files; where they are absent one skipped test says so and the body never runs. */
export function describeShared(name: string, body: () => void): void {
  if (SHARED) describe(name, body);
  else describe(name, () => it.skip("skipped: ../shared is absent", () => {}));
}

/** Bytes of a file under ../shared, e.g. `data/wmd/README.md`. */
export function sharedBytes(relative: string): Uint8Array {
  if (!SHARED) throw new Error("../shared is absent: call inside describeShared");
  return new Uint8Array(readFileSync(path.join(SHARED, relative)));
}
