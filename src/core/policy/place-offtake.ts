import { totalOf } from "./by-country.ts";
import type { Displacement, LeverId } from "./lever.ts";
import type { NeedAfter } from "./need-after.ts";
import type { Binding, NoEffect } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";
import type { ResolvedMeasure } from "./scenario.ts";

/** Supply that a measure brings home, and from where. */
export interface Placed {
  readonly lever: LeverId;
  /** Country that it comes from; null for supply inside the home country. */
  readonly country: string | null;
  readonly amount: number;
  readonly displacement: Displacement;
  /** Counts as the home country's own (equity). */
  readonly own: boolean;
}

export interface Placement {
  readonly intoRefined: readonly Placed[];
  readonly intoFeed: readonly Placed[];
  /** Ore that is the home country's own and has no way home: no refining there, no refining country named. */
  readonly withoutRoute: number;
  readonly surplus: number;
  readonly binding: readonly Binding[];
  readonly idle: readonly NoEffect[];
}

/**
 * Where the offtake of mines, smelters and joint purchases goes, t of content per year.
 *
 * Ore goes into the feed of home refining up to what that takes, the excess to the named refining country; without
 * home refining all of it. What comes home refined is scaled in proportion when it is more than the need for
 * primary supply. The rest is surplus.
 */
export function placeOfftake(
  state: PolicyState,
  demand: NeedAfter,
  measures: readonly ResolvedMeasure[],
): Placement {
  const idle: NoEffect[] = [];
  const placeable = state.need.unit === "t";
  const wanted = measures.flatMap((m) => {
    const amount = offtakeOf(state, m);
    if (!(amount > 0)) return [];
    if (placeable || m.lever === "framework") return [{ m, amount }];
    idle.push({ lever: m.lever, axis: null, reason: "need-unknown" });
    return [];
  });
  const ore = wanted.filter(({ m }) => m.lever === "mine");
  const refined = wanted.filter(({ m }) => m.lever !== "mine");
  const oreRoutes = routeOre(state, feedNeed(state, demand), ore, idle);
  const coming = [
    ...refined.map(({ m, amount }) => placed(state, m, m.country, amount)),
    ...oreRoutes.refinedAbroad,
  ];
  const total = sum(coming);
  const granted = Math.min(total, demand.primary);
  const factor = total > 0 ? granted / total : 0;
  return {
    intoRefined: factor === 1 ? coming : coming.map((p) => ({ ...p, amount: p.amount * factor })),
    intoFeed: oreRoutes.intoFeed,
    withoutRoute: oreRoutes.withoutRoute,
    surplus: oreRoutes.surplus + total - granted,
    binding: [
      ...limits(coming, "need", factor, state.need.unit),
      ...limits(oreRoutes.beyondFeed, "home-feed", 0, state.need.unit),
    ],
    idle,
  };
}

function offtakeOf(state: PolicyState, m: ResolvedMeasure): number {
  if (m.country === null) return 0;
  if (m.lever === "mine" || m.lever === "smelter") return m.amount * m.offtake;
  // A joint purchase is a share of today's refined imports.
  return m.lever === "framework" ? m.amount * totalOf(state.refined.flows) : 0;
}

/** Feed that home refining takes once saving and recycling have shrunk it. */
function feedNeed(state: PolicyState, demand: NeedAfter): number {
  const before = state.need.amount - state.recycled;
  return before > 0 ? (state.feed * demand.primary) / before : 0;
}

function routeOre(
  state: PolicyState,
  feed: number,
  ore: readonly { readonly m: ResolvedMeasure; readonly amount: number }[],
  idle: NoEffect[],
) {
  const wanted = ore.reduce((total, o) => total + o.amount, 0);
  const factor = state.homeRefining > 0 && wanted > 0 ? Math.min(1, feed / wanted) : 0;
  const intoFeed: Placed[] = [];
  const refinedAbroad: Placed[] = [];
  const beyondFeed: Placed[] = [];
  let withoutRoute = 0;
  for (const { m, amount } of ore) {
    const fed = amount * factor;
    const left = amount - fed;
    if (fed > 0) intoFeed.push(placed(state, m, m.country, fed));
    if (!(left > 0)) continue;
    if (m.refineIn !== null) refinedAbroad.push(placed(state, m, m.refineIn, left));
    else if (state.homeRefining > 0) beyondFeed.push(placed(state, m, m.country, left));
    else {
      withoutRoute += left;
      idle.push({ lever: "mine", axis: "import-governance-concentrate", reason: "no-refining-country" });
    }
  }
  return { intoFeed, refinedAbroad, beyondFeed, withoutRoute, surplus: sum(beyondFeed) };
}

function placed(state: PolicyState, m: ResolvedMeasure, from: string | null, amount: number): Placed {
  return {
    lever: m.lever,
    country: from === state.home ? null : from,
    amount,
    displacement: m.displacement,
    own: m.lever !== "framework",
  };
}

function limits(
  asked: readonly Placed[],
  limit: "need" | "home-feed",
  factor: number,
  unit: string,
): Binding[] {
  if (factor >= 1 - 1e-12) return [];
  return asked.map((p) => ({
    lever: p.lever,
    limit,
    country: p.country,
    wanted: p.amount,
    granted: p.amount * factor,
    unit,
  }));
}

const sum = (list: readonly { readonly amount: number }[]): number =>
  list.reduce((total, p) => total + p.amount, 0);
