import { hasNumber, measured, notApplicable, proxy, unknown } from "../../evidence/cell.ts";
import type { Mineral } from "../../evidence/reference.ts";
import type { WorldEvidence } from "../../evidence/world-evidence.ts";
import { type WorldSupply, worldSupply } from "../../evidence/world-supply.ts";
import type { Cell, Reason } from "../../results.ts";

/** The reserves of one mineral and the cell that its own reserves give. */
export interface ReserveFinding {
  readonly mineral: string;
  readonly supply: WorldSupply | null;
  readonly cell: Cell;
}

/** Axis 1 with what it rests on. */
export interface ReserveAxis {
  readonly cell: Cell;
  readonly own: ReserveFinding;
  /** Stand-ins (hosts, group, ore) when the mineral has no reserves of its own. */
  readonly standIns: readonly (ReserveFinding & { readonly weight: number | null })[];
}

/**
 * Axis 1, reserve concentration: HHI of reserves by country.
 *
 * A by-product takes its hosts' reserves as proxy: weighted by source share where every share is known, else
 * the interval over the hosts with its midpoint as centre.
 */
export function reserveAxis(
  world: WorldEvidence,
  mineral: Mineral,
  year: number,
  source: string | null,
): ReserveAxis {
  const own = ownReserves(world, mineral, year, source);
  if (hasNumber(own.cell) || mineral.reserveProxy.length === 0) return { cell: own.cell, own, standIns: [] };
  const hostShares = new Map(
    world.reference.byproducts.filter((b) => b.mineral === mineral.id).map((b) => [b.host, b.hostShare]),
  );
  const standIns = mineral.reserveProxy.flatMap((id) => {
    const host = world.minerals.get(id);
    return host ? [{ ...ownReserves(world, host, year, source), weight: hostShares.get(id) ?? null }] : [];
  });
  return {
    cell: standInCell(standIns, mineral.reserveProxyReason ?? "host-reserves", own.cell),
    own,
    standIns,
  };
}

/**
 * Reserves are taken from the edition that gives the production of the assessed year as no longer estimated.
 * Editions date their reserves by the year of their estimate, one later than that production year.
 */
function ownReserves(
  world: WorldEvidence,
  mineral: Mineral,
  year: number,
  source: string | null,
): ReserveFinding {
  const supply = worldSupply(world, {
    mineral: mineral.id,
    stage: "reserves",
    measure: "reserves",
    year: year + 1,
    source,
  });
  if (!supply) return { mineral: mineral.id, supply, cell: unknown("no-reserves", { year }) };
  const hidden = outputOfProducersWithoutReserves(world, mineral, supply, year, source);
  const parts = { year: supply.year, basis: supply.basis, origins: [supply.origin] };
  const hiddenNote = hidden > 0 ? [`producers-without-reserves:${hidden.toFixed(4)}`] : [];
  if (hidden > world.reference.parameters.reservesUnknownLimit) {
    return {
      mineral: mineral.id,
      supply,
      cell: unknown("producers-without-reserves", { ...parts, notes: hiddenNote }),
    };
  }
  const { central, low, high } = supply.concentration;
  const notes = [
    ...supply.notes.filter((n) => !(n.startsWith("nearest-earlier-year") && supply.year >= year)),
    ...hiddenNote,
  ];
  return { mineral: mineral.id, supply, cell: measured({ ...parts, value: central, low, high, notes }) };
}

/** Share of world output held by producers that the source names without a figure for their reserves. */
function outputOfProducersWithoutReserves(
  world: WorldEvidence,
  mineral: Mineral,
  reserves: WorldSupply,
  year: number,
  source: string | null,
): number {
  const stage = world.observations(mineral.id, "mine", "production").length > 0 ? "mine" : mineral.firstStage;
  const output = worldSupply(world, { mineral: mineral.id, stage, measure: "production", year, source });
  if (!output) return 0;
  const silent = new Set(reserves.withoutNumber.map((c) => c.country));
  return output.countries.filter((c) => silent.has(c.country)).reduce((sum, c) => sum + c.share, 0);
}

function standInCell(
  standIns: readonly (ReserveFinding & { readonly weight: number | null })[],
  reason: Reason,
  ownCell: Cell,
): Cell {
  const known = standIns.flatMap((s) => (hasNumber(s.cell) ? [{ ...s, cell: s.cell }] : []));
  const first = known[0];
  if (!first) return ownCell.status === "not-applicable" ? notApplicable("no-reserves") : ownCell;
  const weights = known.map((s) => s.weight);
  const allWeighted = known.length === standIns.length && weights.every((w) => w !== null);
  const weightSum = weights.reduce((sum: number, w) => sum + (w ?? 0), 0);
  const mix = (value: (cell: { value: number; low: number; high: number }) => number) =>
    known.reduce((sum, s) => sum + ((s.weight ?? 0) / weightSum) * value(s.cell), 0);
  const low = Math.min(...known.map((s) => s.cell.low));
  const high = Math.max(...known.map((s) => s.cell.high));
  const centres = known.map((s) => s.cell.value);
  const parts = {
    year: first.cell.year,
    basis: null,
    origins: known.flatMap((s) => s.cell.origins),
    notes: [`stands-in:${known.map((s) => s.mineral).join(",")}`],
  };
  if (allWeighted && weightSum > 0) {
    return proxy(reason, {
      ...parts,
      value: mix((c) => c.value),
      low: mix((c) => c.low),
      high: mix((c) => c.high),
    });
  }
  return proxy(reason, { ...parts, value: (Math.min(...centres) + Math.max(...centres)) / 2, low, high });
}
