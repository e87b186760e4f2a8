/** Something in the workspace folder that is not as we left it. The bundle stays usable, nothing is repaired or deleted. */
export const FINDING_CODES = [
  "manifest-unreadable", // detail: own imports are left out
  "own-file-missing", // the manifest names it
  "own-file-changed", // expected, found: size or checksum differ from the manifest
  "half-written-file", // left by a write that was interrupted
  "overrides-unreadable", // detail, line: no override is used
  "override-refused", // detail, line: this entry is not used
  "scenario-refused", // detail, line: this screening or set of measures is left out
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export interface WorkspaceFinding {
  readonly code: FindingCode;
  /** Relative to the workspace folder. */
  readonly file: string;
  readonly line: number | null;
  readonly detail: string;
}
