import { amountOf, type ByCountry, totalOf } from "./by-country.ts";
import type { Binding, NoEffect, NoEffectReason } from "./outcome.ts";
import { FIRST_SUPPLIER, OTHER_SUPPLIERS, type ResolvedMeasure, type ShiftStage } from "./scenario.ts";

export interface ShiftedSources {
  readonly flows: ByCountry;
  readonly moved: boolean;
  readonly binding: readonly Binding[];
  readonly idle: readonly NoEffect[];
}

interface Move {
  readonly from: string;
  /** Null: the unnamed rest. */
  readonly to: string | null;
  readonly amount: number;
}

/**
 * Imports of one stage after sourcing shifts from partner to partner, all taken from the flows before any shift.
 *
 * Shifts that ask for more than a supplier delivers are scaled to what it delivers, those into a country to its
 * spare capacity; a capacity that nobody states does not limit. The total stays.
 *
 * @param spare spare capacity by country, in the unit of the flows
 * @param need home need after saving: a ceiling on one supplier is a share of it
 */
export function shiftSources(
  flows: ByCountry,
  shifts: readonly ResolvedMeasure[],
  spare: ReadonlyMap<string, number>,
  need: number,
  unit: string,
): ShiftedSources {
  if (shifts.length === 0) return { flows, moved: false, binding: [], idle: [] };
  const idle: NoEffect[] = [];
  const say = (stage: ShiftStage, reason: NoEffectReason) =>
    idle.push({
      lever: "shift",
      axis: stage === "refined-trade" ? "import-governance-refined" : "import-governance-concentrate",
      reason,
    });
  const asked = shifts.flatMap((shift) => movesOf(flows, shift, need, (reason) => say(shift.stage, reason)));
  const limits = new Map(spare);
  for (const { to, spareCapacity } of shifts)
    if (to !== null && spareCapacity !== null) limits.set(to, spareCapacity);
  const fromSuppliers = scaleToLimit(asked, "from", (country) => amountOf(flows, country));
  const intoSpare = scaleToLimit(fromSuppliers.moves, "to", (country) => limits.get(country) ?? null);
  const moves = intoSpare.moves.filter((move) => move.amount > 0);
  if (asked.length > 0 && moves.length === 0) say(shifts[0]?.stage ?? "refined-trade", "no-spare-capacity");
  const tell = (limit: Binding["limit"]) => (cut: Cut) => ({ lever: "shift" as const, limit, unit, ...cut });
  return {
    flows: moves.length === 0 ? flows : moved(flows, moves),
    moved: moves.length > 0,
    binding: [
      ...fromSuppliers.cuts.map(tell("supplier-flow")),
      ...intoSpare.cuts.map(tell("spare-capacity")),
    ],
    idle,
  };
}

function movesOf(
  flows: ByCountry,
  shift: ResolvedMeasure,
  need: number,
  say: (reason: NoEffectReason) => void,
): Move[] {
  const from = shift.from === FIRST_SUPPLIER ? firstSupplier(flows) : shift.from;
  const flow = from === null ? 0 : amountOf(flows, from);
  if (from === null || !(flow > 0)) {
    say("no-such-partner");
    return [];
  }
  const amount =
    shift.ceilingShare === null ? shift.amount * flow : Math.max(0, flow - shift.ceilingShare * need);
  if (!(amount > 0)) {
    if (shift.ceilingShare !== null) say("already-reached");
    return [];
  }
  if (shift.to !== OTHER_SUPPLIERS) return [{ from, to: shift.to, amount }];
  const others = totalOf(flows) - flow;
  if (!(others > 1e-12 * flow)) {
    say("no-other-supplier");
    return [];
  }
  const moves: Move[] = flows.countries.flatMap((country, place) => {
    const part = country === from ? 0 : (flows.amounts[place] ?? 0) / others;
    return part > 0 ? [{ from, to: country, amount: amount * part }] : [];
  });
  if (flows.rest > 0) moves.push({ from, to: null, amount: (amount * flows.rest) / others });
  return moves;
}

interface Cut {
  readonly country: string;
  readonly wanted: number;
  readonly granted: number;
}

/** Scales all moves that share an end so that their sum keeps its limit; null is no limit. */
function scaleToLimit(
  moves: readonly Move[],
  end: "from" | "to",
  limitOf: (country: string) => number | null,
): { moves: readonly Move[]; cuts: Cut[] } {
  const sums = new Map<string, number>();
  for (const move of moves) {
    const country = move[end];
    if (country !== null) sums.set(country, (sums.get(country) ?? 0) + move.amount);
  }
  const factors = new Map<string, number>();
  const cuts: Cut[] = [];
  for (const [country, wanted] of sums) {
    const limit = limitOf(country);
    if (limit === null || wanted <= limit * (1 + 1e-12)) continue;
    factors.set(country, limit / wanted);
    cuts.push({ country, wanted, granted: limit });
  }
  if (cuts.length === 0) return { moves, cuts };
  const factorOf = (country: string | null) => (country === null ? 1 : (factors.get(country) ?? 1));
  return { moves: moves.map((m) => ({ ...m, amount: m.amount * factorOf(m[end]) })), cuts };
}

function moved(flows: ByCountry, moves: readonly Move[]): ByCountry {
  const amounts = new Map(flows.countries.map((country, place) => [country, flows.amounts[place] ?? 0]));
  let { rest } = flows;
  for (const { from, to, amount } of moves) {
    amounts.set(from, Math.max(0, (amounts.get(from) ?? 0) - amount));
    if (to === null) rest += amount;
    else amounts.set(to, (amounts.get(to) ?? 0) + amount);
  }
  return { countries: [...amounts.keys()], amounts: [...amounts.values()], rest };
}

/** Largest named partner; of equal ones the first by code. */
export function firstSupplier(flows: ByCountry): string | null {
  let first: string | null = null;
  let most = 0;
  flows.countries.forEach((country, place) => {
    const amount = flows.amounts[place] ?? 0;
    if (amount > most || (amount === most && first !== null && country < first)) {
      first = country;
      most = amount;
    }
  });
  return first;
}
