import type { PrintedGrowthCheck, PrintedSumCheck, StudyReference } from "../../../core/index.ts";
import { saySeries } from "../../../i18n/say-study.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { useAnswer } from "../../evidence/use-answer.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { exactPercent } from "./forecast-tables.tsx";
import { signedPercent } from "./statement-view.ts";

const PRINTED = "epi-nedo-2023";

/** Names of uses and series of the documents. */
function useSeriesName(study: StudyReference): (series: string) => string {
  const { language } = useTongue();
  const uses = new Map(study.typology.demand.uses.map((use) => [use.id, use.name[language]]));
  return (series) => uses.get(series) ?? saySeries(series, language);
}

/** Printed totals beside the sums of their parts, and printed shares beside the shares that the amounts give. */
export function PrintedSumsFigure({ study }: { readonly study: StudyReference }) {
  const tongue = useTongue();
  const words = useWords(demandWords);
  const studyWords = useStudyWords();
  const nameOf = useSeriesName(study);
  const { value } = useAnswer("printedChecks", {});
  if (!value) return <p className="empty">{tongue.t.frame.computing}</p>;
  const { f, say } = tongue;
  const wrong = value.sums.filter((sum) => sum.verdict === "contradicts");
  const title =
    wrong.length === 0 ? words.sums.titleNone : say(words.sums.title, { count: String(wrong.length) });
  const columns: TableModel["columns"] = [
    { key: "mineral", label: words.sums.mineral },
    { key: "quantity", label: words.sums.quantity },
    { key: "series", label: words.sums.series },
    { key: "year", label: words.sums.year, numeric: true },
    { key: "printed", label: words.sums.printed, numeric: true },
    { key: "sum", label: words.sums.sum, numeric: true },
    { key: "difference", label: words.sums.difference, numeric: true },
    { key: "verdict", label: words.sums.verdict },
    { key: "where", label: words.sums.where },
  ];
  const sumRow = (sum: PrintedSumCheck) => ({
    key: `${sum.mineral}.${sum.quantity}.${sum.series}.${sum.year}`,
    cells: [
      cell(f.mineral(sum.mineral)),
      cell(studyWords.printedQuantity[sum.quantity]),
      cell(nameOf(sum.series)),
      cell(String(sum.year), sum.year),
      cell(`${f.number(sum.printed)} t`, sum.printed),
      cell(`${f.number(sum.sum)} t`, sum.sum),
      cell(`${sum.difference < 0 ? "−" : "+"}${f.number(Math.abs(sum.difference))}`, sum.difference),
      cell(studyWords.sumVerdict[sum.verdict]),
      cell(sum.locator),
    ],
  });
  const shareRows = value.shares.map((share) => ({
    key: `${share.mineral}.${share.series}.${share.year}.share`,
    cells: [
      cell(f.mineral(share.mineral)),
      cell(studyWords.printedQuantity["demand-share"]),
      cell(nameOf(share.series)),
      cell(String(share.year), share.year),
      cell(f.share(share.printed), share.printed),
      cell(f.share(share.computed), share.computed),
      cell(exactPercent(share.printed - share.computed), share.printed - share.computed),
      cell(studyWords.shareVerdict[share.verdict]),
      cell(share.locator),
    ],
  }));
  const table: TableModel = { caption: title, columns, rows: [...value.sums.map(sumRow), ...shareRows] };
  return (
    <FigureFrame
      id="printed-sums"
      title={title}
      heading={words.sums.heading}
      subject={PRINTED}
      chart={() => (
        <>
          <p className="figure-finding">{title}</p>
          <DataTable model={{ ...table, rows: wrong.map(sumRow) }} />
        </>
      )}
      chartLabel={tongue.t.figure.recomputed}
      table={table}
      origins={[PRINTED]}
      second={{
        tab: "printed",
        label: tongue.t.figure.printed,
        content: () => <DataTable model={without(table, ["sum", "difference", "verdict"])} />,
        origins: [PRINTED],
        isPrinted: true,
      }}
    />
  );
}

/** What the documents say, without our columns beside it. */
function without({ caption, columns, rows }: TableModel, ours: readonly string[]): TableModel {
  const kept = columns.flatMap((column, place) => (ours.includes(column.key) ? [] : [place]));
  return {
    caption,
    columns: kept.flatMap((place) => columns[place] ?? []),
    rows: rows.map((row) => ({ key: row.key, cells: kept.flatMap((place) => row.cells[place] ?? []) })),
  };
}

/** Every printed growth rate in its window, with what rounding allows and what a wrong total explains. */
export function PrintedGrowthFigure({ study }: { readonly study: StudyReference }) {
  const tongue = useTongue();
  const words = useWords(demandWords);
  const studyWords = useStudyWords();
  const nameOf = useSeriesName(study);
  const { value } = useAnswer("printedChecks", {});
  if (!value) return <p className="empty">{tongue.t.frame.computing}</p>;
  const { f, say } = tongue;
  const wrong = value.growth.filter((check) => check.verdict === "follows-wrong-total");
  const counts = { count: String(wrong.length), total: String(value.growth.length) };
  const title = say(wrong.length === 0 ? words.cagr.titleNone : words.cagr.title, counts);
  const printedWindow = (check: PrintedGrowthCheck) =>
    study.typology.demand.printedGrowth.some(
      (one) =>
        one.windowPrinted &&
        one.mineral === check.mineral &&
        one.from === check.from &&
        one.to === check.to &&
        one.series.join() === check.series.join(),
    );
  const table: TableModel = {
    caption: title,
    columns: [
      { key: "mineral", label: words.sums.mineral },
      { key: "quantity", label: words.sums.quantity },
      { key: "series", label: words.cagr.series },
      { key: "window", label: words.cagr.window, numeric: true },
      { key: "found", label: words.cagr.windowBy },
      { key: "printed", label: words.cagr.printed, numeric: true },
      { key: "computed", label: words.cagr.computed, numeric: true },
      { key: "range", label: words.cagr.range, numeric: true },
      { key: "verdict", label: words.cagr.verdict },
    ],
    rows: value.growth.map((check, place) => ({
      key: `${check.mineral}.${check.from}.${check.to}.${place}`,
      cells: [
        cell(f.mineral(check.mineral)),
        cell(studyWords.printedQuantity[check.quantity]),
        cell(check.series.map(nameOf).join(" + ")),
        cell(`${check.from}–${check.to}`),
        cell(printedWindow(check) ? words.cagr.windowPrinted : words.cagr.windowFound),
        cell(signedPercent(check.printed), check.printed),
        cell(check.computed === null ? "–" : exactPercent(check.computed), check.computed),
        cell(
          check.low === null || check.high === null
            ? "–"
            : `${exactPercent(check.low)} … ${exactPercent(check.high)}`,
        ),
        cell(
          check.verdict === "follows-wrong-total" && check.wrongTotal
            ? `${studyWords.growthVerdict[check.verdict]} (${nameOf(check.wrongTotal)})`
            : studyWords.growthVerdict[check.verdict],
        ),
      ],
    })),
  };
  return (
    <FigureFrame
      id="printed-growth"
      title={title}
      heading={words.cagr.heading}
      subject={PRINTED}
      chart={() => (
        <>
          <p className="figure-finding">{title}</p>
          <DataTable model={table} />
        </>
      )}
      chartLabel={tongue.t.figure.recomputed}
      table={table}
      origins={[PRINTED]}
      second={{
        tab: "printed",
        label: tongue.t.figure.printed,
        content: () => <DataTable model={without(table, ["computed", "range", "verdict"])} />,
        origins: [PRINTED],
        isPrinted: true,
      }}
    />
  );
}
