import type {
  Bar,
  CircularityQuantity,
  CircularityReason,
  CircularityStatement,
  RatioCell,
  Reason,
  Term,
  TermPart,
} from "../core/index.ts";
import { evidenceWords, fill, type Language, type Translation } from "./catalogue.ts";
import { circularityEn } from "./circularity-en.ts";
import { circularityJa } from "./circularity-ja.ts";
import type { Formatter } from "./format.ts";
import { formatShare } from "./format.ts";
import { sayCoded } from "./say-code.ts";

/** Words of circularity for command and page. */
export type CircularityWords = Translation<typeof circularityEn>;
export const circularityWords: Readonly<Record<Language, CircularityWords>> = {
  en: circularityEn,
  ja: circularityJa,
};

/** Every code of core has words; a missing one does not compile. */
true satisfies CircularityReason extends keyof CircularityWords["reason"] ? true : false;
true satisfies Bar extends keyof CircularityWords["bar"] ? true : false;
true satisfies CircularityQuantity extends keyof CircularityWords["quantity"] ? true : false;
true satisfies Term["quantity"] extends keyof CircularityWords["term"] ? true : false;

export function sayCircularityReason(reason: Reason | CircularityReason, language: Language): string {
  const own = circularityWords[language].reason;
  if (reason in own) return own[reason as CircularityReason];
  const shared = evidenceWords[language].reason;
  return reason in shared ? shared[reason as keyof typeof shared] : reason;
}

export function sayCircularityNote(note: string, format: Formatter): string {
  const words = circularityWords[format.language];
  return sayCoded(note, words.note, format, (value, code) => {
    switch (code) {
      case "at-least":
        return format.index(Number(value));
      case "rate":
      case "mass-missing":
        return formatShare(Number(value));
      case "scope":
        return words.scope[value as keyof CircularityWords["scope"]] ?? value;
      case "denominator": {
        const names = evidenceWords[format.language].denominator;
        return names[value as keyof typeof names] ?? value;
      }
      default:
        return value;
    }
  });
}

/**
 * One term: `回収量 14 純分トン (2009)`; what is not known is a question mark. The reason stands with it where it is not
 * the one of the ratio.
 */
export function sayTerm(term: Term, format: Formatter, ratioReason: RatioCell["reason"] = null): string {
  if (term.parts.length > 0) return term.parts.map((part) => sayPart(part, format, ratioReason)).join(" + ");
  return sayPart(term, format, ratioReason);
}

function sayPart(term: TermPart, format: Formatter, ratioReason: RatioCell["reason"]): string {
  const words = circularityWords[format.language];
  const year = term.year === null || amountOf(term) === null ? [] : [String(term.year)];
  const why =
    term.reason === null || term.reason === ratioReason
      ? []
      : [sayCircularityReason(term.reason, format.language)];
  const aside = [...year, ...why].join(format.language === "ja" ? "、" : "; ");
  const text = `${words.term[term.quantity]} ${amountText(term, format)}`;
  return aside === "" ? text : format.aside(text, aside);
}

/** The number of a term, or what is known of it beside the reason why it may not be divided. */
function amountOf({ value, low, high, known }: TermPart) {
  return value === null ? known : { value, low: low ?? value, high: high ?? value };
}

function amountText(term: TermPart, format: Formatter): string {
  const words = circularityWords[format.language];
  const amount = amountOf(term);
  if (amount === null) return words.unknownTerm;
  const write = (value: number) =>
    term.basis === null
      ? format.aside(`${format.number(value)} t`, words.basis.open)
      : format.quantity(value, term.unit, term.basis);
  const { value, low, high } = amount;
  return low === high ? write(value) : `${format.number(low)}–${write(high)}`;
}

/** The figure of a document as printed: about, at least, a range, a word. */
export function sayStatement(one: CircularityStatement, format: Formatter): string {
  const words = circularityWords[format.language];
  if (one.level) return one.level[format.language];
  const write = (value: number): string => {
    if (one.unit === "t")
      return one.basis === null
        ? format.aside(`${format.number(value)} t`, words.basis.open)
        : format.quantity(value, "t", one.basis);
    return one.quantity === "recovery-import-ratio"
      ? value.toFixed(2)
      : formatShare(value).replace(".0%", "%");
  };
  const plain = (value: number): string => (one.unit === "t" ? format.number(value) : write(value));
  const text =
    one.value === null && one.low !== null && one.high !== null
      ? `${plain(one.low)}–${write(one.high)}`
      : write(one.value ?? 0);
  return fill(words.bound[one.bound], { value: text });
}

/** `FY2009`, `2009年度`, `2021年`, `現在`; what is written otherwise stays as it is. */
export function sayPeriod({ period }: CircularityStatement, language: Language): string {
  const words = circularityWords[language].period;
  if (period === "now") return words.now;
  const [, fiscal, year] = /^(FY)?(\d{4})$/.exec(period) ?? [];
  return year ? fill(fiscal ? words.fiscal : words.year, { year }) : period;
}

/** Why a statement is no term of ours: its bar, or that it speaks of a part of the country only. */
export function sayBar({ barred, scope }: CircularityStatement, language: Language): string {
  const words = circularityWords[language];
  if (barred !== null) return words.bar[barred];
  return scope === "country" ? "" : words.scope[scope];
}
