import * as z from "zod";
import {
  AXES,
  BASES,
  CLOSURES,
  DISPLACEMENTS,
  LEVERS,
  NO_CARBON_REASONS,
  NO_EFFECT_REASONS,
  REASONS,
  SCENARIO_ISSUE_CODES,
  type Simulation,
  STAGES,
} from "../../core/index.ts";
import { CellSchema, MineralAssessmentSchema } from "../answers.ts";
import type { SameType } from "../reference/cells.ts";

const texts = z.array(z.string()).readonly();
const number = z.number().nullable();
const text = z.string().nullable();
const Stage = z.enum(STAGES);
const Lever = z.enum(LEVERS);
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const CostSchema = z.object({
  currency: z.string(),
  investment: z.number().exactOptional(),
  perYear: z.number().exactOptional(),
  publicPercent: z.number().exactOptional(),
});

const ResolvedMeasureSchema = z.object({
  lever: Lever,
  label: text,
  amount: z.number(),
  fullAmount: z.number(),
  country: text,
  refineIn: text,
  from: text,
  to: text,
  stage: z.enum(["concentrate-trade", "refined-trade"]),
  offtake: z.number(),
  success: z.number(),
  displacement: z.enum(DISPLACEMENTS),
  closure: z.enum(CLOSURES),
  spareCapacity: number,
  ceilingShare: number,
  cost: CostSchema.nullable(),
});

const terms = z.object({ equityOfftake: number, recycled: number, need: z.number() });
const supplier = z.object({
  firstSupplier: text,
  firstShare: number,
  riskShare: number,
  riskShareHigh: number,
});

const ScenarioIssueSchema = z.object({
  severity: z.enum(["error", "warning"]),
  code: z.enum(SCENARIO_ISSUE_CODES),
  path: z.string(),
  value: z.union([z.string(), z.number()]).exactOptional(),
  expected: z.string().exactOptional(),
  low: z.number().exactOptional(),
  high: z.number().exactOptional(),
  unit: z.string().exactOptional(),
  nearest: texts.exactOptional(),
});

const range = z.object({ low: z.number(), high: z.number() });
const CarbonSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("carbon"),
    before: CellSchema,
    after: CellSchema,
    byCountry: list(
      z.object({
        country: z.string(),
        place: z.enum(["import", "home"]),
        route: text,
        grade: z.enum(["printed", "inferred"]).nullable(),
        before: range,
        after: range,
      }),
    ),
    notes: texts,
  }),
  z.object({ kind: z.literal("none"), reason: z.enum(NO_CARBON_REASONS) }),
]);

const SimulationSchema = z.object({
  kind: z.literal("simulation"),
  mineral: z.string(),
  home: z.string(),
  year: z.number(),
  at: z.number(),
  need: z.object({
    amount: z.number(),
    unit: z.enum(["t", "1"]),
    basis: z.enum(BASES).nullable(),
    kind: z.enum(["statement", "user", "from-imports", "unknown"]),
    year: number,
    origin: text,
    locator: text,
    flag: z.string(),
  }),
  before: MineralAssessmentSchema,
  after: MineralAssessmentSchema,
  changes: list(
    z.object({
      axis: z.enum(AXES),
      before: z.number(),
      after: z.number(),
      delta: z.number(),
      effect: z.enum(["direct", "knock-on"]),
      levers: list(Lever),
      moved: list(
        z.object({ country: z.string(), stage: Stage, from: z.number(), to: z.number(), unit: z.string() }),
      ),
    }),
  ),
  selfSufficiency: z.object({
    before: CellSchema,
    after: CellSchema,
    target: z.number(),
    targetYear: z.number(),
    terms: z.object({ before: terms, after: terms }),
  }),
  suppliers: list(z.object({ stage: Stage, before: supplier, after: supplier })),
  daysOfCover: z.object({
    before: number,
    after: z.number(),
    addedStock: z.number(),
    unit: z.string(),
    notes: texts,
  }),
  cost: list(
    z.object({
      currency: z.string(),
      investment: number,
      perYear: number,
      publicInvestment: number,
      publicPerYear: number,
      withoutAmount: list(Lever),
    }),
  ),
  carbon: CarbonSchema,
  balance: list(
    z.object({
      quantity: z.enum([
        "need",
        "recycled",
        "refined-imports",
        "home-refining",
        "refined-at-home",
        "concentrate-imports",
        "home-mine",
      ]),
      before: z.number(),
      after: z.number(),
      unit: z.string(),
    }),
  ),
  surplus: z.number(),
  binding: list(
    z.object({
      lever: Lever,
      limit: z.enum(["urban-mine", "need", "home-feed", "spare-capacity", "supplier-flow", "world-output"]),
      country: text,
      wanted: z.number(),
      granted: z.number(),
      unit: z.string(),
    }),
  ),
  noEffect: list(
    z.object({
      lever: Lever,
      axis: z.enum(AXES).nullable(),
      reason: z.enum([...NO_EFFECT_REASONS, ...REASONS]),
    }),
  ),
  measures: list(ResolvedMeasureSchema),
  issues: list(ScenarioIssueSchema),
  notes: texts,
});
true satisfies SameType<z.output<typeof SimulationSchema>, Simulation>;

export const SimulateAnswerSchema = SimulationSchema.extend({
  /** The scenario as it was run: alone it gives the same numbers. */
  scenario: z.record(z.string(), z.unknown()),
});
