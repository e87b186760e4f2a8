import type { Basis, Cell, Reference } from "../core/index.ts";
import { evidenceWords, type Language } from "./catalogue.ts";

const LOCALES: Readonly<Record<Language, string>> = { ja: "ja-JP", en: "en-US" };

/** The one formatter: numbers, units, names of countries and minerals, in one language. */
export interface Formatter {
  readonly language: Language;
  /** 0..1 with two decimals and no leading zero, as the field prints indices: `.98`, `1.00`. */
  readonly index: (value: number) => string;
  /** A share 0..1 in percent with one decimal: `74.8%`. */
  readonly share: (value: number) => string;
  /** A number with thousands separators and at most four significant digits beyond the thousands. */
  readonly number: (value: number) => string;
  /** Amount, unit and what it weighs: `150 純分トン`, `302,000 t (metal content)`. */
  readonly quantity: (value: number, unit: string, basis: Basis | null, mineral?: string) => string;
  /** The same in few digits from a million up: `1億4,200万 マテリアルトン`, `142 million t (gross weight)`. */
  readonly roundQuantity: (value: number, unit: string, basis: Basis | null, mineral?: string) => string;
  readonly unit: (unit: string, basis: Basis | null, mineral?: string) => string;
  readonly country: (id: string) => string;
  readonly mineral: (id: string) => string;
  /** Short name of an origin: `USGS MCS 2026`. */
  readonly origin: (id: string) => string;
  /** Several names in a row: `Chile, Peru`, `チリ、ペルー`. */
  readonly list: (names: readonly string[]) => string;
  /** Sentences one after the other, the last without its full stop. */
  readonly sentences: (sentences: readonly string[]) => string;
  /** The same for what is less than a sentence: `a; b`, `a。b`. */
  readonly clauses: (clauses: readonly string[]) => string;
  /** `name: text`, `名：文`. */
  readonly pair: (name: string, text: string) => string;
  /** `text (aside)`, `文（傍注）`. */
  readonly aside: (text: string, aside: string) => string;
  /** `thousand t`, `千純分トン`. */
  readonly thousandUnit: (unit: string, basis: Basis | null, mineral?: string) => string;
  /** An index with its interval: `.98 (.96–.99)`; without one when it is a point. */
  readonly interval: (cell: Pick<Cell, "value" | "low" | "high">) => { value: string; range: string };
}

export function createFormatter(
  language: Language,
  reference: Pick<Reference, "countries" | "minerals" | "origins">,
): Formatter {
  const words = evidenceWords[language];
  const countries = new Map(reference.countries.map((country) => [country.id, country.name[language]]));
  const minerals = new Map(reference.minerals.map((mineral) => [mineral.id, mineral.name[language]]));
  const origins = new Map(reference.origins.map((origin) => [origin.id, origin.short[language]]));
  const plain = createNumberFormat(language);
  return {
    language,
    index: formatIndex,
    share: (value) => formatShare(value),
    number: plain,
    quantity: (value, unit, basis, mineral) =>
      `${plain(value)} ${unitWords(language, unit, basis, mineral)}`.trim(),
    roundQuantity: (value, unit, basis, mineral) =>
      `${largeNumber(language, value, plain)} ${unitWords(language, unit, basis, mineral)}`.trim(),
    unit: (unit, basis, mineral) => unitWords(language, unit, basis, mineral),
    country: (id) => countries.get(id) ?? words.place[id as keyof typeof words.place] ?? id,
    mineral: (id) => minerals.get(id) ?? id,
    origin: (id) => origins.get(id) ?? id,
    list: (names) => names.join(language === "ja" ? "、" : ", "),
    sentences: (sentences) => sentences.join(language === "ja" ? "。" : ". "),
    clauses: (clauses) => clauses.join(language === "ja" ? "。" : "; "),
    pair: (name, text) => `${name}${language === "ja" ? "：" : ": "}${text}`,
    aside: (text, aside) => (language === "ja" ? `${text}（${aside}）` : `${text} (${aside})`),
    thousandUnit: (unit, basis, mineral) =>
      `${language === "ja" ? "千" : "thousand "}${unitWords(language, unit, basis, mineral)}`,
    interval: ({ value, low, high }) => ({
      value: value === null ? "" : formatIndex(value),
      range: isPoint(low, high) ? "" : `${formatIndex(low ?? 0)}–${formatIndex(high ?? 1)}`,
    }),
  };
}

/** Two decimals, no leading zero: `.98`, `1.00`, `-.05`. */
export function formatIndex(value: number): string {
  return value.toFixed(2).replace(/^(-?)0\./, "$1.");
}

export function formatShare(value: number): string {
  return `${(value * 100).toFixed(1)}%`;
}

const isPoint = (low: number | null, high: number | null): boolean =>
  low === null || high === null || formatIndex(low) === formatIndex(high);

/** Whole numbers from 100 up, else up to three significant digits. */
export function createNumberFormat(language: Language): (value: number) => string {
  const whole = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 });
  const small = new Intl.NumberFormat(LOCALES[language], { maximumSignificantDigits: 3 });
  return (value) => (Math.abs(value) >= 100 ? whole : small).format(value);
}

const MILLION = 1e6;
const LARGE_DIGITS = 4;

/** Four digits in 億 and 万, or in millions; below a million the number itself. */
function largeNumber(language: Language, value: number, plain: (value: number) => string): string {
  const rounded = Number(value.toPrecision(LARGE_DIGITS));
  if (Math.abs(rounded) < MILLION) return plain(value);
  if (language === "en") return `${new Intl.NumberFormat(LOCALES.en).format(rounded / MILLION)} million`;
  const oku = Math.trunc(rounded / 1e8);
  const man = Math.round(Math.abs(rounded % 1e8) / 1e4);
  return [oku === 0 ? "" : `${plain(oku)}億`, man === 0 ? "" : `${plain(man)}万`].join("");
}

/** Units as analysts write them; tonnes say what they weigh. */
function unitWords(language: Language, unit: string, basis: Basis | null, mineral?: string): string {
  if (unit === "t")
    return TONNES[language][
      mineral === "rare-earths" && basis === "oxide-content" ? "reo" : (basis ?? "money")
    ];
  return UNITS[language][unit] ?? unit;
}

const TONNES: Readonly<Record<Language, Readonly<Record<Basis | "reo", string>>>> = {
  ja: {
    "metal-content": "純分トン",
    "oxide-content": "酸化物トン",
    "gross-weight": "マテリアルトン",
    reo: "REOトン",
    money: "トン",
    ratio: "トン",
  },
  en: {
    "metal-content": "t (metal content)",
    "oxide-content": "t (oxide content)",
    "gross-weight": "t (gross weight)",
    reo: "t REO",
    money: "t",
    ratio: "t",
  },
};

const UNITS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: { "1": "", ct: "カラット", m3: "m³", kUSD: "千ドル", "1/year": "／年" },
  en: { "1": "", ct: "carats", m3: "m³", kUSD: "thousand USD", "1/year": "per year" },
};
