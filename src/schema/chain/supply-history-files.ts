import * as z from "zod";
import {
  type PrintedRecyclingRate,
  type PrintedSupply,
  type PrintedSupplyChange,
  SUPPLIER_GROUPS,
  type SupplyHistoryReference,
} from "../../core/index.ts";
import {
  bothOrNeither,
  CountryId,
  FilledText,
  Id,
  NotNegativeCell,
  NumberCell,
  OptionalShareCell,
  type SameType,
  YearCell,
} from "../reference/cells.ts";
import type { ReferenceReader } from "../reference/reading.ts";

const SUPPLY = "reference/chain/printed-supply.csv";
const CHANGES = "reference/chain/printed-supply-changes.csv";
const RATES = "reference/chain/printed-recycling-rates.csv";
export const SUPPLY_HISTORY_FILES: readonly string[] = [SUPPLY, CHANGES, RATES];

const ShareCell = NumberCell.refine((value) => value > 0 && value < 1, "a rate between 0 and 1");
const SupplierCell = z.union([CountryId, z.enum(SUPPLIER_GROUPS)]);

const SupplyRow = z
  .strictObject({
    mineral: Id,
    supplier: SupplierCell,
    year: YearCell,
    value_t: NotNegativeCell,
    half_unit_t: NotNegativeCell,
    how: z.enum(["printed", "placed", "derived", "interpolated"]),
    share_of_primary: OptionalShareCell,
    origin: Id,
    locator: FilledText,
    flag_ja: z.string(),
    flag_en: z.string(),
  })
  .refine(...bothOrNeither("flag"))
  .transform(
    ({ value_t, half_unit_t, share_of_primary, flag_ja, flag_en, ...row }): PrintedSupply => ({
      ...row,
      valueT: value_t,
      halfUnitT: half_unit_t,
      shareOfPrimary: share_of_primary,
      flag: { ja: flag_ja, en: flag_en },
    }),
  );
true satisfies SameType<z.output<typeof SupplyRow>, PrintedSupply>;

const ChangeRow = z
  .strictObject({
    mineral: Id,
    supplier: z.union([SupplierCell, z.literal("primary")]),
    from: YearCell,
    to: YearCell,
    change_t: NumberCell,
    half_unit_t: NotNegativeCell,
    origin: Id,
    locator: FilledText,
  })
  .refine((row) => row.from < row.to, { path: ["to"], error: "a year after the first" })
  .transform(
    ({ change_t, half_unit_t, ...row }): PrintedSupplyChange => ({
      ...row,
      changeT: change_t,
      halfUnitT: half_unit_t,
    }),
  );
true satisfies SameType<z.output<typeof ChangeRow>, PrintedSupplyChange>;

const RateRow = z
  .strictObject({
    mineral: Id,
    rate: ShareCell,
    half_unit: NotNegativeCell,
    definition: z.enum(["of-primary", "of-total"]),
    origin: Id,
    locator: FilledText,
  })
  .transform(({ half_unit: halfUnit, ...row }): PrintedRecyclingRate => ({ ...row, halfUnit }));
true satisfies SameType<z.output<typeof RateRow>, PrintedRecyclingRate>;

/** Supply by country as documents print it. Faults are noted in the reader. */
export function readSupplyHistoryFiles(reader: ReferenceReader): SupplyHistoryReference {
  const rows = <T>(file: string, schema: z.ZodType<T>) => reader.csv(file, schema).map((row) => row.value);
  const supply = reader.csv(SUPPLY, SupplyRow);
  const seen = new Set<string>();
  for (const { line, value } of supply) {
    const key = `${value.mineral}/${value.supplier}/${value.year}`;
    if (seen.has(key)) {
      reader.problems.push({
        code: "duplicate-id",
        file: SUPPLY,
        line,
        field: "year",
        expected: "a supplier and year of its own",
        found: key,
      });
    }
    seen.add(key);
  }
  return {
    supply: supply.map((row) => row.value),
    changes: rows(CHANGES, ChangeRow),
    recyclingRates: rows(RATES, RateRow),
  };
}
