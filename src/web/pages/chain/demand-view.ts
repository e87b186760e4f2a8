import { OTHER_COLOUR } from "../../../charts/colours/country-colour.ts";
import type {
  BarSegment,
  StackedBar,
  StackedBarsState,
} from "../../../charts/stacked-bars/stacked-bars-state.ts";
import {
  checkPrintedSums,
  type DemandReference,
  type DemandUse,
  type PrintedNumber,
  type PrintedSumCheck,
} from "../../../core/index.ts";
import type { ChainDemandWords } from "../../../i18n/web-chain-demand.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";
import { amountScale } from "./amount-scale.ts";

/** Demand of one mineral as a document prints it: totals of every year, uses where they can be read. */
export interface PrintedDemand {
  readonly mineral: string;
  readonly uses: readonly DemandUse[];
  readonly years: readonly {
    readonly year: number;
    readonly total: PrintedNumber;
    /** Empty where only the total can be read. */
    readonly parts: readonly PrintedNumber[];
    /** Total row of the document's table. */
    readonly table: PrintedNumber | null;
  }[];
  readonly shares: readonly PrintedNumber[];
  /** Totals that contradict their parts. */
  readonly wrong: readonly PrintedSumCheck[];
  readonly origin: string;
}

const CHART = "total-chart";
const TABLE = "total-table";

/** Null where no document prints the mineral's demand year by year. */
export function printedDemand(reference: DemandReference, mineral: string): PrintedDemand | null {
  const printed = reference.printed.filter((n) => n.mineral === mineral);
  const totals = printed.filter((n) => n.quantity === "demand" && n.series === CHART);
  const first = totals[0];
  if (!first) return null;
  const leaves = leafSeries(reference, mineral, CHART);
  const numberOf = (series: string, year: number) =>
    printed.find((n) => n.quantity === "demand" && n.series === series && n.year === year) ?? null;
  const uses = leaves.flatMap((id) => reference.uses.filter((use) => use.id === id));
  return {
    mineral,
    uses: uses.length === leaves.length ? uses : [],
    years: totals
      .map((total) => {
        const parts = leaves.flatMap((series) => numberOf(series, total.year) ?? []);
        return {
          year: total.year,
          total,
          parts: parts.length === leaves.length ? parts : [],
          table: numberOf(TABLE, total.year),
        };
      })
      .sort((a, b) => a.year - b.year),
    shares: printed.filter((n) => n.quantity === "demand-share"),
    wrong: checkPrintedSums(reference).filter(
      (check) => check.mineral === mineral && check.quantity === "demand" && check.verdict === "contradicts",
    ),
    origin: first.origin,
  };
}

/** Parts of a total down to those that have no parts of their own. */
function leafSeries(reference: DemandReference, mineral: string, series: string): string[] {
  const total = reference.printedTotals.find(
    (one) => one.mineral === mineral && one.quantity === "demand" && one.series === series,
  );
  return total ? total.parts.flatMap((part) => leafSeries(reference, mineral, part)) : [series];
}

/** Existing uses quiet, new ones strong, as on the demand page; a pattern sets new uses apart from colour. */
const NEW_COLOURS = ["#1f5c87", "#3f8f7b"];
const OLD_COLOURS = ["#8f9b94", "#c3b28f", "#9aa5ad", "#b08d57", "#a8a0ab", "#d0cdb4"];
const LOST = "lost";
/** First year after the document's own present. */
const FORECAST_AFTER = 2020;

export interface DemandParts {
  readonly tongue: Tongue;
  readonly words: ChainDemandWords;
  readonly demand: PrintedDemand;
}

