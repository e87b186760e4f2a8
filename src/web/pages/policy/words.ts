import { type PolicyWords, policyWords } from "../../../i18n/web-policy.ts";
import { useWords } from "../../study/use-words.ts";

export type { PolicyWords };

/** Words of this page alone. */
export const usePolicyWords = (): PolicyWords => useWords(policyWords);
