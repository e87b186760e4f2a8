import { measured, proxy, unknown } from "../../evidence/cell.ts";
import type { HomeEvidence } from "../../evidence/home-evidence.ts";
import type { Observation } from "../../evidence/observation.ts";
import type { Mineral } from "../../evidence/reference.ts";
import type { Cell } from "../../results.ts";

export interface ScrapAxis {
  readonly cell: Cell;
  /** Recycling rates behind the cell, every source that prints one. */
  readonly rates: readonly Observation[];
}

/**
 * Axis 6, room for recycling: 1 − recycled share of supply.
 *
 * Ladder: the recycled share of domestic supply by the user or a document for the home country; else the EU
 * end-of-life recycling input rate as a proxy (a foreign rate); else unknown. Recovery ÷ import is another
 * quantity and never feeds this axis. Where sources of one rate differ the interval spans them.
 */
export function scrapAxis(evidence: HomeEvidence, mineral: Mineral, year: number): ScrapAxis {
  const stated = evidence
    .statements(mineral.id, "recycled-share")
    .filter((s) => s.year <= year)
    .sort((a, b) => b.year - a.year)[0];
  if (stated) {
    const value = 1 - stated.value;
    const parts = {
      value,
      low: value,
      high: value,
      year: stated.year,
      basis: "ratio" as const,
      origins: [stated.origin],
    };
    return { cell: measured({ ...parts, notes: ["denominator:domestic-supply", "statement"] }), rates: [] };
  }
  const rates = evidence.world
    .observations(mineral.id, "end-of-life", "eol-rir")
    .filter((row) => row.value !== null);
  const preferred = rates.find((row) => row.note.includes("preferred")) ?? rates[0];
  if (preferred?.value === undefined || preferred.value === null)
    return { cell: unknown("no-recycling-rate", { year }), rates };
  const bounds = rates.flatMap((row) => [
    row.value ?? 0,
    row.low ?? row.value ?? 0,
    row.high ?? row.value ?? 0,
  ]);
  const differ = new Set(rates.map((row) => row.value)).size > 1;
  const cell = proxy("foreign-recycling-rate", {
    value: 1 - preferred.value,
    low: 1 - Math.max(...bounds),
    high: 1 - Math.min(...bounds),
    year: preferred.year,
    basis: "ratio",
    origins: rates.map((row) => row.origin),
    notes: ["region:EU", "denominator:supply", ...(differ ? ["sources-differ"] : [])],
  });
  return { cell, rates };
}
