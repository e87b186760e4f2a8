import type { FieldEntry } from "./field-entry.ts";
import type { ImpactReference } from "./impact-reference.ts";
import type { PolicyReference } from "./policy-reference.ts";
import type { ResearchReference } from "./research-reference.ts";

/** Policies, research and industry effects of EU, USA, China and Japan, as documents print them. */
export interface FieldReference {
  readonly policy: PolicyReference;
  /** The user's own entries; none in what is shipped. */
  readonly own: readonly FieldEntry[];
  /** Own files that are left out, with every fault. */
  readonly leftOut: readonly LeftOut[];
  readonly research: ResearchReference;
  readonly impact: ImpactReference;
}

/** One fault of an own file, by line. */
export interface LeftOut {
  readonly code: string;
  readonly file: string;
  readonly line: number | null;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}
