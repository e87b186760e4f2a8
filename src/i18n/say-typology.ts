import { evidenceWords } from "./catalogue.ts";
import type { Formatter } from "./format.ts";
import { studyWords } from "./study.ts";

/** Why an input of the typology has no number, or the grade of its source. */
export function sayInputDetail(detail: string, format: Formatter): string {
  const words = studyWords[format.language];
  if (Object.hasOwn(words.inputDetail, detail))
    return words.inputDetail[detail as keyof typeof words.inputDetail];
  if (Object.hasOwn(words.demandChange, detail))
    return words.demandChange[detail as keyof typeof words.demandChange];
  const { reason } = evidenceWords[format.language];
  return Object.hasOwn(reason, detail) ? reason[detail as keyof typeof reason] : detail;
}
