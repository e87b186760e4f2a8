import { StackedBars } from "../../../charts/stacked-bars/stacked-bars.tsx";
import type { Mineral } from "../../../core/index.ts";
import { chainSupplyWords } from "../../../i18n/web-chain-supply.ts";
import { Choice } from "../../controls/choice.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
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
import { AmountSwitch } from "./supply-switches.tsx";
import type { SupplySeriesChoice } from "./use-supply-series.ts";

interface RecomputedFigureProps {
  readonly mineral: Mineral;
  readonly series: SupplySeriesChoice;
  readonly parts: SeriesParts;
}

/** Supply by country where no document prints anything. */
export function RecomputedFigure({ mineral, series, parts }: RecomputedFigureProps) {
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

/** One source of the reader's choice: bars, growth over its comparable run, and what stands in the way of comparing. */
export function Recomputed({ series, parts, width, titled }: RecomputedProps) {
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
