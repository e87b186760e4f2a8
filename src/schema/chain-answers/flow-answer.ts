import * as z from "zod";
import {
  FLOW_LINK_KINDS,
  type MaterialFlow,
  RECYCLING_ACTORS,
  RECYCLING_COLUMNS,
  RECYCLING_LINK_KINDS,
  type RecyclingFlow,
  type RiskAxes,
  type SelectionRow,
  STAGES,
} from "../../core/index.ts";
import { CellSchema, CountryShareSchema, listOf, WordsSchema } from "../answers.ts";
import type { SameType } from "../reference/cells.ts";

const number = z.number().nullable();
const texts = listOf(z.string());
const Flags = z.record(z.string(), WordsSchema);
const Mark = z.enum(["single", "double"]);

const PrintedRiskShareSchema = z
  .object({
    mineral: z.string(),
    stageNumber: z.number(),
    stage: WordsSchema,
    year: z.number(),
    printed: number,
    computed: z.number(),
    computedHigh: z.number(),
    reproduced: z.boolean(),
    riskTable: z.string(),
    countries: listOf(CountryShareSchema),
  })
  .meta({ id: "PrintedRiskShare" });

const FlowNodeSchema = z
  .object({
    id: z.string(),
    stage: z.enum(STAGES),
    lane: z.string().nullable(),
    name: WordsSchema,
    mineral: z.string(),
    year: number,
    total: CellSchema,
    countries: listOf(CountryShareSchema),
    riskShare: CellSchema,
    chokePoint: Mark.nullable(),
    chokeCountry: z.string().nullable(),
    markedInSource: z.boolean(),
    hhi: CellSchema,
    riskCheck: PrintedRiskShareSchema.nullable(),
    flags: texts,
    locator: z.string(),
  })
  .meta({ id: "FlowNode" });

const FlowLinkSchema = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    kind: z.enum(FLOW_LINK_KINDS),
    value: CellSchema,
    label: WordsSchema.nullable(),
    flags: texts,
  })
  .meta({ id: "FlowLink" });

const FlowSchema = z.object({
  mineral: z.string(),
  version: z.enum(["printed", "recomputed"]),
  year: number,
  nodes: listOf(FlowNodeSchema),
  links: listOf(FlowLinkSchema),
  chokePoints: listOf(z.object({ node: z.string(), mark: Mark, country: z.string(), share: z.number() })),
  gaps: listOf(z.object({ node: z.string(), status: CellSchema.shape.status, reason: z.string() })),
  flags: Flags,
  origins: texts,
  notes: texts,
});
true satisfies SameType<z.output<typeof FlowSchema>, MaterialFlow>;

const RiskAxesSchema = z
  .object({
    mineral: z.string(),
    home: z.string(),
    year: z.number(),
    riskTable: z.string(),
    printedRiskTable: z.string().nullable(),
    axes: listOf(
      z.object({
        number: z.number(),
        name: WordsSchema,
        computedName: WordsSchema,
        node: z.string().nullable(),
        cell: CellSchema,
        flags: texts,
        printed: z
          .object({
            value: number,
            word: WordsSchema.nullable(),
            home: z.string().nullable(),
            computed: CellSchema,
            reproduced: z.boolean().nullable(),
            flags: texts,
            origin: z.string(),
            locator: z.string(),
          })
          .nullable(),
      }),
    ),
    flags: Flags,
  })
  .meta({ id: "RiskAxes" });
true satisfies SameType<z.output<typeof RiskAxesSchema>, RiskAxes>;

const RecyclingFlowSchema = z
  .object({
    id: z.string(),
    name: WordsSchema,
    home: z.string(),
    minerals: texts,
    nodes: listOf(
      z.object({
        id: z.string(),
        name: WordsSchema,
        column: z.enum(RECYCLING_COLUMNS),
        actor: z.enum(RECYCLING_ACTORS),
      }),
    ),
    links: listOf(
      z.object({
        from: z.string(),
        to: z.string(),
        relation: WordsSchema,
        law: WordsSchema.nullable(),
        duty: WordsSchema.nullable(),
        kind: z.enum(RECYCLING_LINK_KINDS),
        reconstructed: z.boolean(),
      }),
    ),
    remarks: listOf(WordsSchema),
    origin: z.string(),
    locator: z.string(),
    flags: listOf(WordsSchema),
  })
  .meta({ id: "RecyclingFlow" });
true satisfies SameType<z.output<typeof RecyclingFlowSchema>, RecyclingFlow>;

const SelectionRowSchema = z
  .object({
    mineral: z.string(),
    printedName: WordsSchema,
    useClass: WordsSchema,
    topShare: z.number(),
    topCountry: z.string(),
    homeDemandShare: z.number(),
    restriction: WordsSchema.nullable(),
    demandGrowth: WordsSchema.nullable(),
    urgency: WordsSchema.nullable(),
    decision: WordsSchema.nullable(),
    flags: texts,
    origin: z.string(),
    locator: z.string(),
    computed: CellSchema,
    form: z.string(),
    difference: number,
    mineShare: CellSchema.nullable(),
  })
  .meta({ id: "SelectionRow" });
true satisfies SameType<z.output<typeof SelectionRowSchema>, SelectionRow>;

export const FlowAnswerSchema = FlowSchema.extend({
  riskAxes: RiskAxesSchema,
  selection: SelectionRowSchema.nullable(),
  recycling: z.array(RecyclingFlowSchema),
});
