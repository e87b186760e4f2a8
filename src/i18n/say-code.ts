import type { Issue, Reason, Stage } from "../core/index.ts";
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

const PARAMETERS: Partial<Record<keyof EvidenceWords["note"], readonly Parameter[]>> = {
  stage: ["stage"],
  "stands-in": ["mineral"],
  "shared-with": ["mineral"],
  "basis-left-out": ["basis"],
  "mass-missing": ["share"],
  materiality: ["share"],
  "producers-without-reserves": ["share"],
  "governance-unknown": ["share"],
  "sources-differ": ["origin", "text"],
  source: ["origin", "text"],
  denominator: ["denominator"],
  reexport: ["correction"],
};

/**
 * A note of a cell in words: `years:2022,2023,2024` → `years 2022, 2023, 2024`.
 * A code that has no words is shown as it is: nothing is hidden.
 */
export function sayNote(note: string, format: Formatter): string {
  const words = evidenceWords[format.language];
  const colon = note.indexOf(":");
  const code = colon < 0 ? note : note.slice(0, colon);
  const told = colon < 0 ? [] : note.slice(colon + 1).split(",");
  if (!(code in words.note)) return note;
  const known = code as keyof EvidenceWords["note"];
  const kinds = PARAMETERS[known] ?? ["text"];
  const said = told.map((value, place) =>
    sayParameter(value, kinds[place] ?? kinds.at(-1) ?? "text", format),
  );
  const parts = kinds.length > 1 || known === "reserve-life" ? said : [format.list(said)];
  return fill(words.note[known], Object.fromEntries(parts.map((part, place) => [String(place), part])))
    .replace(/\{\d\}|\?$/g, "")
    .trim();
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
