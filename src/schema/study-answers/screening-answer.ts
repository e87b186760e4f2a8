import * as z from "zod";
import {
  type EditionChange,
  type RunComparison,
  SCREENING_ISSUES,
  SCREENING_REASONS,
  type ScreeningRun,
} from "../../core/index.ts";
import type { SameType } from "../reference/cells.ts";
import { FunnelFile } from "../study/funnel-file.ts";

const texts = z.array(z.string()).readonly();

const ReasonSchema = z
  .object({
    code: z.enum(SCREENING_REASONS),
    detail: z.string(),
    value: z.number().nullable(),
    words: z.object({ ja: z.string(), en: z.string() }).nullable(),
    sources: texts,
    notes: texts,
  })
  .meta({ id: "ScreeningReason" });
const reasoned = z.array(z.object({ id: z.string(), reason: ReasonSchema })).readonly();

const RunSchema = z.object({
  funnel: z.string(),
  editions: texts,
  steps: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(["data", "judgement"]),
        kept: texts,
        dropped: reasoned,
        added: reasoned,
        confirmed: reasoned,
        merged: z.array(z.object({ ids: texts, into: z.string(), reason: ReasonSchema })).readonly(),
        printedCount: z.number().nullable(),
        agreesWithPrint: z.boolean().nullable(),
      }),
    )
    .readonly(),
  kept: texts,
  candidates: z
    .array(z.object({ id: z.string(), mineral: z.string().nullable(), symbol: z.string() }))
    .readonly(),
  issues: z
    .array(z.object({ code: z.enum(SCREENING_ISSUES), step: z.string(), subject: z.string() }))
    .readonly(),
});
true satisfies SameType<z.output<typeof RunSchema>, ScreeningRun>;

const movedCandidates = z
  .array(z.object({ id: z.string(), step: z.string().nullable(), reason: ReasonSchema.nullable() }))
  .readonly();
const ComparisonSchema = z.object({ entered: movedCandidates, left: movedCandidates });
true satisfies SameType<z.output<typeof ComparisonSchema>, RunComparison>;

const EditionChangeSchema = z.object({
  mineral: z.string(),
  change: z.enum(["added", "dropped", "kept", "split", "joined"]),
  older: texts,
  newer: texts,
});
true satisfies SameType<z.output<typeof EditionChangeSchema>, EditionChange>;

export const ScreenAnswerSchema = RunSchema.extend({
  moved: z
    .object({
      editions: z
        .array(
          z.object({ from: z.string(), to: z.string(), changes: z.array(EditionChangeSchema).readonly() }),
        )
        .readonly(),
      sets: z.array(ComparisonSchema.extend({ step: z.string().nullable() })).readonly(),
    })
    .nullable(),
  definition: FunnelFile,
});
