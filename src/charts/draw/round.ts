/** A point in drawing units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Coordinates at a hundredth of a pixel: the same drawing on every machine. */
export function round(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? 0 : rounded;
}

/** `M0,0L1,1` */
export function polyline(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)},${round(y)}`).join("");
}

export function polygon(points: readonly Point[]): string {
  return points.length === 0 ? "" : `${polyline(points)}Z`;
}

/** From the centre, `turns` of a full circle clockwise from the top. */
export function polar(centre: Point, radius: number, turns: number): Point {
  const angle = turns * 2 * Math.PI;
  return { x: round(centre.x + radius * Math.sin(angle)), y: round(centre.y - radius * Math.cos(angle)) };
}
