import { type Lever, type LeverId, leverOf, SIZES, type Size } from "./lever.ts";
import type { PolicyState } from "./policy-state.ts";
import { scaleOf } from "./resolve-measures.ts";

/** How far a lever goes for one mineral and home country, in the lever's own unit. */
export interface LeverRange {
  readonly lever: LeverId;
  readonly unit: Lever["unit"];
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly sizes: Readonly<Record<Size, number>> | null;
  /** What stands there today without the measure; null when nobody knows or when it depends on the country. */
  readonly today: number | null;
  /** From here on more of the measure has no more effect; null when the state knows no such point below `high`. */
  readonly ceiling: number | null;
}

/**
 * Between which amounts can a lever be moved, where do its named sizes lie, what is there today and where does it
 * stop to help? Tonnes of content per year, t, percent, percentage points or days, as the lever says.
 *
 * @returns null when the lever's amounts are multiples of something that is not known (tonnes of an unknown need)
 */
export function leverRange(state: PolicyState, id: LeverId): LeverRange | null {
  const lever = leverOf(state.table, id);
  const scale = scaleOf(state, id);
  if (scale === null || !(scale > 0)) return null;
  const high = lever.max * scale;
  const ceiling = ceilingOf(state, id);
  return {
    lever: id,
    unit: lever.unit,
    low: lever.min * scale,
    high,
    step: lever.step * scale,
    sizes: lever.sizes && scaledSizes(lever.sizes, scale),
    today: todayOf(state, id),
    ceiling: ceiling !== null && ceiling < high ? ceiling : null,
  };
}

const scaledSizes = (sizes: Readonly<Record<Size, number>>, scale: number): Record<Size, number> =>
  Object.fromEntries(SIZES.map((size) => [size, sizes[size] * scale])) as Record<Size, number>;

function todayOf(state: PolicyState, id: LeverId): number | null {
  if (id === "saving") return 0;
  if (id === "recycling") return state.recycledShare === null ? null : state.recycledShare * 100;
  return id === "stockpile" ? state.stockDays : null;
}

/** Ore is taken by home refining, or refined abroad up to the need for primary supply; recycling ends at the urban mine. */
function ceilingOf(state: PolicyState, id: LeverId): number | null {
  const { need, recycled, homeRefining, feed, urbanMine, recycledShare } = state;
  const primary = need.amount - recycled;
  if (id === "mine") return homeRefining > 0 ? feed : primary;
  if (id === "smelter") return primary;
  if (id !== "recycling" || !(need.amount > 0)) return null;
  return Math.max(0, Math.min(1, urbanMine / need.amount) - (recycledShare ?? 0)) * 100;
}
