/** One part of a total over the years. */
export interface AreaLayer {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  /** Parts of one kind share a pattern, so that colour is not alone: existing uses are plain, new ones striped. */
  readonly striped: boolean;
  readonly values: readonly number[];
}
/** Something to be held against the total: a supply outlook, a printed total. */
export interface OverlayLine {
  readonly id: string;
  readonly label: string;
  /** Of the line; "" is solid. */
  readonly dash: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** A line alone, a line with its points (what is told for some years only), or crosses without a line. */
  readonly drawnAs: "line" | "points" | "crosses";
}
export interface StackedAreasState {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly xs: readonly number[];
  /** From the bottom up. */
  readonly layers: readonly AreaLayer[];
  /** Interval of the total; null where there is none. */
  readonly band: { readonly low: readonly number[]; readonly high: readonly number[] } | null;
  readonly overlays: readonly OverlayLine[];
  readonly formatY: (value: number) => string;
  readonly formatX: (value: number) => string;
  /** Stands over the picture where the line is a document's statement: 記載値の延長. */
  readonly stamp: string;
}
