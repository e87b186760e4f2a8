import type { StackedAreasState } from "../../../charts/stacked-areas/stacked-areas-state.ts";
import type { MineralStock, StockBand, StockResult } from "../../../core/index.ts";
import type { ChainRecyclingWords } from "../../../i18n/web-chain-recycling.ts";
import type { Tongue } from "../../language/language.tsx";

/** What the figures of a stock run are made of. */
export interface StockParts {
  readonly tongue: Tongue;
  readonly words: ChainRecyclingWords;
  readonly run: StockResult;
  readonly stock: MineralStock;
}

/** The world, or the country by its name. */
export function regionText({ tongue, words, run }: StockParts): string {
  const { region } = run.model;
  return region === "WLD" ? words.stock.world : tongue.f.country(region);
}

/** Where the rest comes from: the world imports nothing. */
export const sourceOfRest = ({ words, run }: StockParts): string =>
  run.model.region === "WLD" ? words.stock.primary : words.stock.imports;

export function productName({ tongue, run }: StockParts, id: string): string {
  return run.model.products.find((one) => one.id === id)?.name[tongue.language] ?? id;
}

/** `12,300 t`, `1,070万 トン`: three digits in titles, for more is not known. */
export const tonnes = ({ tongue }: StockParts, value: number): string =>
  tongue.f.roundQuantity(Number(value.toPrecision(3)), "t", null);

/** Ends of the band in words: 5%, 95%. */
export function bandEnds({ run }: StockParts): { readonly from: string; readonly to: string } {
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return { from: percent(run.bands.from), to: percent(run.bands.to) };
}

/** Notes of the run in words. */
export function runNotes({ tongue, words, run }: StockParts): string[] {
  return run.notes.map((note) => {
    const [code = "", detail = ""] = note.split(":");
    const said = words.stock.note;
    const years = tongue.f.list(detail.split(","));
    return Object.hasOwn(said, code) ? tongue.say(said[code as keyof typeof said], { detail: years }) : note;
  });
}

/** Ends of a band by year; null where nothing has a range. */
export function bandOf(bands: readonly StockBand[]): StackedAreasState["band"] {
  if (bands.every(({ low, high }) => high - low <= 1e-9 * Math.abs(high))) return null;
  return { low: bands.map(({ low }) => low), high: bands.map(({ high }) => high) };
}
