import type { Language, Translation } from "./catalogue.ts";
import { webFieldImpactEn } from "./web-field-impact-en.ts";
import { webFieldImpactJa } from "./web-field-impact-ja.ts";

export type FieldImpactWords = Translation<typeof webFieldImpactEn>;
export const fieldImpactWords: Readonly<Record<Language, FieldImpactWords>> = {
  en: webFieldImpactEn,
  ja: webFieldImpactJa,
};
