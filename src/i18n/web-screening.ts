import type { Language, Translation } from "./catalogue.ts";
import { webScreeningEn } from "./web-screening-en.ts";
import { webScreeningJa } from "./web-screening-ja.ts";

export type ScreeningWords = Translation<typeof webScreeningEn>;
export const screeningWords: Readonly<Record<Language, ScreeningWords>> = {
  en: webScreeningEn,
  ja: webScreeningJa,
};
