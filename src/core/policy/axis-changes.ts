import { hasNumber } from "../evidence/cell.ts";
import { AXES, type Axis, OTHER_COUNTRIES, type Stage } from "../evidence/vocabulary.ts";
import type { Axes } from "./axes-after.ts";
import { amountOf, type ByCountry } from "./by-country.ts";
import { hasArrow } from "./lever.ts";
import type { Outcome } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";
import type { AxisChange, MovedQuantity } from "./simulation.ts";

/** Smaller than this, a difference is rounding. */
const SMALLEST = 1e-12;

/**
 * Which axes moved, by how much, and which quantities moved them. `direct` where one of the levers that reached
 * the axis has an arrow to it in the study's map, `knock-on` (波及) otherwise.
 */
export function axisChanges(state: PolicyState, outcome: Outcome, after: Axes): AxisChange[] {
  return AXES.flatMap((axis) => {
    const [before, now] = [state.before.axes[axis], after[axis]];
    if (!hasNumber(before) || !hasNumber(now)) return [];
    const delta = now.value - before.value;
    if (Math.abs(delta) <= SMALLEST) return [];
    const levers = [...(outcome.touched.get(axis) ?? [])].sort();
    const direct = levers.some((lever) => hasArrow(state.table, lever, axis));
    return [
      {
        axis,
        before: before.value,
        after: now.value,
        delta,
        effect: direct ? ("direct" as const) : ("knock-on" as const),
        levers,
        moved: movedBehind(state, outcome, axis),
      },
    ];
  });
}

function movedBehind(state: PolicyState, outcome: Outcome, axis: Axis): MovedQuantity[] {
  const { home, need } = state;
  switch (axis) {
    case "reserve-concentration":
      return between(state.reserves?.supply, outcome.reserves, "reserves", state.reserves?.unit ?? "t");
    case "production-concentration":
      return between(
        state.first?.supply,
        outcome.first,
        state.first?.stage ?? "mine",
        state.first?.unit ?? "t",
      );
    case "import-governance-concentrate":
      return between(
        state.concentrate.flows,
        outcome.concentrate,
        "concentrate-trade",
        state.concentrate.unit,
      );
    case "import-governance-refined":
      return between(state.refined.flows, outcome.refined, "refined-trade", state.refined.unit);
    case "price-volatility":
      return [{ country: home, stage: "products", from: need.amount, to: outcome.need, unit: need.unit }];
    case "scrap":
      return [
        { country: home, stage: "recovery", from: state.recycled, to: outcome.recycled, unit: need.unit },
      ];
  }
}

/** What each country's quantity was and is, largest movement first; the unnamed rest is `OTH`. */
function between(
  before: ByCountry | undefined,
  after: ByCountry | null,
  stage: Stage,
  unit: string,
): MovedQuantity[] {
  if (!before || !after || before === after) return [];
  const countries = [...new Set([...before.countries, ...after.countries])];
  const rows = countries.map((country) => ({
    country,
    stage,
    from: amountOf(before, country),
    to: amountOf(after, country),
    unit,
  }));
  rows.push({ country: OTHER_COUNTRIES, stage, from: before.rest, to: after.rest, unit });
  const size = Math.max(...rows.map((row) => Math.max(row.from, row.to)));
  // What one loses another gains: such a pair is equal but for rounding, and the one that loses is named first.
  const rounded = (row: MovedQuantity) => Math.round(Math.abs(row.to - row.from) / (1e-9 * size));
  return rows
    .filter((row) => Math.abs(row.to - row.from) > 1e-9 * size)
    .sort(
      (a, b) =>
        rounded(b) - rounded(a) ||
        Math.sign(a.to - a.from) - Math.sign(b.to - b.from) ||
        a.country.localeCompare(b.country, "en"),
    );
}
