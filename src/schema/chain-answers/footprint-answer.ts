import * as z from "zod";
import {
  ALLOCATIONS,
  CARRIER_ASSIGNMENTS,
  type InventoryFootprint,
  type RouteTotal,
} from "../../core/index.ts";
import { CellSchema, listOf, WordsSchema } from "../answers.ts";
import type { SameType } from "../reference/cells.ts";

const RouteTotalSchema = z.object({
  id: z.string(),
  name: WordsSchema,
  mineral: z.string().nullable(),
  product: WordsSchema,
  kind: z.enum(["statement", "inventory"]),
  total: CellSchema,
  before: CellSchema,
  comparable: z.boolean(),
});
true satisfies SameType<z.output<typeof RouteTotalSchema>, RouteTotal>;

const routes = { routes: listOf(RouteTotalSchema) };

const CarrierSum = z.object({
  carrier: z.string(),
  name: WordsSchema,
  before: CellSchema,
  value: CellSchema,
});

const InventoryFootprintSchema = z.object({
  kind: z.literal("inventory"),
  id: z.string(),
  name: WordsSchema,
  mineral: z.string().nullable(),
  source: z.string(),
  of: WordsSchema,
  unit: z.string(),
  before: CellSchema,
  total: CellSchema,
  knownPart: z.number(),
  processes: listOf(
    z.object({
      id: z.string(),
      name: WordsSchema,
      runs: z.number(),
      carriers: listOf(
        z.object({
          carrier: z.string(),
          amount: z.number(),
          unit: z.string(),
          before: CellSchema,
          value: CellSchema,
        }),
      ),
      direct: CellSchema,
      before: CellSchema,
      value: CellSchema,
      products: listOf(
        z.object({
          product: z.string(),
          share: z.number(),
          amount: z.number(),
          unit: z.string(),
          withUpstream: CellSchema,
        }),
      ),
    }),
  ),
  carriers: listOf(CarrierSum),
  allocation: listOf(
    z.object({
      process: z.string(),
      key: z.enum(ALLOCATIONS),
      shares: listOf(z.object({ product: z.string(), share: z.number() })),
    }),
  ),
  levers: listOf(
    z.object({
      carrier: z.string(),
      name: WordsSchema,
      factor: z.number(),
      unit: z.string(),
      source: z.string(),
      processes: listOf(z.string()),
      applied: z.boolean(),
      alone: CellSchema,
    }),
  ),
  notes: listOf(z.string()),
});
true satisfies SameType<z.output<typeof InventoryFootprintSchema>, InventoryFootprint>;

/** A route as its document prints it: its steps have no number until someone gives a split. */
const PrintedRouteSchema = z.object({
  kind: z.literal("route"),
  id: z.string(),
  name: WordsSchema,
  mineral: z.string(),
  product: WordsSchema,
  origin: z.string(),
  locator: z.string(),
  printedUnit: z.string(),
  total: CellSchema,
  processes: listOf(
    z.object({
      id: z.string(),
      printed: z.string(),
      name: WordsSchema,
      carriers: listOf(z.string()),
      assignment: z.enum(CARRIER_ASSIGNMENTS),
      levers: listOf(z.object({ lever: z.string(), printed: z.boolean() })),
      value: CellSchema,
    }),
  ),
  levers: listOf(
    z.object({
      id: z.string(),
      name: WordsSchema,
      carrier: z.string().nullable(),
      /** The total with the lever: unknown while no step has a number. */
      total: CellSchema,
    }),
  ),
  mainCause: WordsSchema.nullable(),
  scope: WordsSchema,
  allocation: WordsSchema,
  basedOn: WordsSchema,
  flags: listOf(WordsSchema),
  notes: listOf(z.string()),
});

/** The list of routes; a printed route; an own inventory. Totals of all routes to compare stand with each. */
export const FootprintAnswerSchema = z.union([
  z.object({ kind: z.literal("routes"), ...routes }),
  PrintedRouteSchema.extend(routes),
  InventoryFootprintSchema.extend(routes),
]);
