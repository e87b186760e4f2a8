import type { Cell, Issue, Reason, Stage } from "../core/index.ts";
import { type EvidenceWords, evidenceWords, fill } from "./catalogue.ts";
import { type Formatter, formatShare } from "./format.ts";

/** What a parameter of a note names, so that it can be said in the reader's language. */
type Parameter =
  | "text"
  | "share"
  | "stage"
  | "mineral"
  | "basis"
  | "origin"
  | "denominator"
  | "correction"
  | "country";

type NoteCode = keyof EvidenceWords["note"];

const PARAMETERS: Partial<Record<NoteCode, readonly Parameter[]>> = {
  stage: ["stage"],
  "stands-in": ["mineral"],
  "shared-with": ["mineral"],
  "basis-left-out": ["basis"],
  "mass-missing": ["share"],
  materiality: ["share"],
  "producers-without-reserves": ["share"],
  "governance-unknown": ["share"],
  "partners-unnamed": ["share"],
  "sources-differ": ["origin", "text"],
  source: ["origin", "text"],
  denominator: ["denominator"],
  reexport: ["correction"],
  excludes: ["country"],
  withheld: ["country"],
};

/**
 * A note of a cell in words: `years:2022,2023,2024` → `years 2022, 2023, 2024`.
 * A code that has no words is shown as it is: nothing is hidden.
 */
export function sayNote(note: string, format: Formatter): string {
  const { note: texts } = evidenceWords[format.language];
  const kindsOf = (code: string) => PARAMETERS[code as NoteCode] ?? ["text"];
  return sayCoded(note, texts, format, (value, code, place) => {
    const kinds = kindsOf(code);
    return sayParameter(value, kinds[place] ?? kinds[0] ?? "text", format);
  });
}

/** A code with parameters in the words of a catalogue; a code that has no words stays as it is. */
export function sayCoded(
  note: string,
  texts: Readonly<Record<string, string>>,
  format: Formatter,
  say: (value: string, code: string, place: number) => string,
): string {
  const { code, told } = partsOf(note);
  const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (text === undefined) return note;
  const said = told.map((value, place) => say(value, code, place));
  // One place in the text takes all parameters as a list, several places take one each.
  const parts = text.includes("{1}") ? said : said.length > 0 ? [format.list(said)] : [];
  const complete = text.replace(/[:：]?\s*\{(\d)\}/g, (place, index) =>
    parts[Number(index)] === undefined ? "" : place,
  );
  return fill(complete, Object.fromEntries(parts.entries()));
}

function partsOf(note: string): { readonly code: string; readonly told: readonly string[] } {
  const colon = note.indexOf(":");
  if (colon < 0) return { code: note, told: [] };
  return { code: note.slice(0, colon), told: note.slice(colon + 1).split(",") };
}

function sayParameter(value: string, kind: Parameter, format: Formatter): string {
  const words = evidenceWords[format.language];
  switch (kind) {
    case "share":
      return formatShare(Number(value));
    case "stage":
      return words.stage[value as Stage] ?? value;
    case "mineral":
      return format.mineral(value);
    case "country":
      return format.country(value);
    case "origin":
      return format.origin(value);
    case "basis":
      return words.basis[value as keyof typeof words.basis] ?? value;
    case "denominator":
      return words.denominator[value as keyof typeof words.denominator] ?? value;
    case "correction":
      return words.correction[value as keyof typeof words.correction] ?? value;
    default:
      return value;
  }
}

/**
 * What an amount is of, where it is not simply of the year of its cell: `mean of 2022–2024`. Null where it is.
 */
export function sayAmountYears(
  { notes, year }: Pick<Cell, "notes" | "year">,
  format: Formatter,
): string | null {
  const words = evidenceWords[format.language];
  for (const { code, told } of notes.map(partsOf)) {
    if (code === "mean-of-years") return fill(words.meanOfYears, { years: yearSpan(told, format) });
    if (code === "amount-of-year" && told[0] !== String(year))
      return fill(words.amountOfYear, { years: told[0] });
  }
  return null;
}

/** `2022–2024` for years without a hole, else every one. */
function yearSpan(years: readonly string[], format: Formatter): string {
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  return last - first === years.length - 1 ? `${first}–${last}` : format.list(years);
}

export const sayReason = (reason: Reason, format: Formatter): string =>
  evidenceWords[format.language].reason[reason];

/** Message and hint of an import issue. */
export function sayIssue(issue: Issue, language: Formatter["language"]): { message: string; hint: string } {
  const words = evidenceWords[language];
  const [message, hint] = words.issue[issue.code];
  const subject = issue.subject === undefined ? "" : `${issue.subject}: `;
  return { message: `${subject}${fill(message, { expected: issue.expected, found: issue.found })}`, hint };
}

/** A code of an open list (step, fill, missing input) in words, or the code itself. */
export function sayStep(step: string, language: Formatter["language"]): string {
  return evidenceWords[language].step[step as keyof EvidenceWords["step"]] ?? step;
}
export function sayFill(code: string, language: Formatter["language"]): string {
  return evidenceWords[language].fill[code as keyof EvidenceWords["fill"]] ?? code;
}
export function sayNeeds(code: string, language: Formatter["language"]): string {
  return evidenceWords[language].needs[code as keyof EvidenceWords["needs"]] ?? code;
}
