import type { ScenarioIssue, ScenarioMeasure, StudyReference } from "../../../core/index.ts";
import { sayPlace, sayScenarioIssue } from "../../../i18n/say-study.ts";
import { type Tongue, useTongue } from "../../language/language.tsx";
import type { PolicyDraft } from "../../link/policy-draft.ts";
import { activeMeasures } from "./draft.ts";
import type { FileNews } from "./file-buttons.tsx";
import { useLiveRun, useTopic } from "./run-context.ts";
import { usePolicyWords } from "./words.ts";

/** Why the measures on the levers cannot be run and what to change, beside the last good answer. */
export function RefusedBanner({ draft }: { readonly draft: PolicyDraft }) {
  const tongue = useTongue();
  const p = usePolicyWords();
  const { study } = useTopic();
  const { run, refused, failure } = useLiveRun();
  if (failure)
    return (
      <p className="policy-problem" role="alert">
        {failure.message} {failure.hint}
      </p>
    );
  if (refused.length === 0) return null;
  const measures = activeMeasures(draft);
  const inWords = (text: string) => pathInWords(tongue, study, measures, text);
  return (
    <div className="policy-problem" role="alert">
      <strong>{run ? p.refused : p.refusedFirst}</strong>
      <ul>
        {refused.map((issue) => {
          const value = typeof issue.value === "string" ? { value: inWords(issue.value) } : {};
          const named: ScenarioIssue = { ...issue, path: inWords(issue.path), ...value };
          const { message, hint } = sayScenarioIssue(named, tongue.language);
          return (
            <li key={`${issue.code}.${issue.path}`}>
              {message} <span className="mute">{hint}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** `measures[0].amount` → `Smelter investment Australia`: the page has levers, not lines of a file. */
export function pathInWords(
  { f, language }: Tongue,
  study: StudyReference,
  measures: readonly ScenarioMeasure[],
  path: string,
): string {
  const match = /^measures\[(\d+)\](?:\.(\w+))?$/.exec(path);
  const measure = match ? measures[Number(match[1])] : undefined;
  if (!match || !measure) return path;
  const name = study.policy.levers.find((lever) => lever.id === measure.lever)?.label[language];
  const place = measure.country ?? measure.from;
  const field = match[2] === "amount" ? undefined : match[2];
  return [name, place && sayPlace(place, f), field].filter(Boolean).join(" ");
}

interface NewsBannerProps {
  readonly news: FileNews;
  readonly onDismiss: () => void;
}

/** What came of a file or a ready-made set. */
export function NewsBanner({ news, onDismiss }: NewsBannerProps) {
  const p = usePolicyWords();
  return (
    <div
      className={news.isProblem ? "policy-problem" : "policy-news"}
      role={news.isProblem ? "alert" : "status"}
    >
      <ul>
        {[...new Set(news.lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <button type="button" className="text-button" onClick={onDismiss}>
        {p.dismiss}
      </button>
    </div>
  );
}
