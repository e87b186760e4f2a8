import type { ScreeningIssue, ScreeningRun } from "../../../core/index.ts";
import { sayScreeningIssue } from "../../../i18n/say-study.ts";
import { screeningWords } from "../../../i18n/web-screening.ts";
import { useTongue } from "../../language/language.tsx";
import { writeFunnelEdit } from "../../link/study-entries.ts";
import type { ChosenFunnel } from "../../study/use-funnel.ts";
import { useWords } from "../../study/use-words.ts";
import { candidateNames } from "./candidate-names.ts";

interface RunIssuesProps {
  readonly chosen: ChosenFunnel;
  readonly run: ScreeningRun;
}

/** What is wrong with a funnel, its edits or its link: named, with what to change. */
export function RunIssues({ chosen, run }: RunIssuesProps) {
  const words = useWords(screeningWords);
  const tongue = useTongue();
  const { say, f, language } = tongue;
  const { refused } = chosen.edited;
  const names = candidateNames(tongue, chosen.base, run);
  const stepName = (id: string) => chosen.base.steps.find((one) => one.id === id)?.name[language] ?? null;
  const named = (issue: ScreeningIssue): ScreeningIssue => ({
    ...issue,
    step: stepName(issue.step) ?? issue.step,
    subject: stepName(issue.subject) ?? names.name(issue.subject),
  });
  if (!chosen.linkBroken && refused.length === 0 && run.issues.length === 0) return null;
  return (
    <div className="refusal" role="alert">
      {chosen.linkBroken && <p className="problem">{words.linkProblem}</p>}
      {refused.length > 0 && (
        <p className="problem">{say(words.refused, { edits: f.list(refused.map(writeFunnelEdit)) })}</p>
      )}
      {run.issues.length > 0 && (
        <>
          <p className="problem">{words.issues}</p>
          <ul>
            {run.issues.map((issue) => {
              const { message, hint } = sayScreeningIssue(named(issue), language);
              return (
                <li key={message}>
                  {message} <span className="mute">{hint}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
