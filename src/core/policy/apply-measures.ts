import type { Axis } from "../evidence/vocabulary.ts";
import { addOutput, type NewOutput } from "./add-output.ts";
import { type ByCountry, totalOf } from "./by-country.ts";
import { fillNeed } from "./fill-need.ts";
import type { LeverId } from "./lever.ts";
import { type NeedAfter, needAfter } from "./need-after.ts";
import type { Binding, NoEffect, Outcome } from "./outcome.ts";
import { type Placement, placeOfftake } from "./place-offtake.ts";
import type { PolicyState, WorldQuantity } from "./policy-state.ts";
import type { ResolvedMeasure } from "./scenario.ts";
import { shiftSources } from "./shift-sources.ts";

/**
 * What do these measures change in the physical state? One pass, in fixed order whatever the order of the list:
 * (a) new output, (b) saving, (c) recycling, (d) need for primary supply, (e) offtake, (f) displacement of what
 * came before, (g) sourcing shifts. Pure; the indicators are recomputed from the outcome.
 *
 * Stated to be order-free: sums are taken lever by lever, limits in proportion.
 */
export function applyMeasures(state: PolicyState, measures: readonly ResolvedMeasure[]): Outcome {
  const working = measures.filter((m) => m.amount > 0 || m.ceilingShare !== null);
  const idle: NoEffect[] = [];
  const binding: Binding[] = [];
  const world = addToWorld(state, working, binding, idle);
  const demand = needAfter(state, working);
  const placement = placeOfftake(state, demand, working);
  const filled = fillNeed(state, demand, placement);
  const shifted = shift(state, filled, demand.need, working);
  binding.push(...demand.binding, ...placement.binding, ...shifted.binding);
  idle.push(...placement.idle, ...shifted.idle);
  const feedSurplus = (1 - filled.oreTaken) * sum(placement.intoFeed);
  if (feedSurplus > 0) binding.push(...feedLimits(state, placement, filled.oreTaken));
  return {
    ...world,
    need: demand.need,
    recycled: demand.recycled,
    homeMine: filled.homeMine,
    feed: filled.feed,
    homeRefining: filled.homeRefining,
    concentrate: shifted.concentrate,
    refined: shifted.refined,
    refinedAtHome: filled.refinedAtHome,
    offtake: Math.min(demand.primary, ownOfftake(placement, filled.oreTaken)),
    surplus: placement.surplus + feedSurplus,
    exposure: demand.exposure,
    stockDays: sumOf(working, "stockpile"),
    touched: touched(state, working, demand, placement, shifted.stages),
    binding,
    idle,
  };
}

function addToWorld(
  state: PolicyState,
  measures: readonly ResolvedMeasure[],
  binding: Binding[],
  idle: NoEffect[],
): Pick<Outcome, "reserves" | "first" | "refinedOutput"> {
  const grow = (quantity: WorldQuantity | null, levers: readonly LeverId[]): ByCountry | null => {
    if (!quantity) return null;
    const added = measures.flatMap((m) =>
      levers.includes(m.lever) ? newOutput(quantity, m, binding, idle) : [],
    );
    return addOutput(quantity.supply, added);
  };
  const oneStage = state.first !== null && state.first === state.refinedOutput;
  const first = grow(state.first, oneStage ? ["mine", "smelter"] : ["mine"]);
  return {
    reserves: grow(state.reserves, ["exploration"]),
    first,
    refinedOutput: oneStage ? first : grow(state.refinedOutput, ["smelter"]),
  };
}

function newOutput(
  quantity: WorldQuantity,
  m: ResolvedMeasure,
  binding: Binding[],
  idle: NoEffect[],
): NewOutput[] {
  if (m.country === null) return [];
  if (quantity.contentFactor === null) {
    const axis = m.lever === "exploration" ? "reserve-concentration" : "production-concentration";
    idle.push({ lever: m.lever, axis, reason: "no-content-factor" });
    return [];
  }
  const amount = m.amount / quantity.contentFactor;
  // Reserves are found, not displaced.
  const closure = m.lever === "exploration" ? "add" : m.closure;
  const world = totalOf(quantity.supply);
  if (closure === "displace" && amount > world) {
    const { unit } = quantity;
    const limit = "world-output" as const;
    binding.push({ lever: m.lever, limit, country: m.country, wanted: amount, granted: world, unit });
  }
  return [{ country: m.country, amount, closure }];
}

