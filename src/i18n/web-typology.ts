import type { Language, Translation } from "./catalogue.ts";
import { webTypologyEn } from "./web-typology-en.ts";
import { webTypologyJa } from "./web-typology-ja.ts";

export type TypologyWords = Translation<typeof webTypologyEn>;
export const typologyWords: Readonly<Record<Language, TypologyWords>> = {
  en: webTypologyEn,
  ja: webTypologyJa,
};
