import type { Words } from "../evidence/reference.ts";

export const SCREENING_REASONS = [
  "on-lists", // detail: editions that name it
  "not-on-list", // detail: editions that do not
  "group-left-out", // detail: the group
  "demand-change", // detail: the class
  "other-demand-change", // detail: the class, or nothing
  "growth", // value: growth a year
  "growth-below", // value
  "growth-unknown",
  "home-demand-known", // value: t, detail: unit basis
  "no-home-demand",
  "country-share", // value: 0..1, detail: country/stage
  "country-share-below",
  "country-share-unknown",
  "inside-class", // detail: classes
  "outside-class",
  "judgement", // words: the recorded reason
] as const;
export type ScreeningReasonCode = (typeof SCREENING_REASONS)[number];

/** Why a candidate stayed, went or came. Data reasons are codes and numbers; judgements carry their recorded words. */
export interface ScreeningReason {
  readonly code: ScreeningReasonCode;
  readonly detail: string;
  readonly value: number | null;
  readonly words: Words | null;
  /** Origins or the document that the reason rests on. */
  readonly sources: readonly string[];
  /** `printed-share`, `group-stands-in:rare-earths`, `supplement:eu-srm-2023`, `year:2022` … */
  readonly notes: readonly string[];
}

export interface ReasonedId {
  readonly id: string;
  readonly reason: ScreeningReason;
}

/** A mineral or a member of one that a funnel may name. */
export interface ScreeningCandidate {
  readonly id: string;
  /** Mineral of the reference data; null for a list's entry that the reference data does not hold (caesium). */
  readonly mineral: string | null;
  readonly symbol: string;
}

export interface ScreeningStepResult {
  readonly id: string;
  readonly kind: "data" | "judgement";
  readonly kept: readonly string[];
  readonly dropped: readonly ReasonedId[];
  readonly added: readonly ReasonedId[];
  /** Candidates that stay because of a reason of this step. */
  readonly confirmed: readonly ReasonedId[];
  readonly merged: readonly {
    readonly ids: readonly string[];
    readonly into: string;
    readonly reason: ScreeningReason;
  }[];
  readonly printedCount: number | null;
  /** Is the number kept the printed one? null when none is printed. */
  readonly agreesWithPrint: boolean | null;
}

export const SCREENING_ISSUES = [
  "unknown-list", // subject: the edition
  "unknown-candidate", // subject: the id
  "unknown-class", // subject: the use class
  "unread-entries", // subject: an edition whose transcript lacks entries and has no supplement
  "decision-without-effect", // subject: the id, absent when the step ran
  "already-in", // subject: the id that a decision adds again
  "contradictory-decisions", // subject: the id with two decisions in one step
  "repeated-step", // subject: the step id
  "no-start", // nothing starts the set before the first filter
  "keeps-nothing", // subject: the step that empties the set
] as const;

export interface ScreeningIssue {
  readonly code: (typeof SCREENING_ISSUES)[number];
  readonly step: string;
  readonly subject: string;
}

export interface ScreeningRun {
  readonly funnel: string;
  /** Editions that the run read, sorted. */
  readonly editions: readonly string[];
  readonly steps: readonly ScreeningStepResult[];
  readonly kept: readonly string[];
  /** Every candidate that any step named. */
  readonly candidates: readonly ScreeningCandidate[];
  readonly issues: readonly ScreeningIssue[];
}
