import type { FunnelStep, ScreeningFunnel } from "../../../core/index.ts";
import { screeningWords } from "../../../i18n/web-screening.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { withEdit } from "../../study/apply-funnel-edits.ts";
import type { ChosenFunnel } from "../../study/use-funnel.ts";
import type { Undoable } from "../../study/use-undo.ts";
import { useStudyWords, useWords } from "../../study/use-words.ts";
import { StepFields } from "./step-fields.tsx";

interface StepEditorProps {
  readonly chosen: ChosenFunnel;
  readonly edits: Undoable;
}

/** Every step with its switch and its parameters; judgements with what is on record. */
export function StepEditor({ chosen, edits }: StepEditorProps) {
  const words = useWords(screeningWords);
  const { view } = useView();
  const set = (step: string, name: string, value: string | null) =>
    edits.change({ funnelEdits: withEdit(view.funnelEdits, step, name, value) });
  return (
    <details className="step-editor" open={view.funnelEdits.length > 0}>
      <summary>
        <h2>{words.steps.title}</h2>
      </summary>
      <p className="legend">{words.steps.hint}</p>
      <ol>
        {chosen.edited.steps.map(({ step, off }) => (
          <StepRow key={step.id} base={chosen.base} step={step} off={off} set={set} />
        ))}
      </ol>
    </details>
  );
}

export type SetParameter = (step: string, name: string, value: string | null) => void;

interface StepRowProps {
  readonly base: ScreeningFunnel;
  readonly step: FunnelStep;
  readonly off: boolean;
  readonly set: SetParameter;
}

function StepRow({ base, step, off, set }: StepRowProps) {
  const words = useWords(screeningWords);
  const study = useStudyWords();
  const { say, language } = useTongue();
  const name = step.name[language];
  return (
    <li className={off ? "off" : ""}>
      <div className="step-head">
        <label className="check">
          <input
            type="checkbox"
            checked={!off}
            aria-label={say(words.steps.onLabel, { step: name })}
            onChange={({ target }) => set(step.id, "off", target.checked ? null : "")}
          />
          <strong>{name}</strong>
        </label>
        <span className={`kind-tag ${step.kind}`}>{study.stepKind[step.kind]}</span>
        {step.kind === "data" && <span className="mute">{study.stepEffect[step.effect]}</span>}
      </div>
      {step.note && <p className="detail">{step.note[language]}</p>}
      {!off && step.kind === "data" && (
        <StepFields funnel={base} step={step} set={(key, value) => set(step.id, key, value)} />
      )}
      {step.kind === "judgement" && (
        <ul className="decisions">
          {step.decisions.map((one) => (
            <li key={`${one.decision}.${one.ids.join()}`}>
              {study.decision[one.decision]}: {one.ids.join(", ")}
              {one.into && ` → ${one.into}`} <span className="mute">{one.reason[language]}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
