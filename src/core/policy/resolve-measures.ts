import { totalOf } from "./by-country.ts";
import { bestGoverned } from "./choose-country.ts";
import { type LeverId, leverOf } from "./lever.ts";
import { needAfter } from "./need-after.ts";
import type { NoEffect, NoEffectReason } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";
import type { ResolvedMeasure, ScenarioMeasure } from "./scenario.ts";

export interface ResolvedMeasures {
  readonly measures: readonly ResolvedMeasure[];
  /** Measures that came to nothing before anything moved. */
  readonly idle: readonly NoEffect[];
}

/**
 * Turns measures as written into amounts in force at the target year: named sizes and targets become quantities,
 * country rules become countries, and size × ramp × probability what works in that year. A measure whose target
 * depends on need and recycling after measures (self-sufficiency) is sized last, so that order does not matter.
 */
export function resolveMeasures(state: PolicyState, written: readonly ScenarioMeasure[]): ResolvedMeasures {
  const idle: NoEffect[] = [];
  const measures = new Map<ScenarioMeasure, ResolvedMeasure>();
  const resolve = (list: readonly ScenarioMeasure[]) => {
    const known = [...measures.values()];
    for (const m of list) {
      const resolved = resolveOne(state, m, known);
      if (typeof resolved === "string") idle.push({ lever: m.lever, axis: null, reason: resolved });
      else {
        measures.set(m, resolved);
        if (resolved.amount === 0 && resolved.ceilingShare === null)
          idle.push({ lever: m.lever, axis: null, reason: whyNothing(state, m, resolved) });
      }
    }
  };
  const changesNeed = (m: ScenarioMeasure) => m.lever === "saving" || m.lever === "recycling";
  const fillsGap = (m: ScenarioMeasure) => m.reachOf === "self-sufficiency";
  resolve(written.filter(changesNeed));
  resolve(written.filter((m) => m.lever === "mine" && !fillsGap(m)));
  resolve(written.filter((m) => m.lever !== "mine" && !changesNeed(m) && !fillsGap(m)));
  resolve(written.filter((m) => !changesNeed(m) && fillsGap(m)));
  return { measures: written.flatMap((m) => measures.get(m) ?? []), idle };
}

function resolveOne(
  state: PolicyState,
  m: ScenarioMeasure,
  known: readonly ResolvedMeasure[],
): ResolvedMeasure | NoEffectReason {
  const lever = leverOf(state.table, m.lever);
  const country = placeOf(state, m.country, m.lever);
  const refineIn = placeOf(state, m.refineIn, "refining");
  if (m.lever === "framework" && country === null) return "no-effect-given";
  if (lever.places === "country" && country === null) return "no-country-fits";
  const ceilingShare = m.lever === "shift" && m.reach !== undefined ? m.reach / 100 : null;
  const fullAmount = ceilingShare === null ? fullAmountOf(state, m, country, known) : 0;
  if (fullAmount === null) return "need-unknown";
  return {
    lever: m.lever,
    label: m.label ?? null,
    amount: fullAmount * inForce(m, state.at),
    fullAmount,
    country,
    refineIn,
    from: m.from ?? null,
    to: m.to ?? null,
    stage: m.stage ?? "refined-trade",
    offtake: (m.offtake ?? 100) / 100,
    success: (m.success ?? 100) / 100,
    displacement: m.displacement ?? lever.displacement ?? "riskiest-first",
    closure: m.closure ?? "displace",
    spareCapacity: m.spareCapacity ?? null,
    ceilingShare: ceilingShare !== null && inForce(m, state.at) === 0 ? null : ceilingShare,
    cost: m.cost ?? null,
  };
}

function placeOf(
  state: PolicyState,
  written: string | undefined,
  lever: LeverId | "refining",
): string | null {
  if (written === undefined) return null;
  if (written === "home") return state.home;
  return written === "best-governed" ? bestGoverned(state, lever) : written;
}

/** Share of the full size that works in a year: 0 before the start, linear over the ramp, times the probability. */
export function inForce(m: Pick<ScenarioMeasure, "start" | "ramp" | "success">, year: number): number {
  const success = (m.success ?? 100) / 100;
  if (m.start === undefined) return success;
  if (year < m.start) return 0;
  const ramp = m.ramp ?? 0;
  return success * (ramp > 0 ? Math.min(1, (year - m.start) / ramp) : 1);
}

/** Full size in t per year, t, share or days; null when it is a multiple of an unknown need. */
function fullAmountOf(
  state: PolicyState,
  m: ScenarioMeasure,
  country: string | null,
  known: readonly ResolvedMeasure[],
): number | null {
  const lever = leverOf(state.table, m.lever);
  if (m.reach !== undefined) return amountToReach(state, m, m.reach / 100, country, known);
  const unit = lever.unit === "%" || lever.unit === "points" ? 100 : 1;
  if (m.size === undefined) return (m.amount ?? lever.default) / unit;
  const scale = scaleOf(state, m.lever);
  const size = lever.sizes?.[m.size];
  return scale === null || size === undefined ? null : (size * scale) / unit;
}

/** What a lever's bounds and sizes are multiples of; null when that is not known. */
export function scaleOf(state: PolicyState, id: LeverId): number | null {
  switch (leverOf(state.table, id).scale) {
    case "unit":
      return 1;
    case "need":
      return state.need.unit === "t" ? state.need.amount : null;
    case "reserves": {
      const { reserves } = state;
      if (!reserves || reserves.contentFactor === null) return null;
      return totalOf(reserves.supply) * reserves.contentFactor;
    }
  }
}

function amountToReach(
  state: PolicyState,
  m: ScenarioMeasure,
  reach: number,
  country: string | null,
  known: readonly ResolvedMeasure[],
): number | null {
  if (m.lever === "recycling") return Math.max(0, reach - (state.recycledShare ?? 0));
  if (state.need.unit !== "t") return null;
  const demand = needAfter(state, known);
  const offtake = (m.offtake ?? 100) / 100;
  const atHome = country === state.home;
  if (m.reachOf === "self-sufficiency") {
    const owned = known.reduce((sum, k) => sum + (isOwnSupply(k) ? k.amount * k.offtake : 0), 0);
    const missing = reach * demand.need - demand.recycled - (state.equityOfftake ?? 0) - owned;
    return offtake > 0 ? Math.max(0, missing) / offtake : 0;
  }
  const present = m.lever === "mine" ? state.homeMine : state.homeRefining + oreRefinedAtHome(state, known);
  return Math.max(0, reach * demand.need - (atHome ? present : 0));
}

/** Ore of measures that home refines beside today's refining: a home smelter sized to a target refines it too. */
function oreRefinedAtHome(state: PolicyState, known: readonly ResolvedMeasure[]): number {
  if (state.homeRefining > 0) return 0;
  return known.reduce(
    (sum, m) => sum + (m.lever === "mine" && m.refineIn === state.home ? m.amount * m.offtake : 0),
    0,
  );
}

const isOwnSupply = (m: ResolvedMeasure): boolean => m.lever === "mine" || m.lever === "smelter";

function whyNothing(state: PolicyState, m: ScenarioMeasure, resolved: ResolvedMeasure): NoEffectReason {
  if (m.start !== undefined && resolved.fullAmount > 0 && state.at <= m.start) return "before-start";
  return m.reach !== undefined ? "already-reached" : "zero-amount";
}
