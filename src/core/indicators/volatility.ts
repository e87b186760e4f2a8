import { chiSquareQuantile } from "../statistics/chi-square.ts";
import { sampleDeviation } from "../statistics/sample-deviation.ts";

export interface AnnualPrice {
  readonly year: number;
  readonly value: number;
}

export interface Volatility {
  /** Standard deviation of log changes per year. */
  readonly sigma: number;
  /** 90 % sampling interval of σ under normal changes. */
  readonly low: number;
  readonly high: number;
  /** Number of changes used. */
  readonly changes: number;
  readonly from: number;
  readonly to: number;
}

/**
 * How much does the price move from year to year? Sample standard deviation of the log changes of
 * annual mean prices, over the last `maximumChanges` changes up to `year`.
 *
 * A year without a price breaks the chain: only changes between consecutive years count.
 * Averages over a year understate point-to-point volatility, so this figure is never ranked with a monthly one.
 *
 * @param prices positive prices of one declared grade in one unit, any order
 * @returns null with fewer than `minimumChanges` changes
 */
export function annualVolatility(
  prices: readonly AnnualPrice[],
  year: number,
  { maximumChanges, minimumChanges }: { maximumChanges: number; minimumChanges: number },
): Volatility | null {
  const known = prices.filter((p) => p.year <= year && p.value > 0).sort((a, b) => a.year - b.year);
  const changes: { year: number; change: number }[] = [];
  for (let i = 1; i < known.length; i++) {
    const [before, after] = [known[i - 1], known[i]];
    if (before && after && after.year === before.year + 1) {
      changes.push({ year: after.year, change: Math.log(after.value / before.value) });
    }
  }
  const used = changes.slice(-maximumChanges);
  const sigma = sampleDeviation(used.map((c) => c.change));
  const [first, last] = [used[0], used.at(-1)];
  if (sigma === null || !first || !last || used.length < minimumChanges) return null;
  const degrees = used.length - 1;
  return {
    sigma,
    low: sigma * Math.sqrt(degrees / chiSquareQuantile(0.95, degrees)),
    high: sigma * Math.sqrt(degrees / chiSquareQuantile(0.05, degrees)),
    changes: used.length,
    from: first.year - 1,
    to: last.year,
  };
}

/** Monthly log changes scaled to a year (σ·√12), over consecutive months up to the end of `year`; null below 24 changes. */
export function monthlyVolatility(
  prices: readonly { readonly period: string; readonly value: number }[],
  year: number,
  years = 10,
): { sigma: number; changes: number } | null {
  const index = (period: string) => Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1;
  const known = prices
    .filter((p) => p.value > 0)
    .map((p) => ({ month: index(p.period), value: p.value }))
    .filter((p) => p.month < (year + 1) * 12 && p.month >= (year + 1 - years) * 12 - 1)
    .sort((a, b) => a.month - b.month);
  const changes: number[] = [];
  for (let i = 1; i < known.length; i++) {
    const [before, after] = [known[i - 1], known[i]];
    if (before && after && after.month === before.month + 1)
      changes.push(Math.log(after.value / before.value));
  }
  const sigma = sampleDeviation(changes);
  return sigma === null || changes.length < 24
    ? null
    : { sigma: sigma * Math.sqrt(12), changes: changes.length };
}
