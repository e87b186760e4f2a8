import * as z from "zod";
import {
  AXES,
  CONDITION_FLAGS,
  CONDITIONS,
  MARKS,
  MEASURES_OF_POLICY,
  MINERAL_TYPES,
  type PackageCell,
  type PackageCondition,
  type TypologyReference,
} from "../../core/index.ts";
import { FilledText, Id, type SameType, Words, YesNoCell } from "../reference/cells.ts";

const Share = z.number().min(0).max(1);
/** Words that may be left open: the type `none` has no direction. */
const OpenWords = z.strictObject({ ja: z.string(), en: z.string() });

/** reference/typology.yaml: thresholds, ordered rules, patterns, columns of the package matrix. */
export const TypologyFile = z.strictObject({
  thresholds: z.strictObject({
    byProductShare: Share,
    byProductMargin: Share,
    axisMargin: Share,
    upstreamAxes: z.array(z.enum(AXES)).min(1).readonly(),
    upstreamCount: z.int().positive(),
    runs: z.int().positive(),
    seed: z.int().nonnegative(),
  }),
  rules: z
    .array(
      z.strictObject({
        number: z.int().positive(),
        class: z.enum(MINERAL_TYPES),
        when: z.array(z.enum(CONDITIONS)).readonly(),
      }),
    )
    .min(1)
    .refine(
      (rules) => rules.at(-1)?.when.length === 0,
      "a last rule without conditions, so that one always fires",
    )
    .readonly(),
  types: z
    .array(
      z.strictObject({
        id: z.enum(MINERAL_TYPES),
        name: Words,
        caption: Words,
        direction: OpenWords,
        radar: z.record(z.enum(AXES), z.enum(["high", "low", "any"])).nullable(),
      }),
    )
    .readonly(),
  measures: z
    .array(
      z.strictObject({
        id: z.enum(MEASURES_OF_POLICY),
        group: z.enum(["upstream", "intermediate", "final-product"]).nullable(),
        condition: z.enum(CONDITION_FLAGS),
        name: Words,
        rule: Words,
      }),
    )
    .readonly(),
});
type FromOtherFiles = "packages" | "conditions" | "demand";
true satisfies SameType<z.output<typeof TypologyFile>, Omit<TypologyReference, FromOtherFiles>>;

/** One row of reference/policy-packages.csv: a cell of the package matrix. */
export const PackageRow = z
  .strictObject({
    type: z.enum(MINERAL_TYPES),
    measure: z.enum(MEASURES_OF_POLICY),
    mark: z.enum(MARKS),
    printed: z.string(),
    reconstructed: YesNoCell,
    origin: Id,
    locator: FilledText,
    note: z.string(),
  })
  .refine((row) => (row.printed === "") === (row.mark === "rule"), {
    path: ["printed"],
    error: "the printed mark, and nothing where the column's rule holds",
  })
  .transform(({ printed: _printed, ...cell }): PackageCell => cell);
true satisfies SameType<z.output<typeof PackageRow>, PackageCell>;

/** One row of reference/package-conditions.csv: does a column's condition hold for a mineral, and who says so. */
export const ConditionRow = z
  .strictObject({
    mineral: Id,
    flag: z.enum(CONDITION_FLAGS),
    holds: z.enum(["yes", "no", "unknown"]),
    basis: z.enum(["source", "judgement"]),
    source: FilledText,
    locator: z.string(),
    note_ja: FilledText,
    note_en: FilledText,
  })
  .transform(({ note_ja: ja, note_en: en, ...row }): PackageCondition => ({ ...row, note: { ja, en } }));
true satisfies SameType<z.output<typeof ConditionRow>, PackageCondition>;