export function demandBars({ tongue, words, demand }: DemandParts, title: string): StackedBarsState {
  const { say, f, language } = tongue;
  const highest = Math.max(...demand.years.map((one) => Math.max(one.total.value, one.table?.value ?? 0)));
  const { unit, format } = amountScale(tongue, highest, "t", "metal-content", demand.mineral);
  const wrongYears = new Set(demand.wrong.map((check) => check.year));
  const marks = demand.years.flatMap(({ year, table }) =>
    table && wrongYears.has(year) ? [{ year, value: table.value }] : [],
  );
  const [first, last] = [demand.years[0], demand.years.at(-1)];
  let [news, olds] = [0, 0];
  return {
    title,
    description: say(words.printed.description, {
      from: String(first?.year ?? ""),
      to: String(last?.year ?? ""),
      totals: f.list(demand.years.map((one) => `${one.year} ${format(one.total.value)}`)),
      uses: f.list(
        (last?.parts ?? []).map((part) => `${nameOfUse(demand, part.series, tongue)} ${format(part.value)}`),
      ),
    }),
    unit,
    series: [
      ...demand.uses.map((use) => ({
        id: use.id,
        label: use.name[language],
        colour: (use.group === "existing" ? OLD_COLOURS[olds++] : NEW_COLOURS[news++]) ?? OTHER_COLOUR,
        pattern: use.group === "existing" ? ("plain" as const) : ("striped" as const),
      })),
      { id: LOST, label: words.printed.lost, colour: OTHER_COLOUR, pattern: "dotted" },
    ],
    bars: demand.years.map((one) => demandBar(one, format)),
    mode: "amount",
    line: null,
    marks: marks.length > 0 ? { label: words.printed.tableTotal, points: marks } : null,
    formatY: format,
    labelOf: (segment) => (segment.series === LOST ? "" : format(segment.value)),
    modelLabel: words.printed.interpolated,
    forecastLabel: words.printed.forecast,
  };
}

function demandBar(one: PrintedDemand["years"][number], format: (value: number) => string): StackedBar {
  const segments: BarSegment[] =
    one.parts.length === 0
      ? [{ series: LOST, value: one.total.value, grade: "lost" }]
      : one.parts.map((part) => ({
          series: part.series,
          value: part.value,
          grade: part.how === "derived" ? "derived" : "printed",
        }));
  const kind =
    one.year > FORECAST_AFTER ? "forecast" : one.total.how === "interpolated" ? "model" : "observed";
  return { year: one.year, segments, total: format(one.total.value), kind };
}

export function nameOfUse(demand: PrintedDemand, series: string, { language }: Tongue): string {
  return demand.uses.find((use) => use.id === series)?.name[language] ?? series;
}

/** The finding: from where to where by the chart, and the table's last total where it does not add up. */
export function demandTitle({ tongue, words, demand }: DemandParts): string {
  const { say, f } = tongue;
  const [first, last] = [demand.years[0], demand.years.at(-1)];
  // The axis says what the tonnes weigh.
  const amount = (value: number) =>
    f.quantity(value, "t", "metal-content", demand.mineral).replace(/ \([^)]*\)$/, "");
  const told = {
    mineral: f.mineral(demand.mineral),
    from: String(first?.year ?? ""),
    start: amount(first?.total.value ?? 0),
    to: String(last?.year ?? ""),
    end: amount(last?.total.value ?? 0),
  };
  const wrong = demand.wrong.find((check) => check.year === last?.year);
  return wrong
    ? say(words.printed.title, { ...told, table: amount(wrong.printed) })
    : say(words.printed.titlePlain, told);
}

/** Every number of the chart: uses, chart total, table total and the sum of the uses. */
export function demandTable({ tongue, words, demand }: DemandParts, caption: string): TableModel {
  const { f } = tongue;
  const row = (year: number, label: string, value: number, how: string) => ({
    key: `${year}.${label}`,
    cells: [cell(String(year), year), cell(label), cell(f.number(value), value), cell(how)],
  });
  return {
    caption,
    columns: [
      { key: "year", label: words.printed.year },
      { key: "use", label: words.printed.use },
      { key: "value", label: f.unit("t", "metal-content", demand.mineral), numeric: true },
      { key: "how", label: words.printed.how },
    ],
    rows: demand.years.flatMap(({ year, total, parts, table }) => [
      ...parts.map((part) =>
        row(year, nameOfUse(demand, part.series, tongue), part.value, words.how[part.how]),
      ),
      ...(parts.length > 0
        ? [
            row(
              year,
              words.printed.sum,
              parts.reduce((sum, part) => sum + part.value, 0),
              "",
            ),
          ]
        : []),
      row(year, words.printed.chartTotal, total.value, words.how[total.how]),
      ...(table ? [row(year, words.printed.tableTotalRow, table.value, words.how[table.how])] : []),
    ]),
  };
}
