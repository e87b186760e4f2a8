import {
  type CohortLifetime,
  type EstimateBasis,
  type Lifetime,
  lifetimeByMean,
  meanLifetime,
  type StockEstimate,
  type StockMaterial,
  type StockModel,
  type StockProduct,
  type StockSeries,
  type StockUnit,
} from "../core/index.ts";
import type { StockFileContent } from "./stock-file.ts";

/** The model that a checked stock file describes. */
export function stockModelOf(content: StockFileContent): StockModel {
  const { from, to } = content.years;
  return {
    id: content.id,
    name: words(content.name),
    note: content.note === undefined ? { ja: "", en: "" } : words(content.note),
    region: content.region,
    unit: content.unit,
    from,
    to,
    timing: content.inflowAt,
    driver: content.driver,
    products: content.products.map((product) => productOf(product, content)),
    needs: (content.needs ?? []).map(({ mineral, series }) => ({
      mineral,
      values: valuesOf(series, content),
    })),
    target: content.target ? { ...content.target, from: content.target.from ?? from } : null,
  };
}

type Product = StockFileContent["products"][number];
type Material = Product["materials"][number];
type LifetimeEntry = Exclude<Product["lifetime"], readonly unknown[]>;
type Given = Product["collection"];

function productOf(product: Product, content: StockFileContent): StockProduct {
  const lifetimes = Array.isArray(product.lifetime) ? product.lifetime : [product.lifetime];
  return {
    id: product.id,
    name: words(product.name),
    lifetimes: lifetimes.map(lifetimeOf),
    collection: estimateOf(product.collection, 1),
    series: product.series ? { kind: "own", values: valuesOf(product.series, content) } : null,
    initial: product.initialStock ?? [],
    materials: product.materials.map((material) => materialOf(material, content)),
  };
}

function materialOf(material: Material, content: StockFileContent): StockMaterial {
  return {
    mineral: material.mineral,
    content: material.content === undefined ? null : estimateOf(material.content, TONNES[content.unit]),
    series: seriesOf(material, content),
    initial: material.initialStock ?? [],
    separation: estimateOf(material.separation, 1),
    recovery: estimateOf(material.recovery, 1),
  };
}

function seriesOf({ series, demand }: Material, content: StockFileContent): StockSeries | null {
  if (series) return { kind: "own", values: valuesOf(series, content) };
  if (demand === undefined) return null;
  const [scenario = "", use = ""] = demand.split("/");
  return { kind: "demand", scenario, use };
}

/** t of the mineral per unit of the series, for a content of 1: of a mass share, or of kg per unit. */
const TONNES: Readonly<Record<StockUnit, number>> = {
  t: 1,
  kt: 1e3,
  kg: 1e-3,
  units: 1e-3,
  "thousand-units": 1,
  "million-units": 1e3,
};

function lifetimeOf(entry: LifetimeEntry): CohortLifetime {
  const { distribution, shape, scale } = entry;
  const lifetime: Lifetime =
    (distribution === "weibull" || distribution === "gamma") && shape !== undefined && scale !== undefined
      ? { distribution, shape, scale }
      : lifetimeByMean(distribution, entry.mean ?? Number.NaN, entry.sd ?? Number.NaN);
  // Of a folded normal the mean that is given, and moved, is that of the normal before it is folded.
  const mean = entry.mean ?? meanLifetime(lifetime);
  const { low = mean, high = mean } = entry;
  return { from: entry.from ?? null, lifetime, mean: { value: mean, low, high, basis: basisOf(entry) } };
}

function estimateOf(given: Given, factor: number): StockEstimate {
  if (typeof given === "number") {
    const value = given * factor;
    return { value, low: value, high: value, basis: { kind: "own" } };
  }
  const { value, low = value, high = value } = given;
  return { value: value * factor, low: low * factor, high: high * factor, basis: basisOf(given) };
}

function basisOf({ source, assumption }: Pick<LifetimeEntry, "source" | "assumption">): EstimateBasis {
  if (source !== undefined) return { kind: "source", source };
  return assumption === undefined ? { kind: "own" } : { kind: "assumption", reason: words(assumption) };
}

const words = (text: string | { readonly ja: string; readonly en: string }) =>
  typeof text === "string" ? { ja: text, en: text } : text;

function valuesOf(series: Readonly<Record<string, number>>, { years }: StockFileContent): number[] {
  return Array.from(
    { length: years.to - years.from + 1 },
    (_, i) => series[String(years.from + i)] ?? Number.NaN,
  );
}
