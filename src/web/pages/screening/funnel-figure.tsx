import { ChipColumns } from "../../../charts/chip-columns/chip-columns.tsx";
import type { ScreeningRun } from "../../../core/index.ts";
import { screeningWords } from "../../../i18n/web-screening.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import type { ChosenFunnel } from "../../study/use-funnel.ts";
import { usePrintedTable } from "../../study/use-study.ts";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { candidateNames } from "./candidate-names.ts";
import { type FunnelView, funnelColumns, funnelTable } from "./funnel-view.ts";

interface FunnelFigureProps {
  readonly chosen: ChosenFunnel;
  readonly run: ScreeningRun;
}
/** The document that a built-in funnel follows. */
const DOCUMENTS: Readonly<Record<string, string>> = { "meti-2020": "meti-2020", "epi-2023": "epi-nedo-2023" };

/** The funnel as columns, what the document prints of it, every reason as a table. */
export function FunnelFigure({ chosen, run }: FunnelFigureProps) {
  const tongue = useTongue();
  const words = useWords(screeningWords);
  const study = useStudyWords();
  const { view, change } = useView();
  const { key, options } = useLoaded();
  const { base, edited } = chosen;
  const names = candidateNames(tongue, base, run);
  const funnelView: FunnelView = { tongue, words, study, names, edited, run };
  const title = tongue.say(words.funnel.title, { funnel: base.name[tongue.language] });
  const state = funnelColumns(funnelView, title, view.candidate);
  const document = DOCUMENTS[base.id];
  return (
    <FigureFrame
      id="funnel"
      title={title}
      heading={words.funnel.heading}
      subject={`${base.id}-${key.home}-${options.year}`}
      chart={(width) => (
        <ChipColumns
          id="funnel-columns"
          state={state}
          width={width}
          onPress={(candidate) => change({ candidate })}
        />
      )}
      chartLabel={tongue.t.figure.recomputed}
      picture={(width) => <ChipColumns id="funnel-picture" state={state} width={width} />}
      pictureWidth={1160}
      legend={words.funnel.legend}
      table={funnelTable(funnelView, title)}
      origins={originsOf(run, document)}
      method={<FunnelMethod chosen={chosen} />}
      second={
        document === undefined
          ? undefined
          : {
              tab: "printed",
              label: tongue.t.figure.printed,
              content: () => <PrintedCounts view={funnelView} caption={title} />,
              origins: [document],
              isPrinted: true,
            }
      }
    />
  );
}

function originsOf(run: ScreeningRun, document: string | undefined): string[] {
  const reasons = run.steps.flatMap((step) => [...step.dropped, ...step.added, ...step.confirmed]);
  const used = reasons.flatMap(({ reason }) => reason.sources);
  return [...new Set([...used, ...(document ? [document] : []), "public-pages-2026-11"])];
}

/** Ordered filters in words: what each step asks. */
function FunnelMethod({ chosen }: { readonly chosen: ChosenFunnel }) {
  const { language } = useTongue();
  const study = useStudyWords();
  return (
    <>
      <p>{chosen.base.note[language]}</p>
      <ol>
        {chosen.edited.steps.map(({ step }) => (
          <li key={step.id}>
            <strong>{step.name[language]}</strong> ({study.stepKind[step.kind]}
            {step.kind === "data" && `, ${study.stepEffect[step.effect]}`}){" "}
            {step.note && <span>{step.note[language]}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The counts that the document prints beside ours, and its own list of steps where it prints one. */
function PrintedCounts({ view, caption }: { readonly view: FunnelView; readonly caption: string }) {
  const printed = usePrintedTable(view.run.funnel === "epi-2023" ? "d4_selection_steps" : null);
  return (
    <>
      <DataTable model={countsTable(view, caption)} />
      {printed.value && <DataTable model={printedSteps(view, printed.value.rows)} captionHidden={false} />}
    </>
  );
}

function countsTable({ words, tongue, edited, run }: FunnelView, caption: string): TableModel {
  const results = new Map(run.steps.map((step) => [step.id, step]));
  return {
    caption,
    columns: [
      { key: "step", label: words.table.step },
      { key: "printed", label: words.table.printed, numeric: true },
      { key: "count", label: words.table.count, numeric: true },
      { key: "agrees", label: words.table.agrees },
    ],
    rows: edited.steps.map(({ step }) => {
      const result = results.get(step.id);
      const agrees = result?.agreesWithPrint ?? null;
      return {
        key: step.id,
        cells: [
          cell(step.name[tongue.language]),
          cell(
            step.printedCount === null ? words.table.noPrint : String(step.printedCount),
            step.printedCount,
          ),
          cell(result ? String(result.kept.length) : "–", result?.kept.length ?? null),
          cell(agrees === null ? words.table.noPrint : agrees ? words.table.yes : words.table.no),
        ],
      };
    }),
  };
}

function printedSteps(
  { words, tongue }: FunnelView,
  rows: readonly Readonly<Record<string, string>>[],
): TableModel {
  return {
    caption: words.funnel.printedMembers,
    columns: [
      { key: "step", label: words.table.step },
      { key: "printed", label: words.table.printed, numeric: true },
      { key: "members", label: words.table.mineral },
      { key: "notes", label: words.table.notes, wide: true },
    ],
    rows: rows.map((row, index) => ({
      key: `${row.step}.${index}`,
      cells: [
        cell((tongue.language === "ja" ? row.step_ja : row.step_en) ?? ""),
        cell(row.printed_count ?? ""),
        cell(row.members_symbols ?? ""),
        cell([row.note_en, row.flag].filter(Boolean).join("; ")),
      ],
    })),
  };
}
