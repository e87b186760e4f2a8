import * as z from "zod";
import { AssessQuery, names } from "./queries.ts";

/** An amount that the user states for a mineral, t; the basis is that of the home demand. */
interface StatedAmount {
  readonly mineral: string;
  readonly low: number;
  readonly high: number;
}

const AMOUNT = /^([^=]+)=(\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?$/;
/** What is divided stays a number. */
const LARGEST = 1e15;
const EXPECTED = "mineral=amount, mineral=low..high";

/** `tungsten=1750..2000`, several in one text or the parameter given several times. */
const amounts = names.transform((given, context): readonly StatedAmount[] =>
  given.flatMap((text) => {
    const [, mineral, low, high] = AMOUNT.exec(text) ?? [];
    const amount = { mineral: mineral?.trim() ?? "", low: Number(low), high: Number(high ?? low) };
    if (amount.mineral !== "" && amount.low <= amount.high && amount.high <= LARGEST) return [amount];
    context.addIssue({ code: "custom", message: EXPECTED });
    return [];
  }),
);

/** What may be asked about circularity: the same names for command, API and answer. */
export const CircularityQuery = AssessQuery.pick({ minerals: true, country: true, year: true })
  .extend({
    recovered: amounts,
    imported: amounts,
    equityOfftake: amounts,
    recycled: amounts,
    demand: amounts,
    /** Where the own amounts come from. */
    from: z.string().trim().default(""),
  })
  .refine((query) => query.from !== "" || OWN_TERMS.every((name) => query[name].length === 0), {
    path: ["from"],
    error: "a source: --from TEXT",
  });
export type CircularityQuery = z.infer<typeof CircularityQuery>;

/** Terms that a user may state. */
export const OWN_TERMS = ["recovered", "imported", "equityOfftake", "recycled", "demand"] as const;
