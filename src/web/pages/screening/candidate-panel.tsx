import { Link } from "@tanstack/react-router";
import type { ScreeningRun } from "../../../core/index.ts";
import { sayScreeningNote, sayScreeningReason } from "../../../i18n/say-study.ts";
import { screeningWords } from "../../../i18n/web-screening.ts";
import { Panel } from "../../controls/dialog.tsx";
import { useTongue } from "../../language/language.tsx";
import { useSharedSearch, useView } from "../../link/use-view.ts";
import type { ChosenFunnel } from "../../study/use-funnel.ts";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { candidateNames } from "./candidate-names.ts";
import { type FunnelView, outcomeText } from "./funnel-view.ts";
import { outcomeOf } from "./outcome-of.ts";

interface CandidatePanelProps {
  readonly chosen: ChosenFunnel;
  readonly run: ScreeningRun;
}

/** One candidate's way through every step: in or out, why, on what source. */
export function CandidatePanel({ chosen, run }: CandidatePanelProps) {
  const tongue = useTongue();
  const words = useWords(screeningWords);
  const study = useStudyWords();
  const search = useSharedSearch();
  const { view, change } = useView();
  const id = view.candidate;
  const candidate = run.candidates.find((one) => one.id === id);
  if (id === null || !candidate) return null;
  const names = candidateNames(tongue, chosen.base, run);
  const funnelView: FunnelView = { tongue, words, study, names, edited: chosen.edited, run };
  const name = names.name(id);
  const { say } = tongue;
  return (
    <Panel
      title={say(words.why.title, { mineral: `${names.symbol(id)} ${name}` })}
      closeLabel={words.why.close}
      onClose={() => change({ candidate: null })}
      shape="drawer"
    >
      <p>
        <strong>{run.kept.includes(id) ? words.why.in : words.why.out}</strong>
      </p>
      <ol className="way">
        {chosen.edited.steps.map(({ step, off }) => (
          <WayStep key={step.id} view={funnelView} step={step} off={off} candidate={id} />
        ))}
      </ol>
      {candidate.mineral && (
        <p>
          <Link to="/minerals/$id" params={{ id: candidate.mineral }} search={search}>
            {say(words.why.openMineral, { mineral: tongue.f.mineral(candidate.mineral) })}
          </Link>
        </p>
      )}
    </Panel>
  );
}

interface WayStepProps {
  readonly view: FunnelView;
  readonly step: FunnelView["edited"]["steps"][number]["step"];
  readonly off: boolean;
  readonly candidate: string;
}

function WayStep({ view, step, off, candidate }: WayStepProps) {
  const { words, study, tongue, run } = view;
  const { f, language } = tongue;
  const result = run.steps.find((one) => one.id === step.id);
  const found = result && !off ? outcomeOf(result, candidate) : null;
  const reason = found?.reason ?? null;
  return (
    <li className={found?.outcome === "dropped" || found?.outcome === "merged" ? "out" : ""}>
      <div className="way-head">
        <span className={`kind-tag ${step.kind}`}>{study.stepKind[step.kind]}</span>
        <strong>{step.name[language]}</strong>
        <span className="way-outcome">
          {result && found ? outcomeText(view, result, candidate) : words.outcome.off}
        </span>
      </div>
      {reason && (
        <p>
          {sayScreeningReason(reason, f)}
          {reason.notes.length > 0 && (
            <span className="mute"> ({f.list(reason.notes.map((note) => sayScreeningNote(note, f)))})</span>
          )}
        </p>
      )}
      {reason && reason.sources.length > 0 && (
        <p className="detail">
          {words.table.source}: {f.list(reason.sources.map(f.origin))}
        </p>
      )}
    </li>
  );
}
