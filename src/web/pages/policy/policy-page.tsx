import { useMemo, useState } from "react";
import type { Mineral, StudyReference } from "../../../core/index.ts";
import { TipArea } from "../../controls/tip.tsx";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";
import type { PolicyDraft } from "../../link/policy-draft.ts";
import { useView } from "../../link/use-view.ts";
import { ExplainPanel } from "../../panels/explain-panel-lazy.tsx";
import type { PolicySubject } from "../../study/policy-questions.ts";
import { StudyGate } from "../../study/study-gate.tsx";
import { activeMeasures } from "./draft.ts";
import type { FileNews } from "./file-buttons.tsx";
import { NewsBanner } from "./issue-banner.tsx";
import { PolicyBench } from "./policy-bench.tsx";
import { MineralSelect } from "./policy-toolbar.tsx";
import { RunContext, TopicContext } from "./run-context.ts";
import { type DraftControl, useDraft } from "./use-draft.ts";
import { type LiveRun, usePolicyRun } from "./use-policy-run.ts";
import { useSettled } from "./use-settled.ts";
import { usePolicyWords } from "./words.ts";
import "../../styles/policy.css";

/** Where a reader who has not chosen yet begins: most of its supply comes from one country, and five axes have numbers. */
const FIRST_MINERAL = "tungsten";

/** 政策: what measures change in the six indicators of one mineral. */
export function PolicyPage() {
  const p = usePolicyWords();
  return <StudyGate title={p.title}>{(study) => <Policy study={study} />}</StudyGate>;
}

function Policy({ study }: { readonly study: StudyReference }) {
  const { f, say } = useTongue();
  const p = usePolicyWords();
  const { view, change } = useView();
  const { reference } = useLoaded();
  const [news, setNews] = useState<FileNews | null>(null);
  const id = view.mineral ?? FIRST_MINERAL;
  const mineral = reference.minerals.find((one) => one.id === id);
  useTitle(p.title, mineral ? f.mineral(mineral.id) : "");
  const choose = (next: string) => {
    if (next === "") return;
    const policies = view.policies.map(withoutTonnes);
    const dropped = policies.some((one, place) => one !== view.policies[place]);
    setNews(dropped ? { lines: [say(p.tonnesDropped, { mineral: f.mineral(id) })], isProblem: false } : null);
    change({ mineral: next, policies });
  };
  return (
    <TipArea>
      <div className="page policy">
        {news && <NewsBanner news={news} onDismiss={() => setNews(null)} />}
        {mineral ? (
          <KnownPolicy key={mineral.id} {...{ study, mineral }} onMineral={choose} onNews={setNews} />
        ) : (
          <UnknownMineral name={id} onChoose={choose} />
        )}
      </div>
      <ExplainPanel />
    </TipArea>
  );
}

/** Tonnes sized for one mineral mean nothing for another; sizes, targets, percent and days do. */
function withoutTonnes(draft: PolicyDraft): PolicyDraft {
  const isTonnes = (lever: string) => ["mine", "exploration", "smelter"].includes(lever);
  const measures = draft.measures.filter((m) => !(isTonnes(m.lever) && m.amount));
  return measures.length === draft.measures.length ? draft : { ...draft, measures };
}

interface KnownPolicyProps {
  readonly study: StudyReference;
  readonly mineral: Mineral;
  readonly onMineral: (mineral: string) => void;
  readonly onNews: (news: FileNews) => void;
}

function KnownPolicy({ study, mineral, onMineral, onNews }: KnownPolicyProps) {
  const { t } = useTongue();
  const p = usePolicyWords();
  const control = useDraft();
  const subject = useSubject(mineral.id, control);
  const { value: basis, failure } = useAnswer("policyBasis", subject);
  const measures = useMemo(() => activeMeasures(control.draft), [control.draft]);
  const live = useWithBaseline(usePolicyRun({ subject, measures }), subject);
  const settled = useSettled(live.run, control.isHeld);
  const topic = useMemo(
    () => (basis ? { mineral, study, subject, basis } : null),
    [mineral, study, subject, basis],
  );
  if (!topic)
    return (
      <>
        <h1>{p.title}</h1>
        <p className="empty">{failure?.message ?? t.frame.computing}</p>
      </>
    );
  return (
    <TopicContext value={topic}>
      <RunContext value={live}>
        <PolicyBench control={control} settled={settled} onMineral={onMineral} onNews={onNews} />
      </RunContext>
    </TopicContext>
  );
}

/** A link whose measures cannot be run has no good answer yet: then the state before any measure is shown. */
function useWithBaseline(live: LiveRun, subject: PolicySubject): LiveRun {
  const isWanted = live.run === null && live.refused.length > 0;
  const ask = useMemo(() => ({ subject, measures: [] }), [subject]);
  const { value } = useAnswer("policyRun", isWanted ? ask : null);
  return useMemo(() => {
    if (!isWanted || value?.result.kind !== "simulation") return live;
    return { ...live, run: { result: value.result, stages: value.stages, of: ask } };
  }, [isWanted, value, live, ask]);
}

/** The same object as long as it says the same, so that a moving slider does not prepare anything anew. */
function useSubject(mineral: string, { draft }: DraftControl): PolicySubject {
  const { options } = useLoaded();
  const { at, demand } = draft;
  const inputs = JSON.stringify(draft.inputs);
  return useMemo(
    () => ({ mineral, options, at, demand, inputs: JSON.parse(inputs) }),
    [mineral, options, at, demand, inputs],
  );
}

function UnknownMineral({
  name,
  onChoose,
}: {
  readonly name: string;
  readonly onChoose: (id: string) => void;
}) {
  const { t, say } = useTongue();
  return (
    <>
      <h1>{say(t.frame.unknownMineral, { name })}</h1>
      <MineralSelect mineral={name} onChoose={onChoose} />
    </>
  );
}
