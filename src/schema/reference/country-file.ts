import * as z from "zod";
import type { Country } from "../../core/index.ts";
import { CountryId, FilledText, OptionalYearCell, type SameType, YesNoCell } from "./cells.ts";

/** One row of countries.csv; codes of other systems stand beside the id for people and are not read. */
export const CountryRow = z
  .looseObject({
    id: CountryId,
    name_ja: FilledText,
    name_en: FilledText,
    eu: YesNoCell,
    until: OptionalYearCell,
  })
  .transform(
    (row): Country => ({
      id: row.id,
      name: { ja: row.name_ja, en: row.name_en },
      eu: row.eu,
      until: row.until,
    }),
  );
true satisfies SameType<z.output<typeof CountryRow>, Country>;
