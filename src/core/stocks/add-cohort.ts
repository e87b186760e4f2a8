import { type InitialStock, oldCohorts } from "./initial-stock.ts";

/** What one cohort adds to stock and outflow of its own year and all later ones. The inner loop of every run. */
export function addCohort(
  amount: number,
  curve: Float64Array,
  cohort: number,
  stock: Float64Array,
  outflow: Float64Array,
): void {
  if (amount === 0) return;
  let before = amount;
  const years = stock.length;
  for (let t = cohort; t < years; t++) {
    const now = amount * (curve[t - cohort] as number);
    stock[t] = (stock[t] as number) + now;
    outflow[t] = (outflow[t] as number) + (before - now);
    before = now;
  }
}

/** Adds what was in use before the first year; its sum is returned. */
export function addInitial(initial: InitialStock, stock: Float64Array, outflow: Float64Array): number {
  let sum = 0;
  for (const { age, inflow } of oldCohorts(initial)) {
    let before = inflow * (initial.curve[age] as number);
    sum += before;
    for (let t = 0; t < stock.length; t++) {
      const now = inflow * (initial.curve[age + 1 + t] as number);
      stock[t] = (stock[t] as number) + now;
      outflow[t] = (outflow[t] as number) + (before - now);
      before = now;
    }
  }
  return sum;
}
