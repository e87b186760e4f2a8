import { StackedAreas } from "../../../charts/stacked-areas/stacked-areas.tsx";
import {
  type DemandScenario,
  demandScenarios,
  type Forecast,
  type Mineral,
  type StudyReference,
} from "../../../core/index.ts";
import { sayDemandIssue, sayDemandNote } from "../../../i18n/say-study.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { Choice } from "../../controls/choice.tsx";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import type { View } from "../../link/link-state.ts";
import { useView } from "../../link/use-view.ts";
import type { ForecastAsk } from "../../study/study-questions.ts";
import { type Undoable, useUndo } from "../../study/use-undo.ts";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { BranchChoice } from "./branch-choice.tsx";
import { ChainEditor } from "./chain-editor.tsx";
import { ForecastTables, forecastTable } from "./forecast-tables.tsx";
import { type ForecastParts, forecastStack, forecastTitle } from "./forecast-view.ts";

/** Where a reader who has not chosen yet begins: the mineral with the most complete tables. */
const FIRST = "gallium";
const EDIT_KEYS = ["chains", "ownChains", "existing", "baseRule"] as const;

/** One mineral: demand by use in a scenario, its band, what stands against it, and the factors behind it. */
export function MineralDemand({ study }: { readonly study: StudyReference }) {
  const words = useWords(demandWords);
  const { say } = useTongue();
  const { view } = useView();
  const edits = useUndo(EDIT_KEYS);
  const minerals = useDemandMinerals(study);
  const wanted = view.mineral ?? FIRST;
  const mineral = minerals.find((one) => one.id === wanted);
  const scenarios = demandScenarios(study.typology.demand, wanted);
  const first = scenarios.find((one) => one.kind === "model") ?? scenarios[0];
  const scenario = scenarios.find((one) => one.id === view.scenario) ?? first;
  return (
    <section id="demand-by-use" aria-labelledby="demand-by-use-heading">
      <h2 id="demand-by-use-heading" className="section-heading">
        {words.mineral.heading}
      </h2>
      <MineralChoice minerals={minerals} chosen={wanted} />
      {mineral && scenario ? (
        <ScenarioDemand
          key={mineral.id}
          study={study}
          mineral={mineral}
          scenario={scenario}
          scenarios={scenarios}
          isFirst={(id) => id === first?.id}
          edits={edits}
        />
      ) : (
        <p className="empty" role="status">
          {say(words.mineral.unknown, { name: wanted })}
        </p>
      )}
    </section>
  );
}

/** Minerals that any scenario has: the 13 in their order, then the others. */
function useDemandMinerals(study: StudyReference): Mineral[] {
  const { reference } = useLoaded();
  const { demand } = study.typology;
  const known = reference.minerals.filter((one) => demandScenarios(demand, one.id).length > 0);
  return known.toSorted((a, b) => (a.studyNumber ?? 99) - (b.studyNumber ?? 99));
}

interface MineralChoiceProps {
  readonly minerals: readonly Mineral[];
  readonly chosen: string;
}

