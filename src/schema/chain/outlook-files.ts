import type { OutlookReference } from "../../core/index.ts";
import type { ReferenceReader } from "../reference/reading.ts";

export const OUTLOOK_FILES: readonly string[] = [];

/** Null, with the problems noted in the reader, when a file is not as its schema says. */
export function readOutlookFiles(_reader: ReferenceReader): OutlookReference | null {
  return { technologies: [] };
}
