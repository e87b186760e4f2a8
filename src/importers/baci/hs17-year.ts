import type { TradeFlow } from "../../core/index.ts";

/** A value printed in USD against one in thousand USD with three decimals. */
const ROUNDING_USD = 0.5;
/** The right year has most of its common flows equal; another year a handful by chance. */
const EQUAL_SHARE = 0.5;
const TIMES_THE_SECOND = 5;

export interface ValuedFlow {
  readonly exporter: string;
  readonly importer: string;
  readonly code: string;
  readonly valueUsd: number;
}

/**
 * Which year do flows without a year column belong to?
 *
 * Proved by the HS92 series of the same release: for codes that never changed, most values are equal to the last
 * digit in one year and next to none in any other. Null when nothing proves a year.
 */
export function provedYear(flows: readonly ValuedFlow[], hs92: readonly TradeFlow[]): number | null {
  const values = new Map(flows.map((flow) => [keyOf(flow), flow.valueUsd]));
  const codes = new Set(flows.map(({ code }) => code));
  const years = new Map<number, { common: number; equal: number }>();
  for (const flow of hs92) {
    const value = codes.has(flow.code) ? values.get(keyOf(flow)) : undefined;
    if (value === undefined) continue;
    const count = years.get(flow.year) ?? { common: 0, equal: 0 };
    years.set(flow.year, count);
    count.common++;
    if (Math.abs(flow.valueKusd * 1000 - value) <= ROUNDING_USD) count.equal++;
  }
  const [best, second] = [...years].sort(([, a], [, b]) => b.equal - a.equal);
  if (!best || best[1].equal < EQUAL_SHARE * best[1].common) return null;
  return best[1].equal >= TIMES_THE_SECOND * (second?.[1].equal ?? 0) ? best[0] : null;
}

const keyOf = (flow: { exporter: string; importer: string; code: string }): string =>
  `${flow.exporter}/${flow.importer}/${flow.code}`;
