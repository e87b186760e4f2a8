import * as z from "zod";

/** Several names in one text: `gallium,tungsten`, or the parameter given several times. */
export const names = z
  .union([z.string(), z.array(z.string())], "a, b, …")
  .optional()
  .transform((given) => [given ?? []].flat().flatMap((text) => text.split(",")))
  .transform((given, context) => {
    const named = given.map((name) => name.trim()).filter((name) => name !== "");
    // An empty text is a slip; left out means all.
    if (given.length > 0 && named.length === 0) context.addIssue({ code: "custom", message: "a, b, …" });
    return named;
  });

const isBlank = (given: unknown): boolean =>
  given === null || typeof given === "boolean" || (typeof given === "string" && given.trim() === "");

/** A number as it is typed or sent. An empty text is none: it is refused, not read as 0. */
export const typed = (schema: z.ZodType<number>) =>
  z.preprocess((given) => (isBlank(given) ? Number.NaN : given), schema);
/** What is multiplied stays a number. */
const LARGEST = 1e15;
/** To build on: `typed(number.min(0))`. */
export const number = z.coerce.number().min(-LARGEST).max(LARGEST);

const country = z.string().min(1).default("JPN");
const year = typed(number.int()).optional();
const source = z.string().min(1).optional();
const riskTable = z.string().min(1).optional();
const reexport = z.enum(["none", "one-step", "convergence"]).default("none");

/** What may be asked: the same names on the command line, in the API and in every answer's `query`. */
export const AssessQuery = z.object({ minerals: names, country, year, source, riskTable, reexport });
export const ExplainQuery = z.object({
  mineral: z.string().min(1),
  axis: z.string().min(1),
  country,
  year,
  source,
  riskTable,
  reexport,
});
export const SharesQuery = z.object({
  mineral: z.string().min(1),
  stage: z.string().min(1).default("mine"),
  country,
  year,
  source,
  riskTable,
  reexport,
});
export const DependenceQuery = z.object({
  minerals: names,
  country,
  year,
  over: typed(number.min(0).max(1)).optional(),
});
export const GapsQuery = z.object({ minerals: names, country, year, source });
export const CandidatesQuery = z.object({ mineral: z.string().min(1), country, year, source });
export const HistoryQuery = z.object({
  mineral: z.string().min(1),
  stage: z.string().min(1).default("mine"),
  country,
  source,
});
const overrideTarget = {
  mineral: z.string().min(1),
  target: z.string().min(1),
  country: z.string().min(1).optional(),
  year,
};
export const RemoveOverrideQuery = z.object(overrideTarget);
export const OverrideQuery = z.object({
  ...overrideTarget,
  value: typed(number),
  low: typed(number).optional(),
  high: typed(number).optional(),
  source: z.string().default(""),
});

export type AssessQuery = z.infer<typeof AssessQuery>;
export type ExplainQuery = z.infer<typeof ExplainQuery>;
export type SharesQuery = z.infer<typeof SharesQuery>;
export type DependenceQuery = z.infer<typeof DependenceQuery>;
export type GapsQuery = z.infer<typeof GapsQuery>;
export type CandidatesQuery = z.infer<typeof CandidatesQuery>;
export type HistoryQuery = z.infer<typeof HistoryQuery>;
export type OverrideQuery = z.infer<typeof OverrideQuery>;
export type RemoveOverrideQuery = z.infer<typeof RemoveOverrideQuery>;
