import { countryColour, OTHER_COLOUR } from "../../../charts/colours/country-colour.ts";
import type {
  BarSegment,
  BarSeries,
  StackedBar,
  StackedBarsState,
} from "../../../charts/stacked-bars/stacked-bars-state.ts";
import {
  ofTotalFromOfPrimary,
  type PrintedNumber,
  type PrintedRecyclingRate,
  type PrintedSupply,
  SUPPLIER_GROUPS,
  type SupplyHistoryReference,
} from "../../../core/index.ts";
import type { ChainSupplyWords } from "../../../i18n/web-chain-supply.ts";
import type { Tongue } from "../../language/language.tsx";
import { amountScale } from "./amount-scale.ts";

/** What a document prints on the supply of one mineral, put together year by year. */
export interface PrintedHistory {
  readonly mineral: string;
  readonly years: readonly PrintedYear[];
  /** In the order of the document, as far as any year has them. */
  readonly suppliers: readonly string[];
  readonly rate: PrintedRecyclingRate;
  readonly origin: string;
  readonly supply: SupplyHistoryReference;
  readonly numbers: readonly PrintedNumber[];
}

export interface PrintedYear {
  readonly year: number;
  readonly suppliers: readonly PrintedSupply[];
  readonly primary: PrintedNumber;
  readonly recycling: PrintedNumber;
  readonly total: PrintedNumber;
  readonly demand: PrintedNumber | null;
}

export type RecyclingDefinition = PrintedRecyclingRate["definition"];
export const RECYCLED = "recycling";

export interface SupplyParts {
  readonly tongue: Tongue;
  readonly words: ChainSupplyWords;
  readonly history: PrintedHistory;
  readonly definition: RecyclingDefinition;
}

/** Null where no document prints the mineral's supply by country. */
export function printedHistory(
  supply: SupplyHistoryReference,
  numbers: readonly PrintedNumber[],
  mineral: string,
): PrintedHistory | null {
  const own = supply.supply.filter((one) => one.mineral === mineral);
  const rate = supply.recyclingRates.find((one) => one.mineral === mineral);
  const first = own[0];
  if (!first || !rate) return null;
  const numberOf = (quantity: PrintedNumber["quantity"], series: string, year: number) =>
    numbers.find(
      (n) => n.mineral === mineral && n.quantity === quantity && n.series === series && n.year === year,
    ) ?? null;
  const years = [...new Set(own.map((one) => one.year))].sort((a, b) => a - b);
  return {
    mineral,
    years: years.flatMap((year) => {
      const primary = numberOf("supply", "primary", year);
      const recycling = numberOf("supply", RECYCLED, year);
      const total = numberOf("supply", "total-with-recycling", year);
      if (!primary || !recycling || !total) return [];
      const demand = numberOf("demand", "total-chart", year);
      const suppliers = own.filter((one) => one.year === year);
      return [{ year, suppliers, primary, recycling, total, demand }];
    }),
    suppliers: [...new Set(own.map((one) => one.supplier))],
    rate,
    origin: first.origin,
    supply,
    numbers,
  };
}

export function supplierName({ tongue, words }: Pick<SupplyParts, "tongue" | "words">, id: string): string {
  const group = SUPPLIER_GROUPS.find((one) => one === id);
  return group ? words.supplier[group] : tongue.f.country(id);
}

const GROUP_COLOURS: Readonly<Record<string, string>> = {
  "north-america": "#3b5f8a",
  europe: "#b9c27a",
  other: OTHER_COLOUR,
};
const RECYCLED_COLOUR = "#6fa287";

/** The rate as printed under its own definition, or turned into the other one. */
export function rateOf(rate: PrintedRecyclingRate, definition: RecyclingDefinition): number {
  if (rate.definition === definition) return rate.rate;
  return definition === "of-total" ? ofTotalFromOfPrimary(rate.rate) : rate.rate / (1 - rate.rate);
}

/** As documents print a share: 42.5 %, 7 %. */
export const shareText = ({ f }: Tongue, share: number): string => f.share(share).replace(".0%", "%");

/** `対一次比 42.5%`: the definition always stands beside the number. */
export function rateText({ tongue, words, history, definition }: SupplyParts): string {
  const rate = shareText(tongue, rateOf(history.rate, definition));
  return tongue.say(words.definition[`${definition}-rate`], { rate });
}

