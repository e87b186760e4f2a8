import { type ByCountry, displaced, totalOf, withAdded } from "./by-country.ts";
import type { NeedAfter } from "./need-after.ts";
import type { Placed, Placement } from "./place-offtake.ts";
import type { ImportRoute, PolicyState } from "./policy-state.ts";

export interface FilledNeed {
  readonly refined: ByCountry;
  readonly concentrate: ByCountry;
  readonly homeRefining: number;
  readonly homeMine: number;
  readonly feed: number;
  readonly refinedAtHome: number;
  /** Share of the ore meant for home refining that its feed takes in the end, 0..1. */
  readonly oreTaken: number;
}

/**
 * Existing imports and home refining fill what the offtake leaves of the need for primary supply.
 *
 * Saving and recycling scale both routes by one factor; what comes home refined takes the place of refined imports,
 * and of home refining only when they are used up. Ore from measures takes the place of concentrate imports, home
 * mine output stays longest. Within a route all pro-rata displacement comes first, then all riskiest-first.
 */
export function fillNeed(state: PolicyState, demand: NeedAfter, placement: Placement): FilledNeed {
  const imports = totalOf(state.refined.flows);
  const before = imports + state.homeRefining;
  const factor = before > 0 ? wholeIfNear(demand.primary / before) : 0;
  const scaledImports = imports * factor;
  const coming = sum(placement.intoRefined);
  const displacedImports = Math.min(coming, scaledImports);
  const refined = giveWay(state.refined, [
    { amount: imports - scaledImports, riskiestPart: demand.riskiestPart },
    { amount: displacedImports, riskiestPart: riskiestPart(placement.intoRefined) },
  ]);
  const overflow = coming - displacedImports;
  const homeRefining = Math.max(0, state.homeRefining * factor - overflow);
  const abroad = placement.intoRefined.flatMap(({ country, amount }) =>
    country === null ? [] : [{ country, amount }],
  );
  return {
    refined: withAdded(refined, abroad),
    homeRefining,
    refinedAtHome: coming - sum(abroad),
    ...fillFeed(state, homeRefining, demand, placement),
  };
}

function fillFeed(state: PolicyState, homeRefining: number, demand: NeedAfter, placement: Placement) {
  if (!(state.homeRefining > 0)) {
    return { concentrate: state.concentrate.flows, homeMine: state.homeMine, feed: 0, oreTaken: 0 };
  }
  const feed =
    homeRefining === state.homeRefining ? state.feed : (state.feed * homeRefining) / state.homeRefining;
  const wanted = sum(placement.intoFeed);
  const ore = Math.min(wanted, feed);
  const imports = totalOf(state.concentrate.flows);
  const importsAfter = Math.max(0, feed - ore - state.homeMine);
  const atDemand = state.feed * wholeIfNear(demand.primary / (state.need.amount - state.recycled));
  const causes = [
    { amount: Math.max(0, state.feed - atDemand), riskiestPart: demand.riskiestPart },
    { amount: Math.max(0, atDemand - feed), riskiestPart: riskiestPart(placement.intoRefined) },
    { amount: ore, riskiestPart: riskiestPart(placement.intoFeed) },
  ];
  // What falls on home mine output once no import is left does not fall on imports.
  const all = sum(causes);
  const onImports = all > 0 ? Math.min(1, (imports - importsAfter) / all) : 0;
  const taken = wanted > 0 ? ore / wanted : 0;
  const concentrate = giveWay(
    state.concentrate,
    causes.map((cause) => ({ ...cause, amount: cause.amount * onImports })),
  );
  const abroad = placement.intoFeed.flatMap(({ country, amount }) =>
    country === null ? [] : [{ country, amount: amount * taken }],
  );
  return {
    concentrate: withAdded(concentrate, abroad),
    homeMine: Math.max(0, feed - importsAfter - sum(abroad)),
    feed,
    oreTaken: taken,
  };
}

/** A quotient of equal sums that rounding left beside 1. */
const wholeIfNear = (factor: number): number => (Math.abs(factor - 1) < 1e-12 ? 1 : factor);

/** Displacements by several causes: all pro-rata parts first, then all riskiest-first parts. */
function giveWay(
  route: ImportRoute,
  causes: readonly { readonly amount: number; readonly riskiestPart: number }[],
): ByCountry {
  let proRata = 0;
  let riskiest = 0;
  for (const cause of causes) {
    riskiest += cause.amount * cause.riskiestPart;
    proRata += cause.amount * (1 - cause.riskiestPart);
  }
  return displaced(route.flows, proRata, riskiest, route.riskiestFirst);
}

function riskiestPart(placed: readonly Placed[]): number {
  const total = sum(placed);
  return total > 0 ? sum(placed.filter((p) => p.displacement === "riskiest-first")) / total : 0;
}

const sum = (list: readonly { readonly amount: number }[]): number =>
  list.reduce((total, item) => total + item.amount, 0);
