import { type GrowthFinding, growthRate } from "../demand/growth-rate.ts";
import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { Basis, Stage } from "../evidence/vocabulary.ts";
import { supplyYears, type WorldSupply, worldSupply } from "../evidence/world-supply.ts";

/** World output of one year as one source family has it. */
export interface SupplyYear {
  readonly year: number;
  readonly origin: string;
  /** max(published total, Σ named + other countries), in the unit of the series. */
  readonly total: number;
  readonly totalIsLowerBound: boolean;
  /** Largest first. */
  readonly countries: readonly { readonly country: string; readonly value: number; readonly share: number }[];
  /** What no country is named for, in the unit of the series. */
  readonly unnamed: number;
  /** HHI 0..1 with the bounds that the unnamed rest leaves open. */
  readonly hhi: { readonly low: number; readonly central: number; readonly high: number };
}

/** Output of a stage over the years from one source family: never spliced with another. */
export interface SupplySeries {
  readonly family: string;
  readonly unit: string;
  readonly basis: Basis;
  readonly origins: readonly string[];
  readonly years: readonly SupplyYear[];
  /** Years between the first and the last that this source does not have. */
  readonly gaps: readonly number[];
  /** Years left out because their basis or unit is another. */
  readonly otherBasis: readonly number[];
  readonly coverageBreaks: readonly CoverageBreak[];
  /** The longest run of years that compare: no gap, no break of coverage; of equal ones the later. */
  readonly run: { readonly from: number; readonly to: number };
  /** Compound growth a year over that run. */
  readonly growth: GrowthFinding;
}

/** A large supplier that a source names from this year on, or no longer: the years on both sides do not compare. */
export interface CoverageBreak {
  /** First year of the new coverage. */
  readonly year: number;
  readonly country: string;
  readonly kind: "enters" | "leaves";
  /** Its share in the year that has it. */
  readonly share: number;
}

/** A supplier of this size does not begin or end from one year to the next: the source did. [ours] */
const COVERAGE_SHARE = 0.2;

/**
 * Who supplied the world over the years, one source at a time? Every family that has the stage, the one with the
 * most years first (ties: the order of preference of the reference data, then the name).
 *
 * Shares and HHI are of each year's own total. A year of another basis or unit than the newest is left out and
 * named; a year without data is a gap, never interpolated. Growth is taken over the longest run that compares: a
 * gap, a passage between sources, or a supplier of a fifth of the world that a source names only from some year on
 * (gallium: BGS has China from 2011) would be read as growth.
 */
export function supplyBySource(evidence: HomeEvidence, mineral: string, stage: Stage): SupplySeries[] {
  const { world } = evidence;
  const measure = stage === "reserves" ? "reserves" : "production";
  const years = supplyYears(world, mineral, stage, measure);
  const families = new Set(
    world
      .observations(mineral, stage, measure)
      .filter((row) => row.kind === "measured" && row.value !== null)
      .map((row) => world.family(row.origin)),
  );
  const preference = world.reference.parameters.preference[stage] ?? [];
  const rank = (family: string) => {
    const place = preference.indexOf(family);
    return place === -1 ? preference.length : place;
  };
  return [...families]
    .flatMap((family) => {
      const supplies = years.flatMap((year) => {
        const found = worldSupply(world, { mineral, stage, measure, year, source: family });
        return found && found.year === year && world.family(found.origin) === family ? [found] : [];
      });
      const series = seriesOf(family, supplies, mineral);
      return series ? [series] : [];
    })
    .sort(
      (a, b) =>
        b.years.length - a.years.length ||
        rank(a.family) - rank(b.family) ||
        a.family.localeCompare(b.family, "en"),
    );
}

function seriesOf(family: string, supplies: readonly WorldSupply[], mineral: string): SupplySeries | null {
  const newest = supplies.at(-1);
  if (!newest) return null;
  const comparable = supplies.filter((one) => one.basis === newest.basis && one.unit === newest.unit);
  const years = comparable.map(yearOf);
  const coverageBreaks = breaksOf(years);
  const run = longestRun(years, new Set(coverageBreaks.map((one) => one.year)));
  return {
    family,
    unit: newest.unit,
    basis: newest.basis,
    origins: [...new Set(comparable.map((one) => one.origin))].sort(),
    years,
    gaps: gapsOf(years.map((one) => one.year)),
    otherBasis: supplies.filter((one) => !comparable.includes(one)).map((one) => one.year),
    coverageBreaks,
    run: { from: run[0]?.year ?? newest.year, to: run.at(-1)?.year ?? newest.year },
    growth: growthRate(
      run.map(({ year, total }) => ({ year, value: total })),
      { annual: true, subject: mineral },
    ),
  };
}

/**
 * Growth of a source's world output in a window of the asker's own.
 *
 * A window that a gap or a break of coverage crosses has no growth: the issue names the years.
 */
export function supplyGrowth(series: SupplySeries, mineral: string, from: number, to: number): GrowthFinding {
  const crossed = series.coverageBreaks.filter((one) => one.year > from && one.year <= to);
  if (crossed.length > 0) {
    const years = [...new Set(crossed.map((one) => one.year))];
    return { kind: "issue", issue: { code: "gap-in-series", subject: mineral, years } };
  }
  return growthRate(
    series.years.map(({ year, total }) => ({ year, value: total })),
    { from, to, annual: true, subject: mineral },
  );
}

function yearOf(supply: WorldSupply): SupplyYear {
  const { low, central, high } = supply.concentration;
  return {
    year: supply.year,
    origin: supply.origin,
    total: supply.total,
    totalIsLowerBound: supply.totalIsLowerBound,
    countries: supply.countries.map(({ country, value, share }) => ({ country, value, share })),
    unnamed: Math.max(0, supply.total - supply.namedTotal),
    hhi: { low, central, high },
  };
}

function gapsOf(years: readonly number[]): number[] {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? -1];
  const known = new Set(years);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter(
    (y) => !known.has(y),
  );
}

function breaksOf(years: readonly SupplyYear[]): CoverageBreak[] {
  return years.flatMap((now, place) => {
    const before = years[place - 1];
    if (!before || before.year !== now.year - 1) return [];
    const large = (one: SupplyYear, other: SupplyYear, kind: CoverageBreak["kind"]) =>
      one.countries
        .filter(
          ({ country, share }) =>
            share >= COVERAGE_SHARE && !other.countries.some((theirs) => theirs.country === country),
        )
        .map(({ country, share }) => ({ year: now.year, country, kind, share }));
    return [...large(now, before, "enters"), ...large(before, now, "leaves")];
  });
}

/** Longest run of consecutive years without a break; of equal ones the later. */
function longestRun(years: readonly SupplyYear[], breaks: ReadonlySet<number>): SupplyYear[] {
  const runs: SupplyYear[][] = [];
  for (const one of years) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.year === one.year - 1 && !breaks.has(one.year)) run.push(one);
    else runs.push([one]);
  }
  return runs.reduce<SupplyYear[]>((best, run) => (run.length >= best.length ? run : best), []);
}
