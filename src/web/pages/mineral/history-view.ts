import { lineColour } from "../../../charts/colours/country-colour.ts";
import type { LineChartState, LineSeries } from "../../../charts/line-chart/line-chart-state.ts";
import { type History, OTHER_COUNTRIES, type SeriesPoint } from "../../../core/index.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";

export type Amount = "quantity" | "share";

/** Countries that get a line of their own: the largest of the chosen year. */
const LINES = 5;

export function historyYears(history: History): number[] {
  return [...new Set(history.points.map((point) => point.year))].sort((a, b) => a - b);
}

/** Points of one year, largest first. */
export function pointsOf(history: History, year: number): SeriesPoint[] {
  return history.points
    .filter((point) => point.year === year && point.value !== null)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
}

/** Lines of the largest countries of one year over all years, and of everything else together. */
export function historyChart(
  tongue: Tongue,
  history: History,
  wanted: { readonly title: string; readonly year: number; readonly amount: Amount },
): LineChartState {
  const { f } = tongue;
  const years = historyYears(history);
  const leaders = pointsOf(history, wanted.year)
    .filter((point) => point.country !== OTHER_COUNTRIES)
    .slice(0, LINES)
    .map((point) => point.country);
  const byPlace = new Map(history.points.map((point) => [`${point.country}/${point.year}`, point]));
  const amountOf = (point: SeriesPoint | undefined) =>
    point === undefined ? null : wanted.amount === "share" ? point.share : point.value;
  const lines: LineSeries[] = leaders.map((country) => ({
    id: country,
    label: f.country(country),
    colour: lineColour(country),
    points: yearByYear(years).map((x) => ({ x, y: amountOf(byPlace.get(`${country}/${x}`)) })),
  }));
  return {
    title: wanted.title,
    description: `${wanted.title}. ${leaders.map(f.country).join(", ")}`,
    series: [...lines, restOf(tongue, history, leaders, years, wanted.amount)].filter((one) =>
      one.points.some((point) => point.y !== null),
    ),
    unit: wanted.amount === "share" ? "" : unitOf(tongue, history),
    formatY: wanted.amount === "share" ? (value) => `${Math.round(value * 100)}%` : f.number,
    formatX: String,
    selectedX: wanted.year,
    ...(wanted.amount === "share" ? { yMax: 1 } : {}),
  };
}

export function unitOf({ f }: Tongue, history: History): string {
  return f.unit(history.unit, history.basis, history.mineral);
}

/** Every year between the first and the last: a year without data is a gap, not a shortcut. */
function yearByYear(years: readonly number[]): number[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function restOf(
  { f }: Tongue,
  history: History,
  leaders: readonly string[],
  years: readonly number[],
  amount: Amount,
): LineSeries {
  const named = new Set(leaders);
  const points = yearByYear(years).map((x) => {
    const others = history.points.filter((point) => point.year === x && !named.has(point.country));
    const sum = others.reduce(
      (total, point) => total + ((amount === "share" ? point.share : point.value) ?? 0),
      0,
    );
    return { x, y: others.length === 0 ? null : sum };
  });
  return {
    id: OTHER_COUNTRIES,
    label: f.country(OTHER_COUNTRIES),
    colour: lineColour(OTHER_COUNTRIES),
    points,
    dash: "4 3",
  };
}

/** Year × country with amount and share. */
export function historyTable(tongue: Tongue, history: History, caption: string): TableModel {
  const { t, f } = tongue;
  return {
    caption,
    columns: [
      { key: "year", label: t.explain.year },
      { key: "country", label: t.mineral.country },
      { key: "value", label: `${t.mineral.amount} (${unitOf(tongue, history)})`, numeric: true },
      { key: "share", label: t.mineral.share, numeric: true },
    ],
    rows: historyYears(history)
      .reverse()
      .flatMap((year) =>
        pointsOf(history, year).map((point) => ({
          key: `${year}.${point.country}`,
          cells: [
            cell(String(year), year),
            cell(f.country(point.country)),
            cell(f.number(point.value ?? 0), point.value),
            cell(point.share === null ? "–" : f.share(point.share), point.share),
          ],
        })),
      ),
  };
}
