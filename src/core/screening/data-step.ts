import { askCandidate, type CandidateTest, candidatesOf, reason } from "./ask-candidate.ts";
import type { DataStep } from "./funnel.ts";
import { type Edition, readEdition } from "./list-membership.ts";
import { type RunState, type StepOutcome, unchanged } from "./run-state.ts";
import type { ReasonedId, ScreeningReason } from "./screening-result.ts";

/** Carries out a step that lists and evidence decide. */
export function dataStep(run: RunState, step: DataStep, set: readonly string[]): StepOutcome {
  if (step.test === "on-lists") return listStep(run, step, set);
  const test: CandidateTest = step;
  if (test.test === "use-class") reportUnknownClasses(run, step.id, test.classes);
  const asked = step.effect === "keep" ? set : candidatesOf(test, run.funnel, run.facts);
  const answers = asked.flatMap((id) => {
    const candidate = run.candidate(id);
    return candidate ? [{ id, ...askCandidate(test, candidate, run.funnel, run.facts) }] : [];
  });
  return apply(step.effect, set, answers);
}

function reportUnknownClasses(run: RunState, step: string, classes: readonly string[]): void {
  for (const id of classes) {
    if (!run.funnel.useClasses.some((c) => c.id === id)) run.issue("unknown-class", step, id);
  }
}

function listStep(
  run: RunState,
  step: DataStep & { readonly test: "on-lists" },
  set: readonly string[],
): StepOutcome {
  const editions = step.lists.flatMap((list): Edition[] => {
    const edition = readEdition(list, run.facts.lists, run.funnel.groups, run.funnel.supplements);
    if (!edition) run.issue("unknown-list", step.id, list);
    else if (edition.unread) run.issue("unread-entries", step.id, list);
    return edition ? [edition] : [];
  });
  // An intersection with a list that is not there is not the intersection of the others.
  if (editions.length < step.lists.length) return unchanged(set);
  for (const { list, candidates } of editions) {
    run.editions.add(list);
    for (const candidate of candidates.values()) run.meet(candidate);
  }
  const asked =
    step.effect === "keep" ? set : [...new Set(editions.flatMap((e) => [...e.candidates.keys()]))];
  return apply(
    step.effect,
    set,
    asked.map((id) => ({ id, ...membership(run, step, editions, id) })),
  );
}

function membership(
  run: RunState,
  step: DataStep & { readonly test: "on-lists" },
  editions: readonly Edition[],
  id: string,
): { pass: boolean; reason: ScreeningReason } {
  if (
    step.groups === "left-out" &&
    run.funnel.groups.some((g) => g.mineral === id || g.members.includes(id))
  ) {
    return { pass: false, reason: reason("group-left-out", { detail: id }) };
  }
  const on = editions.filter((edition) => edition.candidates.has(id));
  const off = editions.filter((edition) => !edition.candidates.has(id));
  const notes = on.filter((e) => e.supplemented.has(id)).map((e) => `supplement:${e.list}`);
  const sources = [
    ...new Set(
      run.facts.lists
        .filter((e) => e.mineral === id && on.some((o) => o.list === e.list))
        .map((e) => e.source),
    ),
  ];
  const pass = step.match === "all" ? off.length === 0 : on.length > 0;
  const names = (pass ? on : off).map((edition) => edition.list).join(",");
  return {
    pass,
    reason: reason(pass ? "on-lists" : "not-on-list", { detail: names, notes, sources: pass ? sources : [] }),
  };
}

/** Turns answers into what a step keeps, drops and adds. */
function apply(
  effect: DataStep["effect"],
  set: readonly string[],
  answers: readonly { readonly id: string; readonly pass: boolean; readonly reason: ScreeningReason }[],
): StepOutcome {
  const passed = answers
    .filter((a) => a.pass)
    .map(({ id, reason: why }): ReasonedId => ({ id, reason: why }));
  const failed = answers
    .filter((a) => !a.pass)
    .map(({ id, reason: why }): ReasonedId => ({ id, reason: why }));
  if (effect === "keep") return { ...unchanged(passed.map((p) => p.id)), dropped: failed, confirmed: passed };
  if (effect === "start") return { ...unchanged(passed.map((p) => p.id)), dropped: failed, added: passed };
  const added = passed.filter((p) => !set.includes(p.id));
  return {
    ...unchanged([...set, ...added.map((p) => p.id)]),
    added,
    confirmed: passed.filter((p) => set.includes(p.id)),
  };
}
