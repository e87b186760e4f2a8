import type { ScenarioInputs } from "../../../core/index.ts";
import { useTongue } from "../../language/language.tsx";
import type { PolicyDraft } from "../../link/policy-draft.ts";
import { useView } from "../../link/use-view.ts";
import { readNumber } from "./amount-field.tsx";
import { TextField } from "./text-field.tsx";
import { usePolicyWords } from "./words.ts";

interface OwnInputsProps {
  readonly draft: PolicyDraft;
  readonly onChange: (draft: PolicyDraft) => void;
}

const KEYS = [
  "need",
  "equityOfftake",
  "stockDays",
  "recovery",
  "urbanMine",
  "homeDemandGrowth",
  "worldDemandGrowth",
] as const satisfies readonly (keyof ScenarioInputs)[];

/** What only the reader knows: need, equity offtake, stocks. Without them the answer says lower bound. */
export function OwnInputs({ draft, onChange }: OwnInputsProps) {
  const { say } = useTongue();
  const p = usePolicyWords();
  const { view } = useView();
  const { inputs } = draft;
  const set = (key: (typeof KEYS)[number], text: string) => {
    const { [key]: _old, ...rest } = inputs;
    const number = text === "" ? null : readNumber(text);
    onChange({ ...draft, inputs: number === null || number < 0 ? rest : { ...rest, [key]: number } });
  };
  return (
    <details className="own-inputs" open={Object.keys(inputs).length > 0}>
      <summary>{p.ownInputs}</summary>
      <p className="mute">{p.ownInputsHint}</p>
      <div className="form condition-form">
        {KEYS.map((key) => (
          <TextField
            key={key}
            label={p.inputs[key]}
            value={inputs[key] === undefined ? "" : String(inputs[key])}
            isNumber
            onEnter={(text) => set(key, text)}
          />
        ))}
      </div>
      {view.overrides.length > 0 && (
        <p className="mute">{say(p.overridesStay, { count: String(view.overrides.length) })}</p>
      )}
    </details>
  );
}
