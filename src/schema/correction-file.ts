import * as z from "zod";
import { Id, Words } from "./reference/cells.ts";

/** corrections/<importer>.yaml: upstream errors that we override, each with reason and evidence. */
export const CorrectionFile = z.array(
  z.strictObject({
    id: Id,
    origin: Id,
    where: z.record(z.string(), z.coerce.string()),
    use: z.record(z.string(), z.coerce.string()),
    reason: Words,
    evidence: z.string().min(1),
  }),
);
