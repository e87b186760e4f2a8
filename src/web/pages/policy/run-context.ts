import { createContext, useContext } from "react";
import type { Mineral, StudyReference } from "../../../core/index.ts";
import type { PolicyBasis, PolicySubject } from "../../study/policy-questions.ts";
import type { LiveRun } from "./use-policy-run.ts";

/** What the page is about: it stays the same while a slider moves. */
export interface PolicyTopic {
  readonly mineral: Mineral;
  readonly study: StudyReference;
  readonly subject: PolicySubject;
  readonly basis: PolicyBasis;
}
export const TopicContext = createContext<PolicyTopic | null>(null);

/** The newest answer: whoever reads it redraws with every movement, the frames around it do not. */
export const RunContext = createContext<LiveRun>({ run: null, refused: [], failure: null });

export function useTopic(): PolicyTopic {
  const topic = useContext(TopicContext);
  if (!topic) throw new Error("useTopic outside TopicContext");
  return topic;
}
export const useLiveRun = (): LiveRun => useContext(RunContext);
