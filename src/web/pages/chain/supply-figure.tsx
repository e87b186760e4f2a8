import { StackedBars } from "../../../charts/stacked-bars/stacked-bars.tsx";
import { checkSupplyChanges, type Mineral } from "../../../core/index.ts";
import { chainSupplyWords } from "../../../i18n/web-chain-supply.ts";
import { Choice } from "../../controls/choice.tsx";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { heading } from "../../language/cell-text.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { useWords } from "../../study/use-words.ts";
import {
  growthText,
  recomputedBars,
  recomputedTitle,
  type SeriesParts,
  seriesNotes,
  seriesTable,
} from "./supply-series-view.ts";
import {
  isLostTotal,
  type PrintedHistory,
  printedBars,
  printedTable,
  printedTitle,
  type SupplyParts,
  supplierName,
} from "./supply-view.ts";
import type { SupplySeriesChoice } from "./use-supply-series.ts";

interface SupplyFigureProps {
  readonly mineral: Mineral;
  readonly history: PrintedHistory | null;
  readonly series: SupplySeriesChoice;
}

/** Supply by country over the years: 原資料 where a document prints it, 再計算 from one source of the evidence. */
export function SupplyFigure({ mineral, history, series }: SupplyFigureProps) {
  const tongue = useTongue();
  const words = useWords(chainSupplyWords);
  const { view } = useView();
  const { parts } = series;
  if (!history) {
    if (!parts) return <p className="empty">{words.recomputed.none}</p>;
    return <RecomputedFigure mineral={mineral} series={series} parts={parts} />;
  }
  const printed: SupplyParts = { tongue, words, history, definition: view.recycling };
  const title = printedTitle(printed);
  const state = printedBars(printed, title, view.amount);
  const [first, last] = [history.years[0]?.year ?? 0, history.years.at(-1)?.year ?? 0];
  const { say, f, t } = tongue;
  const shares = view.recycling === "of-total" ? words.printed.shareOfTotal : words.printed.shareOfPrimary;
  const legend = view.amount === "share" ? `${shares} ${words.printed.legend}` : words.printed.legend;
  return (
    <FigureFrame
      id="supply-history"
      title={title}
      level={3}
      about={say(words.printed.heading, {
        mineral: f.mineral(mineral.id),
        from: String(first),
        to: String(last),
      })}
      subject={mineral.id}
      controls={
        <div className="layer-controls">
          <AmountSwitch />
          <DefinitionSwitch />
        </div>
      }
      chart={(width) => (
        <>
          <StackedBars id="supply-history-bars" state={state} width={width} />
          <LostTotals parts={printed} />
          <Differences parts={printed} />
        </>
      )}
      chartLabel={t.figure.printed}
      chartIsPrinted
      picture={(width) => <StackedBars id="supply-history-picture" state={state} width={width} />}
      legend={legend}
      table={printedTable(printed, title)}
      origins={[history.origin]}
      second={
        parts
          ? {
              tab: "recomputed",
              label: t.figure.recomputed,
              content: (width) => <Recomputed series={series} parts={parts} width={width} titled />,
              origins: parts.series.origins,
              isPrinted: false,
            }
          : undefined
      }
    />
  );
}

interface RecomputedFigureProps {
  readonly mineral: Mineral;
  readonly series: SupplySeriesChoice;
  readonly parts: SeriesParts;
}

/** The same where no document prints anything. */
function RecomputedFigure({ mineral, series, parts }: RecomputedFigureProps) {
  const { say, f } = useTongue();
  const words = useWords(chainSupplyWords);
  const { view } = useView();
  const title = recomputedTitle(parts);
  const state = recomputedBars(parts, title, view.amount);
  return (
    <FigureFrame
      id="supply-history"
      title={title}
      level={3}
      about={say(words.recomputed.heading, { mineral: f.mineral(mineral.id) })}
      subject={`${mineral.id}-${parts.series.family}`}
      controls={<AmountSwitch />}
      chart={(width) => <Recomputed series={series} parts={parts} width={width} />}
      picture={(width) => <StackedBars id="supply-history-picture" state={state} width={width} />}
      legend={words.recomputed.legend}
      table={seriesTable(parts, title)}
      origins={parts.series.origins}
      notes={seriesNotes(parts)}
    />
  );
}

interface RecomputedProps {
  readonly series: SupplySeriesChoice;
  readonly parts: SeriesParts;
  readonly width: number;
  /** Beside a printed chart the figure's own title speaks of that. */
  readonly titled?: boolean;
}

