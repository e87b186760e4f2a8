import * as z from "zod";
import {
  IMPACT_KINDS,
  IMPACT_SHEETS,
  IMPACT_STAGES,
  type ImpactCell,
  type ImpactNote,
  type ImpactPoint,
  type ImpactReference,
  STUDY_REGIONS,
} from "../../core/index.ts";
import { bothOrNeither, FilledText, Id, wordsOrNull, YesNoCell } from "../reference/cells.ts";
import type { ReadRow, ReferenceReader } from "../reference/reading.ts";
import { StudyRegionCell, someOf } from "./research-files.ts";

const CELLS = "reference/field/impact-cells.csv";
const POINTS = "reference/field/impact-points.csv";
const NOTES = "reference/field/impact-notes.csv";
export const IMPACT_FILES: readonly string[] = [CELLS, POINTS, NOTES];

const RowNumber = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, "a row of the table of statements")
  .transform(Number);
const doubt = { doubt_ja: z.string(), doubt_en: z.string() };

const CellRow = z
  .strictObject({
    row: RowNumber,
    sheet: z.enum(IMPACT_SHEETS),
    regions: someOf(STUDY_REGIONS),
    stage: z.enum([...IMPACT_STAGES, "all"]),
    kind: z.enum(IMPACT_KINDS),
    label_ja: FilledText,
    label_en: FilledText,
    detail_ja: z.string(),
    detail_en: z.string(),
    wording: z.enum(["printed", "restated"]),
    rebuilt: YesNoCell,
    ...doubt,
    origin: Id,
    locator: FilledText,
  })
  .refine(({ regions, kind }) => regions.length === 1 || kind === "effect", {
    path: ["regions"],
    error: "one region; only an effect on industry may have several",
  })
  .refine(...bothOrNeither("detail"))
  .refine(...bothOrNeither("doubt"))
  .transform(
    ({ label_ja, label_en, detail_ja, detail_en, doubt_ja, doubt_en, wording, ...row }): ImpactCell => ({
      ...row,
      label: { ja: label_ja, en: label_en },
      detail: wordsOrNull(detail_ja, detail_en),
      doubt: wordsOrNull(doubt_ja, doubt_en),
      restated: wording === "restated",
    }),
  );

const PointRow = z
  .strictObject({
    row: RowNumber,
    sheet: z.enum(IMPACT_SHEETS),
    region: StudyRegionCell,
    kind: z.enum(["policy", "technology"]),
    label_ja: FilledText,
    label_en: FilledText,
    ...doubt,
    origin: Id,
    locator: FilledText,
  })
  .refine(...bothOrNeither("doubt"))
  .transform(
    ({ label_ja, label_en, doubt_ja, doubt_en, ...row }): ImpactPoint => ({
      ...row,
      label: { ja: label_ja, en: label_en },
      doubt: wordsOrNull(doubt_ja, doubt_en),
    }),
  );

const NoteRow = z
  .strictObject({
    sheet: z.enum(IMPACT_SHEETS),
    text_ja: FilledText,
    text_en: FilledText,
    origin: Id,
    locator: FilledText,
  })
  .transform(({ text_ja: ja, text_en: en, ...row }): ImpactNote => ({ ...row, text: { ja, en } }));

/** Problems are noted in the reader. */
export function readImpactFiles(reader: ReferenceReader): ImpactReference {
  return {
    cells: rowsOnce(reader, CELLS, reader.csv(CELLS, CellRow)),
    points: rowsOnce(reader, POINTS, reader.csv(POINTS, PointRow)),
    notes: reader.csv(NOTES, NoteRow).map(({ value }) => value),
  };
}

/** A statement stands on one sheet, once. */
function rowsOnce<T extends { readonly row: number }>(
  reader: ReferenceReader,
  file: string,
  rows: readonly ReadRow<T>[],
): T[] {
  const seen = new Set<number>();
  for (const { line, value } of rows) {
    if (seen.has(value.row)) {
      const found = String(value.row);
      reader.problems.push({
        code: "duplicate-id",
        file,
        line,
        field: "row",
        expected: "each row once",
        found,
      });
    }
    seen.add(value.row);
  }
  return rows.map(({ value }) => value);
}
