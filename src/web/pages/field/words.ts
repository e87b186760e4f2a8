import { type FieldWords, fieldWords } from "../../../i18n/web-field.ts";
import { useWords } from "../../study/use-words.ts";

export type { FieldWords };

/** Words of this page alone. */
export const useFieldWords = (): FieldWords => useWords(fieldWords);
