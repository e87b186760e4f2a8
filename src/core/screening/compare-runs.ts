import type { ListEntry } from "../evidence/reference.ts";
import type { ReasonedId, ScreeningReason, ScreeningRun } from "./screening-result.ts";

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

/** Which minerals come and go between two runs, with the reason that kept them out of the other one. */
export function compareRuns(before: ScreeningRun, after: ScreeningRun): RunComparison {
  const moved = (ids: readonly string[], out: ScreeningRun): MovedCandidate[] =>
    ids.map((id) => ({ id, ...whyOut(out, id) }));
  return {
    entered: moved(
      after.kept.filter((id) => !before.kept.includes(id)),
      before,
    ),
    left: moved(
      before.kept.filter((id) => !after.kept.includes(id)),
      after,
    ),
  };
}

/** Why a candidate is not in the result of a run; nulls when the run never met it. */
export function whyOut(
  run: ScreeningRun,
  id: string,
): { step: string | null; reason: ScreeningReason | null } {
  for (const step of [...run.steps].reverse()) {
    const dropped = step.dropped.find((d: ReasonedId) => d.id === id);
    if (dropped) return { step: step.id, reason: dropped.reason };
    const merged = step.merged.find((m) => m.ids.includes(id));
    if (merged) return { step: step.id, reason: merged.reason };
  }
  return { step: null, reason: null };
}

export interface EditionChange {
  readonly mineral: string;
  readonly symbol: string;
  readonly change: "added" | "dropped" | "kept" | "split" | "joined";
  readonly older: readonly string[];
  readonly newer: readonly string[];
}

/**
 * How does a list change from one edition to the next? One row per mineral, with the names that each prints.
 *
 * split: one name became several of the same mineral (rare earths → the elements), joined: the reverse. A name that
 * is no mineral of the reference data is compared by its symbol or print.
 */
export function compareEditions(lists: readonly ListEntry[], older: string, newer: string): EditionChange[] {
  const names = (list: string): Map<string, ListEntry[]> => {
    const byMineral = new Map<string, ListEntry[]>();
    for (const entry of lists.filter((e) => e.list === list)) {
      const key = entry.mineral || `other/${entry.symbol || entry.printed}`;
      byMineral.set(key, [...(byMineral.get(key) ?? []), entry]);
    }
    return byMineral;
  };
  const [before, after] = [names(older), names(newer)];
  return [...new Set([...before.keys(), ...after.keys()])].map((mineral) => {
    const was = before.get(mineral) ?? [];
    const is = after.get(mineral) ?? [];
    const entry = is[0] ?? (was[0] as ListEntry);
    return {
      mineral,
      symbol: was.length + is.length > 2 ? "" : entry.symbol,
      change: changeOf(was.length, is.length),
      older: was.map((e) => e.printed),
      newer: is.map((e) => e.printed),
    };
  });
}

function changeOf(was: number, is: number): EditionChange["change"] {
  if (was === 0) return "added";
  if (is === 0) return "dropped";
  if (was === 1 && is > 1) return "split";
  return was > 1 && is === 1 ? "joined" : "kept";
}
