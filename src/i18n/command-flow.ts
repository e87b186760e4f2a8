import type { Language, Translation } from "./catalogue.ts";
import { commandFlowEn } from "./command-flow-en.ts";
import { commandFlowJa } from "./command-flow-ja.ts";

export type FlowWords = Translation<typeof commandFlowEn>;
export const flowWords: Readonly<Record<Language, FlowWords>> = { en: commandFlowEn, ja: commandFlowJa };
