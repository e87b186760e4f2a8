import { reason } from "./ask-candidate.ts";
import type { Decision, JudgementStep } from "./funnel.ts";
import { type RunState, type StepOutcome, unchanged } from "./run-state.ts";
import type { ReasonedId } from "./screening-result.ts";

/** Carries out a step that someone decided: the file's decisions in their order, each with its recorded words. */
export function judgementStep(run: RunState, step: JudgementStep, set: readonly string[]): StepOutcome {
  const named = step.decisions.flatMap((d) => d.ids);
  for (const id of new Set(named.filter((one, i) => named.indexOf(one) !== i))) {
    run.issue("contradictory-decisions", step.id, id);
  }
  return step.decisions.reduce(
    (outcome, decision) => decide(run, step.id, outcome, decision),
    unchanged(set),
  );
}

function decide(run: RunState, step: string, before: StepOutcome, decision: Decision): StepOutcome {
  const why = reason("judgement", { words: decision.reason, sources: [decision.source] });
  const known = decision.ids.filter((id) => {
    if (!run.candidate(id)) run.issue("unknown-candidate", step, id);
    return run.candidate(id) !== null;
  });
  const present = known.filter((id) => before.kept.includes(id));
  const absent = known.filter((id) => !before.kept.includes(id));
  const named = (ids: readonly string[]): ReasonedId[] => ids.map((id) => ({ id, reason: why }));
  if (decision.decision === "add") {
    for (const id of present) run.issue("already-in", step, id);
    return { ...before, kept: [...before.kept, ...absent], added: [...before.added, ...named(absent)] };
  }
  for (const id of absent) run.issue("decision-without-effect", step, id);
  const rest = before.kept.filter((id) => !present.includes(id));
  switch (decision.decision) {
    case "keep":
      return { ...before, confirmed: [...before.confirmed, ...named(present)] };
    case "drop":
      return { ...before, kept: rest, dropped: [...before.dropped, ...named(present)] };
    case "merge": {
      const { into } = decision;
      if (into === null || !run.candidate(into)) {
        run.issue("unknown-candidate", step, into ?? "");
        return before;
      }
      if (present.length === 0) return before;
      const kept = rest.includes(into) ? rest : [...rest, into];
      return { ...before, kept, merged: [...before.merged, { ids: present, into, reason: why }] };
    }
  }
}
