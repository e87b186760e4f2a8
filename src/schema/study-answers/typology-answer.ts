import * as z from "zod";
import {
  ADVICE_ORDER,
  AXES,
  CONDITION_FLAGS,
  CONDITIONS,
  MARKS,
  MEASURES_OF_POLICY,
  MINERAL_TYPES,
  type MineralClassification,
  type PackageAdvice,
  TYPE_AXES,
  type TypeInput,
} from "../../core/index.ts";
import type { SameType } from "../reference/cells.ts";

const texts = z.array(z.string()).readonly();
const number = z.number().nullable();
const Input = z.enum([...TYPE_AXES, "by-product-share", "demand-change"]);
true satisfies SameType<z.output<typeof Input>, TypeInput>;
const Type = z.enum(MINERAL_TYPES);
const Advice = z.enum(ADVICE_ORDER as [PackageAdvice, ...PackageAdvice[]]);

const ReadingSchema = z.object({
  input: Input,
  status: z.enum(["measured", "proxy", "not-applicable", "unknown"]),
  value: number,
  low: number,
  high: number,
  threshold: number,
  distance: number,
  holds: z.boolean().nullable(),
  doubt: z.enum(["unknown", "near-threshold", "sources-differ"]).nullable(),
  alternatives: z.array(z.object({ origin: z.string(), basis: z.string(), value: z.number() })).readonly(),
  origins: texts,
  detail: z.string(),
});

const PackageEntrySchema = z.object({
  measure: z.enum(MEASURES_OF_POLICY),
  mark: z.enum(MARKS),
  reconstructed: z.boolean(),
  conditions: z
    .array(
      z.object({
        flag: z.enum(CONDITION_FLAGS),
        holds: z.enum(["yes", "no", "unknown"]),
        basis: z.enum(["source", "judgement"]).nullable(),
        source: z.string(),
        locator: z.string(),
      }),
    )
    .readonly(),
  advice: Advice,
  origin: z.string(),
  locator: z.string(),
});

const ClassificationSchema = z
  .object({
    id: z.string(),
    class: Type,
    decided: z.boolean(),
    candidates: z
      .array(
        z.object({
          class: Type,
          rule: z.number(),
          when: z.array(z.object({ input: Input, holds: z.boolean() })).readonly(),
        }),
      )
      .readonly(),
    decisive: z.array(Input).readonly(),
    rule: z.number(),
    trace: z
      .array(
        z.object({
          number: z.number(),
          class: Type,
          conditions: z
            .array(z.object({ condition: z.enum(CONDITIONS), holds: z.boolean().nullable() }))
            .readonly(),
          fired: z.boolean(),
        }),
      )
      .readonly(),
    numbers: z.record(Input, ReadingSchema),
    distance: z.record(Input, number),
    probabilities: z.record(Type, z.number()),
    package: z.partialRecord(z.enum(MEASURES_OF_POLICY), PackageEntrySchema),
  })
  .meta({ id: "MineralClassification" });
true satisfies SameType<z.output<typeof ClassificationSchema>, MineralClassification>;

export const ClassifyAnswerSchema = z.object({
  minerals: z.array(ClassificationSchema).readonly(),
  thresholds: z.object({
    byProductShare: z.number(),
    byProductMargin: z.number(),
    axisMargin: z.number(),
    upstreamAxes: z.array(z.enum(AXES)).readonly(),
    upstreamCount: z.number(),
    runs: z.number(),
    seed: z.number(),
    high: z.record(z.enum(TYPE_AXES), number),
  }),
});
