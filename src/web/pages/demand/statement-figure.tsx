import { IndexBars } from "../../../charts/index-bars/index-bars.tsx";
import { demandScenarios, type StudyReference } from "../../../core/index.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import {
  modelTable,
  SHOWN_YEARS,
  type StatementParts,
  statementBars,
  statementTable,
} from "./statement-view.ts";

/** The 13 as the study prints them: base, class of change, index to 2030 and 2050; models beside. */
export function StatementFigure({ study }: { readonly study: StudyReference }) {
  const tongue = useTongue();
  const words = useWords(demandWords);
  const studyWords = useStudyWords();
  const { view, change } = useView();
  const { reference } = useLoaded();
  const { demand } = study.typology;
  const printed = demand.scenarios.find((scenario) => scenario.kind === "statement");
  const { value } = useAnswer(
    "forecasts",
    demand.statements.map(({ mineral }) => ({
      mineral,
      options: { years: SHOWN_YEARS, ...(printed ? { scenario: printed.id } : {}) },
    })),
  );
  const { value: models } = useAnswer(
    "forecasts",
    demand.statements.flatMap(({ mineral }) =>
      demandScenarios(demand, mineral)
        .filter((scenario) => scenario.kind === "model")
        .map((scenario) => ({ mineral, options: { scenario: scenario.id, runs: 1 } })),
    ),
  );
  if (!value) return <p className="empty">{tongue.t.frame.computing}</p>;
  const minerals = new Map(reference.minerals.map((mineral) => [mineral.id, mineral]));
  const lines = demand.statements.flatMap((statement, place) => {
    const mineral = minerals.get(statement.mineral);
    const forecast = value[place];
    return mineral && forecast ? [{ statement, mineral, forecast }] : [];
  });
  const parts: StatementParts = { tongue, words, study: studyWords, lines };
  const { title } = words.statement;
  const state = statementBars(parts, title, view.mineral);
  const first = lines[0]?.statement;
  const legend = tongue.say(words.statement.legend, {
    base: String(first?.baseYear ?? ""),
    valueYear: first?.valueYear ?? "",
    to: String(first?.growthTo ?? ""),
  });
  const nameOf = (id: string) => demand.scenarios.find((one) => one.id === id)?.name[tongue.language] ?? id;
  return (
    <FigureFrame
      id="statements"
      title={title}
      heading={words.statement.heading}
      subject="meti-2020"
      chart={(width) => (
        <IndexBars
          id="statement-bars"
          state={state}
          width={width}
          onPress={(mineral) => {
            change({ mineral, scenario: null, chains: [], ownChains: [] });
            document.getElementById("demand-by-use")?.scrollIntoView({ block: "start" });
          }}
        />
      )}
      chartLabel={tongue.t.figure.printed}
      chartIsPrinted
      picture={(width) => <IndexBars id="statement-picture" state={state} width={width} />}
      pictureWidth={760}
      legend={legend}
      table={statementTable(parts, title)}
      origins={["meti-2020"]}
      second={{
        tab: "recomputed",
        label: words.statement.tab,
        content: () => <DataTable model={modelTable(parts, models ?? [], nameOf)} />,
        origins: [...new Set((models ?? []).flatMap((one) => one.origins))],
        isPrinted: false,
      }}
    />
  );
}
