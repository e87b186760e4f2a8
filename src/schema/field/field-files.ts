import type { FieldReference } from "../../core/index.ts";
import type { ReferenceReader } from "../reference/reading.ts";
import { IMPACT_FILES, readImpactFiles } from "./impact-files.ts";
import { POLICY_FILES, readPolicyFiles } from "./policy-files.ts";
import { RESEARCH_FILES, readResearchFiles } from "./research-files.ts";

export const FIELD_FILES: readonly string[] = [...POLICY_FILES, ...RESEARCH_FILES, ...IMPACT_FILES];

/** Null, with the problems noted in the reader, when a file is not as its schema says. */
export function readFieldFiles(reader: ReferenceReader): FieldReference | null {
  const policy = readPolicyFiles(reader);
  return (
    policy && {
      policy,
      own: [],
      leftOut: [],
      research: readResearchFiles(reader),
      impact: readImpactFiles(reader),
    }
  );
}
