/** Combining marks of Latin letters only: Japanese voicing marks (U+3099, U+309A) carry meaning. */
const LATIN_MARKS = /[\u0300-\u036f]/g;
const HIRAGANA = /[\u3041-\u3096]/g;
const KATAKANA_OFFSET = 0x60;

/**
 * The form in which two spellings of one name are equal: width, case, accents, kinds of
 * apostrophe, runs of blanks (also no-break) and hiragana against katakana do not count.
 *
 * @example nameKey("Ｃôte  d’Ivoire") // "cote d'ivoire"
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .normalize("NFD")
    .replace(LATIN_MARKS, "")
    .normalize("NFC")
    .replace(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + KATAKANA_OFFSET))
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
