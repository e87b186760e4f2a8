import type { Language, Translation } from "./catalogue.ts";
import { webChainRecyclingEn } from "./web-chain-recycling-en.ts";
import { webChainRecyclingJa } from "./web-chain-recycling-ja.ts";

/** Words of the chain page's tab on recycling and the urban mine. */
export type ChainRecyclingWords = Translation<typeof webChainRecyclingEn>;
export const chainRecyclingWords: Readonly<Record<Language, ChainRecyclingWords>> = {
  en: webChainRecyclingEn,
  ja: webChainRecyclingJa,
};
