import type { Allocation, InventoryProcess } from "./inventory.ts";
import { unitsIn } from "./unit-conversion.ts";

/** One product of a process and the part of the process's burden that it bears, 0..1. */
export interface AllocatedProduct {
  readonly product: string;
  readonly amount: number;
  readonly unit: string;
  readonly share: number;
}

export const allocationOf = (process: InventoryProcess): Allocation =>
  (process.coProducts ?? []).length === 0 ? "none" : (process.allocation ?? "none");

/**
 * How is the burden of a process divided over what it makes? By mass, by value (amount × price), by given parts
 * (the main product bears the rest of 1), or not at all: the main product bears everything. The main product
 * comes first; shares sum to 1.
 */
export function allocatedProducts(process: InventoryProcess): AllocatedProduct[] {
  const { id, output, coProducts = [] } = process;
  const key = allocationOf(process);
  const made = [{ id, ...output }, ...coProducts];
  const weights = made.map((one, place): number => {
    if (key === "mass") return one.amount * (unitsIn(one.unit, "kg") ?? 0);
    if (key === "economic") return one.amount * (one.price ?? 0);
    if (key === "shares") return place === 0 ? mainShare(process) : ((one as { share?: number }).share ?? 0);
    return place === 0 ? 1 : 0;
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return made.map((one, place) => ({
    product: one.id,
    amount: one.amount,
    unit: one.unit,
    share: (weights[place] ?? 0) / whole,
  }));
}

/** Part of the burden that the given shares leave to the main product. */
export const mainShare = ({ coProducts = [] }: InventoryProcess): number =>
  1 - coProducts.reduce((sum, one) => sum + (one.share ?? 0), 0);
