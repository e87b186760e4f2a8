import * as z from "zod";
import {
  BASES,
  DEMAND_CHANGES,
  type DemandDriver,
  type DemandStatement,
  type DemandTableRow,
  type PrintedGrowth,
  type PrintedNumber,
  type PrintedTotal,
  type SupplyTableRow,
  type SupplyTrend,
} from "../../core/index.ts";
import { FilledText, Id, NumberCell, type SameType, YearCell, YesNoCell } from "../reference/cells.ts";

/** Rows of reference/demand/*.csv. Tonnes are t of the basis, growth is a year, 0.023 for 2.3 %. */

const PositiveCell = NumberCell.refine((value) => value > 0, "a number above 0");
const NotNegativeCell = NumberCell.refine((value) => value >= 0, "0 or more");
const GrowthCell = NumberCell.refine((rate) => Math.abs(rate) < 1, "a growth a year such as 0.023");
/** Words with blanks between them, or nothing. */
const WordsCell = z
  .string()
  .transform((cell): readonly string[] => cell.split(" ").filter((word) => word !== ""));
const SeriesCell = WordsCell.refine((words) => words.length > 0, "at least one series");
const ChangeCell = z
  .union([z.enum(DEMAND_CHANGES), z.literal("")])
  .transform((cell) => (cell === "" ? null : cell));
const Quantity = z.enum(["demand", "supply", "demand-change", "demand-share"]);

export const DemandStatementRow = z
  .strictObject({
    mineral: Id,
    base_t: PositiveCell,
    basis: z.enum(BASES),
    value_year: FilledText,
    base_year: YearCell,
    growth: GrowthCell,
    growth_to: YearCell,
    change: ChangeCell,
    change_basis: FilledText,
    driver_ja: FilledText,
    driver_en: FilledText,
    pairing_confidence: z.enum(["high", "medium", "low"]),
    origin: Id,
    locator: FilledText,
    flag: z.string(),
  })
  .transform(
    (row): DemandStatement => ({
      mineral: row.mineral,
      baseT: row.base_t,
      basis: row.basis,
      valueYear: row.value_year,
      baseYear: row.base_year,
      growth: row.growth,
      growthTo: row.growth_to,
      change: row.change,
      changeBasis: row.change_basis,
      driver: { ja: row.driver_ja, en: row.driver_en },
      origin: row.origin,
      locator: row.locator,
      flag: row.flag,
    }),
  );
true satisfies SameType<z.output<typeof DemandStatementRow>, DemandStatement>;

export const DemandDriverRow = z
  .strictObject({
    use_class_ja: z.string(),
    use_class_en: z.string(),
    target_ja: z.string(),
    target_en: z.string(),
    technology_ja: FilledText,
    technology_en: FilledText,
    mineral: Id,
    change: ChangeCell,
    direction: z.enum(["increase", "decrease", "none"]),
    basis: z.enum(["printed", "inferred"]),
    origin: Id,
    locator: FilledText,
    flag: z.string(),
  })
  .transform(
    (row): DemandDriver => ({
      useClass: { ja: row.use_class_ja, en: row.use_class_en },
      target: { ja: row.target_ja, en: row.target_en },
      technology: { ja: row.technology_ja, en: row.technology_en },
      mineral: row.mineral,
      change: row.change,
      direction: row.direction,
      basis: row.basis,
      origin: row.origin,
      locator: row.locator,
      flag: row.flag,
    }),
  );
true satisfies SameType<z.output<typeof DemandDriverRow>, DemandDriver>;

export const DemandRow = z
  .strictObject({
    scenario: Id,
    mineral: Id,
    use: Id,
    year: YearCell,
    value_t: NotNegativeCell,
    basis: z.enum(BASES),
    origin: Id,
    locator: FilledText,
    flag: z.string(),
  })
  .transform(({ value_t: valueT, ...row }): DemandTableRow => ({ ...row, valueT }));
true satisfies SameType<z.output<typeof DemandRow>, DemandTableRow>;

export const SupplyRow = z
  .strictObject({
    outlook: Id,
    mineral: Id,
    stage: z.enum(["mine", "refined"]),
    year: YearCell,
    value_t: NotNegativeCell,
    basis: z.enum(BASES),
    notes: WordsCell,
    origin: Id,
    locator: FilledText,
  })
  .transform(({ value_t: valueT, ...row }): SupplyTableRow => ({ ...row, valueT }));
true satisfies SameType<z.output<typeof SupplyRow>, SupplyTableRow>;

export const SupplyTrendRow = z
  .strictObject({
    outlook: Id,
    mineral: Id,
    stage: z.enum(["mine", "refined"]),
    base_year: YearCell,
    base_t: PositiveCell,
    growth: GrowthCell,
    growth_from: YearCell,
    growth_to: YearCell,
    basis: z.enum(BASES),
    notes: WordsCell,
    origin: Id,
    locator: FilledText,
  })
  .transform(
    ({ base_year, base_t, growth_from, growth_to, ...row }): SupplyTrend => ({
      ...row,
      baseYear: base_year,
      baseT: base_t,
      growthFrom: growth_from,
      growthTo: growth_to,
    }),
  );
true satisfies SameType<z.output<typeof SupplyTrendRow>, SupplyTrend>;

export const PrintedNumberRow = z
  .strictObject({
    mineral: Id,
    quantity: Quantity,
    series: Id,
    year: YearCell,
    value: NumberCell,
    half_unit: NotNegativeCell,
    how: z.enum(["printed", "placed", "derived", "interpolated"]),
    origin: Id,
    locator: FilledText,
    flag: z.string(),
  })
  .transform(({ half_unit: halfUnit, ...row }): PrintedNumber => ({ ...row, halfUnit }));
true satisfies SameType<z.output<typeof PrintedNumberRow>, PrintedNumber>;

export const PrintedTotalRow = z.strictObject({
  mineral: Id,
  quantity: Quantity,
  series: Id,
  parts: SeriesCell,
});
true satisfies SameType<z.output<typeof PrintedTotalRow>, PrintedTotal>;

export const PrintedGrowthRow = z
  .strictObject({
    mineral: Id,
    quantity: z.enum(["demand", "supply"]),
    series: SeriesCell,
    from: YearCell,
    to: YearCell,
    printed: GrowthCell,
    window_printed: YesNoCell,
    origin: Id,
    locator: FilledText,
  })
  .refine((row) => row.from < row.to, { path: ["to"], error: "a year after `from`" })
  .transform(({ window_printed: windowPrinted, ...row }): PrintedGrowth => ({ ...row, windowPrinted }));
true satisfies SameType<z.output<typeof PrintedGrowthRow>, PrintedGrowth>;
