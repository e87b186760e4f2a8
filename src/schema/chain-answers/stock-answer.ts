import * as z from "zod";
import {
  INFLOW_TIMINGS,
  type LIFETIME_DISTRIBUTIONS,
  type RecycleFirst,
  STOCK_UNITS,
  type StockModel,
} from "../../core/index.ts";
import { listOf, WordsSchema } from "../answers.ts";
import type { SameType } from "../reference/cells.ts";

const number = z.number();

const Estimate = z.object({
  value: number,
  low: number,
  high: number,
  basis: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("source"), source: z.string() }),
    z.object({ kind: z.literal("assumption"), reason: WordsSchema }),
    z.object({ kind: z.literal("own") }),
  ]),
});

const Lifetime = z.discriminatedUnion("distribution", [
  z.object({ distribution: z.literal("fixed"), mean: number }),
  z.object({
    distribution: z.enum(["normal", "folded-normal", "lognormal"]),
    mean: number,
    sd: number,
  }),
  z.object({ distribution: z.enum(["weibull", "gamma"]), shape: number, scale: number }),
]);
true satisfies SameType<z.output<typeof Lifetime>["distribution"], (typeof LIFETIME_DISTRIBUTIONS)[number]>;

const Series = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("own"), values: listOf(number) }),
  z.object({ kind: z.literal("demand"), scenario: z.string(), use: z.string() }),
]);

const StockModelSchema = z
  .object({
    id: z.string(),
    name: WordsSchema,
    note: WordsSchema,
    region: z.string(),
    unit: z.enum(STOCK_UNITS),
    from: number,
    to: number,
    timing: z.enum(INFLOW_TIMINGS),
    driver: z.enum(["inflow", "stock"]),
    products: listOf(
      z.object({
        id: z.string(),
        name: WordsSchema,
        lifetimes: listOf(z.object({ from: number.nullable(), lifetime: Lifetime, mean: Estimate })),
        collection: Estimate,
        series: Series.nullable(),
        initial: listOf(number),
        materials: listOf(
          z.object({
            mineral: z.string(),
            content: Estimate.nullable(),
            series: Series.nullable(),
            initial: listOf(number),
            separation: Estimate,
            recovery: Estimate,
          }),
        ),
      }),
    ),
    needs: listOf(z.object({ mineral: z.string(), values: listOf(number) })),
    target: z.object({ share: number, from: number, by: number }).nullable(),
  })
  .meta({ id: "StockModel" });
true satisfies SameType<z.output<typeof StockModelSchema>, StockModel>;

const amounts = { stock: number, inflow: number, outflow: number, recoverable: number };
const Amounts = z.object(amounts);

const Need = z.object({
  years: listOf(
    z.object({
      year: number,
      demand: number,
      recycled: number,
      surplus: number,
      rest: number,
      share: number.nullable(),
      targetShare: number.nullable(),
      missed: z.boolean().nullable(),
    }),
  ),
  closedIn: number.nullable(),
  target: z
    .object({
      share: number,
      from: number,
      by: number,
      reached: number,
      missing: number,
      metFrom: number.nullable(),
    })
    .nullable(),
});
true satisfies SameType<z.output<typeof Need>, RecycleFirst>;

/** Shape of `stock FILE` and `/api/v1/stock`. */
export const StockAnswerSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("models"),
    models: listOf(
      z.object({
        id: z.string(),
        name: WordsSchema,
        note: WordsSchema,
        region: z.string(),
        from: number,
        to: number,
        products: listOf(z.string()),
        minerals: listOf(z.string()),
      }),
    ),
    scenarios: listOf(z.object({ id: z.string(), name: WordsSchema })),
  }),
  z.object({
    kind: z.literal("run"),
    model: StockModelSchema,
    scenario: z.string().nullable(),
    unit: z.literal("t"),
    bands: z.object({ runs: number, seed: number, from: number, to: number }),
    series: listOf(
      z.object({
        mineral: z.string(),
        year: number,
        ...amounts,
        low: Amounts,
        median: Amounts,
        high: Amounts,
      }),
    ),
    byProduct: listOf(z.object({ mineral: z.string(), product: z.string(), year: number, ...amounts })),
    needs: listOf(Need.extend({ mineral: z.string(), demandOf: z.enum(["own-series", "inflow"]) })),
    balance: number,
    origins: listOf(z.string()),
    notes: listOf(z.string()),
  }),
]);
