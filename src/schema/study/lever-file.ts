import * as z from "zod";
import { AXES, DISPLACEMENTS, LEVERS, type PolicyTable, SIZES, STAGES } from "../../core/index.ts";
import { FilledText, Id, type SameType, Words, Year } from "../reference/cells.ts";

const Source = z.enum(["document", "own"]);
const assumption = <T extends z.ZodType<number>>(value: T) =>
  z.strictObject({ value, source: Source, note: Words });
const Share = z.number().min(0).max(1);
const Axes = z.array(z.enum(AXES)).readonly();

const LeverEntry = z
  .strictObject({
    id: z.enum(LEVERS),
    label: Words,
    unit: z.enum(["t/y", "t", "%", "points", "days"]),
    scale: z.enum(["unit", "need", "reserves"]),
    min: z.number(),
    max: z.number(),
    default: z.number(),
    step: z.number().positive(),
    sizes: z.record(z.enum(SIZES), z.number()).nullable(),
    places: z.enum(["country", "pair", "none"]),
    stage: z.enum(STAGES),
    axes: Axes,
    arrow: z.int().positive().nullable(),
    displacement: z.enum(DISPLACEMENTS).nullable(),
    source: Source,
    note: Words,
  })
  .refine(({ min, max }) => min < max, { path: ["max"], error: "a number above min" })
  .refine(({ min, max, default: start }) => start >= min && start <= max, {
    path: ["default"],
    error: "a number from min to max",
  })
  .refine(({ sizes, min, max }) => Object.values(sizes ?? {}).every((size) => size >= min && size <= max), {
    path: ["sizes"],
    error: "sizes from min to max",
  });

/** reference/levers.yaml: what can be done, the study's map, what the simulation assumes. */
export const LeverFile = z.strictObject({
  levers: z.array(LeverEntry).readonly(),
  arrows: z
    .array(
      z.strictObject({
        no: z.int().positive(),
        label: Words,
        axes: Axes,
        reason: Words,
        origin: Id,
        locator: FilledText,
      }),
    )
    .readonly(),
  assumptions: z.strictObject({
    homeRecovery: assumption(Share),
    urbanMineCeiling: assumption(Share),
    selfSufficiencyTarget: assumption(Share),
    selfSufficiencyYear: assumption(Year),
    candidateShare: assumption(Share),
  }),
});
true satisfies SameType<z.output<typeof LeverFile>, PolicyTable>;
