import type { ScreeningFunnel, ScreeningRun, StudyReference } from "../../../core/index.ts";
import { screeningWords } from "../../../i18n/web-screening.ts";
import type { Catalogue } from "../../../schema/catalogue-files.ts";
import { TipArea } from "../../controls/tip.tsx";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { useDocument } from "../../evidence/use-document.ts";
import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { StudyGate } from "../../study/study-gate.tsx";
import { type ChosenFunnel, useFunnel } from "../../study/use-funnel.ts";
import { useUndo } from "../../study/use-undo.ts";
import { useWords } from "../../study/use-words.ts";
import { candidateNames } from "./candidate-names.ts";
import { CandidatePanel } from "./candidate-panel.tsx";
import { CriteriaFigure, criteriaOf } from "./criteria-figure.tsx";
import { EditionsFigure } from "./editions-figure.tsx";
import { FunnelBar } from "./funnel-bar.tsx";
import { FunnelFigure } from "./funnel-figure.tsx";
import { ListsFigure } from "./lists-figure.tsx";
import { RunIssues } from "./run-issues.tsx";
import { SetChanges } from "./set-changes.tsx";
import { StepEditor } from "./step-editor.tsx";
import { UseClassesFigure } from "./use-classes-figure.tsx";
import "../../styles/study.css";
import "../../styles/screening.css";

/** From many minerals to the few that are studied: which lists, which data, whose judgement. */
export function ScreeningPage() {
  const { t } = useTongue();
  useTitle(t.frame.screening);
  return <StudyGate title={t.frame.screening}>{(study) => <Screening study={study} />}</StudyGate>;
}

const EDIT_KEYS = ["funnel", "funnelFile", "funnelEdits"] as const;

function Screening({ study }: { readonly study: StudyReference }) {
  const { t } = useTongue();
  const chosen = useFunnel(study);
  const edits = useUndo(EDIT_KEYS, ["funnelEdits"]);
  const answer = useScreening(chosen);
  const catalogue = useDocument<Catalogue>("/api/v1/catalogue");
  const classed = study.funnels.find((funnel) => criteriaOf(funnel).length > 0);
  const grouped = study.funnels.find((funnel) => funnel.groups.length > 0);
  return (
    <TipArea>
      <div className="page screening">
        <h1>{chosen && answer ? <Finding chosen={chosen} run={answer.run} /> : t.frame.screening}</h1>
        {chosen && (
          <>
            <Subtitle chosen={chosen} />
            <FunnelBar study={study} chosen={chosen} edits={edits} />
          </>
        )}
        {chosen && answer ? (
          <>
            <RunIssues chosen={chosen} run={answer.run} />
            <SetChanges chosen={chosen} answer={answer} />
            <CandidateSelect chosen={chosen} run={answer.run} />
            <FunnelFigure chosen={chosen} run={answer.run} />
            <StepEditor chosen={chosen} edits={edits} />
            {catalogue.value && (
              <ListsFigure chosen={chosen} run={answer.run} catalogue={catalogue.value} edits={edits} />
            )}
            <CandidatePanel chosen={chosen} run={answer.run} />
          </>
        ) : (
          <p className="empty">{t.frame.computing}</p>
        )}
        {catalogue.value && <EditionsFigure catalogue={catalogue.value} groups={grouped?.groups ?? []} />}
        {classed && <UseClassesFigure funnel={classed} />}
        {classed && <JudgedFunnel funnel={classed} />}
      </div>
    </TipArea>
  );
}

/** The run of the funnel on the loaded evidence, beside the run of its file when something was changed. */
function useScreening(chosen: ChosenFunnel | null) {
  const { options } = useLoaded();
  const { view } = useView();
  const { value } = useAnswer(
    "screen",
    chosen
      ? {
          funnel: chosen.edited.funnel,
          against: view.funnelEdits.length > 0 ? chosen.base : null,
          year: options.year,
          ...(options.source === undefined ? {} : { source: options.source }),
        }
      : null,
  );
  return value;
}

/** METI FY2020 selection: 14 → 12 → 13 minerals. */
function Finding({ chosen, run }: { readonly chosen: ChosenFunnel; readonly run: ScreeningRun }) {
  const { say, language } = useTongue();
  const words = useWords(screeningWords);
  const counts = run.steps.map((step) => step.kept.length);
  const changes = counts.filter((count, place) => count !== counts[place - 1]);
  return say(words.finding, { funnel: chosen.base.name[language], counts: changes.join(" → ") });
}

function Subtitle({ chosen }: { readonly chosen: ChosenFunnel }) {
  const { say } = useTongue();
  const words = useWords(screeningWords);
  const of = (kind: "data" | "judgement") =>
    chosen.edited.funnel.steps.filter((step) => step.kind === kind).length;
  return (
    <p className="subtitle">
      {say(words.subtitle, { data: String(of("data")), judgement: String(of("judgement")) })}
    </p>
  );
}

/** Every candidate by name: those too that no chip shows. */
function CandidateSelect({ chosen, run }: { readonly chosen: ChosenFunnel; readonly run: ScreeningRun }) {
  const tongue = useTongue();
  const words = useWords(screeningWords);
  const { view, change } = useView();
  const names = candidateNames(tongue, chosen.base, run);
  return (
    <label className="field">
      <span className="mute">{words.chooseCandidate}</span>
      <select
        value={view.candidate ?? ""}
        onChange={({ target }) => change({ candidate: target.value || null })}
      >
        <option value="">–</option>
        {run.candidates.map(({ id }) => (
          <option key={id} value={id}>
            {names.symbol(id)} {names.name(id)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The funnel with criteria on record, run as its file has it. */
function JudgedFunnel({ funnel }: { readonly funnel: ScreeningFunnel }) {
  const { options } = useLoaded();
  const { value } = useAnswer("screen", {
    funnel,
    against: null,
    year: options.year,
    ...(options.source === undefined ? {} : { source: options.source }),
  });
  return <CriteriaFigure funnel={funnel} run={value?.run ?? null} />;
}
