import type { CarrierUse, Inventory, InventoryLever, InventoryProcess } from "./inventory.ts";
import { factorUnit, unitsIn } from "./unit-conversion.ts";

/** kg of CO2 that one run gives off, carrier by carrier; null where a factor is not known. */
export interface EmissionPerRun {
  readonly carriers: readonly (number | null)[];
  readonly direct: number | null;
}

/**
 * CO2 of one run = amount × factor of each carrier + direct. The factor is, in this order: a lever that names the
 * process, the use's own, a lever on the carrier, the table's.
 */
export function emissionPerRun(
  process: InventoryProcess,
  inventory: Inventory,
  levers: readonly InventoryLever[],
): EmissionPerRun {
  return {
    carriers: (process.carriers ?? []).map((use) => carrierEmission(process.id, use, inventory, levers)),
    direct: process.direct === undefined ? 0 : process.direct,
  };
}

function carrierEmission(
  process: string,
  use: CarrierUse,
  inventory: Inventory,
  levers: readonly InventoryLever[],
): number | null {
  const table = inventory.factors.find((one) => one.carrier === use.carrier);
  const onCarrier = levers.filter((lever) => lever.carrier === use.carrier);
  const own = use.factor === undefined || !table ? undefined : { factor: use.factor, unit: table.unit };
  const chosen =
    onCarrier.find((lever) => lever.processes?.includes(process)) ??
    own ??
    onCarrier.find((lever) => lever.processes === undefined) ??
    table;
  const unit = chosen ? factorUnit(chosen.unit) : null;
  const perFactor = unit ? unitsIn(use.unit, unit.per) : null;
  if (!chosen || !unit || perFactor === null || chosen.factor === null) return null;
  return use.amount * perFactor * chosen.factor * unit.kgCo2;
}
