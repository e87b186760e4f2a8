import type { ChainTabProps } from "./chain-tab.ts";

export default function SupplyTab(_props: ChainTabProps) {
  return null;
}