/** Bars of the document: suppliers from the bottom up, then recycling; as shares without it where they are of primary. */
export function printedBars(
  parts: SupplyParts,
  title: string,
  amount: "quantity" | "share",
): StackedBarsState {
  const { tongue, words, history, definition } = parts;
  const { say } = tongue;
  const highest = Math.max(...history.years.map((year) => year.total.value));
  const { unit, format } = amountScale(tongue, highest, "t", "metal-content", history.mineral);
  const withRecycling = amount === "quantity" || definition === "of-total";
  const series: BarSeries[] = history.suppliers.map((id) => ({
    id,
    label: supplierName(parts, id),
    colour: GROUP_COLOURS[id] ?? countryColour(id),
    pattern: id === "other" ? "dotted" : "plain",
  }));
  const recycled: BarSeries = {
    id: RECYCLED,
    label: tongue.f.aside(words.recycling, rateText(parts)),
    colour: RECYCLED_COLOUR,
    pattern: "striped",
  };
  const bars = history.years.map((year) =>
    printedBar(year, withRecycling, amount === "quantity" ? format : null),
  );
  const demand = history.years.flatMap(({ year, demand: own }) => (own ? [{ year, value: own.value }] : []));
  const [first, last] = [history.years[0], history.years.at(-1)];
  return {
    title,
    description: say(words.printed.description, {
      from: String(first?.year ?? ""),
      to: String(last?.year ?? ""),
      unit,
      first: first ? sentenceOf(parts, first) : "",
      last: last ? sentenceOf(parts, last) : "",
    }),
    unit: amount === "quantity" ? unit : "",
    series: withRecycling ? [...series, recycled] : series,
    bars,
    mode: amount === "quantity" ? "amount" : "share",
    line: amount === "quantity" && demand.length > 0 ? { label: words.demandLine, points: demand } : null,
    marks: null,
    formatY: amount === "quantity" ? format : (value) => `${Math.round(value * 100)}%`,
    labelOf: amount === "quantity" ? () => "" : (segment, bar) => shareLabel(parts, segment, bar),
    modelLabel: words.printed.interpolated,
    forecastLabel: "",
  };
}

function printedBar(
  year: PrintedYear,
  withRecycling: boolean,
  format: ((value: number) => string) | null,
): StackedBar {
  const segments = year.suppliers.map(
    (one): BarSegment => ({
      series: one.supplier,
      value: one.valueT,
      grade: one.how === "derived" ? "derived" : "printed",
    }),
  );
  const recycling: BarSegment = {
    series: RECYCLED,
    value: year.recycling.value,
    grade: year.recycling.how === "derived" ? "derived" : "printed",
  };
  const isModel = year.suppliers.some((one) => one.how === "interpolated");
  return {
    year: year.year,
    segments: withRecycling ? [...segments, recycling] : segments,
    total: format === null ? "" : isLostTotal(year) ? "?" : format(year.total.value),
    kind: isModel ? "model" : "observed",
  };
}

/** The total stands in no label: it is the sum of its parts, and is said to be. */
export const isLostTotal = (year: PrintedYear): boolean => year.total.how === "derived";

/** Of primary output the printed per cent; of total supply the one that the printed tonnes give. */
function shareLabel(
  { tongue, history, definition }: SupplyParts,
  segment: BarSegment,
  bar: StackedBar,
): string {
  const year = history.years.find((one) => one.year === bar.year);
  if (!year) return "";
  if (definition === "of-total") return `${Math.round((segment.value / year.total.value) * 100)}%`;
  const own = year.suppliers.find((one) => one.supplier === segment.series);
  return own?.shareOfPrimary == null ? "" : shareText(tongue, own.shareOfPrimary);
}

function sentenceOf(parts: SupplyParts, year: PrintedYear): string {
  const { tongue, words } = parts;
  const named = year.suppliers
    .filter((one) => one.valueT > 0)
    .map((one) => `${supplierName(parts, one.supplier)} ${tongue.f.number(one.valueT)}`);
  return tongue.f.list([...named, `${words.recycling} ${tongue.f.number(year.recycling.value)}`]);
}

/** The finding: the first supplier's share at both ends, and the rate with its definition. */
export function printedTitle(parts: SupplyParts): string {
  const { tongue, words, history, definition } = parts;
  const [first, last] = [history.years[0], history.years.at(-1)];
  const leader = last?.suppliers.reduce((best, one) => (one.valueT > best.valueT ? one : best));
  if (!first || !last || !leader) return "";
  const shareIn = (year: PrintedYear): string => {
    const own = year.suppliers.find((one) => one.supplier === leader.supplier);
    const whole = definition === "of-total" ? year.total.value : year.primary.value;
    const printed = definition === "of-primary" ? own?.shareOfPrimary : null;
    return `${Math.round((printed ?? (own?.valueT ?? 0) / whole) * 100)}%`;
  };
  return tongue.say(definition === "of-total" ? words.printed.titleTotal : words.printed.title, {
    country: supplierName(parts, leader.supplier),
    start: shareIn(first),
    from: String(first.year),
    end: shareIn(last),
    to: String(last.year),
    rate: rateText(parts),
  });
}
