import type { Language, Translation } from "./catalogue.ts";
import { webFieldResearchEn } from "./web-field-research-en.ts";
import { webFieldResearchJa } from "./web-field-research-ja.ts";

export type FieldResearchWords = Translation<typeof webFieldResearchEn>;
export const fieldResearchWords: Readonly<Record<Language, FieldResearchWords>> = {
  en: webFieldResearchEn,
  ja: webFieldResearchJa,
};
