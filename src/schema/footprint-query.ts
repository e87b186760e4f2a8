import * as z from "zod";
import { names } from "./queries.ts";

/** What may be asked about CO2: a printed route or none for the list; levers as `electricity` or `electricity=0.05`. */
export const FootprintQuery = z.object({ route: z.string().min(1).optional(), lever: names });
export type FootprintQuery = z.infer<typeof FootprintQuery>;
