import type { Language, Translation } from "./catalogue.ts";
import { webChainFlowEn } from "./web-chain-flow-en.ts";
import { webChainFlowJa } from "./web-chain-flow-ja.ts";

export type ChainFlowWords = Translation<typeof webChainFlowEn>;
export const chainFlowWords: Readonly<Record<Language, ChainFlowWords>> = {
  en: webChainFlowEn,
  ja: webChainFlowJa,
};
