/** Bars of 100 % side by side in a few groups, each with the count behind it. */
export interface ShareBarsState {
  readonly title: string;
  readonly description: string;
  /** Parts of every bar in their order; the place decides the pattern. */
  readonly parts: readonly SharePart[];
  readonly countHead: string;
  readonly groups: readonly ShareGroup[];
}
export interface SharePart {
  readonly id: string;
  readonly name: string;
  /** One or two characters that stand for the name where it does not fit. */
  readonly sign: string;
}
export interface ShareGroup {
  readonly id: string;
  readonly name: string;
  readonly bars: readonly CountedBar[];
}
export interface CountedBar {
  readonly id: string;
  readonly label: string;
  /** All counts are drawn on one scale. */
  readonly count: number;
  readonly countText: string;
  readonly segments: readonly CountedSegment[];
}
export interface CountedSegment {
  readonly part: string;
  /** 0..1. */
  readonly share: number;
  /** `42%` */
  readonly text: string;
  /** `採掘 42%` */
  readonly fullText: string;
}
