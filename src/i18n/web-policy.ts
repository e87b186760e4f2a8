import type { Language, Translation } from "./catalogue.ts";
import { webPolicyEn } from "./web-policy-en.ts";
import { webPolicyJa } from "./web-policy-ja.ts";

export type PolicyWords = Translation<typeof webPolicyEn>;
export const policyWords: Readonly<Record<Language, PolicyWords>> = { en: webPolicyEn, ja: webPolicyJa };
