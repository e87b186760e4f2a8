import type {
  Chip,
  ChipColumn,
  ChipColumnsState,
  ChipGroup,
  ChipTone,
} from "../../../charts/chip-columns/chip-columns-state.ts";
import type { FunnelStep, ScreeningRun, ScreeningStepResult } from "../../../core/index.ts";
import { sayScreeningNote, sayScreeningReason } from "../../../i18n/say-study.ts";
import type { StudyWords } from "../../../i18n/study.ts";
import type { ScreeningWords } from "../../../i18n/web-screening.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";
import type { EditedFunnel } from "../../study/apply-funnel-edits.ts";
import type { CandidateNames } from "./candidate-names.ts";
import { outcomeOf } from "./outcome-of.ts";

export interface FunnelView {
  readonly tongue: Tongue;
  readonly words: ScreeningWords;
  readonly study: StudyWords;
  readonly names: CandidateNames;
  readonly edited: EditedFunnel;
  readonly run: ScreeningRun;
}

/** The steps of a funnel with what each keeps, drops and adds, as columns of chips. */
export function funnelColumns(view: FunnelView, title: string, selected: string | null): ChipColumnsState {
  const { words, names, run, tongue } = view;
  const { say, f } = tongue;
  const results = new Map(run.steps.map((step) => [step.id, step]));
  const columns = view.edited.steps.map(({ step, off, changed }) => {
    const result = off ? undefined : results.get(step.id);
    const column = result ? stepColumn(view, step, result, selected) : offColumn(view, step);
    return changed ? { ...column, tag: `${column.tag} · ${words.edited}` } : column;
  });
  const steps = columns
    .map((column) => say(words.funnel.step, { title: column.title, count: column.count || words.funnel.off }))
    .join(tongue.language === "ja" ? "、" : "; ");
  const kept = f.list(run.kept.map(names.name));
  return {
    title,
    description: say(words.funnel.description, { steps, count: String(run.kept.length), kept }),
    columns,
    ordered: true,
  };
}

function stepColumn(
  view: FunnelView,
  step: FunnelStep,
  result: ScreeningStepResult,
  selected: string | null,
): ChipColumn {
  const { words, study, tongue, names } = view;
  const { say } = tongue;
  const chip = (id: string, tone: ChipTone, text = names.symbol(id)): Chip => ({
    id,
    text,
    tone,
    selected: id === selected,
    pressLabel: `${say(words.why.title, { mineral: names.name(id) })} (${text})`,
  });
  const starts = step.kind === "data" && step.effect === "start";
  const came = new Set(starts ? [] : result.added.map((one) => one.id));
  const mergedInto = new Set(result.merged.map((one) => one.into));
  const groups: ChipGroup[] = [
    {
      id: "kept",
      title: "",
      chips: result.kept.map((id) => chip(id, came.has(id) || mergedInto.has(id) ? "added" : "kept")),
    },
    {
      id: "already",
      title: words.funnel.already,
      chips:
        step.kind === "data" && step.effect === "add"
          ? result.confirmed.map(({ id }) => chip(id, "kept"))
          : [],
    },
    {
      id: "merged",
      title: words.funnel.merged,
      chips: result.merged.flatMap(({ ids, into }) =>
        ids
          .filter((id) => id !== into)
          .map((id) => chip(id, "merged", `${names.symbol(id)}→${names.symbol(into)}`)),
      ),
    },
    {
      id: "dropped",
      title: say(words.funnel.dropped, { count: String(result.dropped.length) }),
      chips: result.dropped.map(({ id }) => chip(id, "dropped")),
    },
  ];
  return {
    ...head(view, step),
    kind: step.kind,
    tag: study.stepKind[step.kind],
    count: String(result.kept.length),
    countNote: printNote(view, result),
    groups: groups.filter((group) => group.chips.length > 0),
    off: false,
  };
}

function printNote({ words, tongue }: FunnelView, result: ScreeningStepResult): string {
  if (result.printedCount === null) return "";
  const text = result.agreesWithPrint ? words.funnel.printed : words.funnel.differs;
  return tongue.say(text, { count: String(result.printedCount) });
}

function offColumn(view: FunnelView, step: FunnelStep): ChipColumn {
  const { words, study } = view;
  return {
    ...head(view, step),
    kind: step.kind,
    tag: study.stepKind[step.kind],
    count: "",
    countNote: words.funnel.off,
    groups: [],
    off: true,
  };
}

function head({ tongue }: FunnelView, step: FunnelStep): Pick<ChipColumn, "id" | "title"> {
  return { id: step.id, title: step.name[tongue.language] };
}

/** Every candidate at every step: outcome, reason, source. */
export function funnelTable(view: FunnelView, caption: string): TableModel {
  const { words, study, tongue, names, run, edited } = view;
  const { f, language } = tongue;
  const steps = new Map(edited.steps.map(({ step }) => [step.id, step]));
  return {
    caption,
    columns: [
      { key: "step", label: words.table.step },
      { key: "kind", label: words.table.kind },
      { key: "mineral", label: words.table.mineral },
      { key: "outcome", label: words.table.outcome },
      { key: "reason", label: words.table.reason, wide: true },
      { key: "notes", label: words.table.notes },
      { key: "source", label: words.table.source, wide: true },
    ],
    rows: run.steps.flatMap((result) => {
      const touched = [
        ...result.kept,
        ...result.dropped.map((one) => one.id),
        ...result.merged.flatMap((one) => one.ids),
      ];
      return [...new Set(touched)].map((id) => {
        const { reason } = outcomeOf(result, id);
        return {
          key: `${result.id}.${id}`,
          cells: [
            cell(steps.get(result.id)?.name[language] ?? result.id),
            cell(study.stepKind[result.kind]),
            cell(`${names.symbol(id)} ${names.name(id)}`),
            cell(outcomeText(view, result, id)),
            cell(reason ? sayScreeningReason(reason, f) : ""),
            cell(reason ? f.list(reason.notes.map((note) => sayScreeningNote(note, f))) : ""),
            cell(reason ? f.list(reason.sources.map(f.origin)) : ""),
          ],
        };
      });
    }),
  };
}

export function outcomeText(view: FunnelView, result: ScreeningStepResult, id: string): string {
  const { outcome, into } = outcomeOf(result, id);
  const text = view.words.outcome[outcome];
  return into === null ? text : view.tongue.say(text, { into: view.names.name(into) });
}