function shift(
  state: PolicyState,
  filled: { readonly refined: ByCountry; readonly concentrate: ByCountry },
  need: number,
  measures: readonly ResolvedMeasure[],
) {
  const shifts = (stage: ResolvedMeasure["stage"]) =>
    measures.filter((m) => m.lever === "shift" && m.stage === stage);
  const { unit } = state.need;
  const refined = shiftSources(filled.refined, shifts("refined-trade"), state.spareCapacity, need, unit);
  const concentrate = shiftSources(
    filled.concentrate,
    shifts("concentrate-trade"),
    new Map(),
    need,
    state.concentrate.unit,
  );
  return {
    refined: refined.flows,
    concentrate: concentrate.flows,
    stages: { refined: refined.moved, concentrate: concentrate.moved },
    binding: [...refined.binding, ...concentrate.binding],
    idle: [...refined.idle, ...concentrate.idle],
  };
}

/** Ore that home refining has no use for once refined supply has taken its place. */
function feedLimits(state: PolicyState, placement: Placement, taken: number): Binding[] {
  const { unit } = state.need;
  return placement.intoFeed.map(({ lever, country, amount }) => ({
    lever,
    limit: "home-feed" as const,
    country,
    wanted: amount,
    granted: amount * taken,
    unit,
  }));
}

/** Equity offtake that the home country uses, or owns without a way home. */
function ownOfftake(placement: Placement, oreTaken: number): number {
  return (
    sum(placement.intoRefined.filter((p) => p.own)) +
    sum(placement.intoFeed) * oreTaken +
    placement.withoutRoute
  );
}

/** Which lever reached the quantities of which axis, by the physics and not by the map. */
function touched(
  state: PolicyState,
  measures: readonly ResolvedMeasure[],
  demand: NeedAfter,
  placement: Placement,
  shifted: { readonly refined: boolean; readonly concentrate: boolean },
): ReadonlyMap<Axis, ReadonlySet<LeverId>> {
  const found = new Map<Axis, Set<LeverId>>();
  const touch = (axis: Axis, lever: LeverId) => {
    const levers = found.get(axis);
    if (levers) levers.add(lever);
    else found.set(axis, new Set([lever]));
  };
  const both = (lever: LeverId) => {
    touch("import-governance-refined", lever);
    if (state.homeRefining > 0) touch("import-governance-concentrate", lever);
  };
  const oneStage = state.first === state.refinedOutput;
  for (const { lever, country } of measures) {
    if (lever === "exploration" && state.reserves?.contentFactor) touch("reserve-concentration", lever);
    const onFirst = lever === "mine" || (lever === "smelter" && oneStage);
    if (onFirst && country !== null && state.first?.contentFactor) touch("production-concentration", lever);
    if (lever === "saving") touch("price-volatility", lever);
    if (lever === "recycling" && demand.recycled > state.recycled * demand.exposure) touch("scrap", lever);
    if (lever === "saving" || lever === "recycling") both(lever);
  }
  for (const { lever } of placement.intoRefined) both(lever);
  for (const { lever } of placement.intoFeed) touch("import-governance-concentrate", lever);
  if (shifted.refined) touch("import-governance-refined", "shift");
  if (shifted.concentrate) touch("import-governance-concentrate", "shift");
  return found;
}

const sum = (list: readonly { readonly amount: number }[]): number =>
  list.reduce((total, p) => total + p.amount, 0);

const sumOf = (measures: readonly ResolvedMeasure[], lever: LeverId): number =>
  measures.reduce((total, m) => total + (m.lever === lever ? m.amount : 0), 0);
