export interface GrowthFit {
  readonly id: string;
  readonly label: string;
  readonly dash: string;
  readonly from: number;
  readonly to: number;
  /** Value at both ends of the window. */
  readonly start: number;
  readonly end: number;
}
/** A yearly series, the window in which a growth is taken, and the years left out. */
export interface GrowthWindowState {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly use: "used" | "irregular" | "outside";
  }[];
  readonly window: readonly [number, number];
  readonly fits: readonly GrowthFit[];
  readonly formatY: (value: number) => string;
  readonly formatX: (value: number) => string;
  readonly pressLabel: (year: number) => string;
}
