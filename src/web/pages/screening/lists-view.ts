import type { MembershipGridState } from "../../../charts/membership-grid/membership-grid-state.ts";
import type { FunnelStep, ListEntry, ScreeningRun, ScreeningStepResult } from "../../../core/index.ts";
import type { ScreeningWords } from "../../../i18n/web-screening.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";
import type { CandidateNames } from "./candidate-names.ts";
import { outcomeOf } from "./outcome-of.ts";

export type ListStep = Extract<FunnelStep, { test: "on-lists" }>;

/** The step that compares lists, and what it did; null when the funnel has none or it did not run. */
export function listStepOf(
  steps: readonly { readonly step: FunnelStep; readonly off: boolean }[],
  run: ScreeningRun,
): { readonly step: ListStep; readonly result: ScreeningStepResult } | null {
  for (const { step, off } of steps) {
    if (off || step.kind !== "data" || step.test !== "on-lists") continue;
    const result = run.steps.find((one) => one.id === step.id);
    if (result) return { step, result };
  }
  return null;
}

export interface Membership {
  readonly id: string;
  /** In the order of the step's lists; null where the step does not ask: a group that it leaves out. */
  readonly on: readonly boolean[] | null;
  readonly kept: boolean;
}

/** Which lists name each candidate, read off the reasons of the step: nothing is asked twice. */
export function membershipsOf(step: ListStep, result: ScreeningStepResult): Membership[] {
  const ids = [...result.kept, ...result.dropped.map((one) => one.id)];
  return ids.map((id) => {
    const kept = result.kept.includes(id);
    const reason = outcomeOf(result, id).reason;
    const named = reason?.detail.split(",") ?? [];
    if (reason?.code === "on-lists") return { id, kept, on: step.lists.map((list) => named.includes(list)) };
    if (reason?.code === "not-on-list") {
      return { id, kept, on: step.lists.map((list) => !named.includes(list)) };
    }
    return { id, kept, on: null };
  });
}

interface ListsViewParts {
  readonly tongue: Tongue;
  readonly words: ScreeningWords;
  readonly names: CandidateNames;
  readonly step: ListStep;
  readonly memberships: readonly Membership[];
  /** Names of the lists, short for the cells and long for sentences. */
  readonly marks: readonly string[];
  readonly lists: readonly string[];
}

export function listsGrid(parts: ListsViewParts, title: string): MembershipGridState {
  const { tongue, words, names, memberships, marks, lists } = parts;
  const { say, f } = tongue;
  const common = memberships.filter((one) => one.kept).map((one) => names.name(one.id));
  return {
    title,
    description: say(words.lists.description, { lists: f.list(lists), common: f.list(common) }),
    marks,
    cells: memberships.map(({ id, on, kept }) => {
      const onLists = lists.filter((_, place) => on?.[place]);
      return {
        id,
        symbol: names.symbol(id),
        name: names.name(id),
        on: on ?? [],
        onAll: kept,
        pressLabel: say(words.lists.press, {
          mineral: names.name(id),
          on: onLists.length === 0 ? words.lists.nowhere : f.list(onLists),
        }),
      };
    }),
  };
}

export function listsTable(
  { tongue, words, names, step, memberships, lists }: ListsViewParts,
  entries: readonly ListEntry[],
  caption: string,
): TableModel {
  const printedAs = (id: string, list: string) =>
    entries.filter((entry) => entry.list === list && entry.mineral === id).map((entry) => entry.printed);
  return {
    caption,
    columns: [
      { key: "mineral", label: words.table.mineral },
      ...step.lists.map((list, place) => ({ key: list, label: lists[place] ?? list })),
      { key: "outcome", label: words.table.outcome },
    ],
    rows: memberships.map(({ id, on, kept }) => ({
      key: id,
      cells: [
        cell(`${names.symbol(id)} ${names.name(id)}`),
        ...step.lists.map((list, place) =>
          cell(on?.[place] ? tongue.f.list(printedAs(id, list)) || words.lists.on : words.lists.off),
        ),
        cell(kept ? words.outcome.kept : words.outcome.dropped),
      ],
    })),
  };
}
