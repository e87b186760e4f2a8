import { triangularQuantile } from "../demand/spread.ts";
import { quantileOfSorted } from "../statistics/quantile.ts";
import { randomStream } from "../statistics/random-stream.ts";
import type { ResolvedStock, StockLine } from "./resolve-model.ts";
import { runLines, type StockParameters } from "./run-lines.ts";
import type { StockEstimate, StockProduct } from "./stock-model.ts";

export interface StockBandOptions {
  readonly runs: number;
  readonly seed: number;
  /** Probabilities of the ends, e.g. 0.05 and 0.95. */
  readonly from: number;
  readonly to: number;
}

/** Spread of a quantity over the runs. */
export interface StockBand {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

type BandQuantity = "stock" | "inflow" | "outflow" | "recoverable";

/** Bands in t by mineral, quantity and year (by index). */
export type StockBands = ReadonlyMap<string, Readonly<Record<BandQuantity, readonly StockBand[]>>>;

/**
 * How far do the ranges of lifetimes, contents and yields spread the result?
 *
 * Every parameter with a range is drawn from the triangular distribution between its ends with the peak at its value
 * (own choice: the ranges are judgements, not measurements), one labelled stream each, one draw per run for all years
 * and, for a lifetime, the same place in the range for all cohorts of the product. Parameters are independent of one another.
 */
export function stockBands(
  resolved: ResolvedStock,
  options: StockBandOptions,
  told: (done: number, runs: number) => void = () => {},
): StockBands {
  const years = resolved.model.to - resolved.model.from + 1;
  const minerals = [...new Set(resolved.lines.map(({ material }) => material.mineral))];
  const draws = new Map(minerals.map((mineral) => [mineral, emptyDraws(years, options.runs)]));
  const streams = new Map<string, () => number>();
  for (let n = 0; n < options.runs; n++) {
    told(n, options.runs);
    for (const { line, run, perUnit, yield: share } of runLines(
      resolved,
      drawn(resolved, streams, options),
    )) {
      const kept = draws.get(line.material.mineral);
      if (!kept) continue;
      for (let t = 0; t < years; t++) {
        const place = t * options.runs + n;
        add(kept.stock, place, perUnit * (run.stock[t] as number));
        add(kept.inflow, place, perUnit * (run.inflow[t] as number));
        add(kept.outflow, place, perUnit * (run.outflow[t] as number));
        add(kept.recoverable, place, perUnit * share * (run.outflow[t] as number));
      }
    }
  }
  const bandsOf = (values: Float64Array) =>
    Array.from({ length: years }, (_, t) =>
      bandOf(values.subarray(t * options.runs, (t + 1) * options.runs), options),
    );
  return new Map(
    [...draws].map(([mineral, kept]) => [
      mineral,
      {
        stock: bandsOf(kept.stock),
        inflow: bandsOf(kept.inflow),
        outflow: bandsOf(kept.outflow),
        recoverable: bandsOf(kept.recoverable),
      },
    ]),
  );
}

type Draws = Readonly<Record<BandQuantity, Float64Array>>;

const emptyDraws = (years: number, runs: number): Draws => ({
  stock: new Float64Array(years * runs),
  inflow: new Float64Array(years * runs),
  outflow: new Float64Array(years * runs),
  recoverable: new Float64Array(years * runs),
});

const add = (values: Float64Array, place: number, value: number): void => {
  values[place] = (values[place] as number) + value;
};

function bandOf(values: Float64Array, { from, to }: StockBandOptions): StockBand {
  const sorted = values.sort();
  return {
    low: quantileOfSorted(sorted, from),
    median: quantileOfSorted(sorted, 0.5),
    high: quantileOfSorted(sorted, to),
  };
}

/** One draw of every parameter. */
function drawn(
  { model }: ResolvedStock,
  streams: Map<string, () => number>,
  { seed }: StockBandOptions,
): StockParameters {
  const uniform = (label: string): number => {
    const name = `stock/${model.id}/${label}`;
    const stream = streams.get(name) ?? randomStream(seed, name);
    streams.set(name, stream);
    return stream();
  };
  const draw = (label: string, estimate: StockEstimate): number =>
    estimate.low === estimate.high ? estimate.value : quantileOf(estimate, uniform(label));
  /** Collection belongs to the product: its lines share one draw. */
  const collected = new Map<string, number>();
  const collection = (product: StockProduct): number => {
    const known = collected.get(product.id) ?? draw(`${product.id}/collection`, product.collection);
    collected.set(product.id, known);
    return known;
  };
  const name = (line: StockLine) => `${line.product.id}/${line.material.mineral}`;
  return {
    lifetimeFactors: ({ id, lifetimes }) => {
      const u = uniform(`${id}/lifetime`);
      return lifetimes.map(({ mean }) => quantileOf(mean, u) / mean.value);
    },
    collection,
    content: (line) => (line.content ? draw(`${name(line)}/content`, line.content) : 1),
    separation: (line) => draw(`${name(line)}/separation`, line.material.separation),
    recovery: (line) => draw(`${name(line)}/recovery`, line.material.recovery),
  };
}

const quantileOf = ({ low, value, high }: StockEstimate, u: number): number =>
  triangularQuantile(low, value, high, u);
