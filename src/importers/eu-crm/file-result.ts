import type { CriticalityStatement, Issue, Observation } from "../../core/index.ts";

/** What one file of the study gives; what it does not give is left out. */
export interface EuFileResult {
  readonly observations?: readonly Observation[];
  readonly criticality?: readonly CriticalityStatement[];
  readonly issues: readonly Issue[];
}
