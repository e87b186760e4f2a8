import type { ScreeningFunnel } from "./funnel.ts";
import type { ScreeningFacts } from "./screening-facts.ts";
import type { ScreeningCandidate, ScreeningIssue, ScreeningStepResult } from "./screening-result.ts";

/** What one step does to the set. */
export type StepOutcome = Omit<ScreeningStepResult, "id" | "kind" | "printedCount" | "agreesWithPrint">;

export const unchanged = (kept: readonly string[]): StepOutcome => ({
  kept,
  dropped: [],
  added: [],
  confirmed: [],
  merged: [],
});

/** The state of one run: what is known of candidates, what went wrong. */
export class RunState {
  readonly candidates = new Map<string, ScreeningCandidate>();
  readonly editions = new Set<string>();
  readonly issues: ScreeningIssue[] = [];
  readonly funnel: ScreeningFunnel;
  readonly facts: ScreeningFacts;

  constructor(funnel: ScreeningFunnel, facts: ScreeningFacts) {
    this.funnel = funnel;
    this.facts = facts;
  }

  issue(code: ScreeningIssue["code"], step: string, subject: string): void {
    this.issues.push({ code, step, subject });
  }

  /** A candidate by id: seen before, a member of the funnel, or a mineral; null when nobody knows the id. */
  candidate(id: string): ScreeningCandidate | null {
    const known = this.candidates.get(id);
    if (known) return known;
    const member = this.funnel.members.find((m) => m.id === id);
    const mineral = this.facts.minerals.find((m) => m.id === id);
    const found = member
      ? { id, mineral: member.mineral, symbol: member.symbol }
      : mineral
        ? { id, mineral: id, symbol: mineral.symbol }
        : null;
    if (found) this.candidates.set(id, found);
    return found;
  }

  /** Candidates of a list: the reference data's symbol goes before the list's. */
  meet(found: ScreeningCandidate): void {
    if (!this.candidate(found.id)) this.candidates.set(found.id, found);
  }
}
