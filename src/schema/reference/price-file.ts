import * as z from "zod";
import type { PriceSeriesChoice } from "../../core/index.ts";
import { Id, type SameType, Words, Year } from "./cells.ts";

/** prices.yaml: the one declared series of each mineral. */
export const PriceFile = z
  .array(
    z.strictObject({
      mineral: Id,
      grade: Id,
      origins: z.array(Id).min(1).readonly(),
      from: Year,
      note: Words,
    }),
  )
  .readonly();
true satisfies SameType<z.output<typeof PriceFile>[number], PriceSeriesChoice>;
