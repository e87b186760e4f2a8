import type { ChokePoint, Stage } from "../../core/index.ts";

export interface StripSegment {
  readonly country: string;
  readonly label: string;
  readonly shareText: string;
  readonly share: number;
  readonly risk: boolean | null;
}

/** One stage of the chain as a 100 % bar, or the reason why there is none. */
export interface StripStage {
  readonly stage: Stage;
  readonly title: string;
  readonly mark: ChokePoint;
  readonly segments: readonly StripSegment[];
  /** Why there is no bar; null when there is one. */
  readonly gap: string | null;
  readonly gapSign: "○" | "?" | null;
  readonly proxy: boolean;
  /** `rest`: the bar ends at the last segment and stays empty above it (recovery). */
  readonly openTop: boolean;
  /** Total with unit and basis, then the share of risk countries. */
  readonly footer: readonly string[];
  readonly pressLabel: string;
}

export interface ChainStripState {
  readonly title: string;
  readonly description: string;
  readonly stages: readonly StripStage[];
}

/** The largest five named countries; everything else, named or not, goes into one rest. */
export function largestSegments(
  segments: readonly StripSegment[],
  rest: { readonly country: string; readonly label: string; readonly text: (share: number) => string },
  limit = 5,
): StripSegment[] {
  // Nothing known is no bar, not a bar of unnamed countries.
  if (segments.length === 0) return [];
  const named = segments.filter((segment) => segment.country !== rest.country && segment.share > 0);
  const top = [...named].sort((a, b) => b.share - a.share).slice(0, limit);
  const remaining = 1 - top.reduce((sum, segment) => sum + segment.share, 0);
  if (remaining <= 0.0005) return top;
  return [
    ...top,
    {
      country: rest.country,
      label: rest.label,
      share: remaining,
      shareText: rest.text(remaining),
      risk: null,
    },
  ];
}
