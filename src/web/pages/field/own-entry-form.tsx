import { type FormEvent, useState } from "react";
import {
  ENTRY_KINDS,
  type FieldEntry,
  POLICY_LANES,
  POLICY_REGIONS,
  POLICY_STATUSES,
  RESEARCH_STAGES,
} from "../../../core/index.ts";
import { fieldResearchWords } from "../../../i18n/web-field-research.ts";
import { useWords } from "../../study/use-words.ts";
import { draftFault, EMPTY_ENTRY, type EntryDraft, entryOfDraft } from "./own-entry-draft.ts";
import { useFieldWords } from "./words.ts";

interface OwnEntryFormProps {
  /** False when the workspace refuses: what was typed stays. */
  readonly onAdd: (entry: FieldEntry) => Promise<boolean>;
}

/** A new policy, project or technology; without a title, a date and a source it is not kept. */
export function OwnEntryForm({ onAdd }: OwnEntryFormProps) {
  const w = useFieldWords();
  const [draft, setDraft] = useState(EMPTY_ENTRY);
  const [fault, setFault] = useState<keyof typeof w.own.missing | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (patch: Partial<EntryDraft>) => setDraft((before) => ({ ...before, ...patch }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = draftFault(draft);
    setFault(found);
    if (found !== null) return;
    setBusy(true);
    const kept = await onAdd(entryOfDraft(draft));
    setBusy(false);
    if (kept) setDraft({ ...EMPTY_ENTRY, kind: draft.kind, region: draft.region, source: draft.source });
  };
  const text = (key: TextKey, hint?: string, className?: string) => (
    <label className={className}>
      <span>{w.own.field[key]}</span>
      <input
        type="text"
        value={draft[key]}
        placeholder={hint}
        onChange={({ target }) => set({ [key]: target.value })}
      />
    </label>
  );
  const choice = <K extends ChoiceKey>(key: K, options: readonly (readonly [EntryDraft[K], string])[]) => (
    <label>
      <span>{w.own.field[key]}</span>
      <select
        value={draft[key]}
        onChange={({ target }) => set({ [key]: target.value } as Partial<EntryDraft>)}
      >
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details className="own-entry-form">
      <summary>{w.own.add}</summary>
      <form className="form inline" onSubmit={(event) => void submit(event)} noValidate>
        {choice(
          "kind",
          ENTRY_KINDS.map((id) => [id, w.own.kind[id]]),
        )}
        {choice(
          "region",
          POLICY_REGIONS.map((id) => [id, w.region[id]]),
        )}
        {choice("lane", [["", w.own.laneOfKind], ...POLICY_LANES.map((id) => [id, w.lane[id]] as const)])}
        {text("title", undefined, "wide")}
        {text("announced", w.own.dateHint)}
        {text("inForce", w.own.dateHint)}
        {text("ended", w.own.dateHint)}
        {choice(
          "status",
          POLICY_STATUSES.map((id) => [id, w.status[id]]),
        )}
        {text("minerals")}
        {draft.kind === "project" && (
          <StageChecks chosen={draft.stages} onChange={(stages) => set({ stages })} />
        )}
        {text("source", undefined, "wide")}
        {text("note", undefined, "wide")}
        {fault && (
          <p className="problem" role="alert">
            {w.own.missing[fault]}
          </p>
        )}
        <button type="submit" className="button" disabled={busy}>
          {busy ? w.own.saving : w.own.save}
        </button>
      </form>
    </details>
  );
}

interface StageChecksProps {
  readonly chosen: EntryDraft["stages"];
  readonly onChange: (stages: EntryDraft["stages"]) => void;
}

/** What a project covers along the chain: with it the project counts in the mix of research. */
function StageChecks({ chosen, onChange }: StageChecksProps) {
  const w = useFieldWords();
  const { stage: names } = useWords(fieldResearchWords);
  return (
    <fieldset className="switches wide">
      <legend>{w.own.field.stages}</legend>
      {RESEARCH_STAGES.map((stage) => (
        <label key={stage} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(stage)}
            onChange={({ target }) =>
              onChange(
                RESEARCH_STAGES.filter((one) => (one === stage ? target.checked : chosen.includes(one))),
              )
            }
          />
          <span>{names[stage]}</span>
        </label>
      ))}
      <span className="detail">{w.own.stagesHint}</span>
    </fieldset>
  );
}

type TextKey = "title" | "announced" | "inForce" | "ended" | "minerals" | "source" | "note";
type ChoiceKey = "kind" | "region" | "lane" | "status";
