import type { Cell } from "../../core/index.ts";

/** One of the six risk axes as it will be read; the first two are the mineral's own stages. */
export interface RiskSpoke {
  /** Unique in the radar; handed to `onPress`. */
  readonly id: string;
  /** `1 アルミナ生産`. */
  readonly label: string;
  /** From the evidence: `再計算 70%`, `再計算 不明`. */
  readonly computedText: string;
  /** As the document prints it: `原資料 70%`, `原資料 高`; null where no document prints the axis. */
  readonly printedText: string | null;
  readonly status: Cell["status"];
  /** Computed, 0..1, high is risk; null is a gap, never 0. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Printed, on the same scale; null where only a word is printed. */
  readonly printed: number | null;
  readonly pressLabel: string;
}

export interface RiskRadarState {
  readonly title: string;
  readonly description: string;
  readonly spokes: readonly RiskSpoke[];
  /** Names of the two outlines: 再計算 (filled), 原資料 (dashed, null where no document prints an axis). */
  readonly keys: { readonly computed: string; readonly printed: string | null };
  /** What the axes are, in a line under the drawing. */
  readonly caption: string;
}
