import { countryColour, OTHER_COLOUR } from "../../../charts/colours/country-colour.ts";
import type {
  BarSeries,
  StackedBar,
  StackedBarsState,
} from "../../../charts/stacked-bars/stacked-bars-state.ts";
import {
  type GrowthFinding,
  OTHER_COUNTRIES,
  type SupplySeries,
  type SupplyYear,
} from "../../../core/index.ts";
import type { ChainSupplyWords } from "../../../i18n/web-chain-supply.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";
import { signedPercent } from "../demand/statement-view.ts";
import { spansOf } from "../demand/trend-view.ts";
import { amountScale } from "./amount-scale.ts";

export interface SeriesParts {
  readonly tongue: Tongue;
  readonly words: ChainSupplyWords;
  readonly mineral: string;
  readonly series: SupplySeries;
  /** Name of the source family. */
  readonly source: string;
}

/** Countries with a colour of their own: the largest of the last year. */
const NAMED = 5;

/** Years from the longest comparable run on: what lies before it does not compare, and is said to be left out. */
export function shownYears({ series }: Pick<SeriesParts, "series">): SupplyYear[] {
  return series.years.filter((one) => one.year >= series.run.from);
}

const leadersOf = (years: readonly SupplyYear[]): string[] =>
  (years.at(-1)?.countries ?? []).slice(0, NAMED).map((one) => one.country);

export function recomputedBars(
  parts: SeriesParts,
  title: string,
  amount: "quantity" | "share",
): StackedBarsState {
  const { tongue, words, mineral, series } = parts;
  const { f, say } = tongue;
  const years = shownYears(parts);
  const leaders = leadersOf(years);
  const { unit, format } = amountScale(
    tongue,
    Math.max(...years.map((one) => one.total), 0),
    series.unit,
    series.basis,
    mineral,
  );
  const byYear = new Map(years.map((one) => [one.year, one]));
  const [first, last] = [years[0], years.at(-1)];
  const span = Array.from(
    { length: (last?.year ?? 0) - (first?.year ?? 0) + 1 },
    (_, place) => (first?.year ?? 0) + place,
  );
  return {
    title,
    description: say(words.recomputed.description, {
      from: String(first?.year ?? ""),
      to: String(last?.year ?? ""),
      unit,
      last: last
        ? f.list(
            last.countries.slice(0, NAMED).map((one) => `${f.country(one.country)} ${f.share(one.share)}`),
          )
        : "",
    }),
    unit: amount === "quantity" ? unit : "",
    series: [
      ...leaders.map(
        (id): BarSeries => ({ id, label: f.country(id), colour: countryColour(id), pattern: "plain" }),
      ),
      { id: OTHER_COUNTRIES, label: f.country(OTHER_COUNTRIES), colour: OTHER_COLOUR, pattern: "dotted" },
    ],
    bars: span.map((year) => barOf(byYear.get(year), year, leaders, amount === "quantity" ? format : null)),
    mode: amount === "quantity" ? "amount" : "share",
    line: null,
    marks: null,
    formatY: amount === "quantity" ? format : (value) => `${Math.round(value * 100)}%`,
    labelOf: (segment, bar) => {
      const total = byYear.get(bar.year)?.total ?? 0;
      return amount === "share" && total > 0 ? `${Math.round((segment.value / total) * 100)}%` : "";
    },
    modelLabel: "",
    forecastLabel: "",
  };
}

function barOf(
  year: SupplyYear | undefined,
  at: number,
  leaders: readonly string[],
  format: ((value: number) => string) | null,
): StackedBar {
  if (!year) return { year: at, segments: [], total: "", kind: "observed" };
  const amounts = new Map(year.countries.map((one) => [one.country, one.value]));
  const named = leaders.map((series) => ({
    series,
    value: amounts.get(series) ?? 0,
    grade: "printed" as const,
  }));
  const rest = year.total - named.reduce((sum, one) => sum + one.value, 0);
  return {
    year: at,
    segments: [...named, { series: OTHER_COUNTRIES, value: Math.max(0, rest), grade: "printed" }],
    total: format === null ? "" : format(year.total),
    kind: "observed",
  };
}

