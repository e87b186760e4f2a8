import * as z from "zod";
import {
  BARS,
  BASES,
  CIRCULARITY_QUANTITIES,
  CIRCULARITY_REASONS,
  type Circularity,
  type CircularityStatement,
  type RatioCell,
  REASONS,
  TERM_QUANTITIES,
  type Term,
} from "../../core/index.ts";
import { CellSchema } from "../answers.ts";
import type { SameType } from "../reference/cells.ts";

const texts = z.array(z.string()).readonly();
const number = z.number().nullable();
const Words = z.object({ ja: z.string(), en: z.string() });
const Reason = z.enum([...REASONS, ...CIRCULARITY_REASONS]).nullable();

const TermPartSchema = z.object({
  quantity: z.enum(TERM_QUANTITIES),
  value: number,
  low: number,
  high: number,
  unit: z.string(),
  basis: z.enum(BASES).nullable(),
  year: number,
  status: CellSchema.shape.status,
  reason: Reason,
  origins: texts,
  locator: z.string().nullable(),
  notes: texts,
});
const TermSchema = TermPartSchema.extend({ parts: z.array(TermPartSchema).readonly() }).meta({ id: "Term" });
true satisfies SameType<z.output<typeof TermSchema>, Term>;

const RatioSchema = CellSchema.omit({ reason: true })
  .extend({ reason: Reason, numerator: TermSchema, denominator: TermSchema })
  .meta({ id: "RatioCell" });
true satisfies SameType<z.output<typeof RatioSchema>, RatioCell>;

const StatementSchema = z
  .object({
    home: z.string(),
    mineral: z.string().nullable(),
    quantity: z.enum(CIRCULARITY_QUANTITIES),
    subject: Words,
    value: number,
    low: number,
    high: number,
    bound: z.enum(["exact", "about", "at-least", "above", "level"]),
    unit: z.enum(["t", "1"]),
    basis: z.enum(BASES).nullable(),
    year: number,
    period: z.string(),
    scope: z.enum(["country", "association", "company", "part", "world"]),
    definition: Words,
    terms: z.object({ recovered: z.number(), imported: z.number() }).nullable(),
    halfUnit: number,
    level: Words.nullable(),
    barred: z.enum(BARS).nullable(),
    origin: z.string(),
    locator: z.string(),
    grade: z.string(),
    flag: Words.nullable(),
  })
  .meta({ id: "CircularityStatement" });
true satisfies SameType<z.output<typeof StatementSchema>, CircularityStatement>;

export const CircularityAnswerSchema = z.object({
  minerals: z
    .array(
      z.object({
        id: z.string(),
        symbol: z.string(),
        recoveryImport: RatioSchema,
        selfSufficiency: RatioSchema,
        eolRir: RatioSchema,
        eolRr: RatioSchema,
        oldScrapRatio: RatioSchema,
        statements: z.array(StatementSchema).readonly(),
        checks: z
          .array(
            z.object({
              statement: StatementSchema,
              computed: z.number(),
              verdict: z.enum(["agrees", "contradicts"]),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
  targets: z.array(StatementSchema).readonly(),
});
true satisfies SameType<z.output<typeof CircularityAnswerSchema>, Circularity>;
