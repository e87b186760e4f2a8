import { askCandidate, type CandidateTest, candidatesOf, reason } from "./data-tests.ts";
import type { DataStep, Decision, JudgementStep, ScreeningFunnel } from "./funnel.ts";
import { type Edition, readEdition } from "./list-membership.ts";
import type { ScreeningFacts } from "./screening-facts.ts";
import type {
  Candidate,
  ReasonedId,
  ScreeningIssue,
  ScreeningReason,
  ScreeningRun,
  ScreeningStepResult,
} from "./screening-result.ts";

type StepOutcome = Omit<ScreeningStepResult, "id" | "kind" | "printedCount" | "agreesWithPrint">;

const unchanged = (kept: readonly string[]): StepOutcome => ({
  kept,
  dropped: [],
  added: [],
  confirmed: [],
  merged: [],
});

/** The state of one run: what is known of candidates, what went wrong. */
class Run {
  readonly candidates = new Map<string, Candidate>();
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
  candidate(id: string): Candidate | null {
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
  meet(found: Candidate): void {
    if (!this.candidate(found.id)) this.candidates.set(found.id, found);
  }
}

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
  const run = new Run(funnel, facts);
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

function dataStep(run: Run, step: DataStep, set: readonly string[]): StepOutcome {
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

function reportUnknownClasses(run: Run, step: string, classes: readonly string[]): void {
  for (const id of classes) {
    if (!run.funnel.useClasses.some((c) => c.id === id)) run.issue("unknown-class", step, id);
  }
}

function listStep(
  run: Run,
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
  run: Run,
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

function judgementStep(run: Run, step: JudgementStep, set: readonly string[]): StepOutcome {
  const named = step.decisions.flatMap((d) => d.ids);
  for (const id of new Set(named.filter((one, i) => named.indexOf(one) !== i))) {
    run.issue("contradictory-decisions", step.id, id);
  }
  return step.decisions.reduce(
    (outcome, decision) => decide(run, step.id, outcome, decision),
    unchanged(set),
  );
}

function decide(run: Run, step: string, before: StepOutcome, decision: Decision): StepOutcome {
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
