import { useId } from "react";
import type { ProductionRoute, RouteSplit, SplitIssue } from "../../../core/index.ts";
import { Choice } from "../../controls/choice.tsx";
import { useTongue } from "../../language/language.tsx";
import { useLcaWords } from "./lca-words.ts";

/** What stands in the form: texts, so that half a number may stand there while it is typed. */
export interface SplitDraft {
  readonly measure: RouteSplit["measure"];
  readonly parts: Readonly<Record<string, string>>;
  readonly source: string;
}
export const EMPTY_SPLIT: SplitDraft = { measure: "percent", parts: {}, source: "" };

/** The numbers of a form; null without one or without a source. */
export function splitOf({ measure, parts, source }: SplitDraft): RouteSplit | null {
  const given = Object.entries(parts).flatMap(([process, text]): (readonly [string, number])[] => {
    const value = Number(text);
    return text.trim() === "" || !Number.isFinite(value) ? [] : [[process, value]];
  });
  if (given.length === 0 || source.trim() === "") return null;
  return { source: source.trim(), measure, parts: Object.fromEntries(given) };
}

interface SplitFormProps {
  readonly route: ProductionRoute;
  readonly draft: SplitDraft;
  readonly onChange: (draft: SplitDraft) => void;
  readonly issues: readonly SplitIssue[];
}

/** Parts of the steps, typed by the reader with their source. */
export function SplitForm({ route, draft, onChange, issues }: SplitFormProps) {
  const words = useLcaWords();
  const { language, say } = useTongue();
  const problem = useId();
  const isTyped = Object.values(draft.parts).some((text) => text.trim() !== "");
  const unit = draft.measure === "percent" ? "%" : "kg-CO2/kg";
  const lines = useIssueLines(route, issues);
  return (
    <details className="split-form">
      <summary>{say(words.split.heading, { route: route.name[language] })}</summary>
      <div className="split-fields">
        <Choice
          label={words.split.measure}
          value={draft.measure}
          onChange={(measure) => onChange({ ...draft, measure: measure as SplitDraft["measure"] })}
        >
          <option value="percent">{words.split.percent}</option>
          <option value="kg">{words.split.kg}</option>
        </Choice>
        {route.processes.map(({ id, name }, place) => (
          <label key={id} className="field number-field">
            <span className="mute">{`${place + 1} ${name[language]}`}</span>
            <input
              type="number"
              inputMode="decimal"
              min={0}
              step="any"
              aria-label={say(words.split.partOf, { step: name[language], unit })}
              aria-invalid={lines.length > 0}
              aria-describedby={lines.length > 0 ? problem : undefined}
              value={draft.parts[id] ?? ""}
              onChange={({ target }) => onChange({ ...draft, parts: { ...draft.parts, [id]: target.value } })}
            />
            <span className="mute">{unit}</span>
          </label>
        ))}
        <label className="field split-source">
          <span className="mute">{words.split.source}</span>
          <input
            type="text"
            value={draft.source}
            maxLength={200}
            onChange={({ target }) => onChange({ ...draft, source: target.value })}
          />
        </label>
        {isTyped && (
          <button type="button" className="text-button" onClick={() => onChange(EMPTY_SPLIT)}>
            {words.split.clear}
          </button>
        )}
      </div>
      {isTyped && draft.source.trim() === "" && <p className="mute">{words.split.sourceMissing}</p>}
      <div id={problem} role="alert">
        {lines.map((line) => (
          <p key={line} className="problem">
            {line}
          </p>
        ))}
      </div>
    </details>
  );
}

function useIssueLines(route: ProductionRoute, issues: readonly SplitIssue[]): string[] {
  const words = useLcaWords();
  const { f, language, say } = useTongue();
  return issues.map(({ code, process, value }) =>
    code === "share-over-100"
      ? say(words.split.over, { value: f.number(value) })
      : say(words.split.negative, {
          step: route.processes.find(({ id }) => id === process)?.name[language] ?? process ?? "",
        }),
  );
}
