import { evidenceEn } from "./evidence-en.ts";
import { evidenceJa } from "./evidence-ja.ts";

export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same keys with other words: a missing or an extra key does not compile. */
export type Translation<English> = English extends string
  ? string
  : { readonly [Key in keyof English]: Translation<English[Key]> };

/** Words for what core and importers say in codes; every face uses them. */
export type EvidenceWords = Translation<typeof evidenceEn>;
export const evidenceWords: Readonly<Record<Language, EvidenceWords>> = { en: evidenceEn, ja: evidenceJa };

/** A text with its parameters: `fill("unknown country: {found}", { found: "Frnace" })`. An absent one becomes "?". */
export function fill(text: string, parameters: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? "?");
}

/** Japanese for any locale that begins with `ja`, else English: `languageOf("ja_JP.UTF-8") // "ja"`. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith("ja") ? "ja" : "en";
}
