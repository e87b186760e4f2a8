import type { StackedAreasState } from "../../../charts/stacked-areas/stacked-areas-state.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { bandOf, type StockParts, sourceOfRest, tonnes } from "./stock-parts.ts";

const RECYCLED = "#3f8f7b";
/** What recycling does not meet is one quiet field, in the page's own grey. */
const REST = "var(--grid, #cfd4d3)";

/** Demand split into what recycling meets and what is left, with the target's path across it. */
export function recycleFirstState(parts: StockParts, title: string): StackedAreasState {
  const { tongue, words, stock } = parts;
  const { years } = stock.need;
  const last = years.at(-1);
  const w = words.stock;
  const target = years.filter((one) => one.targetShare !== null);
  const band = bandOf(stock.bands.recoverable);
  const within = (recoverable: number, t: number) => Math.min(recoverable, years[t]?.demand ?? 0);
  return {
    title,
    description: tongue.say(w.needDescription, {
      unit: w.unit,
      to: String(last?.year ?? ""),
      demand: tonnes(parts, last?.demand ?? 0),
      recycled: tonnes(parts, last?.recycled ?? 0),
    }),
    unit: w.unit,
    xs: years.map(({ year }) => year),
    layers: [
      {
        id: "recycled",
        label: w.recycled,
        colour: RECYCLED,
        striped: true,
        values: years.map(({ recycled }) => recycled),
      },
      {
        id: "rest",
        label: parts.run.model.region === "WLD" ? w.restOf.primary : w.restOf.imports,
        colour: REST,
        striped: false,
        values: years.map(({ rest }) => rest),
      },
    ],
    band: band && { low: band.low.map(within), high: band.high.map(within) },
    overlays:
      target.length === 0
        ? []
        : [
            {
              id: "target",
              label: w.targetLine,
              dash: "6 4",
              points: target.map((one) => ({
                x: one.year,
                y: one.demand * (one.targetShare ?? 0),
              })),
              drawnAs: "line",
            },
          ],
    formatY: tongue.f.number,
    formatX: String,
    stamp: "",
  };
}

/** The finding: what recycling meets in the last year, and how the target turns out. */
export function recycleFirstTitle(parts: StockParts): string {
  const { tongue, words, stock } = parts;
  const { say, f } = tongue;
  const last = stock.need.years.at(-1);
  const { target } = stock.need;
  const said = {
    to: String(last?.year ?? ""),
    share: last?.share == null ? "—" : f.share(last.share),
    rest: tonnes(parts, last?.rest ?? 0),
    source: sourceOfRest(parts),
  };
  if (!target) return say(words.stock.needTitle, said);
  const how = target.missing > 0 ? words.stock.needTitleMissed : words.stock.needTitleMet;
  return say(how, {
    ...said,
    by: String(target.by),
    target: f.share(target.share),
    reached: f.share(target.reached),
  });
}

/** What is said below the picture: the target's further course, the year in which the gap closes, whose demand it is. */
export function recycleFirstRemarks(parts: StockParts): string[] {
  const { tongue, words, stock } = parts;
  const { need } = stock;
  const { target, closedIn, demandOf } = need;
  const w = words.stock;
  const asked = need.years.some((one) => one.targetShare !== null);
  return [
    w.demandOf[demandOf],
    ...(asked && !target ? [w.targetBeyond] : []),
    ...(target && target.missing > 0
      ? [target.metFrom === null ? w.neverMet : tongue.say(w.metFrom, { year: String(target.metFrom) })]
      : []),
    ...(closedIn === null ? [] : [tongue.say(w.closed, { year: String(closedIn) })]),
  ];
}

export function recycleFirstTable(parts: StockParts, caption: string): TableModel {
  const { tongue, words, stock } = parts;
  const { f, say } = tongue;
  const w = words.stock;
  const numeric = (key: string, label: string) => ({ key, label, numeric: true });
  const number = (value: number) => cell(f.number(value), value);
  const share = (value: number | null) => (value === null ? cell("", null) : cell(f.share(value), value));
  return {
    caption,
    columns: [
      { key: "year", label: w.year },
      numeric("demand", w.demand),
      numeric("recycled", w.recycled),
      numeric("rest", say(w.rest, { source: sourceOfRest(parts) })),
      numeric("surplus", w.surplus),
      numeric("share", w.share),
      numeric("targetShare", w.targetShare),
      { key: "missed", label: w.missed },
    ],
    rows: stock.need.years.map((one) => ({
      key: String(one.year),
      cells: [
        cell(String(one.year), one.year),
        number(one.demand),
        number(one.recycled),
        number(one.rest),
        number(one.surplus),
        share(one.share),
        share(one.targetShare),
        cell(one.missed ? w.missed : ""),
      ],
    })),
  };
}
