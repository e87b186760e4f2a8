import type { FieldReference } from "../../core/index.ts";
import type { ReferenceReader } from "../reference/reading.ts";

export const FIELD_FILES: readonly string[] = [];

/** Null, with the problems noted in the reader, when a file is not as its schema says. */
export function readFieldFiles(_reader: ReferenceReader): FieldReference | null {
  return { events: [] };
}
