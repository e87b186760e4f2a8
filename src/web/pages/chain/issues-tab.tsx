import type { ChainTabProps } from "./chain-tab.ts";

export default function IssuesTab(_props: ChainTabProps) {
  return null;
}
