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
import { CellSchema, listOf, WordsSchema } from "../answers.ts";
import type { SameType } from "../reference/cells.ts";

const texts = listOf(z.string());
const number = z.number().nullable();
const Reason = z.enum([...REASONS, ...CIRCULARITY_REASONS]).nullable();

const TermPartSchema = z.object({
  quantity: z.enum(TERM_QUANTITIES),
  value: number,
  low: number,
  high: number,
  known: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  unit: z.string(),
  basis: z.enum(BASES).nullable(),
  year: number,
  status: CellSchema.shape.status,
  reason: Reason,
  origins: texts,
  locator: z.string().nullable(),
  notes: texts,
});
const TermSchema = TermPartSchema.extend({ parts: listOf(TermPartSchema) }).meta({ id: "Term" });
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
    subject: WordsSchema,
    value: number,
    low: number,
    high: number,
    bound: z.enum(["exact", "about", "at-least", "above", "level"]),
    unit: z.enum(["t", "1"]),
    basis: z.enum(BASES).nullable(),
    year: number,
    period: z.string(),
    scope: z.enum(["country", "association", "company", "part", "world"]),
    definition: WordsSchema,
    terms: z.object({ recovered: z.number(), imported: z.number() }).nullable(),
    halfUnit: number,
    level: WordsSchema.nullable(),
    barred: z.enum(BARS).nullable(),
    origin: z.string(),
    locator: z.string(),
    grade: z.string(),
    flag: WordsSchema.nullable(),
  })
  .meta({ id: "CircularityStatement" });
true satisfies SameType<z.output<typeof StatementSchema>, CircularityStatement>;

export const CircularityAnswerSchema = z.object({
  minerals: listOf(
    z.object({
      id: z.string(),
      symbol: z.string(),
      recoveryImport: RatioSchema,
      selfSufficiency: RatioSchema,
      eolRir: RatioSchema,
      eolRr: RatioSchema,
      oldScrapRatio: RatioSchema,
      statements: listOf(StatementSchema),
      checks: listOf(
        z.object({
          statement: StatementSchema,
          computed: z.number(),
          verdict: z.enum(["agrees", "contradicts"]),
        }),
      ),
    }),
  ),
  targets: listOf(StatementSchema),
});
true satisfies SameType<z.output<typeof CircularityAnswerSchema>, Circularity>;
