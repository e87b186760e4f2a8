import { shortened } from "../core/index.ts";
import { fill, type Language, type Translation } from "./catalogue.ts";
import { facesEn } from "./faces-en.ts";
import { facesJa } from "./faces-ja.ts";
import { sayPhrase } from "./say-file-problem.ts";

/** Words of the command and the server, apart from the page's so that the page does not carry them. */
export type FaceWords = Translation<typeof facesEn>;
export const faceWords: Readonly<Record<Language, FaceWords>> = { en: facesEn, ja: facesJa };

/** A problem in words: what is wrong, and what to do. */
export function sayProblem(
  code: keyof FaceWords["problem"],
  parameters: Readonly<Record<string, string>>,
  language: Language,
): { readonly message: string; readonly hint: string } {
  const words = faceWords[language];
  const [message, hint] = words.problem[code];
  const nothingNear =
    parameters.nearest === "" && code in words.nothingNear
      ? words.nothingNear[code as keyof typeof words.nothingNear]
      : null;
  const { name, value, expected } = parameters;
  const told = {
    ...parameters,
    ...(name === undefined ? {} : { name: shortened(name) }),
    ...(value === undefined ? {} : { value: shortened(value) }),
    ...(expected === undefined ? {} : { expected: sayPhrase(expected, language) }),
  };
  return { message: fill(message, told), hint: nothingNear ?? fill(hint, told) };
}
