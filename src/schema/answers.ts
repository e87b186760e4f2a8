import * as z from "zod";
import type {
  Assessment,
  AxisCell,
  CandidateRow,
  Cell,
  CountryShare,
  DependenceRow,
  Explanation,
  GapRow,
  History,
  MineralAssessment,
  PriceHistory,
  PrintedDependenceRow,
  StageShares,
} from "../core/index.ts";
import { AXES, BASES, REASONS, STAGES } from "../core/index.ts";

/** Compiles only when a schema and core's type say the same: core owns the types. */
type Same<Schema extends z.ZodType, Core> = [z.output<Schema>] extends [Core]
  ? [Core] extends [z.output<Schema>]
    ? true
    : false
  : false;

const number = z.number().nullable();
const words = z.array(z.string()).readonly();

/** Text in both languages, as answers bring it. */
export const WordsSchema = z.object({ ja: z.string(), en: z.string() });
/** A list as core has it: not to be changed. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).readonly();

export const CellSchema = z
  .object({
    status: z.enum(["measured", "proxy", "not-applicable", "unknown"]),
    value: number,
    low: number,
    high: number,
    unit: z.string(),
    year: number,
    basis: z.enum(BASES).nullable(),
    reason: z.enum(REASONS).nullable(),
    origins: words,
    notes: words,
    override: z.object({ source: z.string(), replaced: number }).exactOptional(),
  })
  .meta({ id: "Cell" });
true satisfies Same<typeof CellSchema, Cell>;

export const AxisCellSchema = CellSchema.extend({
  supplierHhi: z.number().exactOptional(),
  firstSupplier: z.string().exactOptional(),
  firstShare: z.number().exactOptional(),
}).meta({ id: "AxisCell" });
true satisfies Same<typeof AxisCellSchema, AxisCell>;

export const MineralAssessmentSchema = z
  .object({
    id: z.string(),
    symbol: z.string(),
    axes: z.record(z.enum(AXES), AxisCellSchema),
    stages: z.object({ upstream: CellSchema, intermediate: CellSchema, finalProduct: CellSchema }),
    overall: CellSchema,
    coverage: z.number(),
    chokePoints: z
      .array(
        z.object({
          stage: z.enum(STAGES),
          mark: z.enum(["single", "double"]),
          country: z.string(),
          share: z.number(),
        }),
      )
      .readonly(),
  })
  .meta({ id: "MineralAssessment" });
true satisfies Same<typeof MineralAssessmentSchema, MineralAssessment>;

export const AssessmentSchema = z.object({
  minerals: z.array(MineralAssessmentSchema).readonly(),
  chinaTick: number,
});
true satisfies Same<typeof AssessmentSchema, Assessment>;

export const ExplanationSchema = z.object({
  mineral: z.string(),
  axis: z.enum(AXES),
  formula: z.string(),
  inputs: z
    .array(
      z.object({
        country: z.string(),
        share: number,
        weight: number,
        value: number,
        unit: z.string(),
        year: number,
        origin: z.string(),
        locator: z.string(),
      }),
    )
    .readonly(),
  steps: z
    .array(z.object({ step: z.string(), value: number, detail: z.string().exactOptional() }))
    .readonly(),
  cell: AxisCellSchema,
  otherSources: z.array(z.object({ origin: z.string(), year: z.number(), value: z.number() })).readonly(),
});
true satisfies Same<typeof ExplanationSchema, Explanation>;

export const CountryShareSchema = z
  .object({
    country: z.string(),
    value: number,
    share: number,
    class: z.string().nullable(),
    risk: z.boolean().nullable(),
    origin: z.string(),
    locator: z.string(),
    withoutProduction: z.boolean().exactOptional(),
  })
  .meta({ id: "CountryShare" });
true satisfies Same<typeof CountryShareSchema, CountryShare>;

export const StageSharesSchema = z
  .object({
    mineral: z.string(),
    stage: z.enum(STAGES),
    year: number,
    total: CellSchema,
    countries: z.array(CountryShareSchema).readonly(),
    riskShare: CellSchema,
    chokePoint: z.enum(["single", "double"]).nullable(),
    chokeCountry: z.string().nullable(),
    hhi: CellSchema,
    form: z.string(),
  })
  .meta({ id: "StageShares" });
true satisfies Same<typeof StageSharesSchema, StageShares>;

export const DependenceRowSchema = z
  .object({
    mineral: z.string(),
    stage: z.enum(STAGES),
    firstSupplier: z.string(),
    share: z.number(),
    unit: z.string(),
    value: z.number(),
    year: z.number(),
    status: z.enum(["measured", "proxy"]),
    origins: words,
    notes: words,
  })
  .meta({ id: "DependenceRow" });
true satisfies Same<typeof DependenceRowSchema, DependenceRow>;

export const PrintedDependenceRowSchema = z.object({
  mineral: z.string(),
  printedSupplier: z.string(),
  printedOver: z.number(),
  origin: z.string(),
  locator: z.string(),
  flag: z.string(),
  computed: DependenceRowSchema.nullable(),
  verdict: z.enum(["agrees", "same-supplier-below", "other-supplier", "not-computable"]),
  reasons: words,
});
true satisfies Same<typeof PrintedDependenceRowSchema, PrintedDependenceRow>;

export const GapRowSchema = z.object({
  mineral: z.string(),
  axis: z.enum(AXES),
  status: z.enum(["proxy", "not-applicable", "unknown"]),
  reason: z.enum(REASONS),
  fill: z.string(),
});
true satisfies Same<typeof GapRowSchema, GapRow>;

export const CandidateRowSchema = z.object({
  no: z.number(),
  axis: z.enum(AXES).nullable(),
  cell: CellSchema,
  needs: z.string().nullable(),
});
true satisfies Same<typeof CandidateRowSchema, CandidateRow>;

export const HistorySchema = z.object({
  mineral: z.string(),
  unit: z.string(),
  basis: z.enum(BASES).nullable(),
  origins: words,
  points: z
    .array(z.object({ year: z.number(), country: z.string(), value: number, share: number }))
    .readonly(),
  notes: words,
});
true satisfies Same<typeof HistorySchema, History>;

const pricePoints = z.array(z.object({ period: z.string(), value: z.number() })).readonly();
export const PriceHistorySchema = z.object({
  mineral: z.string(),
  grade: z.string(),
  unit: z.string(),
  origins: words,
  annual: pricePoints,
  monthly: pricePoints,
  monthlyVolatility: CellSchema,
});
true satisfies Same<typeof PriceHistorySchema, PriceHistory>;

/** The fields that every answer begins with. */
export const CommonFields = z.object({
  dataVersion: z.string(),
  codeVersion: z.string(),
  query: z.record(z.string(), z.unknown()),
});

/** Errors that the user can act on (RFC 9457 problem details), in the language asked. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    code: z.string(),
    message: z.string(),
    hint: z.string(),
    /** Everything that is wrong, where it is more than one thing. */
    faults: z.array(z.object({ message: z.string(), hint: z.string() })).exactOptional(),
  })
  .meta({ id: "Problem" });
