import * as z from "zod";
import { CLOSURES, DISPLACEMENTS } from "../core/index.ts";
import { AssessQuery, names, number, typed } from "./queries.ts";

const text = z.string().min(1);
const year = typed(number.int());
const share = typed(number.min(0).max(1));

/** What may be asked about screening, demand, typology and policy: the same names for command, API and answer. */
export const ScreenQuery = z.object({
  funnel: text,
  /** Lists to read in another edition: `jp=2022`, `us-2018=us-2025`. */
  list: names,
  country: text.default("JPN"),
  year: year.optional(),
  source: text.optional(),
});

export const ForecastQuery = z.object({
  mineral: text,
  scenario: text.optional(),
  years: names.transform((given, context) => wholeNumbers(given, context)),
  existing: z.enum(["source", "trend"]).optional(),
  baseRule: z.enum(["appendix", "main-slide"]).optional(),
  statementBaseYear: year.optional(),
  runs: typed(number.int().positive().max(100_000)).optional(),
  seed: typed(number.int().nonnegative()).optional(),
});

export const GrowthQuery = z.object({
  /** An own series: `2010=100,2011=104.5`; a year without a number has none: `2012=`. */
  series: names,
  subject: z.string().default(""),
  from: year.optional(),
  to: year.optional(),
  irregular: names.transform((given, context) => wholeNumbers(given, context)),
  reading: z.enum(["unbroken", "dropped"]).default("unbroken"),
  method: z.enum(["end-points", "log-linear"]).default("end-points"),
  annual: z
    .union([z.boolean(), z.enum(["true", "false"]).transform((given) => given === "true")])
    .default(true),
});

export const ClassifyQuery = AssessQuery.extend({
  /** Thresholds of axes that the user moves: `import-governance-refined=0.5`. */
  high: names,
  byProductShare: share.optional(),
  byProductMargin: share.optional(),
  axisMargin: share.optional(),
  upstreamCount: typed(number.int().min(1).max(3)).optional(),
  runs: typed(number.int().positive().max(100_000)).optional(),
  seed: typed(number.int().nonnegative()).optional(),
});

const measures = {
  mine: names,
  exploration: names,
  smelter: names,
  saving: names,
  recycling: names,
  shift: names,
  stockpile: names,
  framework: names,
};
/** For every measure given in words that can have it. */
const measureOptions = {
  offtake: typed(number).optional(),
  success: typed(number).optional(),
  start: year.optional(),
  ramp: typed(number).optional(),
  displacement: z.enum(DISPLACEMENTS).optional(),
  closure: z.enum(CLOSURES).optional(),
};
const amount = typed(number.nonnegative()).optional();
const inputs = {
  need: amount,
  equityOfftake: amount,
  stockDays: amount,
  recovery: share.optional(),
  urbanMine: amount,
  homeDemandGrowth: typed(number.positive()).optional(),
  worldDemandGrowth: typed(number.positive()).optional(),
};

export const SimulateQuery = z.object({
  mineral: text,
  /** A built-in or own set of measures; those in words come on top. */
  scenario: text.optional(),
  ...measures,
  ...measureOptions,
  ...inputs,
  at: year.optional(),
  /** Demand scenario that volumes follow to the target year. */
  demand: text.optional(),
  country: text.optional(),
  year: year.optional(),
  source: text.optional(),
  riskTable: text.optional(),
  reexport: AssessQuery.shape.reexport,
});

export type ScreenQuery = z.infer<typeof ScreenQuery>;
export type ForecastQuery = z.infer<typeof ForecastQuery>;
export type GrowthQuery = z.infer<typeof GrowthQuery>;
export type ClassifyQuery = z.infer<typeof ClassifyQuery>;
export type SimulateQuery = z.infer<typeof SimulateQuery>;

function wholeNumbers(given: readonly string[], context: z.RefinementCtx): number[] {
  const wrong = given.find((one) => !/^\d{4}$/.test(one));
  if (wrong !== undefined) context.addIssue({ code: "custom", message: "years: 2030,2050" });
  return given.map(Number);
}
