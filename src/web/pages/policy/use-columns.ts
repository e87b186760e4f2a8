import { useMemo } from "react";
import { useAnswer } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import type { PolicyDraft } from "../../link/policy-draft.ts";
import type { PolicyRun, PolicySubject } from "../../study/policy-questions.ts";
import { activeMeasures } from "./draft.ts";
import { useTopic } from "./run-context.ts";
import { columnName, type ScenarioColumn } from "./scenario-columns.ts";
import type { GoodRun } from "./use-policy-run.ts";
import { usePolicyWords } from "./words.ts";

/** The scenario on the levers and those kept beside it, each run at its own target year. */
export function useColumns(
  draft: PolicyDraft,
  kept: readonly PolicyDraft[],
  settled: GoodRun,
): ScenarioColumn[] {
  const tongue = useTongue();
  const p = usePolicyWords();
  const { study, subject } = useTopic();
  const asks = kept.map((one) => ({ subject: subjectFor(subject, one), measures: activeMeasures(one) }));
  const { value } = useAnswer("policyRuns", asks.length === 0 ? null : asks);
  return useMemo(() => {
    const edited: ScenarioColumn = {
      key: "edited",
      name: draft.name ?? (draft.preset === null ? p.scenarioEdited : columnName(tongue, p, study, draft, 0)),
      draft,
      result: settled.result,
    };
    const others = kept.map(
      (one, place): ScenarioColumn => ({
        key: `kept-${place}`,
        name: columnName(tongue, p, study, one, place),
        draft: one,
        result: simulationOf(value?.[place]),
      }),
    );
    return [edited, ...others];
  }, [draft, kept, settled, value, tongue, p, study]);
}

/** The same mineral and evidence at the target year, volumes and own numbers of a scenario. */
export function subjectFor(subject: PolicySubject, { at, demand, inputs }: PolicyDraft): PolicySubject {
  return { ...subject, at, demand, inputs };
}

function simulationOf(run: PolicyRun | undefined) {
  return run?.result.kind === "simulation" ? run.result : null;
}
