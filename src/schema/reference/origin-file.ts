import * as z from "zod";
import type { Origin } from "../../core/index.ts";
import { FilledText, Id, type SameType, Words } from "./cells.ts";

/** A year, a month or a day; unknown is null. */
const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d)?)?$/)
  .nullable();

/** One file of data/origins. `url` may be empty for a document that has no address. */
export const OriginFile = z.strictObject({
  id: Id,
  family: Id,
  producer: FilledText,
  title: FilledText,
  edition: FilledText,
  short: Words,
  published: PartialDate,
  retrieved: PartialDate,
  url: z.string().regex(/^$|^https?:\/\//),
  licence: FilledText,
  citation: FilledText,
  next: Words,
});
true satisfies SameType<z.output<typeof OriginFile>, Origin>;
