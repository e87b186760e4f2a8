import * as z from "zod";
import {
  BASES,
  type ByproductShare,
  type HomeStatement,
  type ListEntry,
  type PrintedStageShare,
} from "../../core/index.ts";
import {
  CountryId,
  FilledText,
  Id,
  NumberCell,
  OptionalNumberCell,
  OptionalShareCell,
  OptionalTextCell,
  type SameType,
  YearCell,
  YesNoCell,
} from "./cells.ts";

/** An id of the catalogue, or nothing where it holds none. */
const OptionalId = z.union([Id, z.literal("")]);

/** One row of byproducts.csv, and whether it is the source we take when one number is wanted. */
export const ByproductRow = z
  .strictObject({
    mineral: Id,
    host: OptionalId,
    host_printed: z.string(),
    share: OptionalShareCell,
    low: OptionalShareCell,
    high: OptionalShareCell,
    host_share: OptionalShareCell,
    year: FilledText,
    source_grade: FilledText,
    source: FilledText,
    locator: FilledText,
    confidence: z.enum(["high", "medium", "low"]),
    preferred: YesNoCell,
    reason: z.string(),
    note: z.string(),
  })
  .refine((row) => row.preferred === (row.reason !== ""), {
    path: ["reason"],
    error: "a reason exactly where the row is preferred",
  })
  .transform((row) => ({
    preferred: row.preferred,
    share: {
      mineral: row.mineral,
      host: row.host,
      share: row.share,
      low: row.low,
      high: row.high,
      hostShare: row.host_share,
      sourceGrade: row.source_grade,
      source: row.source,
      locator: row.locator,
    } satisfies ByproductShare,
  }));
true satisfies SameType<z.output<typeof ByproductRow>["share"], ByproductShare>;

/** One row of lists.csv: an item as its list prints it. */
export const ListRow = z.strictObject({
  list: Id,
  jurisdiction: z.enum(["JPN", "USA", "EU", "CHN"]),
  year: YearCell,
  mineral: OptionalId,
  symbol: z.string(),
  printed: FilledText,
  source: FilledText,
  locator: FilledText,
  flag: z.string(),
});
true satisfies SameType<z.output<typeof ListRow>, ListEntry>;

const NAMES_A_PARTNER: readonly HomeStatement["quantity"][] = ["refined-import-share", "first-supplier"];

/** One row of home-statements.csv. */
export const HomeStatementRow = z
  .strictObject({
    home: CountryId,
    mineral: Id,
    quantity: z.enum(["demand", "refined-import-share", "recycled-share", "first-supplier"]),
    partner: OptionalTextCell,
    value: NumberCell,
    unit: z.string().regex(/^(t|1)$/),
    basis: z.enum(BASES),
    year: YearCell,
    origin: Id,
    locator: FilledText,
    flag: z.string(),
  })
  .refine((row) => (row.partner !== null) === NAMES_A_PARTNER.includes(row.quantity), {
    path: ["partner"],
    error: `a partner exactly for ${NAMES_A_PARTNER.join(" and ")}`,
  });
true satisfies SameType<z.output<typeof HomeStatementRow>, HomeStatement>;

const OptionalCountryCell = z
  .string()
  .regex(/^$|^[A-Z]{3}$/, "an ISO alpha-3 code, or nothing")
  .transform((cell) => (cell === "" ? null : cell));
const OptionalPercentCell = OptionalNumberCell.refine(
  (percent) => percent === null || (percent >= 0 && percent <= 100),
  "a percentage, or nothing",
);

/** One row of printed-stages.csv: a label of a stage pie. A lost label has no number, every other has one. */
export const PrintedStageRow = z
  .strictObject({
    mineral: Id,
    stage_number: NumberCell,
    stage_ja: FilledText,
    stage_en: FilledText,
    year: YearCell,
    country: OptionalCountryCell,
    label_ja: FilledText,
    label_en: FilledText,
    percent: OptionalPercentCell,
    grade: z.enum(["printed", "derived", "lost"]),
    printed_risk_percent: OptionalPercentCell,
    origin: Id,
    locator: FilledText,
    flag: z.string(),
  })
  .refine((row) => (row.percent === null) === (row.grade === "lost"), {
    path: ["percent"],
    error: "a percentage exactly where the label is not lost",
  })
  .transform(
    (row): PrintedStageShare => ({
      mineral: row.mineral,
      stageNumber: row.stage_number,
      stage: { ja: row.stage_ja, en: row.stage_en },
      year: row.year,
      country: row.country,
      label: { ja: row.label_ja, en: row.label_en },
      percent: row.percent,
      grade: row.grade,
      printedRiskPercent: row.printed_risk_percent,
      origin: row.origin,
      locator: row.locator,
      flag: row.flag,
    }),
  );
true satisfies SameType<z.output<typeof PrintedStageRow>, PrintedStageShare>;