function MineralChoice({ minerals, chosen }: MineralChoiceProps) {
  const words = useWords(demandWords);
  const { f } = useTongue();
  const { change } = useView();
  return (
    <fieldset className="switches mineral-choice">
      <legend className="visually-hidden">{words.mineral.choose}</legend>
      {minerals.map((mineral) => (
        <button
          key={mineral.id}
          type="button"
          className="switch"
          aria-pressed={mineral.id === chosen}
          title={f.mineral(mineral.id)}
          onClick={() => change({ mineral: mineral.id, scenario: null, chains: [], ownChains: [] })}
        >
          <strong>{mineral.symbol}</strong> <span className="long">{f.mineral(mineral.id)}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface ScenarioDemandProps {
  readonly study: StudyReference;
  readonly mineral: Mineral;
  readonly scenario: DemandScenario;
  readonly scenarios: readonly DemandScenario[];
  /** The one that a bare link shows: uses tell more than a line. */
  readonly isFirst: (id: string) => boolean;
  readonly edits: Undoable;
}

function ScenarioDemand(props: ScenarioDemandProps) {
  const { study, mineral, scenario, scenarios, isFirst, edits } = props;
  const tongue = useTongue();
  const words = useWords(demandWords);
  const studyWords = useStudyWords();
  const { view, change } = useView();
  const { value } = useAnswer("forecasts", asksOf(view, mineral.id, scenario));
  const { value: checks } = useAnswer("printedChecks", {});
  const [forecast, source, appendix, mainSlide] = value ?? [];
  if (!forecast || forecast.mineral !== mineral.id || forecast.scenario !== scenario.id) {
    return <p className="empty">{tongue.t.frame.computing}</p>;
  }
  const { language, f } = tongue;
  const parts: ForecastParts = {
    tongue,
    words,
    study: studyWords,
    reference: study.typology.demand,
    forecast,
  };
  const title = forecastTitle(parts, scenario.name[language]);
  const state = forecastStack(parts, title);
  const isStatement = forecast.kind === "statement";
  const supplies = forecast.supply.flatMap((line) => line.origins);
  return (
    <>
      <FigureFrame
        id="decomposition"
        title={title}
        level={3}
        subject={`${mineral.id}-${scenario.id}`}
        controls={
          <div className="layer-controls">
            <span className={isStatement ? "kind-tag judgement" : "kind-tag"}>
              {isStatement ? words.mineral.statementTag : words.mineral.modelTag}
            </span>
            <Choice
              label={words.mineral.scenario}
              value={scenario.id}
              onChange={(id) => change({ scenario: isFirst(id) ? null : id })}
            >
              {scenarios.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name[language]}
                </option>
              ))}
            </Choice>
          </div>
        }
        chart={(width) => (
          <>
            <StackedAreas id="decomposition-areas" state={state} width={width} />
            <Issues forecast={forecast} />
          </>
        )}
        chartIsPrinted={isStatement}
        picture={(width) => <StackedAreas id="decomposition-picture" state={state} width={width} />}
        legend={isStatement ? words.mineral.legendStatement : words.mineral.legend}
        table={forecastTable(parts, title)}
        origins={[...new Set([...forecast.origins, ...supplies])]}
        method={
          <>
            <p>{scenario.note[language]}</p>
            <p>{isStatement ? words.branch.b : words.branch.formula}</p>
          </>
        }
        notes={forecast.notes
          .filter((note) => !note.startsWith("printed-total:"))
          .map((note) => sayDemandNote(note, f))}
      />
      <ForecastTables parts={parts} checks={checks} />
      <BranchChoice
        kind={forecast.kind}
        forms={appendix && mainSlide ? { appendix, mainSlide } : null}
        edits={edits}
      />
      {!isStatement && <ChainEditor parts={parts} source={source ?? null} edits={edits} />}
    </>
  );
}

/** The forecast as the reader has it, the source's own, and both forms of the base with all else alike. */
function asksOf(view: View, mineral: string, scenario: DemandScenario): readonly ForecastAsk[] {
  if (scenario.kind === "statement") return [{ mineral, options: { scenario: scenario.id } }];
  const { chains: changes, ownChains: own, existing, baseRule } = view;
  const scenarioOnly = { scenario: scenario.id };
  const shaped = {
    ...scenarioOnly,
    ...(existing === "trend" || baseRule === "main-slide" ? { existing: "trend" as const, baseRule } : {}),
  };
  const bandless = { ...scenarioOnly, existing: "trend" as const, runs: 1 };
  return [
    { mineral, options: shaped, changes, own },
    { mineral, options: { ...shaped, runs: 1 } },
    { mineral, options: { ...bandless, baseRule: "appendix" }, changes, own },
    { mineral, options: { ...bandless, baseRule: "main-slide" }, changes, own },
  ];
}

/** What could not be computed, and what to change. */
function Issues({ forecast }: { readonly forecast: Forecast }) {
  const { language } = useTongue();
  if (forecast.issues.length === 0) return null;
  return (
    <ul className="refusal" role="alert">
      {forecast.issues.map((issue) => {
        const { message, hint } = sayDemandIssue(issue, language);
        return (
          <li key={message}>
            {message} <span className="mute">{hint}</span>
          </li>
        );
      })}
    </ul>
  );
}
