import type { ChainTabProps } from "./chain-tab.ts";

export default function DemandTab(_props: ChainTabProps) {
  return null;
}
