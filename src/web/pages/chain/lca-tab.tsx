import type { ChainTabProps } from "./chain-tab.ts";

export default function LcaTab(_props: ChainTabProps) {
  return null;
}
