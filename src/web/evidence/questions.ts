import type {
  Assessment,
  AssessOptions,
  Axis,
  CandidateRow,
  Explanation,
  GapRow,
  History,
  MineralAssessment,
  Override,
  PriceHistory,
  Reference,
  Stage,
  StageShares,
} from "../../core/index.ts";
import type { ChainQuestions } from "../chain/chain-questions.ts";
import type { StudyQuestions } from "../study/study-questions.ts";

/** Which evidence an answer is to rest on: the home country's, with the reader's own numbers in it. */
export interface EvidenceKey {
  readonly home: string;
  readonly overrides: readonly Override[];
  /** Year whose re-export correction needs the imports of the partners too; null for none: they are many. */
  readonly partnersOf: number | "default" | null;
}

/** What the page must know of the evidence itself before it can ask. */
export interface Summary {
  readonly key: EvidenceKey;
  readonly dataVersion: string;
  readonly reference: Reference;
  /** Own numbers that the workspace holds, beside those of the link. */
  readonly workspaceOverrides: readonly Override[];
  /** Years for which the page offers an assessment. */
  readonly years: readonly number[];
  readonly reportsTrade: boolean;
}

/** Everything the page asks core, by name: what is asked with it and what comes back. */
export interface Questions extends StudyQuestions, ChainQuestions {
  readonly summary: { readonly ask: Record<never, never>; readonly answer: Summary };
  readonly assess: { readonly ask: AssessOptions; readonly answer: Assessment };
  /** Single minerals, each with options of its own: the same mineral in several years. */
  readonly compare: {
    readonly ask: readonly { readonly mineral: string; readonly options: AssessOptions }[];
    readonly answer: readonly MineralAssessment[];
  };
  readonly explain: {
    readonly ask: { readonly mineral: string; readonly axis: Axis; readonly options: AssessOptions };
    readonly answer: Explanation;
  };
  readonly chain: {
    readonly ask: { readonly mineral: string; readonly options: AssessOptions };
    readonly answer: readonly StageShares[];
  };
  readonly shares: {
    readonly ask: { readonly mineral: string; readonly stage: Stage; readonly options: AssessOptions };
    readonly answer: StageShares;
  };
  /** Shares at the first stage at which each mineral itself is reported. */
  readonly producers: { readonly ask: AssessOptions; readonly answer: readonly StageShares[] };
  readonly candidates: {
    readonly ask: { readonly mineral: string; readonly options: AssessOptions };
    readonly answer: readonly CandidateRow[];
  };
  readonly gaps: { readonly ask: AssessOptions; readonly answer: readonly GapRow[] };
  readonly supplyHistory: {
    readonly ask: { readonly mineral: string; readonly stage: Stage; readonly source?: string };
    readonly answer: History;
  };
  readonly supplyHistories: {
    readonly ask: { readonly minerals: readonly string[] };
    readonly answer: readonly History[];
  };
  readonly tradeHistory: {
    readonly ask: { readonly mineral: string; readonly side: "concentrate" | "refined" };
    readonly answer: History;
  };
  readonly priceHistory: {
    readonly ask: { readonly mineral: string; readonly year: number };
    readonly answer: PriceHistory;
  };
}
export type QuestionName = keyof Questions;

export interface Question<N extends QuestionName = QuestionName> {
  readonly name: N;
  readonly evidence: EvidenceKey;
  readonly ask: Questions[N]["ask"];
}

/** Why there is no answer, as the server or the network said it. */
export interface Failure {
  /** `problem+json` code of the server, `no-server`, or `bug`. */
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

export type WorkerRequest =
  | { readonly kind: "ask"; readonly id: number; readonly question: Question; readonly language: "ja" | "en" }
  | { readonly kind: "cancel-loading" }
  /** The workspace has changed: everything is read anew. */
  | { readonly kind: "forget" };
export type WorkerReply =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly failure: Failure };
