import * as z from "zod";
import { PARTIAL_DATE, POLICY_LANES, POLICY_REGIONS } from "../../core/index.ts";
import { names } from "../queries.ts";

/** What may be asked of the entries on policies and technology: the same names for command, API and answer. */
export const FieldQuery = z.object({
  regions: names.pipe(z.array(z.enum(POLICY_REGIONS))),
  lanes: names.pipe(z.array(z.enum(POLICY_LANES))),
  /** Ids of sources; `own` for the user's entries. */
  sources: names,
  /** Each must stand somewhere in the entry. */
  words: z.string().trim().min(1).optional(),
  /** Only what begins after this date. */
  since: z.string().regex(PARTIAL_DATE, "2024, 2024-05, 2024-05-23").optional(),
});
export type FieldQuery = z.output<typeof FieldQuery>;
