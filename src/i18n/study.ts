import type { Language, Translation } from "./catalogue.ts";
import { studyEn } from "./study-en.ts";
import { studyJa } from "./study-ja.ts";

/** Words of screening, demand, typology and policy, apart from those of the evidence: a page loads them when it needs them. */
export type StudyWords = Translation<typeof studyEn>;
export const studyWords: Readonly<Record<Language, StudyWords>> = { en: studyEn, ja: studyJa };
