import * as z from "zod";
import { names, number, typed } from "./queries.ts";

const share = typed(number.min(0).max(1));
const year = typed(number.int());

/** What may be asked about stocks: a ready-made model or none for the list; shares are 0..1, lifetimes years. */
export const StockQuery = z
  .object({
    model: z.string().min(1).optional(),
    /** Demand scenario in the place of the model's own. */
    scenario: z.string().min(1).optional(),
    /** `ev-motors=12`: mean lifetime of a product. */
    lifetime: names,
    /** `ev-motors=0.7` */
    collection: names,
    /** `ev-packs=0.9`, or for one mineral `ev-packs:lithium=0.9` */
    separation: names,
    recovery: names,
    /** Share of demand that recycling is to meet, and its deadline. */
    target: share.optional(),
    by: year.optional(),
    runs: typed(number.int().positive().max(10_000)).optional(),
    seed: typed(number.int().nonnegative()).optional(),
  })
  .refine(({ target, by }) => (target === undefined) === (by === undefined), {
    path: ["by"],
    error: "target and by together",
  });
export type StockQuery = z.infer<typeof StockQuery>;
