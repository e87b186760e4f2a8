import { type LcaWords, lcaWords } from "../../../i18n/web-chain-lca.ts";
import { useWords } from "../../study/use-words.ts";

export type { LcaWords };

/** Words of the tab LCA alone. */
export const useLcaWords = (): LcaWords => useWords(lcaWords);
