import { overridden, unknown } from "../evidence/cell.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Mineral } from "../evidence/reference.ts";
import { scrapAxis } from "../methods/meti/scrap-axis.ts";
import { statedNeed } from "../policy/home-need.ts";
import type { Cell } from "../results.ts";
import type { RatioCell, Term } from "./circularity-result.ts";
import { divideTerms, knownTerm, unknownTerm } from "./ratio.ts";
import { type OwnTerms, ownTerm } from "./recovery-import.ts";

/**
 * How much of its demand does the home country cover by what it owns or recycles?
 * (equity offtake + recycled) ÷ domestic demand, both terms shown.
 *
 * Equity offtake is in no public table. Without it the value counts recycling alone and the interval reaches to 1, as in
 * the policy simulation: a lower bound (`lower-bound`), unless the rate is another country's (`foreign-rate`).
 * Recycled = recycled share of supply (axis 6: the country's own, else the EU's as proxy) × demand. Terms are t of one
 * basis. Own terms may give more than 1 (a country can own more than it uses): the ratio is shown as it is, with the
 * note `above-one`. Without a stated demand there is no rate.
 */
export function selfSufficiencyRate(
  evidence: HomeEvidence,
  mineral: Mineral,
  options: { readonly year: number; readonly own?: OwnTerms | undefined },
): RatioCell {
  const { year, own } = options;
  const demand = own?.demand
    ? ownTerm(evidence, mineral, "domestic-demand", { own: own.demand, source: own.source, year })
    : demandTerm(evidence, mineral, year);
  const equity = own?.equityOfftake
    ? ownTerm(evidence, mineral, "equity-offtake", { own: own.equityOfftake, source: own.source, year })
    : unknownTerm("equity-offtake", "equity-not-public", { year });
  const recycled = own?.recycled
    ? ownTerm(evidence, mineral, "recycled", { own: own.recycled, source: own.source, year })
    : recycledTerm(evidence, mineral, demand, year);
  const covered = coveredTerm(equity, recycled, year);
  const open = equity.value === null;
  const cell = divideTerms(covered, demand, {
    year,
    notes: [...openNotes(equity, recycled), "home-mine-not-counted"],
  });
  if (cell.value === null) return cell;
  const high = cell.high ?? cell.value;
  return {
    ...cell,
    high: open ? Math.max(1, high) : high,
    notes: cell.value > 1 ? [...cell.notes, "above-one"] : cell.notes,
  };
}

/** Without equity offtake the rate is a lower bound; with another country's recycling rate it is not even that. */
function openNotes(equity: Term, recycled: Term): string[] {
  if (equity.value !== null) return [];
  return ["equity-offtake-unknown", recycled.status === "proxy" ? "foreign-rate" : "lower-bound"];
}

function demandTerm(evidence: HomeEvidence, mineral: Mineral, year: number): Term {
  const stated = statedNeed(evidence, mineral, undefined);
  if (!stated?.origin) return unknownTerm("domestic-demand", "no-demand-statement", { year });
  return knownTerm("domestic-demand", {
    value: stated.amount,
    basis: stated.basis,
    year: stated.year,
    origins: [stated.origin],
    locator: stated.locator,
    notes: ["statement", ...(stated.flag === "" ? [] : ["demand-flagged"])],
  });
}

function recycledTerm(evidence: HomeEvidence, mineral: Mineral, demand: Term, year: number): Term {
  const share = recycledShare(evidence, mineral, year);
  if (share.value === null || share.low === null || share.high === null)
    return unknownTerm("recycled", "no-recycling-rate", { year });
  if (demand.value === null) return unknownTerm("recycled", demand.reason, { year });
  return knownTerm("recycled", {
    value: share.value * demand.value,
    // The interval of the rate stands with the rate; the simulation counts its centre.
    low: share.value * demand.value,
    high: share.value * demand.value,
    basis: demand.basis,
    year: share.year,
    status: share.status,
    reason: share.reason,
    origins: share.origins,
    ...(share.override ? { locator: share.override.source } : {}),
    notes: [`rate:${share.value.toFixed(3)}`, ...share.notes],
  });
}

/** Recycled share of supply: 1 − axis 6, or the user's own number for it, which is nobody else's any more. */
function recycledShare(evidence: HomeEvidence, mineral: Mineral, year: number): Cell {
  const own = evidence.override(mineral.id, "scrap", year);
  const axis = own ? ownAxis(own, year) : scrapAxis(evidence, mineral, year).cell;
  if (axis.value === null) return axis;
  return {
    ...axis,
    value: 1 - axis.value,
    low: 1 - (axis.high ?? axis.value),
    high: 1 - (axis.low ?? axis.value),
  };
}

const ownAxis = (own: Parameters<typeof overridden>[1], year: number): Cell => ({
  ...overridden(unknown("no-recycling-rate", { year }), own),
  reason: null,
  notes: ["own-number"],
});

/** Equity offtake and recycling together; an unknown offtake leaves recycling as what is known. */
function coveredTerm(equity: Term, recycled: Term, year: number): Term {
  const parts = [equity, recycled].map(({ parts: _, ...part }) => part);
  if (recycled.value === null) return unknownTerm("equity-and-recycled", recycled.reason, { year, parts });
  if (equity.value !== null && equity.basis !== recycled.basis)
    return unknownTerm("equity-and-recycled", "basis-differs", { year, parts });
  const add = (a: number | null, b: number | null) => (a ?? 0) + (b ?? 0);
  return knownTerm("equity-and-recycled", {
    value: add(equity.value, recycled.value),
    low: add(equity.low, recycled.low),
    high: add(equity.high, recycled.high),
    basis: recycled.basis,
    year: recycled.year,
    status: recycled.status,
    reason: recycled.reason,
    origins: [...new Set([...equity.origins, ...recycled.origins])].sort(),
    notes: parts.some((part) => part.notes.includes("own-number")) ? ["own-number"] : [],
    parts,
  });
}
