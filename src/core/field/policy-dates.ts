/** A date as far as a document prints it: a year, a month or a day. */
export const PARTIAL_DATE = /^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A stretch of time in years: 2020.5 is the middle of 2020. The end belongs to what follows. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

const DAYS_OF_MONTH = 31;

/**
 * The stretch that a partial date stands for: 2020 is the whole year, 2020-07 its seventh month. Months are twelfths
 * of a year: good enough to draw, and any two dates keep their order.
 * @example spanOfDate("2020-07") // { start: 2020.5, end: 2020.5833 }
 */
export function spanOfDate(date: string): TimeSpan {
  const [year = Number.NaN, month, day] = date.split("-").map(Number);
  if (month === undefined) return { start: year, end: year + 1 };
  const start = year + (month - 1) / 12;
  if (day === undefined) return { start, end: year + month / 12 };
  const ofMonth = (part: number) => start + part / DAYS_OF_MONTH / 12;
  return { start: ofMonth(day - 1), end: ofMonth(day) };
}

/** Can both dates mean the same day? 2020 and 2020-12 can, 2018-08 and 2018-09 cannot. */
export const datesAgree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
