import type { ScenarioIssue } from "../../../core/index.ts";
import { sayScenarioIssue } from "../../../i18n/say-study.ts";
import { useTongue } from "../../language/language.tsx";
import type { FileNews } from "./file-buttons.tsx";
import { useLiveRun } from "./run-context.ts";
import { usePolicyWords } from "./words.ts";

/** Why the measures on the levers cannot be run and what to change, beside the last good answer. */
export function RefusedBanner() {
  const { language } = useTongue();
  const p = usePolicyWords();
  const { run, refused, failure } = useLiveRun();
  if (failure)
    return (
      <p className="policy-problem" role="alert">
        {failure.message} {failure.hint}
      </p>
    );
  if (refused.length === 0) return null;
  return (
    <div className="policy-problem" role="alert">
      <strong>{run ? p.refused : p.refusedFirst}</strong>
      <ul>
        {refused.map((issue) => (
          <IssueLine key={`${issue.code}.${issue.path}`} issue={issue} language={language} />
        ))}
      </ul>
    </div>
  );
}

function IssueLine({ issue, language }: { readonly issue: ScenarioIssue; readonly language: "ja" | "en" }) {
  const { message, hint } = sayScenarioIssue(issue, language);
  return (
    <li>
      {message} <span className="mute">{hint}</span>
    </li>
  );
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
