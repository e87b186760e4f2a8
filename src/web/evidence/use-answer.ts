import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { AssessOptions } from "../../core/index.ts";
import { coalesce } from "./coalesce.ts";
import { AnswerFailure, type Engine } from "./engine.ts";
import type { EvidenceKey, Failure, Question, QuestionName, Questions, Summary } from "./questions.ts";

export const EngineContext = createContext<Engine | null>(null);

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error("useEngine outside EngineContext");
  return engine;
}

/** The evidence that is loaded: what the page draws rests on it, also while another country is on its way. */
export interface LoadedEvidence extends Summary {
  readonly options: AssessOptions;
}
export const LoadedContext = createContext<LoadedEvidence | null>(null);

export function useLoaded(): LoadedEvidence {
  const loaded = useContext(LoadedContext);
  if (!loaded) throw new Error("useLoaded outside LoadedContext");
  return loaded;
}

export interface Answer<T> {
  /** The newest answer there is; while another is computed, the one before. */
  readonly value: T | null;
  readonly pending: boolean;
  readonly failure: Failure | null;
}

/** Asks core in the worker about the loaded evidence; null asks nothing. */
export function useAnswer<N extends QuestionName>(
  name: N,
  ask: Questions[N]["ask"] | null,
): Answer<Questions[N]["answer"]> {
  const { key } = useLoaded();
  return useQuestion(name, key, ask);
}

interface Delivered<T> {
  readonly of: string;
  readonly value: T | null;
  readonly failure: Failure | null;
}

export function useQuestion<N extends QuestionName>(
  name: N,
  evidence: EvidenceKey,
  ask: Questions[N]["ask"] | null,
): Answer<Questions[N]["answer"]> {
  type Value = Questions[N]["answer"];
  const engine = useEngine();
  const wanted = ask === null ? null : JSON.stringify([name, evidence, ask]);
  const question = useMemo((): Question<N> | null => {
    if (wanted === null) return null;
    const [, theEvidence, theAsk] = JSON.parse(wanted) as [N, EvidenceKey, Questions[N]["ask"]];
    return { name, evidence: theEvidence, ask: theAsk };
  }, [name, wanted]);
  const [delivered, setDelivered] = useState<Delivered<Value> | null>(null);
  const send = useRef<((question: Question<N>) => void) | null>(null);

  useEffect(() => {
    if (!question || wanted === null || engine.known(question) !== undefined) return;
    send.current ??= coalesce<Question<N>, Value>(
      (one) => engine.ask(one),
      (one, result) => {
        const of = JSON.stringify([one.name, one.evidence, one.ask]);
        if ("value" in result) setDelivered({ of, value: result.value, failure: null });
        else
          setDelivered((before) => ({ of, value: before?.value ?? null, failure: failureOf(result.error) }));
      },
    );
    send.current(question);
  }, [engine, question, wanted]);

  const known = question ? engine.known(question) : undefined;
  const last = useRef<Value | null>(null);
  const value = known ?? (delivered?.of === wanted ? delivered?.value : null) ?? last.current;
  useEffect(() => {
    last.current = value;
  }, [value]);
  const failure = delivered?.of === wanted ? (delivered?.failure ?? null) : null;
  return { value, failure, pending: wanted !== null && known === undefined && delivered?.of !== wanted };
}

export function failureOf(error: unknown): Failure {
  return error instanceof AnswerFailure ? error.failure : { code: "bug", message: String(error), hint: null };
}
