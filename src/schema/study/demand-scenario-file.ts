import * as z from "zod";
import type { DemandDefaults, DemandScenario, DemandUse } from "../../core/index.ts";
import { FilledText, Id, type SameType, Words, Year } from "../reference/cells.ts";

const DemandDefaultsEntry = z.strictObject({
  modelHalfWidth: z.number().min(0).max(1),
  bandFrom: z.number().min(0).max(1),
  bandTo: z.number().min(0).max(1),
  runs: z.int().positive(),
  seed: z.int().nonnegative(),
  years: z.array(Year).min(1).readonly(),
});
true satisfies SameType<z.output<typeof DemandDefaultsEntry>, DemandDefaults>;

const DemandScenarioEntry = z.strictObject({
  id: Id,
  name: Words,
  kind: z.enum(["statement", "model"]),
  origin: Id,
  supply: Id.nullable(),
  between: z.enum(["linear", "geometric"]),
  note: Words,
});
true satisfies SameType<z.output<typeof DemandScenarioEntry>, DemandScenario>;

/** reference/demand/scenarios.yaml: which tables belong together, and the defaults of forecasts. */
export const DemandScenarioFile = z.strictObject({
  defaults: DemandDefaultsEntry,
  scenarios: z.array(DemandScenarioEntry).min(1).readonly(),
  unplacedMarks: z.array(FilledText).readonly(),
});

/** reference/demand/uses.yaml. */
export const DemandUseFile = z
  .array(z.strictObject({ id: Id, name: Words, group: z.enum(["new", "regulated", "existing"]) }))
  .readonly();
true satisfies SameType<z.output<typeof DemandUseFile>[number], DemandUse>;
