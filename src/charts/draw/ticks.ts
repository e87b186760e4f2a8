/** A place on an axis and what is written there. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** First and last year, and round years between that leave room for their text. */
export function yearTicks(first: number, last: number, width: number): number[] {
  const most = Math.max(2, Math.floor(width / 58));
  const step = [1, 2, 5, 10, 20, 50].find((candidate) => (last - first) / candidate <= most) ?? 100;
  const room = Math.max(1, (last - first) * (38 / Math.max(width, 1)));
  const between: number[] = [];
  for (let year = Math.ceil(first / step) * step; year < last; year += step) {
    if (year - first >= room && last - year >= room) between.push(year);
  }
  return first === last ? [first] : [first, ...between, last];
}
