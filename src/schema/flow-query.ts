import * as z from "zod";
import { SharesQuery } from "./queries.ts";

/** What may be asked of a material flow: the same names for command, API and answer. */
export const FlowQuery = SharesQuery.omit({ stage: true }).extend({
  /** As a document prints it, or from today's evidence. */
  version: z.enum(["printed", "recomputed"]).default("recomputed"),
});
export type FlowQuery = z.infer<typeof FlowQuery>;
