import { webPolicyEn } from "../../../i18n/web-policy-en.ts";
import { webPolicyJa } from "../../../i18n/web-policy-ja.ts";
import { useWords } from "../../study/use-words.ts";

export type PolicyWords = typeof webPolicyJa;
const WORDS = { en: webPolicyEn, ja: webPolicyJa } as const;

/** Words of this page alone. */
export const usePolicyWords = (): PolicyWords => useWords<PolicyWords>(WORDS);
