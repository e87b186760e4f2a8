import type { Language, Translation } from "./catalogue.ts";
import { webChainLcaEn } from "./web-chain-lca-en.ts";
import { webChainLcaJa } from "./web-chain-lca-ja.ts";

export type LcaWords = Translation<typeof webChainLcaEn>;
export const lcaWords: Readonly<Record<Language, LcaWords>> = { en: webChainLcaEn, ja: webChainLcaJa };
