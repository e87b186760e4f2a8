import type { DemandReference, DemandScenario } from "./demand-reference.ts";
import { compoundGrowth } from "./growth-rate.ts";

export interface YearTotal {
  readonly year: number;
  readonly valueT: number;
}

/** Growth of a forecast's total with its window, and the document's figure for that window where it prints one. */
export interface ForecastGrowth {
  readonly from: number;
  readonly to: number;
  /** Compound growth a year of the total. */
  readonly value: number;
  readonly printed?: number;
}

/** A printed total that differs from the sum of the uses by more is named. */
const NAMED_FROM = 0.005;

export function growthBetween(start: YearTotal, end: YearTotal): ForecastGrowth {
  const value = compoundGrowth(start.valueT, end.valueT, end.year - start.year);
  return { from: start.year, to: end.year, value };
}

/** From the base year to each year, and the windows for which the document itself prints a growth. */
export function modelGrowth(
  reference: DemandReference,
  mineral: string,
  scenario: DemandScenario | undefined,
  totals: readonly YearTotal[],
): ForecastGrowth[] {
  const first = totals[0];
  if (!first) return [];
  const at = new Map(totals.map((total) => [total.year, total]));
  const printed = printedWindows(reference, mineral, scenario);
  const windows = totals.slice(1).map((end) => growthBetween(first, end));
  for (const { from, to } of printed) {
    const start = at.get(from);
    const end = at.get(to);
    if (start && end && from !== first.year) windows.push(growthBetween(start, end));
  }
  return windows.map((window) => {
    const match = printed.find((p) => p.from === window.from && p.to === window.to);
    return match ? { ...window, printed: match.printed } : window;
  });
}

/** `printed-total:<year>,<t>` for years in which the document's total differs from the sum of the uses. */
export function printedTotalNotes(
  reference: DemandReference,
  mineral: string,
  scenario: DemandScenario | undefined,
  totals: readonly YearTotal[],
): string[] {
  return totals.flatMap(({ year, valueT }) =>
    reference.printed
      .filter((n) => n.mineral === mineral && n.quantity === "demand" && n.origin === scenario?.origin)
      .filter((n) => n.year === year && isTotal(reference, mineral, [n.series]))
      .filter((n) => Math.abs(n.value - valueT) > NAMED_FROM * valueT)
      .map((n) => `printed-total:${year},${n.value},${n.series}`),
  );
}

function printedWindows(reference: DemandReference, mineral: string, scenario: DemandScenario | undefined) {
  return reference.printedGrowth.filter(
    (g) =>
      g.mineral === mineral &&
      g.quantity === "demand" &&
      g.origin === scenario?.origin &&
      isTotal(reference, mineral, g.series),
  );
}

/** Is it a total of the demand, by its own name or as the sum of all its parts? */
function isTotal(reference: DemandReference, mineral: string, series: readonly string[]): boolean {
  const totals = reference.printedTotals.filter((t) => t.mineral === mineral && t.quantity === "demand");
  return totals.some(
    (t) =>
      t.series.startsWith("total") &&
      (series.join(" ") === t.series || [...series].sort().join(" ") === [...t.parts].sort().join(" ")),
  );
}
