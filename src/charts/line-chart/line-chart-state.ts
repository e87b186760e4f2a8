export interface LinePoint {
  readonly x: number;
  /** null draws a gap, never a line through it. */
  readonly y: number | null;
}
export interface LineSeries {
  readonly id: string;
  readonly label: string;
  readonly colour: string;
  readonly points: readonly LinePoint[];
  /** Dashes set a line apart where colour alone would not. */
  readonly dash?: string;
}
export interface LineChartState {
  readonly title: string;
  readonly description: string;
  readonly series: readonly LineSeries[];
  readonly unit: string;
  readonly formatY: (value: number) => string;
  readonly formatX: (value: number) => string;
  /** A year that a vertical line marks; null for none. */
  readonly selectedX: number | null;
  readonly yMax?: number;
  readonly logarithmic?: boolean;
}

/** Everything with a number, as its extent; null when nothing is to be drawn. */
export function extentOf(
  series: readonly LineSeries[],
  of: (point: LinePoint) => number | null,
): [number, number] | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { points } of series) {
    for (const point of points) {
      const value = point.y === null ? null : of(point);
      if (value === null || !Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low > high ? null : [low, high];
}