function Recomputed({ series, parts, width, titled }: RecomputedProps) {
  const { e, say } = useTongue();
  const words = useWords(chainSupplyWords);
  const { view, change } = useView();
  const title = recomputedTitle(parts);
  return (
    <>
      <div className="study-bar">
        <Choice
          label={words.recomputed.source}
          value={parts.series.family}
          onChange={(family) =>
            change({ series: family === series.all?.[0]?.series.family ? null : family }, "replace")
          }
        >
          {(series.all ?? []).map((one) => (
            <option key={one.series.family} value={one.series.family}>
              {say(words.recomputed.years, {
                source: series.nameOf(one),
                from: String(one.series.years[0]?.year ?? ""),
                to: String(one.series.years.at(-1)?.year ?? ""),
              })}
            </option>
          ))}
        </Choice>
        <Choice
          label={words.recomputed.stage}
          value={series.stage}
          onChange={(stage) =>
            change({ stage: stage === "mine" ? "mine" : "refined", series: null }, "replace")
          }
        >
          {(["mine", "refined"] as const).map((stage) => (
            <option key={stage} value={stage}>
              {heading(e.stage[stage])}
            </option>
          ))}
        </Choice>
      </div>
      {titled && <p className="figure-finding">{title}</p>}
      <StackedBars id="supply-series-bars" state={recomputedBars(parts, title, view.amount)} width={width} />
      <p>{growthText(parts, parts.series.growth)}</p>
      {seriesNotes(parts).map((note) => (
        <p key={note} className="legend">
          {note}
        </p>
      ))}
    </>
  );
}

function AmountSwitch() {
  const { t } = useTongue();
  const { view, change } = useView();
  return (
    <Switches
      label={t.mineral.showAs}
      choices={[
        ["quantity", t.mineral.quantity],
        ["share", t.mineral.asShare],
      ]}
      chosen={view.amount}
      onChange={(amount) => change({ amount }, "replace")}
    />
  );
}

function DefinitionSwitch() {
  const words = useWords(chainSupplyWords);
  const { view, change } = useView();
  return (
    <Switches
      label={words.definition.label}
      choices={[
        ["of-primary", words.definition["of-primary"]],
        ["of-total", words.definition["of-total"]],
      ]}
      chosen={view.recycling}
      onChange={(recycling) => change({ recycling }, "replace")}
    />
  );
}

interface SwitchesProps<T extends string> {
  readonly label: string;
  readonly choices: readonly (readonly [T, string])[];
  readonly chosen: T;
  readonly onChange: (one: T) => void;
}

function Switches<T extends string>({ label, choices, chosen, onChange }: SwitchesProps<T>) {
  return (
    <fieldset className="switches">
      <legend className="visually-hidden">{label}</legend>
      {choices.map(([id, name]) => (
        <button
          key={id}
          type="button"
          className="switch"
          aria-pressed={chosen === id}
          onClick={() => onChange(id)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

/** Totals whose label the text has lost: never printed as if they had one. */
function LostTotals({ parts }: { readonly parts: SupplyParts }) {
  const { tongue, words, history } = parts;
  const lost = history.years.filter(isLostTotal);
  if (lost.length === 0) return null;
  return (
    <p className="legend">
      {tongue.say(words.printed.lostTotal, {
        years: lost.map((year) => String(year.year)).join(", "),
        sum: lost
          .map((year) =>
            tongue.f.quantity(
              year.primary.value + year.recycling.value,
              "t",
              "metal-content",
              history.mineral,
            ),
          )
          .join(", "),
      })}
    </p>
  );
}

/** The document's own table: two years and the difference, beside the difference of the printed entries. */
function Differences({ parts }: { readonly parts: SupplyParts }) {
  const { tongue, words, history } = parts;
  const { f } = tongue;
  const checks = checkSupplyChanges(history.supply, history.numbers, history.mineral);
  const [first] = checks;
  if (!first) return null;
  const signed = (value: number) =>
    value === 0 ? "0" : `${value < 0 ? "−" : "+"}${f.number(Math.abs(value))}`;
  const caption = tongue.say(words.printed.differences, {
    unit: f.unit("t", "metal-content", history.mineral),
  });
  const table: TableModel = {
    caption,
    columns: [
      { key: "supplier", label: words.printed.supplier },
      { key: "from", label: String(first.change.from), numeric: true },
      { key: "to", label: String(first.change.to), numeric: true },
      { key: "change", label: words.printed.change, numeric: true },
      { key: "computed", label: words.printed.computed, numeric: true },
      { key: "verdict", label: words.printed.verdict },
    ],
    rows: checks.map((check) => ({
      key: check.change.supplier,
      cells: [
        cell(
          check.change.supplier === "primary" ? words.primary : supplierName(parts, check.change.supplier),
        ),
        cell(f.number(check.fromT), check.fromT),
        cell(f.number(check.toT), check.toT),
        cell(signed(check.change.changeT), check.change.changeT),
        cell(signed(check.computedT), check.computedT),
        cell(words.verdict[check.verdict]),
      ],
    })),
  };
  return (
    <>
      <h4>{caption}</h4>
      <DataTable model={table} />
    </>
  );
}
