import { type ChainIssuesWords, chainIssuesWords } from "../../../i18n/web-chain-issues.ts";
import { useWords } from "../../study/use-words.ts";

export const useIssuesWords = (): ChainIssuesWords => useWords(chainIssuesWords);
