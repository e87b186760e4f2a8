import { quantileOfSorted } from "../statistics/quantile.ts";
import { randomStream } from "../statistics/random-stream.ts";
import type { BaseRule, DemandModel } from "./demand-model.ts";
import { compileModel, type Factor, runModel } from "./evaluate-model.ts";
import { multiplier, type Spread } from "./spread.ts";

export interface BandOptions {
  readonly runs: number;
  readonly seed: number;
  /** Probabilities of the lower and upper end, e.g. 0.05 and 0.95. */
  readonly from: number;
  readonly to: number;
}

export interface Band {
  readonly low: number;
  readonly high: number;
}

/**
 * How wide is a forecast? Ends of the band of every use and of the total, keyed `use/year` and `total/year`.
 *
 * One random stream per factor (`demand/<model>/<use>/<factor>`), one multiplier per run and factor, so that
 * adding a use leaves the draws of the others alone. Without a spread anywhere the band is the line.
 */
export function modelBands(
  model: DemandModel,
  years: readonly number[],
  rule: BaseRule,
  options: BandOptions,
): Map<string, Band> {
  const compiled = compileModel(model, years, rule);
  const streams = new Map<string, () => number>();
  const draws = new Map<string, Float64Array>();
  const keep = (key: string, run: number, value: number) => {
    const list = draws.get(key) ?? new Float64Array(options.runs);
    list[run] = (list[run] ?? 0) + value;
    draws.set(key, list);
  };
  const uniform = (label: string): number => {
    const stream = streams.get(label) ?? randomStream(options.seed, `demand/${model.id}/${label}`);
    streams.set(label, stream);
    return stream();
  };
  for (let run = 0; run < options.runs; run++) {
    const multipliers = new Map<string, number>();
    const factor: Factor = (label, spread, year) => {
      if (!spread) return 1;
      const drawn = multipliers.get(label) ?? multiplier(spread, uniform(label));
      multipliers.set(label, drawn);
      return 1 + (drawn - 1) * reach(spread, year, model);
    };
    for (const point of runModel(compiled, rule, factor)) {
      keep(`${point.use}/${point.year}`, run, point.valueT);
      keep(`total/${point.year}`, run, point.valueT);
    }
  }
  return new Map([...draws].map(([key, values]) => [key, endsOf(values, options)]));
}

/** How much of a spread counts in a year, 0..1. */
function reach(spread: Spread, year: number, model: DemandModel): number {
  if (!spread.grows) return 1;
  const span = model.horizon - model.baseYear;
  return span > 0 ? Math.min(1, Math.max(0, (year - model.baseYear) / span)) : 1;
}

function endsOf(values: Float64Array, { from, to }: BandOptions): Band {
  const sorted = values.sort();
  return { low: quantileOfSorted(sorted, from), high: quantileOfSorted(sorted, to) };
}
