/** The two editions that are spliced in the long table, by the newest year they report. */
const ORIGIN_BY_NEWEST_YEAR = new Map([
  [2022, "world-mining-data-2024"],
  [2024, "world-mining-data-2026"],
]);

export const EARLIER_EDITION = {
  origin: "world-mining-data-2024",
  firstYear: 2018,
  newestYear: 2022,
} as const;
export const LATER_EDITION = { origin: "world-mining-data-2026", firstYear: 2020, newestYear: 2024 } as const;
export const ORIGINS = [...ORIGIN_BY_NEWEST_YEAR.values()];

/** An edition appears two years after the newest year it reports; null when its origin is not known here. */
export function originOfNewestYear(year: number): string | null {
  return ORIGIN_BY_NEWEST_YEAR.get(year) ?? null;
}
