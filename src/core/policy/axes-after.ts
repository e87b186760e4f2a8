import { hasNumber } from "../evidence/cell.ts";
import type { Axis } from "../evidence/vocabulary.ts";
import { herfindahl } from "../indicators/herfindahl.ts";
import { importGovernance } from "../indicators/import-governance.ts";
import type { AxisCell } from "../results.ts";
import { type ByCountry, totalOf } from "./by-country.ts";
import type { Outcome } from "./outcome.ts";
import type { ImportRoute, PolicyState } from "./policy-state.ts";
import { firstSupplier } from "./shift-sources.ts";

export type Axes = Readonly<Record<Axis, AxisCell>>;

/**
 * The six axes once measures work, by the functions of the assessment. An axis whose quantities no measure reached
 * is the very cell of the assessment; one without a number, or with the user's own, stays as it is.
 */
export function axesAfter(state: PolicyState, outcome: Outcome): Axes {
  const before = state.before.axes;
  const reached = (axis: Axis, recompute: () => AxisCell): AxisCell =>
    outcome.touched.has(axis) && canMove(state, axis) ? recompute() : before[axis];
  return {
    "reserve-concentration": reached("reserve-concentration", () =>
      concentrationCell(before["reserve-concentration"], outcome.reserves),
    ),
    "production-concentration": reached("production-concentration", () =>
      concentrationCell(before["production-concentration"], outcome.first),
    ),
    "import-governance-concentrate": reached("import-governance-concentrate", () =>
      importCell(before["import-governance-concentrate"], state, state.concentrate, outcome.concentrate),
    ),
    "import-governance-refined": reached("import-governance-refined", () =>
      importCell(before["import-governance-refined"], state, state.refined, outcome.refined),
    ),
    "price-volatility": reached("price-volatility", () =>
      exposureCell(before["price-volatility"], outcome.exposure),
    ),
    scrap: reached("scrap", () => scrapCell(before.scrap, state, outcome)),
  };
}

/** Does the axis have a number of ours that a quantity stands behind? */
export function canMove(state: PolicyState, axis: Axis): boolean {
  const cell = state.before.axes[axis];
  if (!hasNumber(cell)) return false;
  if (axis === "price-volatility" || axis === "scrap") return true;
  if (cell.override !== undefined) return false;
  if (axis === "import-governance-refined") return totalOf(state.refined.flows) > 0;
  if (axis === "import-governance-concentrate") return totalOf(state.concentrate.flows) > 0;
  if (axis === "reserve-concentration") return state.reserves !== null;
  return state.first !== null;
}

function simulated(cell: AxisCell, value: number, low: number, high: number, notes: readonly string[] = []) {
  return { ...cell, value, low, high, notes: [...cell.notes, "simulated", ...notes] };
}

function concentrationCell(cell: AxisCell, quantity: ByCountry | null): AxisCell {
  const index = quantity && herfindahl(quantity.amounts, totalOf(quantity));
  return index ? simulated(cell, index.central, index.low, index.high) : cell;
}

function importCell(cell: AxisCell, state: PolicyState, before: ImportRoute, after: ByCountry): AxisCell {
  if (after === before.flows) return cell;
  const total = totalOf(after);
  // Below the rounding of sums nothing is imported.
  if (!(total > 1e-12 * totalOf(before.flows))) {
    const { supplierHhi: _hhi, firstSupplier: _first, firstShare: _share, ...rest } = cell;
    return simulated(rest, 0, 0, 0, ["no-imports-left"]);
  }
  const weights = after.countries.map((country, place) => ({
    country,
    share: (after.amounts[place] ?? 0) / total,
  }));
  const found = importGovernance(weights, state.governance, state.year);
  if (!found) return cell;
  const first = firstSupplier(after);
  const suppliers =
    first === null ? {} : { firstSupplier: first, firstShare: Math.max(...weights.map((w) => w.share)) };
  return {
    ...simulated(cell, found.value, found.low, found.high),
    supplierHhi: weights.reduce((sum, w) => sum + w.share ** 2, 0),
    ...suppliers,
  };
}

/** Price volatility as far as it reaches the user: σ is the world's and stays, use per unit of output falls. */
function exposureCell(cell: AxisCell, exposure: number): AxisCell {
  if (!hasNumber(cell)) return cell;
  return simulated(cell, cell.value * exposure, cell.low * exposure, cell.high * exposure, [
    `exposure:${exposure.toFixed(4)}`,
  ]);
}

/** 1 − R'/S'; the interval of the rate is carried along. */
function scrapCell(cell: AxisCell, state: PolicyState, outcome: Outcome): AxisCell {
  if (!hasNumber(cell) || !(outcome.need > 0)) return cell;
  const value = 1 - outcome.recycled / outcome.need;
  const gain = 1 - (state.recycledShare ?? 0) - value;
  const inRange = (x: number) => Math.min(1, Math.max(0, x));
  return simulated(cell, inRange(value), inRange(cell.low - gain), inRange(cell.high - gain));
}
