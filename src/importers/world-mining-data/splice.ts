import { EARLIER_EDITION, LATER_EDITION } from "./editions.ts";
import { type LongRow, TOTAL } from "./long-table.ts";

/** Which edition a row of the spliced table is from, and what has to be known of it. */
export interface EditionRow {
  readonly row: LongRow;
  readonly origin: string;
  readonly note: string;
}

export const seriesName = (row: Pick<LongRow, "commodity" | "country">): string =>
  `${row.commodity} / ${row.country}`;

/**
 * Gives every row of the spliced table back to its edition.
 *
 * A series that the earlier edition has keeps that edition's 2018–2022 and takes 2023–2024 from the later one. A
 * series that it does not have is the later edition's alone, which starts in 2020. So the later edition has
 * countries in 2020–2022 (`added-country`) but no world total: the totals of those years are the earlier edition's
 * (`countries-added-later`), and its HHI is not to be had from countries of both.
 *
 * @param earlierSeries names of the series of the earlier edition, from its own table
 * @returns rows in their order; blanks of a year that the edition does not cover are left out
 */
export function splitEditions(rows: readonly LongRow[], earlierSeries: ReadonlySet<string>): EditionRow[] {
  const added = addedCountries(rows, earlierSeries);
  return rows.flatMap((row): EditionRow[] => {
    if (row.year > EARLIER_EDITION.newestYear) return [{ row, origin: LATER_EDITION.origin, note: "" }];
    if (earlierSeries.has(seriesName(row))) {
      const incomplete = row.country === TOTAL && added.has(`${row.commodity} ${row.year}`);
      return [{ row, origin: EARLIER_EDITION.origin, note: incomplete ? "countries-added-later" : "" }];
    }
    if (row.year < LATER_EDITION.firstYear) return [];
    return [{ row, origin: LATER_EDITION.origin, note: "added-country" }];
  });
}

/** Countries with output that joined after the earlier edition, by `commodity year`. */
export function addedCountries(
  rows: readonly LongRow[],
  earlierSeries: ReadonlySet<string>,
): Map<string, { country: string; quantity: number }[]> {
  const added = new Map<string, { country: string; quantity: number }[]>();
  for (const row of rows) {
    if (row.year > EARLIER_EDITION.newestYear || !row.quantity || earlierSeries.has(seriesName(row)))
      continue;
    const key = `${row.commodity} ${row.year}`;
    added.set(key, [...(added.get(key) ?? []), { country: row.country, quantity: row.quantity }]);
  }
  return added;
}

/**
 * The earlier edition's series when its own table is not at hand: those with a figure before the later edition
 * begins. Twelve of 2,019 series that began in 2020 or 2021 then count as the later edition's, hence a warning.
 */
export function guessEarlierSeries(rows: readonly LongRow[]): Set<string> {
  const early = rows.filter((row) => row.year < LATER_EDITION.firstYear && row.quantity !== null);
  return new Set(early.map(seriesName));
}
