import type { Language, Translation } from "./catalogue.ts";
import { webFieldEn } from "./web-field-en.ts";
import { webFieldJa } from "./web-field-ja.ts";

export type FieldWords = Translation<typeof webFieldEn>;
export const fieldWords: Readonly<Record<Language, FieldWords>> = { en: webFieldEn, ja: webFieldJa };
