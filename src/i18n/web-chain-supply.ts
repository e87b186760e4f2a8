import type { Language, Translation } from "./catalogue.ts";
import { webChainSupplyEn } from "./web-chain-supply-en.ts";
import { webChainSupplyJa } from "./web-chain-supply-ja.ts";

/** Words of the chain page's tab on supply. */
export type ChainSupplyWords = Translation<typeof webChainSupplyEn>;
export const chainSupplyWords: Readonly<Record<Language, ChainSupplyWords>> = {
  en: webChainSupplyEn,
  ja: webChainSupplyJa,
};
