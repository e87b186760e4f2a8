import * as z from "zod";
import {
  ALLOCATIONS,
  CARRIER_ASSIGNMENTS,
  type InventoryFootprint,
  type RouteTotal,
} from "../../core/index.ts";
import { CellSchema } from "../answers.ts";
import type { SameType } from "../reference/cells.ts";

const WordsSchema = z.object({ ja: z.string(), en: z.string() });
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

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

const routes = { routes: list(RouteTotalSchema) };

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
  processes: list(
    z.object({
      id: z.string(),
      name: WordsSchema,
      runs: z.number(),
      carriers: list(
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
      products: list(
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
  carriers: list(CarrierSum),
  allocation: list(
    z.object({
      process: z.string(),
      key: z.enum(ALLOCATIONS),
      shares: list(z.object({ product: z.string(), share: z.number() })),
    }),
  ),
  levers: list(
    z.object({
      carrier: z.string(),
      name: WordsSchema,
      factor: z.number(),
      unit: z.string(),
      source: z.string(),
      processes: list(z.string()),
      applied: z.boolean(),
      alone: CellSchema,
    }),
  ),
  notes: list(z.string()),
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
  processes: list(
    z.object({
      id: z.string(),
      printed: z.string(),
      name: WordsSchema,
      carriers: list(z.string()),
      assignment: z.enum(CARRIER_ASSIGNMENTS),
      levers: list(z.object({ lever: z.string(), printed: z.boolean() })),
      value: CellSchema,
    }),
  ),
  levers: list(
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
  flags: list(WordsSchema),
  notes: list(z.string()),
});

/** The list of routes; a printed route; an own inventory. Totals of all routes to compare stand with each. */
export const FootprintAnswerSchema = z.union([
  z.object({ kind: z.literal("routes"), ...routes }),
  PrintedRouteSchema.extend(routes),
  InventoryFootprintSchema.extend(routes),
]);
