import type { Language, Translation } from "./catalogue.ts";
import { webChainDemandEn } from "./web-chain-demand-en.ts";
import { webChainDemandJa } from "./web-chain-demand-ja.ts";

/** Words of the chain page's tab on demand. */
export type ChainDemandWords = Translation<typeof webChainDemandEn>;
export const chainDemandWords: Readonly<Record<Language, ChainDemandWords>> = {
  en: webChainDemandEn,
  ja: webChainDemandJa,
};
