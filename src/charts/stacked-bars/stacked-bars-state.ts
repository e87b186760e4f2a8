/** How sure a segment is: drawn solid, hatched (no label of its own) or blank. */
export type SegmentGrade = "printed" | "derived" | "lost";

export interface BarSegment {
  readonly series: string;
  readonly value: number;
  readonly grade: SegmentGrade;
}

/** One year. */
export interface StackedBar {
  readonly year: number;
  /** From the bottom up; a series that is absent here is left out. */
  readonly segments: readonly BarSegment[];
  /** Above the bar where there is room; "?" where a label is lost, "" where there is none. */
  readonly total: string;
  /** `model`: a value between source years, drawn with an open dashed frame; `forecast`: beyond the present. */
  readonly kind: "observed" | "model" | "forecast";
}

export interface BarSeries {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  /** Parts of one kind share a pattern, so that colour is not alone. */
  readonly pattern: "plain" | "striped" | "dotted";
}

/** A line across the bars: demand against supply. Years without a value break it. */
export interface BarLine {
  readonly label: string;
  readonly points: readonly { readonly year: number; readonly value: number }[];
}

export interface StackedBarsState {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly series: readonly BarSeries[];
  readonly bars: readonly StackedBar[];
  /** `share`: every bar is 100 %; segments then are parts of their bar's sum. */
  readonly mode: "amount" | "share";
  readonly line: BarLine | null;
  /** Single marks above the bars, such as a total that does not follow from its parts. */
  readonly marks: BarLine | null;
  readonly formatY: (value: number) => string;
  /** Words in a segment that has room for them; "" for none. */
  readonly labelOf: (segment: BarSegment, bar: StackedBar) => string;
  /** Under a year between source years: 補間. */
  readonly modelLabel: string;
  /** Between what is past and what is forecast; "" where nothing is forecast. */
  readonly forecastLabel: string;
}
