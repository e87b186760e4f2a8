import type { Language, Translation } from "./catalogue.ts";
import { commandFootprintEn } from "./command-footprint-en.ts";
import { commandFootprintJa } from "./command-footprint-ja.ts";

export type FootprintWords = Translation<typeof commandFootprintEn>;
export const footprintWords: Readonly<Record<Language, FootprintWords>> = {
  en: commandFootprintEn,
  ja: commandFootprintJa,
};
