import * as z from "zod";
import type { TradeForm } from "../../core/index.ts";
import {
  FilledText,
  Id,
  ListCell,
  OptionalNumberCell,
  OptionalTextCell,
  type SameType,
  YearCell,
  YesNoCell,
} from "./cells.ts";

/** One row of trade-forms.csv, columns in snake case. */
export const TradeFormRow = z
  .strictObject({
    mineral: Id,
    code: z.string().regex(/^\d{6}$/),
    nomenclature: z.enum(["HS92", "HS17"]),
    from: YearCell,
    to: YearCell,
    stage: z.enum(["concentrate", "intermediate", "refined", "parts", "products", "scrap"]),
    form_ja: FilledText,
    form_en: FilledText,
    content_factor: OptionalNumberCell.refine(
      (factor) => factor === null || factor > 0,
      "above 0, or nothing",
    ),
    factor_kind: z.enum(["stoichiometric", "nominal", ""]),
    factor_note: z.string(),
    shared_with: ListCell,
    feeds_metal: YesNoCell,
    alternative_group: OptionalTextCell,
    in_bundle: YesNoCell,
    note_ja: z.string(),
    note_en: z.string(),
  })
  .refine((row) => (row.content_factor === null) === (row.factor_kind === ""), {
    path: ["factor_kind"],
    error: "a kind exactly where there is a content factor",
  })
  .refine((row) => (row.note_ja === "") === (row.note_en === ""), {
    path: ["note_en"],
    error: "a note in both languages, or in none",
  })
  .refine((row) => row.from <= row.to, { path: ["to"], error: "a year not before from" })
  .transform(
    (row): TradeForm => ({
      mineral: row.mineral,
      code: row.code,
      nomenclature: row.nomenclature,
      from: row.from,
      to: row.to,
      stage: row.stage,
      form: { ja: row.form_ja, en: row.form_en },
      contentFactor: row.content_factor,
      factorKind: row.factor_kind === "" ? null : row.factor_kind,
      factorNote: row.factor_note,
      sharedWith: row.shared_with,
      feedsMetal: row.feeds_metal,
      alternativeGroup: row.alternative_group,
      inBundle: row.in_bundle,
      note: { ja: row.note_ja, en: row.note_en },
    }),
  );
true satisfies SameType<z.output<typeof TradeFormRow>, TradeForm>;
