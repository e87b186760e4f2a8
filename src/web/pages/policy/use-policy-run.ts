import { useLayoutEffect, useMemo, useState } from "react";
import type { ScenarioIssue, Simulation } from "../../../core/index.ts";
import { coalesce } from "../../evidence/coalesce.ts";
import type { Failure, Question } from "../../evidence/questions.ts";
import { failureOf, useEngine, useLoaded } from "../../evidence/use-answer.ts";
import type { PolicyRun, PolicyRunAsk } from "../../study/policy-questions.ts";

/** A run that has an answer. */
export interface GoodRun extends PolicyRun {
  readonly result: Simulation;
  /** The question that it answers. */
  readonly of: PolicyRunAsk;
}

export interface LiveRun {
  /** The newest answer about this mineral and country; a refused set of measures leaves it where it was. */
  readonly run: GoodRun | null;
  /** Why the measures on the sliders cannot be run; empty when they can. */
  readonly refused: readonly ScenarioIssue[];
  readonly failure: Failure | null;
}

type Delivered = { readonly ask: PolicyRunAsk } & (
  | { readonly answer: PolicyRun }
  | { readonly failure: Failure }
);

/**
 * Runs the measures on the sliders in the worker: at most one run is under way and one is wanted. Asked before the
 * browser paints, so that the answer to one frame's movement is there for the next.
 */
export function usePolicyRun(ask: PolicyRunAsk): LiveRun {
  const engine = useEngine();
  const { key } = useLoaded();
  const wanted = JSON.stringify([key, ask]);
  const question = useMemo((): Question<"policyRun"> => {
    const [evidence, theAsk] = JSON.parse(wanted) as [typeof key, PolicyRunAsk];
    return { name: "policyRun", evidence, ask: theAsk };
  }, [wanted]);
  const [live, setLive] = useState<LiveRun>({ run: null, refused: [], failure: null });
  const send = useMemo(
    () =>
      coalesce<Question<"policyRun">, PolicyRun>(
        (one) => engine.ask(one),
        (one, told) => {
          const theAsk = one.ask as PolicyRunAsk;
          const delivered: Delivered =
            "value" in told
              ? { ask: theAsk, answer: told.value }
              : { ask: theAsk, failure: failureOf(told.error) };
          setLive((before) => nextLive(before, delivered));
        },
      ),
    [engine],
  );
  useLayoutEffect(() => send(question), [send, question]);
  return useOfSubject(live, ask, key.home);
}

export function nextLive(before: LiveRun, delivered: Delivered): LiveRun {
  if ("failure" in delivered) return { ...before, failure: delivered.failure };
  const { result, stages } = delivered.answer;
  if (result.kind === "refused") return { ...before, refused: result.issues, failure: null };
  return { run: { result, stages, of: delivered.ask }, refused: [], failure: null };
}

/** An answer about another mineral, country or year says nothing here. */
function useOfSubject(live: LiveRun, { subject }: PolicyRunAsk, home: string): LiveRun {
  const { run, refused, failure } = live;
  const result = run?.result;
  const fits =
    !result ||
    (result.mineral === subject.mineral && result.home === home && result.year === subject.options.year);
  return useMemo(() => ({ run: fits ? run : null, refused, failure }), [fits, run, refused, failure]);
}
