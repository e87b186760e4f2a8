import type { MovedCandidate } from "../../../core/index.ts";
import { sayScreeningReason } from "../../../i18n/say-study.ts";
import { screeningWords } from "../../../i18n/web-screening.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { cell, type TableModel, type TableRow } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import type { ScreeningAnswer } from "../../study/study-questions.ts";
import type { ChosenFunnel } from "../../study/use-funnel.ts";
import { useWords } from "../../study/use-words.ts";
import { candidateNames } from "./candidate-names.ts";

interface SetChangesProps {
  readonly chosen: ChosenFunnel;
  readonly answer: ScreeningAnswer;
}

/** What the reader's changes do to the final set, each mineral with the reason that kept it out. */
export function SetChanges({ chosen, answer }: SetChangesProps) {
  const tongue = useTongue();
  const words = useWords(screeningWords);
  const { comparison, run } = answer;
  if (!comparison) return null;
  const { entered, left } = comparison;
  const { say, f, language } = tongue;
  const names = candidateNames(tongue, chosen.base, {
    candidates: [...run.candidates, ...(answer.before?.candidates ?? [])],
  });
  const step = (id: string | null) =>
    chosen.base.steps.find((one) => one.id === id)?.name[language] ?? words.changes.notMet;
  const row = (moved: MovedCandidate, change: string): TableRow => ({
    key: `${change}.${moved.id}`,
    cells: [
      cell(`${names.symbol(moved.id)} ${names.name(moved.id)}`),
      cell(change),
      cell(step(moved.step)),
      cell(moved.reason ? sayScreeningReason(moved.reason, f) : ""),
    ],
  });
  const nothing = entered.length + left.length === 0;
  const title = nothing
    ? words.changes.none
    : say(words.changes.title, { entered: String(entered.length), left: String(left.length) });
  const table: TableModel = {
    caption: title,
    columns: [
      { key: "mineral", label: words.table.mineral },
      { key: "change", label: words.changes.change },
      { key: "step", label: words.table.step },
      { key: "reason", label: words.table.reason, wide: true },
    ],
    rows: [
      ...entered.map((one) => row(one, words.changes.entered)),
      ...left.map((one) => row(one, words.changes.left)),
    ],
  };
  return (
    <section className="set-changes" aria-label={title} role="status">
      <h2>{title}</h2>
      {!nothing && <DataTable model={table} />}
    </section>
  );
}
