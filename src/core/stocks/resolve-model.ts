import { pathAt } from "../demand/path.ts";
import { survivalOf } from "./lifetime.ts";
import type { StockIssue } from "./stock-issue.ts";
import type {
  DemandSeries,
  StockEstimate,
  StockMaterial,
  StockModel,
  StockProduct,
  StockSeries,
} from "./stock-model.ts";
import { ageAtYearEnd } from "./survival-curves.ts";

/** One mineral in one product with its driver as numbers, ready to be run. */
export interface StockLine {
  readonly product: StockProduct;
  readonly material: StockMaterial;
  /** Of the driver: in t of the mineral, or in the unit of the model where `content` turns it into t. */
  readonly driver: Float64Array;
  readonly initial: Float64Array;
  readonly content: StockEstimate | null;
}

export interface ResolvedStock {
  readonly model: StockModel;
  readonly lines: readonly StockLine[];
  /** Origins of demand tables that drive it. */
  readonly origins: readonly string[];
}

/** Below this share in use nothing can be said about the inflow that left an initial stock. */
const LEAST_ALIVE = 1e-9;

/**
 * Brings numbers to a model: demand tables by year, own series as they are, every line checked for what the lifetime
 * cannot hold.
 *
 * @param scenario demand scenario in the place of the model's own; null for its own
 */
export function resolveStockModel(
  model: StockModel,
  demand: readonly DemandSeries[],
  scenario: string | null = null,
): ResolvedStock | { readonly issues: readonly StockIssue[] } {
  const issues: StockIssue[] = [];
  const origins = new Set<string>();
  const lines: StockLine[] = [];
  for (const product of model.products) {
    issues.push(...lifetimeIssues(model, product));
    for (const material of product.materials) {
      const series = material.series ?? product.series;
      const read = series && valuesOf(series, model, material.mineral, demand, scenario);
      if (!read) continue;
      if ("code" in read) {
        issues.push(read);
        continue;
      }
      if (read.origin !== null) origins.add(read.origin);
      lines.push({
        product,
        material,
        driver: read.values,
        initial: Float64Array.from(material.series ? material.initial : product.initial),
        content: material.series ? null : material.content,
      });
    }
  }
  return issues.length > 0 ? { issues } : { model, lines, origins: [...origins].sort() };
}

function valuesOf(
  series: StockSeries,
  { from, to }: StockModel,
  mineral: string,
  demand: readonly DemandSeries[],
  scenario: string | null,
): { readonly values: Float64Array; readonly origin: string | null } | StockIssue {
  if (series.kind === "own") return { values: Float64Array.from(series.values), origin: null };
  const wanted = scenario ?? series.scenario;
  const subject = `${mineral}/${wanted}/${series.use}`;
  const table = demand.find(
    (one) => one.scenario === wanted && one.mineral === mineral && one.use === series.use,
  );
  if (!table) return { code: "no-demand-series", subject, years: [] };
  const values = new Float64Array(to - from + 1);
  const outside: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = pathAt({ kind: "table", points: table.points, between: table.between }, from + i);
    if (value === null) outside.push(from + i);
    else values[i] = value;
  }
  if (outside.length > 0) return { code: "demand-outside-years", subject, years: outside };
  return { values, origin: table.origin };
}

/** What no run could hold: checked at the shortest lifetime that may be drawn. */
function lifetimeIssues(model: StockModel, product: StockProduct): StockIssue[] {
  const subject = product.id;
  const bad = product.lifetimes.some(
    ({ mean }) =>
      !(mean.low > 0 && mean.low <= mean.value && mean.value <= mean.high && mean.high < Infinity),
  );
  if (bad || product.lifetimes.length === 0) return [{ code: "bad-lifetime", subject, years: [] }];
  const issues: StockIssue[] = [];
  const aliveAt = (place: number, k: number): number => {
    const { lifetime, mean } = product.lifetimes[place] as StockProduct["lifetimes"][number];
    return survivalOf(lifetime)((ageAtYearEnd(k, model.timing) * mean.value) / mean.low);
  };
  if (model.driver === "stock" && product.lifetimes.some((_, place) => aliveAt(place, 0) < LEAST_ALIVE)) {
    issues.push({ code: "lifetime-ends-in-first-year", subject, years: [] });
  }
  for (const initial of [product.initial, ...product.materials.map((material) => material.initial)]) {
    const age = initial.findIndex((amount, k) => amount > 0 && aliveAt(0, k) < LEAST_ALIVE);
    if (age >= 0) issues.push({ code: "initial-outlives-lifetime", subject, years: [age] });
  }
  return issues;
}
