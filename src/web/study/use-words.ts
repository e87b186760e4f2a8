import type { Language } from "../../i18n/catalogue.ts";
import { type StudyWords, studyWords } from "../../i18n/study.ts";
import { useTongue } from "../language/language.tsx";

/** Words of one page, which come with the page and not with the first one. */
export function useWords<T>(catalogue: Readonly<Record<Language, T>>): T {
  const { language } = useTongue();
  return catalogue[language];
}

/** Words for what core says in codes about screening, demand and types. */
export function useStudyWords(): StudyWords {
  return useWords(studyWords);
}
