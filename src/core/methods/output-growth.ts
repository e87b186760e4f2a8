import type { History } from "../results.ts";

export interface GrowthIndex {
  /** First year = 100. */
  readonly value: number;
  readonly origin: string;
}

/**
 * World output of one year against another as an index, from one source: a passage between two sources
 * would be read as growth. The total of a year is any country's output over its share.
 *
 * @returns null when no single source has both years
 */
export function growthIndex(history: History, from: number, to: number): GrowthIndex | null {
  const span = history.notes
    .map((note) => /^source:([^,]+),(\d+)-(\d+)$/.exec(note))
    .find((match) => match && Number(match[2]) <= from && Number(match[3]) >= to);
  const before = worldTotal(history, from);
  const after = worldTotal(history, to);
  if (!span?.[1] || before === null || after === null) return null;
  return { value: (after / before) * 100, origin: span[1] };
}

function worldTotal(history: History, year: number): number | null {
  const point = history.points.find(
    (one) => one.year === year && (one.value ?? 0) > 0 && (one.share ?? 0) > 0,
  );
  return point?.value && point.share ? point.value / point.share : null;
}
