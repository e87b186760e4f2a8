import * as z from "zod";
import {
  BARS,
  BASES,
  CIRCULARITY_QUANTITIES,
  type CircularityReference,
  type CircularityStatement,
} from "../../core/index.ts";
import {
  bothOrNeither,
  CountryId,
  FilledText,
  Id,
  OptionalNotNegativeCell,
  OptionalNumberCell,
  OptionalYearCell,
  type SameType,
  wordsOrNull,
} from "../reference/cells.ts";
import type { ReferenceReader } from "../reference/reading.ts";

const STATEMENTS = "reference/chain/circularity.csv";
export const CIRCULARITY_FILES: readonly string[] = [STATEMENTS];

const OptionalPositiveCell = OptionalNumberCell.refine(
  (value) => value === null || value > 0,
  "a number above 0, or nothing",
);

const StatementRow = z
  .strictObject({
    home: CountryId,
    mineral: z.union([Id, z.literal("")]).transform((cell) => (cell === "" ? null : cell)),
    quantity: z.enum(CIRCULARITY_QUANTITIES),
    subject_ja: FilledText,
    subject_en: FilledText,
    value: OptionalNotNegativeCell,
    low: OptionalNotNegativeCell,
    high: OptionalNotNegativeCell,
    bound: z.enum(["exact", "about", "at-least", "above", "level"]),
    unit: z.enum(["t", "1"]),
    basis: z.union([z.enum(BASES), z.literal("")]).transform((cell) => (cell === "" ? null : cell)),
    year: OptionalYearCell,
    period: FilledText,
    scope: z.enum(["country", "association", "company", "part", "world"]),
    definition_ja: FilledText,
    definition_en: FilledText,
    recovered: OptionalPositiveCell,
    imported: OptionalPositiveCell,
    half_unit: OptionalPositiveCell,
    level_ja: z.string(),
    level_en: z.string(),
    barred: z.union([z.enum(BARS), z.literal("")]).transform((cell) => (cell === "" ? null : cell)),
    origin: Id,
    locator: FilledText,
    grade: FilledText,
    flag_ja: z.string(),
    flag_en: z.string(),
  })
  .refine(...bothOrNeither("level"))
  .refine(...bothOrNeither("flag"))
  .superRefine((row, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const range = row.low !== null && row.high !== null;
    if ((row.low === null) !== (row.high === null)) fault("high", "both ends of a range, or none");
    if (row.low !== null && row.high !== null && row.low > row.high) fault("high", "not below low");
    if (row.value === null && !range && row.level_ja === "") fault("value", "a number, a range or a word");
    if ((row.recovered === null) !== (row.imported === null)) fault("imported", "both amounts, or none");
  })
  .transform(
    ({ subject_ja, subject_en, definition_ja, definition_en, half_unit, ...row }): CircularityStatement => ({
      home: row.home,
      mineral: row.mineral,
      quantity: row.quantity,
      subject: { ja: subject_ja, en: subject_en },
      value: row.value,
      low: row.low,
      high: row.high,
      bound: row.bound,
      unit: row.unit,
      basis: row.basis,
      year: row.year,
      period: row.period,
      scope: row.scope,
      definition: { ja: definition_ja, en: definition_en },
      terms:
        row.recovered === null || row.imported === null
          ? null
          : { recovered: row.recovered, imported: row.imported },
      halfUnit: half_unit,
      level: wordsOrNull(row.level_ja, row.level_en),
      barred: row.barred,
      origin: row.origin,
      locator: row.locator,
      grade: row.grade,
      flag: wordsOrNull(row.flag_ja, row.flag_en),
    }),
  );
true satisfies SameType<z.output<typeof StatementRow>, CircularityStatement>;

/** Null, with the problems noted in the reader, when a file is not as its schema says. */
export function readCircularityFiles(reader: ReferenceReader): CircularityReference | null {
  const before = reader.problems.length;
  const statements = reader.csv(STATEMENTS, StatementRow).map((row) => row.value);
  return reader.problems.length > before ? null : { statements };
}
