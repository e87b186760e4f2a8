import { type Addition, type ByCountry, scaled, totalOf, withAdded } from "./by-country.ts";
import type { Closure } from "./lever.ts";

export interface NewOutput extends Addition {
  readonly closure: Closure;
}

/**
 * World output with new output in it, in the unit of the quantity. What displaces makes all incumbents shrink in
 * proportion, the unnamed rest with them, so that the world total stays; what adds makes the total grow.
 *
 * New output larger than the world's leaves no incumbent and a larger total: the caller reports the limit.
 * @example A 80, B 20 and 25 in C: displacing 60 / 15 / 25 (HHI .445), adding 80 / 20 / 25 (HHI .4752)
 */
export function addOutput(output: ByCountry, added: readonly NewOutput[]): ByCountry {
  if (added.length === 0) return output;
  const total = totalOf(output);
  const displacing = added.reduce((sum, a) => sum + (a.closure === "displace" ? a.amount : 0), 0);
  const left = total > 0 ? Math.max(0, total - displacing) / total : 0;
  return withAdded(scaled(output, left), added);
}
