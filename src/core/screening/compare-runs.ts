import type { ListEntry } from "../evidence/reference.ts";
import type { FunnelGroup } from "./funnel.ts";
import type { ScreeningReason, ScreeningRun } from "./screening-result.ts";

export interface MovedCandidate {
  readonly id: string;
  /** Step that decides it: in the later run where it left, in the earlier one where it came. */
  readonly step: string | null;
  readonly reason: ScreeningReason | null;
}

/** What a change of edition, threshold or judgement does to the set. */
export interface RunComparison {
  readonly entered: readonly MovedCandidate[];
  readonly left: readonly MovedCandidate[];
}

/**
 * Which minerals come and go between two runs, with the reason that kept them out of the other one?
 *
 * @param step compares the sets after that step; the results of both runs when left out
 */
export function compareRuns(before: ScreeningRun, after: ScreeningRun, step?: string): RunComparison {
  const [was, is] = [keptAfter(before, step), keptAfter(after, step)];
  return {
    entered: is.filter((id) => !was.includes(id)).map((id) => ({ id, ...whyOut(before, id, step) })),
    left: was.filter((id) => !is.includes(id)).map((id) => ({ id, ...whyOut(after, id, step) })),
  };
}

const keptAfter = (run: ScreeningRun, step: string | undefined): readonly string[] =>
  step === undefined ? run.kept : (run.steps.find((done) => done.id === step)?.kept ?? []);

/** Why a candidate is not in a run's set after a step (the last by default); nulls when the run never met it. */
export function whyOut(
  run: ScreeningRun,
  id: string,
  step?: string,
): { readonly step: string | null; readonly reason: ScreeningReason | null } {
  const last = step === undefined ? -1 : run.steps.findIndex((done) => done.id === step);
  const steps = last === -1 ? run.steps : run.steps.slice(0, last + 1);
  for (const done of [...steps].reverse()) {
    const dropped = done.dropped.find((d) => d.id === id);
    if (dropped) return { step: done.id, reason: dropped.reason };
    const merged = done.merged.find((m) => m.ids.includes(id));
    if (merged) return { step: done.id, reason: merged.reason };
  }
  return { step: null, reason: null };
}

export interface EditionChange {
  /** Mineral id, or `other/<symbol>`. */
  readonly mineral: string;
  readonly change: "added" | "dropped" | "kept" | "split" | "joined";
  readonly older: readonly string[];
  readonly newer: readonly string[];
}

/**
 * How does a list change from one edition to the next? One row per mineral, with the names that each prints.
 *
 * split: one name became several of the same mineral or group (rare earths → the elements), joined: the reverse. A
 * name that is no mineral of the reference data is compared by its symbol or print.
 *
 * @param groups members count under their group where one of the two editions names the group
 */
export function compareEditions(
  lists: readonly ListEntry[],
  older: string,
  newer: string,
  groups: readonly FunnelGroup[] = [],
): EditionChange[] {
  const entries = lists.filter((entry) => entry.list === older || entry.list === newer);
  const named = groups.filter((group) => entries.some((entry) => entry.mineral === group.mineral));
  const keyOf = (entry: ListEntry): string =>
    named.find((group) => group.members.includes(entry.mineral))?.mineral ??
    (entry.mineral || `other/${entry.symbol || entry.printed}`);
  return [...new Set(entries.map(keyOf))].map((mineral) => {
    const own = entries.filter((entry) => keyOf(entry) === mineral);
    const was = own.filter((entry) => entry.list === older).map((entry) => entry.printed);
    const is = own.filter((entry) => entry.list === newer).map((entry) => entry.printed);
    return { mineral, change: changeOf(was.length, is.length), older: was, newer: is };
  });
}

function changeOf(was: number, is: number): EditionChange["change"] {
  if (was === 0) return "added";
  if (is === 0) return "dropped";
  if (was === 1 && is > 1) return "split";
  return was > 1 && is === 1 ? "joined" : "kept";
}
