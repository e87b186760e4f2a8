/** One mineral: its size in a few years against the first of them. */
export interface IndexRow {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  /** Sign and words of the class of change: ▲▲ 非連続増加. */
  readonly sign: string;
  readonly className: string;
  readonly base: string;
  /** In the order of the years, 1 = the first. */
  readonly values: readonly number[];
  readonly growth: string;
  /** Doubts about the row, as a footnote sign. */
  readonly flagged: boolean;
  readonly selected: boolean;
  readonly pressLabel: string;
}
export interface IndexBarsState {
  readonly title: string;
  readonly description: string;
  readonly years: readonly string[];
  readonly heads: {
    readonly mineral: string;
    readonly base: string;
    readonly index: string;
    readonly growth: string;
  };
  readonly rows: readonly IndexRow[];
  readonly format: (value: number) => string;
}
