import { type ChainFlowWords, chainFlowWords } from "../../../i18n/web-chain-flow.ts";
import { useWords } from "../../study/use-words.ts";

export const useFlowWords = (): ChainFlowWords => useWords(chainFlowWords);
