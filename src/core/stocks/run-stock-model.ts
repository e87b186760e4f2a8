import { adjustStockModel } from "./adjust-model.ts";
import { type RecycleFirst, recycleFirst } from "./recycle-first.ts";
import { type ResolvedStock, resolveStockModel } from "./resolve-model.ts";
import { CENTRAL, type LineRun, runLines } from "./run-lines.ts";
import { type StockBand, type StockBandOptions, stockBands } from "./stock-bands.ts";
import type { StockIssue } from "./stock-issue.ts";
import type { DemandSeries, RecyclingTarget, StockAdjustment, StockModel } from "./stock-model.ts";
import { balanceGap } from "./stock-run.ts";

export interface StockOptions {
  /** Demand scenario in the place of the model's own. */
  readonly scenario?: string | null;
  readonly adjustments?: readonly StockAdjustment[];
  /** In the place of the model's target; null for none. */
  readonly target?: RecyclingTarget | null;
  readonly bands?: StockBandOptions;
  /** Hears after how many of the runs the bands are. */
  readonly told?: (done: number, runs: number) => void;
}

/** Runs, seed and ends of bands unless asked otherwise. */
export const STOCK_BANDS: StockBandOptions = { runs: 1000, seed: 1, from: 0.05, to: 0.95 };

/** One year of one mineral, t of the mineral. */
export interface StockYear {
  readonly year: number;
  /** At the end of the year. */
  readonly stock: number;
  readonly inflow: number;
  readonly outflow: number;
  /** Outflow × collection × separation × recovery. */
  readonly recoverable: number;
}

export interface MineralStock {
  readonly mineral: string;
  readonly years: readonly StockYear[];
  readonly bands: {
    readonly stock: readonly StockBand[];
    readonly inflow: readonly StockBand[];
    readonly outflow: readonly StockBand[];
    readonly recoverable: readonly StockBand[];
  };
  /** The same without bands, by product. */
  readonly products: readonly { readonly product: string; readonly years: readonly StockYear[] }[];
  /** What recycling leaves to bring in, held against the model's demand or the inflow of these products. */
  readonly need: RecycleFirst & { readonly demandOf: "own-series" | "inflow" };
}

export interface StockResult {
  readonly kind: "run";
  readonly model: StockModel;
  readonly scenario: string | null;
  readonly minerals: readonly MineralStock[];
  /** Largest gap of the yearly balance as a share of the largest stock or flow. */
  readonly balance: number;
  readonly bands: StockBandOptions;
  readonly origins: readonly string[];
  /** Codes: `no-stock-before-first-year`, `forced-outflow:2031,2032`, `world-level`. */
  readonly notes: readonly string[];
}

export type StockFinding = StockResult | { readonly kind: "refused"; readonly issues: readonly StockIssue[] };

/**
 * What is in use of a mineral, what leaves use, what of it can be recovered, and what is left to bring in?
 *
 * t of the mineral by year; convention of the model's `timing`. Ranges of lifetimes, contents and yields give the
 * bands; the line itself is the run at the values, not the median.
 */
export function runStockModel(
  given: StockModel,
  demand: readonly DemandSeries[],
  options: StockOptions = {},
): StockFinding {
  const model = adjustStockModel(given, options.adjustments ?? []);
  if ("issues" in model) return { kind: "refused", issues: model.issues };
  const resolved = resolveStockModel(model, demand, options.scenario ?? null);
  if ("issues" in resolved) return { kind: "refused", issues: resolved.issues };
  const runs = runLines(resolved, CENTRAL);
  const bandOptions = options.bands ?? STOCK_BANDS;
  const bands = stockBands(resolved, bandOptions, options.told);
  const target = options.target === undefined ? model.target : options.target;
  const minerals = [...new Set(runs.map(({ line }) => line.material.mineral))];
  return {
    kind: "run",
    model,
    scenario: scenarioOf(model, options.scenario ?? null),
    minerals: minerals.flatMap((mineral) => {
      const found = bands.get(mineral);
      return found ? [mineralStock(model, mineral, runs, found, target)] : [];
    }),
    balance: Math.max(0, ...runs.map(({ run }) => balanceGap(run))),
    bands: bandOptions,
    origins: resolved.origins,
    notes: notesOf(resolved, runs),
  };
}

function mineralStock(
  model: StockModel,
  mineral: string,
  runs: readonly LineRun[],
  bands: MineralStock["bands"],
  target: RecyclingTarget | null,
): MineralStock {
  const own = runs.filter(({ line }) => line.material.mineral === mineral);
  const products = own.map((one) => ({ product: one.line.product.id, years: yearsOf(model, [one]) }));
  const years = yearsOf(model, own);
  const need = model.needs.find((one) => one.mineral === mineral);
  const wanted = need?.values ?? years.map(({ inflow }) => inflow);
  const recovered = years.map(({ recoverable }) => recoverable);
  return {
    mineral,
    years,
    bands,
    products,
    need: {
      ...recycleFirst(model.from, wanted, recovered, target),
      demandOf: need ? "own-series" : "inflow",
    },
  };
}

/** Sums of several lines, in t. */
function yearsOf({ from, to }: StockModel, runs: readonly LineRun[]): StockYear[] {
  return Array.from({ length: to - from + 1 }, (_, t) => {
    const sum = (part: (one: LineRun) => number) => runs.reduce((total, one) => total + part(one), 0);
    return {
      year: from + t,
      stock: sum(({ run, perUnit }) => perUnit * (run.stock[t] as number)),
      inflow: sum(({ run, perUnit }) => perUnit * (run.inflow[t] as number)),
      outflow: sum(({ run, perUnit }) => perUnit * (run.outflow[t] as number)),
      recoverable: sum((one) => one.perUnit * one.yield * (one.run.outflow[t] as number)),
    };
  });
}

/** The demand scenario that drives the model; null where its series are its own, or several do. */
function scenarioOf(model: StockModel, asked: string | null): string | null {
  const series = model.products.flatMap((product) => [
    product.series,
    ...product.materials.map((material) => material.series),
  ]);
  const named = new Set(series.flatMap((one) => (one?.kind === "demand" ? [one.scenario] : [])));
  if (named.size === 0) return null;
  return asked ?? (named.size === 1 ? ([...named][0] as string) : null);
}

function notesOf({ model, lines }: ResolvedStock, runs: readonly LineRun[]): string[] {
  const forced = runs.flatMap(({ run }) => run.forced.map(({ index }) => model.from + index));
  const without = lines.some(({ initial }) => initial.every((amount) => amount === 0));
  return [
    ...(model.region === "WLD" ? ["world-level"] : []),
    ...(without ? ["no-stock-before-first-year"] : []),
    ...(forced.length > 0 ? [`forced-outflow:${[...new Set(forced)].sort((a, b) => a - b).join(",")}`] : []),
  ];
}
