import type { ChainTabProps } from "./chain-tab.ts";

export default function RecyclingTab(_props: ChainTabProps) {
  return null;
}
