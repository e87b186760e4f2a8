import type { Language, Translation } from "./catalogue.ts";
import { commandFieldEn } from "./command-field-en.ts";
import { commandFieldJa } from "./command-field-ja.ts";

export type CommandFieldWords = Translation<typeof commandFieldEn>;
/** Words of the command field; names of regions, lanes and statuses are those of the page. */
export const commandFieldWords: Readonly<Record<Language, CommandFieldWords>> = {
  en: commandFieldEn,
  ja: commandFieldJa,
};
