import { shortened } from "../core/index.ts";
import { fill, type Language } from "./catalogue.ts";
import type { Said } from "./said.ts";
import { type StudyWords, studyWords } from "./study.ts";

/** What is wrong with one place of a file that people edit. */
export interface FileProblem {
  readonly code: keyof StudyWords["fileProblem"];
  readonly file: string;
  readonly line: number | null;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** Lists of what would do are cut too: all processes of an inventory may be among them. */
const LONGEST_EXPECTED = 300;

/** What is wrong with a file of the user's own, by line. */
export function sayFileProblem(problem: FileProblem, language: Language): Said {
  const { code, file, line, field, expected, found } = problem;
  const [message, hint] = studyWords[language].fileProblem[code];
  const place = [file, line, field].filter((part) => part !== null && part !== "").join(":");
  const parameters = {
    file,
    place,
    expected: shortened(sayPhrase(expected, language), LONGEST_EXPECTED),
    found: shortened(sayPhrase(found, language)),
  };
  return { message: fill(message, parameters), hint: fill(hint, parameters) };
}

const LIMITS = [
  [/^at least (.+)$/, "atLeast"],
  [/^at most (.+)$/, "atMost"],
  [/^above (.+)$/, "above"],
  [/^below (.+)$/, "below"],
  [/^a number: (.+), not (.+)$/, "aNumber"],
  [/^a share from 0 to 1: (.+), not (.+)$/, "aShare"],
  [/^0, or at least (.+)$/, "noDust"],
  [/^version (.+) or older$/, "version"],
  [/^a unit that turns into (.+)$/, "turnsInto"],
  [/^cyclic inventory without solution: (.+)$/, "cycle"],
] as const;

/** Readers of files speak in fixed English phrases; words and values of the file itself stay as they are. */
export function sayPhrase(phrase: string, language: Language): string {
  const { filePhrase, fileLimit } = studyWords[language];
  if (Object.hasOwn(filePhrase, phrase)) return filePhrase[phrase as keyof typeof filePhrase];
  for (const [pattern, kind] of LIMITS) {
    const [, limit, other] = pattern.exec(phrase) ?? [];
    if (limit !== undefined) return fill(fileLimit[kind], { limit, other });
  }
  return phrase;
}
