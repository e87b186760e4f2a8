import { measured, unknown } from "../../evidence/cell.ts";
import type { Mineral } from "../../evidence/reference.ts";
import type { Stage } from "../../evidence/vocabulary.ts";
import type { WorldEvidence } from "../../evidence/world-evidence.ts";
import { otherSupplies, type WorldSupply, worldSupply } from "../../evidence/world-supply.ts";
import type { Cell } from "../../results.ts";

export interface ProductionAxis {
  readonly cell: Cell;
  readonly supply: WorldSupply | null;
  /** The same quantity from other measured sources that differ by more than the stated limit. */
  readonly differing: readonly WorldSupply[];
}

/**
 * Axis 2, production concentration: HHI of output by country at the first stage at which the mineral itself is
 * reported (mine; else the primary refinery: Ga, In, Ge …). The stage stands in the notes.
 */
export function productionAxis(
  world: WorldEvidence,
  mineral: Mineral,
  year: number,
  source: string | null,
): ProductionAxis {
  const stage: Stage = mineral.firstStage;
  const supply = worldSupply(world, { mineral: mineral.id, stage, measure: "production", year, source });
  if (!supply)
    return {
      cell: unknown("no-production", { year, notes: [`stage:${stage}`] }),
      supply: null,
      differing: [],
    };
  const { central, low, high } = supply.concentration;
  const limit = world.reference.parameters.sourceDifference;
  const differing = otherSupplies(world, supply).filter(
    (other) => Math.abs(other.concentration.central - central) > limit * central,
  );
  const notes = [
    `stage:${stage}`,
    ...supply.notes,
    ...differing.map((other) => `sources-differ:${other.origin},${other.concentration.central.toFixed(3)}`),
  ];
  return {
    cell: measured({
      value: central,
      low,
      high,
      year: supply.year,
      basis: supply.basis,
      origins: [supply.origin],
      notes,
    }),
    supply,
    differing,
  };
}
