import * as z from "zod";
import {
  BASES,
  DEMAND_CHANGES,
  DEMAND_ISSUE_CODES,
  type Forecast,
  type GrowthRate,
  type MineralChange,
  type PrintedGrowthCheck,
  type PrintedShareCheck,
  type PrintedSumCheck,
} from "../../core/index.ts";
import type { SameType } from "../reference/cells.ts";

const texts = z.array(z.string()).readonly();
const numbers = z.array(z.number()).readonly();
const number = z.number().nullable();
const Stage = z.enum(["mine", "refined"]);

const DemandIssueSchema = z.object({
  code: z.enum(DEMAND_ISSUE_CODES),
  subject: z.string(),
  years: numbers,
});

const ForecastSchema = z.object({
  mineral: z.string(),
  scenario: z.string(),
  kind: z.enum(["statement", "model"]),
  basis: z.enum(BASES).nullable(),
  series: z
    .array(
      z.object({
        year: z.number(),
        use: z.string(),
        group: z.enum(["new", "regulated", "existing", "total"]),
        value: z.number(),
        low: z.number(),
        high: z.number(),
        unit: z.literal("t"),
      }),
    )
    .readonly(),
  cagr: z
    .array(
      z.object({
        from: z.number(),
        to: z.number(),
        value: z.number(),
        printed: z.number().exactOptional(),
      }),
    )
    .readonly(),
  supply: z
    .array(
      z.object({
        mineral: z.string(),
        outlook: z.string(),
        stage: Stage,
        kind: z.enum(["statement", "model"]),
        basis: z.enum(BASES),
        points: z
          .array(
            z.object({
              year: z.number(),
              valueT: z.number(),
              lowT: z.number().exactOptional(),
              highT: z.number().exactOptional(),
            }),
          )
          .readonly(),
        origins: texts,
        notes: texts,
      }),
    )
    .readonly(),
  gap: z
    .array(
      z.object({
        year: z.number(),
        stage: Stage,
        demandT: z.number(),
        supplyT: z.number(),
        gapT: z.number(),
      }),
    )
    .readonly(),
  notCompared: texts,
  origins: texts,
  notes: texts,
  issues: z.array(DemandIssueSchema).readonly(),
});
true satisfies SameType<z.output<typeof ForecastSchema>, Forecast>;

const SumCheckSchema = z.object({
  mineral: z.string(),
  quantity: z.enum(["demand", "supply", "demand-change", "demand-share"]),
  series: z.string(),
  year: z.number(),
  printed: z.number(),
  sum: z.number(),
  difference: z.number(),
  tolerance: z.number(),
  verdict: z.enum(["agrees", "within-rounding", "contradicts"]),
  origin: z.string(),
  locator: z.string(),
});
true satisfies SameType<z.output<typeof SumCheckSchema>, PrintedSumCheck>;

const GrowthCheckSchema = z.object({
  mineral: z.string(),
  quantity: z.enum(["demand", "supply"]),
  series: texts,
  from: z.number(),
  to: z.number(),
  printed: z.number(),
  computed: number,
  low: number,
  high: number,
  verdict: z.enum(["agrees", "within-rounding", "follows-wrong-total", "differs", "not-computable"]),
  wrongTotal: z.string().nullable(),
  issue: DemandIssueSchema.nullable(),
  origin: z.string(),
  locator: z.string(),
});
true satisfies SameType<z.output<typeof GrowthCheckSchema>, PrintedGrowthCheck>;

const ShareCheckSchema = z.object({
  mineral: z.string(),
  series: z.string(),
  year: z.number(),
  printed: z.number(),
  computed: z.number(),
  verdict: z.enum(["agrees", "contradicts"]),
  origin: z.string(),
  locator: z.string(),
});
true satisfies SameType<z.output<typeof ShareCheckSchema>, PrintedShareCheck>;

const ChangeSchema = z.object({
  mineral: z.string(),
  change: z.enum(DEMAND_CHANGES).nullable(),
  basis: z.string(),
  origin: z.string(),
  locator: z.string(),
});
true satisfies SameType<z.output<typeof ChangeSchema>, MineralChange>;

export const ForecastAnswerSchema = ForecastSchema.extend({
  scenarios: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(["statement", "model"]),
        name: z.object({ ja: z.string(), en: z.string() }),
      }),
    )
    .readonly(),
  change: ChangeSchema.nullable(),
  printed: z.object({
    sums: z.array(SumCheckSchema).readonly(),
    growth: z.array(GrowthCheckSchema).readonly(),
    shares: z.array(ShareCheckSchema).readonly(),
  }),
});

const GrowthSchema = z.object({
  kind: z.literal("rate"),
  rate: z.number(),
  from: z.number(),
  to: z.number(),
  years: numbers,
  leftOut: numbers,
  method: z.enum(["end-points", "log-linear"]),
  standardError: number,
});
true satisfies SameType<z.output<typeof GrowthSchema>, GrowthRate>;

export const GrowthAnswerSchema = z.object({
  series: z.array(z.object({ year: z.number(), value: number })).readonly(),
  growth: GrowthSchema,
});
