import type { Country, Mineral } from "../../core/index.ts";
import { kanaToRomaji, toHiragana } from "./kana-to-romaji.ts";

export interface SearchEntry {
  readonly kind: "mineral" | "country";
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Spellings as they are compared: folded, kana as hiragana. */
  readonly spellings: readonly string[];
}

/** Readings of the country names that are written in kanji; the others are their own reading. */
const READINGS: Readonly<Record<string, string>> = {
  JPN: "にほん にっぽん",
  CHN: "ちゅうごく",
  USA: "べいこく あめりか アメリカ",
  AUS: "ごうしゅう おーすとらりあ オーストラリア",
  GBR: "えいこく いぎりす イギリス",
  KOR: "かんこく",
  PRK: "きたちょうせん",
  TWN: "たいわん",
  HKG: "ほんこん",
  ZAF: "みなみあふりか 南アフリカ",
  COD: "こんごみん コンゴ民主共和国",
  COG: "こんごきょう コンゴ共和国",
  CAF: "ちゅうおうあふりか",
  MKD: "きたまけどにあ",
  TLS: "ひがしてぃもーる",
  GNQ: "せきどうぎにあ",
  DOM: "どみにかきょうわこく",
};

/** Width, case and kana do not matter to a search: `ＧＡ`, `ga` and `Ga` are one. */
export function fold(text: string): string {
  return toHiragana(text.normalize("NFKC").toLowerCase()).replace(/[\s・（）()ー-]/g, "");
}

export function mineralEntries(minerals: readonly Mineral[], language: "ja" | "en"): SearchEntry[] {
  return minerals.map((mineral) => ({
    kind: "mineral",
    id: mineral.id,
    label: mineral.name[language],
    detail: mineral.symbol,
    spellings: spellingsOf([
      mineral.symbol,
      mineral.name.ja,
      mineral.name.en,
      mineral.id,
      mineral.kana,
      kanaToRomaji(mineral.kana),
      kanaToRomaji(mineral.name.ja),
      ...mineral.aliases,
      ...mineral.elements,
    ]),
  }));
}

export function countryEntries(countries: readonly Country[], language: "ja" | "en"): SearchEntry[] {
  return countries
    .filter((country) => country.until === null)
    .map((country) => {
      const readings = READINGS[country.id]?.split(" ") ?? [];
      return {
        kind: "country",
        id: country.id,
        label: country.name[language],
        detail: country.id,
        spellings: spellingsOf([
          country.id,
          country.name.ja,
          country.name.en,
          kanaToRomaji(country.name.ja),
          ...readings,
          ...readings.map(kanaToRomaji),
        ]),
      };
    });
}

function spellingsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.map(fold))].filter(Boolean);
}

/** Exact spellings first, then beginnings, then anything that holds the words; at most `limit`. */
export function findEntries(entries: readonly SearchEntry[], query: string, limit = 12): SearchEntry[] {
  const wanted = fold(query);
  if (wanted === "") return entries.slice(0, limit);
  const ranked = entries.flatMap((entry, place) => {
    const rank = Math.min(...entry.spellings.map((spelling) => rankOf(spelling, wanted)));
    return rank < NO_MATCH ? [{ entry, rank, place }] : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
const NO_MATCH = 3;

export function isFound(entry: SearchEntry | undefined, query: string): boolean {
  return entry !== undefined && findEntries([entry], query).length > 0;
}

function rankOf(spelling: string, wanted: string): number {
  if (spelling === wanted) return 0;
  if (spelling.startsWith(wanted)) return 1;
  return wanted.length > 1 && spelling.includes(wanted) ? 2 : NO_MATCH;
}
