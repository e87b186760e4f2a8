import type { RecyclingTarget } from "./stock-model.ts";

/** One year of "recycle first, bring in only the rest", t. */
export interface RecycleFirstYear {
  readonly year: number;
  readonly demand: number;
  /** What is recovered and wanted: never above demand. */
  readonly recycled: number;
  /** Recovered beyond demand; leaves the region or waits. */
  readonly surplus: number;
  /** Demand − recycled: imports of a country, primary supply for the world. */
  readonly rest: number;
  /** Recycled ÷ demand; null without demand. */
  readonly share: number | null;
  readonly targetShare: number | null;
  /** Does the share lie below the target's path? Null without a target or without demand. */
  readonly missed: boolean | null;
}

export interface RecycleFirst {
  readonly years: readonly RecycleFirstYear[];
  /** First year without a rest; null when there is none. */
  readonly closedIn: number | null;
  /** How the deadline turns out; null without a target, or when the years do not reach it. */
  readonly target:
    | (RecyclingTarget & {
        readonly reached: number;
        readonly missing: number;
        /** First year in which the final share is met and stays met to the end; null: never. */
        readonly metFrom: number | null;
      })
    | null;
}

/**
 * How much of demand does recycling meet, and what is left to bring in?
 *
 * recycled = min(demand, recoverable); rest = demand − recycled. The target's path is a straight line from 0 in its
 * first year to its share in the deadline, level afterwards.
 *
 * @param demand and recoverable by year from `from` on, t
 * @see 産業構造審議会製造産業分科会（第20回）：循環を最大化し不足分のみを輸入する, goal with a deadline.
 */
export function recycleFirst(
  from: number,
  demand: ArrayLike<number>,
  recoverable: ArrayLike<number>,
  target: RecyclingTarget | null,
): RecycleFirst {
  const years: RecycleFirstYear[] = [];
  for (let i = 0; i < demand.length; i++) {
    const year = from + i;
    const wanted = demand[i] as number;
    const recovered = recoverable[i] as number;
    const recycled = Math.min(wanted, recovered);
    const share = wanted > 0 ? recycled / wanted : null;
    const targetShare = target ? targetPath(target, year) : null;
    years.push({
      year,
      demand: wanted,
      recycled,
      surplus: recovered - recycled,
      rest: wanted - recycled,
      share,
      targetShare,
      missed: share === null || targetShare === null ? null : share < targetShare - 1e-12,
    });
  }
  return {
    years,
    closedIn: years.find((one) => one.demand > 0 && one.rest <= 1e-9 * one.demand)?.year ?? null,
    target: target && deadline(target, years),
  };
}

/** Share that the path asks for in a year. */
function targetPath({ share, from, by }: RecyclingTarget, year: number): number {
  if (year <= from) return year === by ? share : 0;
  return year >= by ? share : (share * (year - from)) / (by - from);
}

function deadline(target: RecyclingTarget, years: readonly RecycleFirstYear[]): RecycleFirst["target"] {
  const at = years.find((one) => one.year === target.by);
  if (!at || at.share === null) return null;
  const fails = (one: RecycleFirstYear) => one.share !== null && one.share < target.share - 1e-12;
  const metFrom = years[years.findLastIndex(fails) + 1]?.year ?? null;
  return { ...target, reached: at.share, missing: Math.max(0, target.share - at.share), metFrom };
}
