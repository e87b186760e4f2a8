import type { Words } from "../evidence/reference.ts";
import type { Cell } from "../results.ts";
import type { InventoryFootprint } from "./footprint.ts";
import type { FootprintReference } from "./footprint-reference.ts";
import { printedTotal, ROUTE_UNIT } from "./route-footprint.ts";

/** One route in a comparison of totals. */
export interface RouteTotal {
  readonly id: string;
  readonly name: Words;
  readonly mineral: string | null;
  readonly product: Words;
  readonly kind: "statement" | "inventory";
  readonly total: Cell;
  /** Before levers; the same cell where there are none. */
  readonly before: Cell;
  /** False: its total is per something else than a kilogram, and no bar stands for it. */
  readonly comparable: boolean;
}

/** How do printed routes and own inventories stand beside one another? Printed ones first, in the file's order. */
export function compareRoutes(
  { routes }: FootprintReference,
  own: readonly InventoryFootprint[] = [],
): RouteTotal[] {
  const printed = routes.map((route): RouteTotal => {
    const { id, name, mineral, product } = route;
    const total = printedTotal(route);
    return { id, name, mineral, product, kind: "statement", total, before: total, comparable: true };
  });
  const computed = own.map(({ id, name, mineral, of: product, total, before, unit }): RouteTotal => {
    const comparable = unit === ROUTE_UNIT;
    return { id, name, mineral, product, kind: "inventory", total, before, comparable };
  });
  return [...printed, ...computed];
}
