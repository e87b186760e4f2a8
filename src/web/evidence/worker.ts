/// <reference lib="webworker" />
import {
  assess,
  type ChainReference,
  candidates,
  chain,
  type EvidencePack,
  explain,
  gaps,
  type HomeEvidence,
  prepare,
  priceHistory,
  type StudyReference,
  shares,
  supplyHistory,
  tradeHistory,
} from "../../core/index.ts";
import { decodePack, type WirePack } from "../../schema/pack-wire.ts";
import { CHAIN_ANSWERS, isChainQuestion } from "../chain/chain-answers.ts";
import type { ChainQuestions } from "../chain/chain-questions.ts";
import { isStudyQuestion, STUDY_ANSWERS } from "../study/study-answers.ts";
import type { StudyQuestions } from "../study/study-questions.ts";
import { FetchFailure, fetchJson } from "./fetch-json.ts";
import type {
  EvidenceKey,
  Failure,
  Question,
  QuestionName,
  Questions,
  Summary,
  WorkerReply,
  WorkerRequest,
} from "./questions.ts";

// The worker holds the evidence and runs the same core as the command: the page's own thread only draws.

type Answers = {
  readonly [N in Exclude<QuestionName, keyof StudyQuestions | keyof ChainQuestions>]: (
    evidence: HomeEvidence,
    ask: Questions[N]["ask"],
    key: EvidenceKey,
  ) => Questions[N]["answer"];
};
const ANSWERS: Answers = {
  summary,
  assess,
  compare: (evidence, wanted) =>
    wanted.flatMap(({ mineral, options }) => assess(evidence, { ...options, minerals: [mineral] }).minerals),
  explain: (evidence, { mineral, axis, options }) => explain(evidence, mineral, axis, options),
  chain: (evidence, { mineral, options }) => chain(evidence, mineral, options),
  shares: (evidence, { mineral, stage, options }) => shares(evidence, mineral, stage, options),
  producers: (evidence, options) =>
    (options.minerals ?? evidence.world.reference.minerals.map((mineral) => mineral.id)).map((id) =>
      shares(evidence, id, evidence.world.mineral(id).firstStage, options),
    ),
  candidates: (evidence, { mineral, options }) => candidates(evidence, mineral, options),
  gaps,
  supplyHistory: (evidence, { mineral, stage, source }) => supplyHistory(evidence, mineral, stage, source),
  supplyHistories: (evidence, { minerals }) =>
    minerals.map((mineral) => supplyHistory(evidence, mineral, evidence.world.mineral(mineral).firstStage)),
  tradeHistory: (evidence, { mineral, side }) => tradeHistory(evidence, mineral, side),
  priceHistory: (evidence, { mineral, year }) => priceHistory(evidence, mineral, year),
};

/** Packs of the homes seen last; a pack is tens of thousands of rows, so few are kept. */
const PACKS_KEPT = 3;
const packs = new Map<string, Promise<EvidencePack>>();
const prepared = new Map<string, HomeEvidence>();
let loading = new AbortController();

self.addEventListener("message", async ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === "cancel-loading") {
    loading.abort();
    loading = new AbortController();
    return;
  }
  if (data.kind === "forget") {
    packs.clear();
    prepared.clear();
    study.forget();
    chainDocument.forget();
    return;
  }
  const { id, question, language } = data;
  try {
    reply({ id, ok: true, answer: await answerTo(question, language) });
  } catch (error) {
    reply({ id, ok: false, failure: failureOf(error) });
  }
});

async function answerTo(question: Question, language: string): Promise<unknown> {
  const { name, ask } = question;
  const evidence = await evidenceOf(question.evidence, language);
  if (isStudyQuestion(name)) {
    const given = STUDY_ANSWERS[name] as (e: HomeEvidence, s: StudyReference, ask: unknown) => unknown;
    return given(evidence, await study.read(language), ask);
  }
  if (isChainQuestion(name)) {
    const given = CHAIN_ANSWERS[name] as (e: HomeEvidence, c: ChainReference, ask: unknown) => unknown;
    return given(evidence, await chainDocument.read(language), ask);
  }
  const given = ANSWERS[name] as (e: HomeEvidence, ask: unknown, key: EvidenceKey) => unknown;
  return given(evidence, ask, question.evidence);
}

/** A small document of the server, read when the first question needs it. */
class ServerDocument<T> {
  readonly #address: string;
  #asked: Promise<T> | null = null;
  constructor(address: string) {
    this.#address = address;
  }
  read(language: string): Promise<T> {
    if (this.#asked) return this.#asked;
    const asked = fetchJson<T>(`${this.#address}?lang=${language}`);
    this.#asked = asked;
    // A failed download must not be remembered as the answer.
    asked.catch(() => this.forget());
    return asked;
  }
  forget(): void {
    this.#asked = null;
  }
}
/** Funnels, demand, types and levers. */
const study = new ServerDocument<StudyReference>("/api/v1/study");
/** Flows, routes, stock models, recovery, technologies. */
const chainDocument = new ServerDocument<ChainReference>("/api/v1/chain-study");

function reply(message: WorkerReply): void {
  self.postMessage(message);
}

async function evidenceOf(wanted: EvidenceKey, language: string): Promise<HomeEvidence> {
  const key = JSON.stringify(wanted);
  const pack = await packOf(wanted, language);
  const known = prepared.get(key);
  if (known) return known;
  const evidence = prepare({ ...pack, overrides: [...pack.overrides, ...wanted.overrides] });
  keepNewest(prepared, key, evidence, PACKS_KEPT * 2);
  return evidence;
}

function packOf({ home, partnersOf }: EvidenceKey, language: string): Promise<EvidencePack> {
  const partners = partnersOf === null ? "" : "&reexport=true";
  const year = typeof partnersOf === "number" ? `&year=${partnersOf}` : "";
  const address = `/api/v1/pack?country=${home}${partners}${year}`;
  const known = packs.get(address);
  if (known) return known;
  const { signal } = loading;
  const pack = fetchJson<WirePack>(`${address}&lang=${language}`, signal).then(decodePack);
  keepNewest(packs, address, pack, PACKS_KEPT);
  // A failed download must not be remembered as the answer.
  pack.catch(() => packs.delete(address));
  return pack;
}

function keepNewest<T>(map: Map<string, T>, key: string, value: T, limit: number): void {
  map.set(key, value);
  const oldest = map.keys().next().value;
  if (map.size > limit && oldest !== undefined) map.delete(oldest);
}

function summary(evidence: HomeEvidence, _ask: unknown, key: EvidenceKey): Summary {
  const { reference } = evidence.world;
  return {
    key,
    dataVersion: evidence.dataVersion,
    reference,
    // The link's own numbers stand behind those of the workspace.
    workspaceOverrides: evidence.overrides.slice(0, evidence.overrides.length - key.overrides.length),
    years: yearsUpTo(reference.parameters.defaultYear),
    reportsTrade: evidence.reportsTrade,
  };
}

/** Governance begins in 1996 and import shares want a year of trade before it. */
const FIRST_YEAR = 1996;
function yearsUpTo(last: number): number[] {
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => last - index);
}

function failureOf(error: unknown): Failure {
  if (error instanceof FetchFailure) return error.failure;
  if (error instanceof DOMException && error.name === "AbortError") {
    return { code: "cancelled", message: "", hint: null };
  }
  return { code: "bug", message: error instanceof Error ? error.message : String(error), hint: null };
}
