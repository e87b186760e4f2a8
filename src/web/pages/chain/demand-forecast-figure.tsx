import { StackedAreas } from "../../../charts/stacked-areas/stacked-areas.tsx";
import { demandScenarios, type Mineral, type StudyReference } from "../../../core/index.ts";
import { sayDemandNote } from "../../../i18n/say-study.ts";
import { chainDemandWords } from "../../../i18n/web-chain-demand.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { Pending } from "../../evidence/pending.tsx";
import { useAnswer } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { forecastTable } from "../demand/forecast-tables.tsx";
import { type ForecastParts, forecastStack, forecastTitle } from "../demand/forecast-view.ts";
import { DemandLink } from "./demand-printed-figure.tsx";

interface DemandForecastProps {
  readonly mineral: Mineral;
  readonly study: StudyReference;
}

/** Where no document prints demand year by year: the model's uses, else the study's line, else nothing. */
export function DemandForecastFigure({ mineral, study }: DemandForecastProps) {
  const tongue = useTongue();
  const words = useWords(chainDemandWords);
  const pageWords = useWords(demandWords);
  const studyWords = useStudyWords();
  const { demand } = study.typology;
  const scenarios = demandScenarios(demand, mineral.id);
  const scenario = scenarios.find((one) => one.kind === "model") ?? scenarios[0];
  const { value, failure } = useAnswer(
    "forecasts",
    scenario ? [{ mineral: mineral.id, options: { scenario: scenario.id } }] : null,
  );
  const { say, f, language } = tongue;
  if (!scenario)
    return <p className="empty">{say(words.other.nothing, { mineral: f.mineral(mineral.id) })}</p>;
  const forecast = value?.[0];
  if (!forecast || forecast.mineral !== mineral.id) return <Pending failure={failure} />;
  const parts: ForecastParts = { tongue, words: pageWords, study: studyWords, reference: demand, forecast };
  const title = forecastTitle(parts, scenario.name[language]);
  const state = forecastStack(parts, title);
  const isStatement = forecast.kind === "statement";
  return (
    <FigureFrame
      id="demand-forecast"
      title={title}
      level={3}
      subject={`${mineral.id}-${scenario.id}`}
      controls={
        <span className={isStatement ? "kind-tag judgement" : "kind-tag"}>
          {isStatement ? words.other.statementTag : words.other.modelTag}
        </span>
      }
      chart={(width) => (
        <>
          <StackedAreas id="demand-forecast-areas" state={state} width={width} />
          <DemandLink mineral={mineral} />
        </>
      )}
      chartIsPrinted={isStatement}
      picture={(width) => <StackedAreas id="demand-forecast-picture" state={state} width={width} />}
      legend={isStatement ? pageWords.mineral.legendStatement : pageWords.mineral.legend}
      table={forecastTable(parts, title)}
      origins={[...new Set([...forecast.origins, ...forecast.supply.flatMap((line) => line.origins)])]}
      notes={forecast.notes
        .filter((note) => !note.startsWith("printed-total:"))
        .map((note) => sayDemandNote(note, f))}
    />
  );
}
