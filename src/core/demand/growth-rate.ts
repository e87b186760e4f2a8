import type { DemandIssue, DemandIssueCode } from "./demand-issue.ts";

export interface YearValue {
  readonly year: number;
  /** null: the series has the year and no number for it. */
  readonly value: number | null;
}

export interface GrowthOptions {
  readonly from?: number;
  readonly to?: number;
  /** Years that the analyst marks as irregular (a recession, a strike). */
  readonly irregular?: readonly number[];
  /**
   * What leaving out irregular years means: `unbroken` takes the longest period that holds none of them,
   * `dropped` takes them out and uses what is left.
   */
  readonly reading?: "unbroken" | "dropped";
  readonly method?: "end-points" | "log-linear";
  /** Does the series claim every year? Then a missing year is a gap; a table in five-year steps is not. */
  readonly annual?: boolean;
  readonly subject?: string;
}

export interface GrowthRate {
  readonly kind: "rate";
  /** Compound growth a year: 0.05 is 5 %. */
  readonly rate: number;
  readonly from: number;
  readonly to: number;
  readonly years: readonly number[];
  readonly leftOut: readonly number[];
  readonly method: "end-points" | "log-linear";
  /** Of the log-linear fit with three points or more; null otherwise. */
  readonly standardError: number | null;
}

export type GrowthFinding = GrowthRate | { readonly kind: "issue"; readonly issue: DemandIssue };

interface Point {
  readonly year: number;
  readonly value: number;
}

/** Compound growth a year between two amounts: (end ÷ start)^(1/years) − 1. */
export function compoundGrowth(start: number, end: number, years: number): number {
  return (end / start) ** (1 / years) - 1;
}

/**
 * How fast does a series grow a year? CAGR over an unbroken period without the years marked irregular.
 *
 * Definition: (v_end ÷ v_start)^(1/(y_end − y_start)) − 1 over the longest unbroken period (ties: the later one);
 * `log-linear` takes the slope of ln v on the year instead. A gap, a zero or a missing window year is a named
 * issue, never a shorter window: the analyst chooses another window or marks the year.
 *
 * @example growthRate([{ year: 2010, value: 100 }, { year: 2020, value: 200 }]) // rate 0.07177
 * @see METI FY2020 study, CAGRの取り方 (reading of "without irregular years": docs/methods/demand.md).
 */
export function growthRate(series: readonly YearValue[], options: GrowthOptions = {}): GrowthFinding {
  const fail = (code: DemandIssueCode, years: readonly number[] = []): GrowthFinding => ({
    kind: "issue",
    issue: { code, subject: options.subject ?? "", years },
  });
  const sorted = [...series].sort((a, b) => a.year - b.year);
  const double = sorted.filter((p, i) => sorted[i - 1]?.year === p.year).map((p) => p.year);
  if (double.length > 0) return fail("duplicate-year", double);
  const from = options.from ?? sorted[0]?.year;
  const to = options.to ?? sorted.at(-1)?.year;
  if (from === undefined || to === undefined) return fail("too-few-years");
  if (from > to) return fail("window-reversed", [from, to]);
  const absent = [from, to].filter((year) => !sorted.some((p) => p.year === year));
  if (absent.length > 0) return fail("year-not-in-series", absent);

  const inWindow = sorted.filter((p) => p.year >= from && p.year <= to);
  const irregular = new Set(options.irregular ?? []);
  const used =
    options.reading === "dropped"
      ? inWindow.filter((p) => !irregular.has(p.year))
      : longestPeriod(inWindow, irregular);
  const first = used[0];
  const last = used.at(-1);
  if (!first || !last || first === last)
    return fail(
      "too-few-years",
      used.map((p) => p.year),
    );
  const gaps = gapYears(used, options.annual === true ? irregular : null);
  if (gaps.length > 0) return fail("gap-in-series", gaps);
  const points = used.flatMap((p) => (p.value === null ? [] : [{ year: p.year, value: p.value }]));
  const flat = points.filter((p) => !(p.value > 0)).map((p) => p.year);
  if (flat.length > 0) return fail("zero-or-negative", flat);

  const method = options.method ?? "end-points";
  const years = points.map((p) => p.year);
  return {
    kind: "rate",
    ...(method === "log-linear" ? logLinear(points) : endPoints(points)),
    from: first.year,
    to: last.year,
    years,
    leftOut: inWindow.map((p) => p.year).filter((year) => !years.includes(year)),
    method,
  };
}

/** Longest run of points without an irregular year; of equal ones the later. */
function longestPeriod(points: readonly YearValue[], irregular: ReadonlySet<number>): YearValue[] {
  const periods: YearValue[][] = [[]];
  for (const point of points) {
    if (irregular.has(point.year)) periods.push([]);
    else periods.at(-1)?.push(point);
  }
  const length = (period: readonly YearValue[]) => (period.at(-1)?.year ?? 0) - (period[0]?.year ?? 0);
  return periods.reduce((best, period) =>
    period.length > 0 && (best.length === 0 || length(period) >= length(best)) ? period : best,
  );
}

function gapYears(points: readonly YearValue[], irregular: ReadonlySet<number> | null): number[] {
  const blank = points.filter((p) => p.value === null).map((p) => p.year);
  if (!irregular) return blank;
  const years = new Set(points.map((p) => p.year));
  const first = points[0]?.year ?? 0;
  const last = points.at(-1)?.year ?? -1;
  const skipped = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => !years.has(year) && !irregular.has(year),
  );
  return [...blank, ...skipped].sort((a, b) => a - b);
}

function endPoints(points: readonly Point[]): { rate: number; standardError: null } {
  const first = points[0] as Point;
  const last = points.at(-1) as Point;
  return { rate: compoundGrowth(first.value, last.value, last.year - first.year), standardError: null };
}

function logLinear(points: readonly Point[]): { rate: number; standardError: number | null } {
  const n = points.length;
  const meanYear = points.reduce((sum, p) => sum + p.year, 0) / n;
  const meanLog = points.reduce((sum, p) => sum + Math.log(p.value), 0) / n;
  const sxx = points.reduce((sum, p) => sum + (p.year - meanYear) ** 2, 0);
  const sxy = points.reduce((sum, p) => sum + (p.year - meanYear) * (Math.log(p.value) - meanLog), 0);
  const slope = sxy / sxx;
  if (n < 3) return { rate: Math.expm1(slope), standardError: null };
  const residual = points.reduce(
    (sum, p) => sum + (Math.log(p.value) - meanLog - slope * (p.year - meanYear)) ** 2,
    0,
  );
  return { rate: Math.expm1(slope), standardError: Math.exp(slope) * Math.sqrt(residual / (n - 2) / sxx) };
}
