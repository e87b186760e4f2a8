import { inflowDriven } from "./inflow-driven.ts";
import { stretched, survivalOf } from "./lifetime.ts";
import type { ResolvedStock, StockLine } from "./resolve-model.ts";
import { stockDriven } from "./stock-driven.ts";
import type { StockModel, StockProduct } from "./stock-model.ts";
import type { StockRun } from "./stock-run.ts";
import { type SurvivalCurves, survivalCurve } from "./survival-curves.ts";

/** The parameters of one run: the values of the model, or one draw of each range. */
export interface StockParameters {
  /** Mean lifetime ÷ the model's mean, for each lifetime of the product. */
  readonly lifetimeFactors: (product: StockProduct) => readonly number[];
  readonly collection: (product: StockProduct) => number;
  readonly content: (line: StockLine) => number;
  readonly separation: (line: StockLine) => number;
  readonly recovery: (line: StockLine) => number;
}

/** Everything at the value that the model gives. */
export const CENTRAL: StockParameters = {
  lifetimeFactors: (product) => product.lifetimes.map(() => 1),
  collection: (product) => product.collection.value,
  content: (line) => line.content?.value ?? 1,
  separation: (line) => line.material.separation.value,
  recovery: (line) => line.material.recovery.value,
};

/** One line's run. Stock and flows are of the driver; times `perUnit` they are t of the mineral. */
export interface LineRun {
  readonly line: StockLine;
  readonly run: StockRun;
  readonly perUnit: number;
  /** Collection × separation × recovery. */
  readonly yield: number;
}

/** Runs every line of a model once. */
export function runLines({ model, lines }: ResolvedStock, parameters: StockParameters): LineRun[] {
  const curves = new Map<string, ProductCurves>();
  return lines.map((line) => {
    const { product } = line;
    const known = curves.get(product.id) ?? curvesOf(model, product, parameters.lifetimeFactors(product));
    curves.set(product.id, known);
    const initial = line.initial.length > 0 ? { amounts: line.initial, curve: known.old } : null;
    const run =
      model.driver === "inflow"
        ? inflowDriven(line.driver, known.cohorts, initial)
        : stockDriven(line.driver, known.cohorts, { initial });
    return {
      line,
      run,
      perUnit: parameters.content(line),
      yield: parameters.collection(product) * parameters.separation(line) * parameters.recovery(line),
    };
  });
}

interface ProductCurves {
  readonly cohorts: SurvivalCurves;
  /** Of what was in use before the first year: the earliest lifetime, long enough for the oldest amount. */
  readonly old: Float64Array;
}

function curvesOf(model: StockModel, product: StockProduct, factors: readonly number[]): ProductCurves {
  const years = model.to - model.from + 1;
  const oldest = Math.max(product.initial.length, ...product.materials.map((one) => one.initial.length));
  const byLifetime = product.lifetimes.map(({ from, lifetime }, place) => ({
    from: from ?? -Infinity,
    curve: survivalCurve(survivalOf(stretched(lifetime, factors[place] ?? 1)), years + oldest, model.timing),
  }));
  const earliest = byLifetime[0];
  if (!earliest) throw new RangeError(`product ${product.id} has no lifetime`);
  if (byLifetime.length === 1) return { cohorts: earliest.curve, old: earliest.curve };
  const cohorts = Array.from({ length: years }, (_, i) => {
    const year = model.from + i;
    return (byLifetime.findLast((one) => one.from <= year) ?? earliest).curve;
  });
  return { cohorts, old: earliest.curve };
}
