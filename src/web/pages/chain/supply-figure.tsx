import { StackedBars } from "../../../charts/stacked-bars/stacked-bars.tsx";
import type { Mineral } from "../../../core/index.ts";
import { chainSupplyWords } from "../../../i18n/web-chain-supply.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { useWords } from "../../study/use-words.ts";
import { Differences, LostTotals } from "./supply-differences.tsx";
import { printedTable } from "./supply-printed-table.ts";
import { Recomputed, RecomputedFigure } from "./supply-recomputed.tsx";
import { AmountSwitch, DefinitionSwitch } from "./supply-switches.tsx";
import { type PrintedHistory, printedBars, printedTitle, type SupplyParts } from "./supply-view.ts";
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
