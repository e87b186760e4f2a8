import type { AreaLayer, StackedAreasState } from "../../../charts/stacked-areas/stacked-areas-state.ts";
import type { StockYear } from "../../../core/index.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { bandOf, productName, regionText, type StockParts, tonnes } from "./stock-parts.ts";

/** Products by their place in the file; every second one striped, so that colour is not alone. */
const COLOURS = ["#1f5c87", "#3f8f7b", "#b08d57", "#7a3fa0", "#9c4f78", "#5b7f95", "#7d9a6f", "#b5533c"];

function productLayers(parts: StockParts, of: (year: StockYear) => number): AreaLayer[] {
  return parts.stock.products.map(({ product, years }, place) => ({
    id: product,
    label: productName(parts, product),
    colour: COLOURS[place % COLOURS.length] ?? "",
    striped: place % 2 === 1,
    values: years.map(of),
  }));
}

interface View {
  readonly title: string;
  readonly state: StackedAreasState;
  readonly table: TableModel;
}

const axes = ({ tongue, words }: StockParts) => ({
  unit: words.stock.unit,
  formatY: tongue.f.number,
  formatX: String,
  stamp: "",
});

/** What is in use, by product. */
export function stockInUse(parts: StockParts): View {
  const { tongue, words, stock } = parts;
  const { say, f } = tongue;
  const first = stock.years[0];
  const last = stock.years.at(-1);
  const layers = productLayers(parts, (year) => year.stock);
  const said = {
    mineral: f.mineral(stock.mineral),
    region: regionText(parts),
    unit: words.stock.unit,
    products: f.list(layers.map(({ label }) => label)),
    from: String(first?.year ?? ""),
    to: String(last?.year ?? ""),
    start: tonnes(parts, first?.stock ?? 0),
    end: tonnes(parts, last?.stock ?? 0),
  };
  const title = say(words.stock.title, said);
  return {
    title,
    state: {
      ...axes(parts),
      title,
      description: say(words.stock.description, said),
      xs: stock.years.map(({ year }) => year),
      layers,
      band: bandOf(stock.bands.stock),
      overlays: [],
    },
    table: bandTable(parts, title, "stock"),
  };
}

/** What can be recovered of what leaves use, by product, with all that leaves use above it. */
export function urbanMine(parts: StockParts): View {
  const { tongue, words, stock } = parts;
  const { say, f } = tongue;
  const last = stock.years.at(-1);
  const band = stock.bands.recoverable.at(-1);
  const said = {
    unit: words.stock.unit,
    to: String(last?.year ?? ""),
    amount: tonnes(parts, last?.recoverable ?? 0),
    low: tonnes(parts, band?.low ?? 0),
    high: tonnes(parts, band?.high ?? 0),
    share: last && last.outflow > 0 ? f.share(last.recoverable / last.outflow) : "",
  };
  const { mineTitle, mineTitlePlain, mineTitleNone } = words.stock;
  const ends = bandOf(stock.bands.recoverable);
  const title = say(said.share === "" ? mineTitleNone : ends ? mineTitle : mineTitlePlain, said);
  return {
    title,
    state: {
      ...axes(parts),
      title,
      description: say(words.stock.mineDescription, said),
      xs: stock.years.map(({ year }) => year),
      layers: productLayers(parts, (year) => year.recoverable),
      band: ends,
      overlays: [
        {
          id: "outflow",
          label: words.stock.outflow,
          dash: "6 4",
          points: stock.years.map(({ year, outflow }) => ({ x: year, y: outflow })),
          drawnAs: "line",
        },
      ],
    },
    table: bandTable(parts, title, "recoverable"),
  };
}

/** Stock or recoverable amount by year: the line, its band, the flows beside it, and the parts by product. */
function bandTable(parts: StockParts, caption: string, quantity: "stock" | "recoverable"): TableModel {
  const { tongue, words, stock } = parts;
  const { f } = tongue;
  const w = words.stock;
  const number = (value: number | undefined) =>
    value === undefined ? cell("", null) : cell(f.number(value), value);
  const numeric = (key: string, label: string) => ({ key, label, numeric: true });
  return {
    caption,
    columns: [
      { key: "year", label: w.year },
      numeric(quantity, w[quantity]),
      numeric("low", w.low),
      numeric("median", w.median),
      numeric("high", w.high),
      numeric("inflow", w.inflow),
      numeric("outflow", w.outflow),
      ...stock.products.map(({ product }) => numeric(product, productName(parts, product))),
    ],
    rows: stock.years.map((one, t) => {
      const band = stock.bands[quantity][t];
      return {
        key: String(one.year),
        cells: [
          cell(String(one.year), one.year),
          number(one[quantity]),
          number(band?.low),
          number(band?.median),
          number(band?.high),
          number(one.inflow),
          number(one.outflow),
          ...stock.products.map(({ years }) => number(years[t]?.[quantity])),
        ],
      };
    }),
  };
}
