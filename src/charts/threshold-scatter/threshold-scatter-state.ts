/** Shapes tell classes apart without colour. */
export const MARK_SHAPES = ["circle", "square", "triangle", "diamond", "cross", "wye", "ring"] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

export interface ScatterPoint {
  readonly id: string;
  readonly symbol: string;
  readonly shape: MarkShape;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
  /** Ends of the interval; equal to the value where there is none. */
  readonly xLow: number;
  readonly xHigh: number;
  readonly yLow: number;
  readonly yHigh: number;
  /** The class is open: drawn hollow. */
  readonly open: boolean;
  readonly selected: boolean;
  readonly pressLabel: string;
}
export interface ThresholdHandle {
  readonly value: number;
  readonly label: string;
  /** For readers who cannot see it: 精鉱・生産などのしきい値 .30. */
  readonly valueText: string;
}
export interface ThresholdScatterState {
  readonly title: string;
  readonly description: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly points: readonly ScatterPoint[];
  readonly x: ThresholdHandle;
  readonly y: ThresholdHandle;
  readonly format: (value: number) => string;
  /** Names of the four fields: right top, left top, left bottom, right bottom. */
  readonly fields: readonly [string, string, string, string];
}
