import { dataStep } from "./data-step.ts";
import type { ScreeningFunnel } from "./funnel.ts";
import { judgementStep } from "./judgement-step.ts";
import { RunState } from "./run-state.ts";
import type { ScreeningFacts } from "./screening-facts.ts";
import type { ScreeningRun, ScreeningStepResult } from "./screening-result.ts";

/**
 * Which minerals does a funnel leave, and why? Steps in order; data and recorded judgement stay apart.
 *
 * A data step asks every candidate and gives a code and a number; a judgement step carries out what the file
 * records, with its words. Nothing is dropped without a reason, and what a candidate's evidence cannot tell is
 * kept or dropped as the step says, under a reason of its own.
 *
 * @see docs/methods/screening.md
 */
export function screen(funnel: ScreeningFunnel, facts: ScreeningFacts): ScreeningRun {
  const run = new RunState(funnel, facts);
  const steps: ScreeningStepResult[] = [];
  let set: readonly string[] = [];
  let started = false;
  for (const step of funnel.steps) {
    if (steps.some((done) => done.id === step.id)) run.issue("repeated-step", step.id, step.id);
    const begins =
      step.kind === "data" ? step.effect !== "keep" : step.decisions.some((d) => d.decision === "add");
    if (!started && !begins) run.issue("no-start", step.id, step.id);
    started ||= begins;
    const outcome = step.kind === "data" ? dataStep(run, step, set) : judgementStep(run, step, set);
    const { printedCount } = step;
    const agreesWithPrint = printedCount === null ? null : outcome.kept.length === printedCount;
    steps.push({ id: step.id, kind: step.kind, ...outcome, printedCount, agreesWithPrint });
    if (outcome.kept.length === 0 && !run.issues.some((i) => i.code === "keeps-nothing")) {
      run.issue("keeps-nothing", step.id, step.id);
    }
    set = outcome.kept;
  }
  return {
    funnel: funnel.id,
    editions: [...run.editions].sort(),
    steps,
    kept: set,
    candidates: [...run.candidates.values()],
    issues: run.issues,
  };
}
