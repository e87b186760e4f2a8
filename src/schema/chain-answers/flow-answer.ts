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
import { CellSchema, CountryShareSchema } from "../answers.ts";
import type { SameType } from "../reference/cells.ts";

const number = z.number().nullable();
const texts = z.array(z.string()).readonly();
const Words = z.object({ ja: z.string(), en: z.string() });
const Flags = z.record(z.string(), Words);
const Mark = z.enum(["single", "double"]);

const PrintedRiskShareSchema = z
  .object({
    mineral: z.string(),
    stageNumber: z.number(),
    stage: Words,
    year: z.number(),
    printed: number,
    computed: z.number(),
    computedHigh: z.number(),
    reproduced: z.boolean(),
    riskTable: z.string(),
    countries: z.array(CountryShareSchema).readonly(),
    flags: texts,
  })
  .meta({ id: "PrintedRiskShare" });

const FlowNodeSchema = z
  .object({
    id: z.string(),
    stage: z.enum(STAGES),
    lane: z.string().nullable(),
    name: Words,
    mineral: z.string(),
    year: number,
    total: CellSchema,
    countries: z.array(CountryShareSchema).readonly(),
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
    label: Words.nullable(),
    flags: texts,
  })
  .meta({ id: "FlowLink" });

const FlowSchema = z.object({
  mineral: z.string(),
  version: z.enum(["printed", "recomputed"]),
  year: number,
  nodes: z.array(FlowNodeSchema).readonly(),
  links: z.array(FlowLinkSchema).readonly(),
  chokePoints: z
    .array(z.object({ node: z.string(), mark: Mark, country: z.string(), share: z.number() }))
    .readonly(),
  gaps: z
    .array(z.object({ node: z.string(), status: CellSchema.shape.status, reason: z.string() }))
    .readonly(),
  flags: Flags,
  origins: texts,
  notes: texts,
});
true satisfies SameType<z.output<typeof FlowSchema>, MaterialFlow>;

const RiskAxesSchema = z
  .object({
    mineral: z.string(),
    year: z.number(),
    riskTable: z.string(),
    printedRiskTable: z.string().nullable(),
    axes: z
      .array(
        z.object({
          number: z.number(),
          name: Words,
          node: z.string().nullable(),
          cell: CellSchema,
          flags: texts,
          printed: z
            .object({
              value: number,
              word: Words.nullable(),
              computed: CellSchema,
              reproduced: z.boolean().nullable(),
              flags: texts,
              origin: z.string(),
              locator: z.string(),
            })
            .nullable(),
        }),
      )
      .readonly(),
    flags: Flags,
  })
  .meta({ id: "RiskAxes" });
true satisfies SameType<z.output<typeof RiskAxesSchema>, RiskAxes>;

const RecyclingFlowSchema = z
  .object({
    id: z.string(),
    name: Words,
    home: z.string(),
    minerals: texts,
    nodes: z
      .array(
        z.object({
          id: z.string(),
          name: Words,
          column: z.enum(RECYCLING_COLUMNS),
          actor: z.enum(RECYCLING_ACTORS),
        }),
      )
      .readonly(),
    links: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          relation: Words,
          law: Words.nullable(),
          duty: Words.nullable(),
          kind: z.enum(RECYCLING_LINK_KINDS),
          reconstructed: z.boolean(),
        }),
      )
      .readonly(),
    remarks: z.array(Words).readonly(),
    origin: z.string(),
    locator: z.string(),
    flags: z.array(Words).readonly(),
  })
  .meta({ id: "RecyclingFlow" });
true satisfies SameType<z.output<typeof RecyclingFlowSchema>, RecyclingFlow>;

const SelectionRowSchema = z
  .object({
    mineral: z.string(),
    printedName: Words,
    useClass: Words,
    topShare: z.number(),
    topCountry: z.string(),
    homeDemandShare: z.number(),
    restriction: Words.nullable(),
    demandGrowth: Words.nullable(),
    urgency: Words.nullable(),
    decision: Words.nullable(),
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
