import type { Language, Translation } from "./catalogue.ts";
import { webChainIssuesEn } from "./web-chain-issues-en.ts";
import { webChainIssuesJa } from "./web-chain-issues-ja.ts";

export type ChainIssuesWords = Translation<typeof webChainIssuesEn>;
export const chainIssuesWords: Readonly<Record<Language, ChainIssuesWords>> = {
  en: webChainIssuesEn,
  ja: webChainIssuesJa,
};
