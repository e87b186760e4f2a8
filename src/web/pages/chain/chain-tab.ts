import type { Mineral } from "../../../core/index.ts";

/** What every tab under the flow is given. */
export interface ChainTabProps {
  readonly mineral: Mineral;
  /** The year the reader has chosen: that of the assessment. */
  readonly year: number;
}
