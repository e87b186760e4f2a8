import * as z from "zod";
import {
  POLICY_LANES,
  POLICY_LINKS,
  POLICY_REGIONS,
  POLICY_STATUSES,
  type PolicyEvent,
  type PolicyLink,
} from "../../core/index.ts";
import type { SameType } from "../reference/cells.ts";

const Words = z.strictObject({ ja: z.string(), en: z.string() });

const Event = z.strictObject({
  id: z.string(),
  region: z.enum(POLICY_REGIONS),
  lane: z.enum(POLICY_LANES),
  status: z.enum(POLICY_STATUSES),
  label: Words,
  title: Words,
  about: Words,
  datePrinted: z.string(),
  announced: z.string().nullable(),
  inForce: z.string().nullable(),
  ended: z.string().nullable(),
  open: z.boolean(),
  origin: z.string(),
  locator: z.string(),
  statement: z.string().nullable(),
  url: z.string().nullable(),
  flag: Words.nullable(),
});
true satisfies SameType<z.output<typeof Event>, PolicyEvent>;

const Link = z.strictObject({
  from: z.string(),
  to: z.string(),
  kind: z.enum(POLICY_LINKS),
  flag: Words.nullable(),
});
true satisfies SameType<z.output<typeof Link>, PolicyLink>;

export const FieldAnswerSchema = z.object({
  events: z.array(Event),
  /** Between entries of the answer. */
  links: z.array(Link),
  /** How many events they are once entries of several sources are joined. */
  distinct: z.int(),
});