/** The finding: the largest supplier of the newest year, then and now. */
export function recomputedTitle(parts: SeriesParts): string {
  const { tongue, words, source } = parts;
  const years = shownYears(parts);
  const [first, last] = [years[0], years.at(-1)];
  const leader = last?.countries[0];
  if (!first || !last || !leader) return words.recomputed.none;
  const before = first.countries.find((one) => one.country === leader.country);
  return tongue.say(words.recomputed.title, {
    country: tongue.f.country(leader.country),
    from: String(first.year),
    start: before ? tongue.f.share(before.share) : "–",
    to: String(last.year),
    end: tongue.f.share(leader.share),
    source,
  });
}

/** What a reader must know before she compares years: gaps, breaks of coverage, other bases, lower bounds. */
export function seriesNotes({ tongue, words, series }: SeriesParts): string[] {
  const { f, say } = tongue;
  // The break that the drawn years begin with; later ones lie inside them.
  const newest = series.coverageBreaks.filter((one) => one.year <= series.run.from).at(-1);
  const earlier = series.years.filter((one) => one.year < series.run.from).map((one) => one.year);
  const bounds = series.years.filter((one) => one.totalIsLowerBound).map((one) => one.year);
  return [
    ...(newest
      ? [
          say(newest.kind === "enters" ? words.recomputed.breaks : words.recomputed.breaksLeave, {
            year: String(newest.year),
            before: String(newest.year - 1),
            country: f.country(newest.country),
            share: f.share(newest.share),
          }),
        ]
      : []),
    ...(earlier.length > 0 ? [say(words.recomputed.notDrawn, { years: spansOf(earlier) })] : []),
    ...(series.gaps.length > 0 ? [say(words.recomputed.gaps, { years: spansOf(series.gaps) })] : []),
    ...(series.otherBasis.length > 0
      ? [say(words.recomputed.otherBasis, { years: spansOf(series.otherBasis) })]
      : []),
    ...(bounds.length > 0 ? [say(words.recomputed.lowerBound, { years: spansOf(bounds) })] : []),
  ];
}

/** `年率8.7 %（2011～2023年、BGS）`, or why there is none. */
export function growthText({ tongue, words, source }: SeriesParts, finding: GrowthFinding): string {
  if (finding.kind === "rate") {
    return tongue.say(words.recomputed.growth, {
      rate: signedPercent(finding.rate),
      from: String(finding.from),
      to: String(finding.to),
      source,
    });
  }
  const why = tongue.say(words.recomputed.crossed, { years: finding.issue.years.join(", ") });
  return tongue.say(words.recomputed.growthNone, { why });
}

/** Year × country with amount and share, world total and HHI; all years, also those that are not drawn. */
export function seriesTable(parts: SeriesParts, caption: string): TableModel {
  const { tongue, words, mineral, series } = parts;
  const { f } = tongue;
  const unit = f.unit(series.unit, series.basis, mineral);
  return {
    caption,
    columns: [
      { key: "year", label: words.recomputed.year },
      { key: "supplier", label: words.printed.supplier },
      { key: "value", label: unit, numeric: true },
      { key: "share", label: words.printed.computedShare, numeric: true },
      { key: "hhi", label: words.recomputed.hhi, numeric: true },
    ],
    rows: series.years.toReversed().flatMap((year) => [
      {
        key: `${year.year}.total`,
        cells: [
          cell(String(year.year), year.year),
          cell(words.recomputed.total),
          cell(f.number(year.total), year.total),
          cell("", null),
          cell(f.index(year.hhi.central), year.hhi.central),
        ],
      },
      ...year.countries.map((one) => ({
        key: `${year.year}.${one.country}`,
        cells: [
          cell(String(year.year), year.year),
          cell(f.country(one.country)),
          cell(f.number(one.value), one.value),
          cell(f.share(one.share), one.share),
          cell("", null),
        ],
      })),
    ]),
  };
}
