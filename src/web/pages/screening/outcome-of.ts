import type { ScreeningReason, ScreeningStepResult } from "../../../core/index.ts";

/** What one step does to one candidate. */
export type Outcome = "kept" | "added" | "dropped" | "merged" | "absent" | "silent";
export interface StepOutcome {
  readonly outcome: Outcome;
  readonly reason: ScreeningReason | null;
  /** What it was merged into. */
  readonly into: string | null;
}

/** Reads a candidate's way through a step off the step's result; nothing is judged here. */
export function outcomeOf(step: ScreeningStepResult, candidate: string): StepOutcome {
  const find = (list: ScreeningStepResult["dropped"]) => list.find((one) => one.id === candidate);
  const merged = step.merged.find((one) => one.ids.includes(candidate) && one.into !== candidate);
  if (merged) return { outcome: "merged", reason: merged.reason, into: merged.into };
  const dropped = find(step.dropped);
  if (dropped) return { outcome: "dropped", reason: dropped.reason, into: null };
  const added = find(step.added);
  if (added) return { outcome: "added", reason: added.reason, into: null };
  const isIn = step.kept.includes(candidate);
  const confirmed = find(step.confirmed);
  if (confirmed) return { outcome: "kept", reason: confirmed.reason, into: null };
  const joined = step.merged.find((one) => one.into === candidate);
  if (joined) return { outcome: "added", reason: joined.reason, into: null };
  return { outcome: isIn ? "silent" : "absent", reason: null, into: null };
}
