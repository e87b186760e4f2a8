import { GrowthWindow } from "../../../charts/growth-window/growth-window.tsx";
import type { Mineral } from "../../../core/index.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { Choice } from "../../controls/choice.tsx";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { noteTexts } from "../../language/cell-text.ts";
import { useTongue } from "../../language/language.tsx";
import type { View } from "../../link/link-state.ts";
import { useView } from "../../link/use-view.ts";
import { useWords } from "../../study/use-words.ts";
import { historyYears } from "../mineral/history-view.ts";
import { exactPercent } from "./forecast-tables.tsx";
import {
  chosenRate,
  type TrendParts,
  type TrendWindow,
  trendState,
  trendTable,
  trendWindows,
} from "./trend-view.ts";

/** The study's example: a window around the recession of 2009. */
const EXAMPLE_FROM = 2000;
const EXAMPLE_TO = 2019;
const FIRST = "gallium";

/** How a growth rate is taken from a yearly series: window, irregular years, two readings, two methods. */
export function TrendFigure() {
  const words = useWords(demandWords);
  const { view } = useView();
  const { reference } = useLoaded();
  const mineral = reference.minerals.find((one) => one.id === (view.mineral ?? FIRST));
  if (!mineral) return <p className="empty">{words.trend.noSeries}</p>;
  return <MineralTrend mineral={mineral} />;
}

function MineralTrend({ mineral }: { readonly mineral: Mineral }) {
  const tongue = useTongue();
  const words = useWords(demandWords);
  const { view, change } = useView();
  const { t, say, f } = tongue;
  const { value: history } = useAnswer("supplyHistory", {
    mineral: mineral.id,
    stage: mineral.firstStage,
  });
  const years = history ? historyYears(history) : [];
  const window: TrendWindow = {
    // The example's window where the series has it; a window that the reader chose stays as it is.
    from: view.from ?? Math.max(EXAMPLE_FROM, years[0] ?? EXAMPLE_FROM),
    to: view.to ?? Math.min(EXAMPLE_TO, years.at(-1) ?? EXAMPLE_TO),
    irregular: view.irregular,
    reading: view.reading,
  };
  const ask = { mineral: mineral.id, stage: mineral.firstStage, windows: trendWindows(window) };
  const { value: answer } = useAnswer("growth", history ? ask : null);
  if (!answer) return <p className="empty">{t.frame.computing}</p>;
  if (answer.series.length === 0) return <p className="empty">{words.trend.noSeries}</p>;
  const parts: TrendParts = { tongue, words, mineral: mineral.id, window, answer };
  const rate = chosenRate(parts);
  const title = say(rate ? words.trend.title : words.trend.titleIssue, {
    mineral: f.mineral(mineral.id),
    rate: rate ? exactPercent(rate.rate) : "",
    from: String(rate?.from ?? window.from),
    to: String(rate?.to ?? window.to),
  });
  const state = trendState(parts, title);
  const toggle = (year: number) =>
    change(
      {
        irregular: window.irregular.includes(year)
          ? window.irregular.filter((one) => one !== year)
          : [...window.irregular, year].sort((a, b) => a - b),
      },
      "replace",
    );
  return (
    <FigureFrame
      id="growth-window"
      title={title}
      heading={words.trend.heading}
      subject={`${mineral.id}-${window.from}-${window.to}`}
      chart={(width) => (
        <>
          <p className="figure-finding">{title}</p>
          <GrowthWindow id="growth-chart" state={state} width={width} onPress={toggle} />
          <WindowFields window={window} years={answer.series.map((point) => point.year)} toggle={toggle} />
          <DataTable model={trendTable(parts, title)} />
        </>
      )}
      picture={(width) => <GrowthWindow id="growth-picture" state={state} width={width} />}
      legend={`${words.trend.where} ${words.trend.legend}`}
      table={trendTable(parts, title)}
      origins={answer.origins}
      notes={noteTexts(tongue, answer.notes)}
    />
  );
}

interface WindowFieldsProps {
  readonly window: TrendWindow;
  readonly years: readonly number[];
  readonly toggle: (year: number) => void;
}

function WindowFields({ window, years, toggle }: WindowFieldsProps) {
  const words = useWords(demandWords);
  const { say } = useTongue();
  const { change } = useView();
  const options = (chosen: number) =>
    [...new Set([...years, chosen])]
      .sort((a, b) => a - b)
      .map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ));
  const inside = years.filter((year) => year >= window.from && year <= window.to);
  return (
    <div className="step-fields window-fields">
      <Choice
        label={words.trend.windowFrom}
        value={String(window.from)}
        onChange={(year) => change({ from: Number(year) }, "replace")}
      >
        {options(window.from)}
      </Choice>
      <Choice
        label={words.trend.windowTo}
        value={String(window.to)}
        onChange={(year) => change({ to: Number(year) }, "replace")}
      >
        {options(window.to)}
      </Choice>
      <Choice
        label={words.trend.reading}
        value={window.reading}
        onChange={(value) => change({ reading: value as View["reading"] }, "replace")}
      >
        <option value="unbroken">{words.trend.unbroken}</option>
        <option value="dropped">{words.trend.dropped}</option>
      </Choice>
      <Choice label={words.trend.addYear} value="" onChange={(year) => toggle(Number(year))}>
        <option value="">–</option>
        {inside
          .filter((year) => !window.irregular.includes(year))
          .map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
      </Choice>
      <span className="chips">
        {window.irregular.map((year) => (
          <button
            key={year}
            type="button"
            className="chip struck"
            aria-label={say(words.trend.removeYear, { year: String(year) })}
            onClick={() => toggle(year)}
          >
            {year} ✕
          </button>
        ))}
      </span>
    </div>
  );
}
