import * as z from "zod";

/** The generated description of the bundle (Frictionless Data Package), with what chokepoint checks at start. */
export const DataPackage = z.object({
  name: z.string(),
  version: z.string().regex(/^\d{4}\.\d{2}-[0-9a-f]{8}$/),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      bytes: z.int().nonnegative(),
      hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
      rows: z.int().nonnegative().optional(),
    }),
  ),
});
export type DataPackage = z.infer<typeof DataPackage>;
