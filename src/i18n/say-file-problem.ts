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

/** What is wrong with a file of the user's own, by line. */
export function sayFileProblem(problem: FileProblem, language: Language): Said {
  const { code, file, line, field, expected, found } = problem;
  const [message, hint] = studyWords[language].fileProblem[code];
  const place = [file, line, field].filter((part) => part !== null && part !== "").join(":");
  const parameters = { file, place, expected, found };
  return { message: fill(message, parameters), hint: fill(hint, parameters) };
}
