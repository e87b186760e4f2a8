import type { ChainReference, HomeEvidence } from "../../core/index.ts";
import type { ChainQuestions } from "./chain-questions.ts";

type ChainAnswers = {
  readonly [N in keyof ChainQuestions]: (
    evidence: HomeEvidence,
    chain: ChainReference,
    ask: ChainQuestions[N]["ask"],
  ) => ChainQuestions[N]["answer"];
};

/** Answers of core that need the chain's reference data beside the evidence. */
export const CHAIN_ANSWERS: ChainAnswers = {};

export const isChainQuestion = (name: string): name is keyof ChainQuestions =>
  Object.hasOwn(CHAIN_ANSWERS, name);
