import type { Language, Translation } from "./catalogue.ts";
import { webDemandEn } from "./web-demand-en.ts";
import { webDemandJa } from "./web-demand-ja.ts";

export type DemandWords = Translation<typeof webDemandEn>;
export const demandWords: Readonly<Record<Language, DemandWords>> = { en: webDemandEn, ja: webDemandJa };
