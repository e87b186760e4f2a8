import { type ReactNode, useState } from "react";
import { lineColour } from "../../../charts/colours/country-colour.ts";
import { LineChart } from "../../../charts/line-chart/line-chart.tsx";
import type { History } from "../../../core/index.ts";
import { YearSlider } from "../../controls/year-slider.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useAboutMineral } from "../../language/about.ts";
import { noteTexts } from "../../language/cell-text.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { type Amount, historyChart, historyTable, historyYears, pointsOf, unitOf } from "./history-view.ts";

interface HistoryFigureProps {
  readonly id: "supply" | "trade";
  readonly history: History | null;
  readonly question: string;
  readonly finding: (country: string, share: string, year: string) => string;
  readonly nothing: string;
  readonly warning?: string;
  readonly controls: ReactNode;
}

/** Amounts or shares by country over the years, with one year read out. */
export function HistoryFigure(props: HistoryFigureProps) {
  const tongue = useTongue();
  const about = useAboutMineral(props.history?.mineral ?? "");
  const { t, f } = tongue;
  const { view, change } = useView();
  const { key, options } = useLoaded();
  const [moving, setMoving] = useState<number | null>(null);
  const { history } = props;
  if (!history) return <p className="empty">{t.frame.computing}</p>;
  const years = historyYears(history);
  const last = years.at(-1);
  if (last === undefined) {
    return (
      <div className="figure-head">
        <p className="empty">{props.nothing}</p>
        {props.controls}
      </div>
    );
  }
  const wanted = moving ?? view.at ?? options.year;
  const year = years.includes(wanted) ? wanted : nearest(years, wanted);
  const first = pointsOf(history, year).find((point) => point.country !== "OTH" && point.share !== null);
  const title = first
    ? props.finding(f.country(first.country), f.share(first.share ?? 0), String(year))
    : props.question;
  const chart = historyChart(tongue, history, { title, year, amount: view.amount });
  const choose = (next: number) => {
    setMoving(null);
    change({ at: next }, "replace");
  };
  return (
    <FigureFrame
      id={props.id}
      title={title}
      about={about}
      level={3}
      subject={`${history.mineral}-${key.home}`}
      controls={
        <div className="layer-controls">
          {props.controls}
          <AmountSwitch />
        </div>
      }
      chart={(width) => (
        <>
          {props.warning && <p className="legend">{props.warning}</p>}
          <LineChart
            id={`${props.id}-lines`}
            state={chart}
            width={width}
            onChooseX={(x) => choose(nearest(years, x))}
          />
          <YearSlider
            label={t.mineral.yearSlider}
            years={years}
            value={year}
            onMove={setMoving}
            onRelease={choose}
          />
          <YearReading history={history} year={year} />
        </>
      )}
      picture={(width) => <LineChart id={`${props.id}-picture`} state={chart} width={width} height={300} />}
      table={historyTable(tongue, history, title)}
      origins={history.origins}
      notes={noteTexts(tongue, history.notes)}
    />
  );
}

function nearest(years: readonly number[], wanted: number): number {
  return years.reduce(
    (best, year) => (Math.abs(year - wanted) < Math.abs(best - wanted) ? year : best),
    years[0] ?? wanted,
  );
}

function AmountSwitch() {
  const { t } = useTongue();
  const { view, change } = useView();
  const choices: readonly [Amount, string][] = [
    ["quantity", t.mineral.quantity],
    ["share", t.mineral.asShare],
  ];
  return (
    <fieldset className="switches">
      <legend className="visually-hidden">{t.mineral.showAs}</legend>
      {choices.map(([amount, words]) => (
        <button
          key={amount}
          type="button"
          className="switch"
          aria-pressed={view.amount === amount}
          onClick={() => change({ amount }, "replace")}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}

const READ_OUT = 6;

/** The chosen year in numbers: share and amount of the largest. */
function YearReading({ history, year }: { readonly history: History; readonly year: number }) {
  const tongue = useTongue();
  const { f, t, say } = tongue;
  return (
    <p className="year-reading">
      <strong>{say(t.mineral.inYear, { year: String(year) })}</strong>
      {pointsOf(history, year)
        .slice(0, READ_OUT)
        .map((point) => (
          <span key={point.country}>
            <span className="swatch" style={{ background: lineColour(point.country) }} />
            {f.country(point.country)} {point.share === null ? "" : f.share(point.share)}{" "}
            <span className="mute">
              {f.number(point.value ?? 0)} {unitOf(tongue, history)}
            </span>
          </span>
        ))}
    </p>
  );
}
