import type { Language, Translation } from "./catalogue.ts";
import { webChainRecyclingFlowEn } from "./web-chain-recycling-flow-en.ts";
import { webChainRecyclingFlowJa } from "./web-chain-recycling-flow-ja.ts";

export type ChainRecyclingFlowWords = Translation<typeof webChainRecyclingFlowEn>;
export const chainRecyclingFlowWords: Readonly<Record<Language, ChainRecyclingFlowWords>> = {
  en: webChainRecyclingFlowEn,
  ja: webChainRecyclingFlowJa,
};
