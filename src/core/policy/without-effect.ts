import { hasNumber } from "../evidence/cell.ts";
import type { Axis } from "../evidence/vocabulary.ts";
import { canMove } from "./axes-after.ts";
import { type LeverId, leverOf } from "./lever.ts";
import type { NoEffect, Outcome } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";
import type { ResolvedMeasure } from "./scenario.ts";
import type { AxisChange } from "./simulation.ts";

/**
 * Every axis that a lever in the scenario is meant to move and did not, with the reason. A lever that the map
 * gives no axis (stockpile) says so.
 */
export function withoutEffect(
  state: PolicyState,
  outcome: Outcome,
  measures: readonly ResolvedMeasure[],
  changes: readonly AxisChange[],
  earlier: readonly NoEffect[],
): NoEffect[] {
  const reasons = [...earlier, ...outcome.idle];
  const levers = [...new Set([...measures.map((m) => m.lever), ...earlier.map((e) => e.lever)])].sort();
  return levers.flatMap((lever): NoEffect[] => {
    const axes = meantAxes(state, lever, measures);
    if (axes.length === 0) return [{ lever, axis: null, reason: "no-axis" }];
    const moved = (axis: Axis) => changes.some((c) => c.axis === axis && c.levers.includes(lever));
    return [
      ...axes
        .filter((axis) => !moved(axis))
        .map((axis) => ({ lever, axis, reason: reasonOf(state, lever, axis, reasons) })),
      ...(reasons.some((r) => r.lever === lever && r.reason === "no-refining-country")
        ? [{ lever, axis: null, reason: "no-refining-country" as const }]
        : []),
    ];
  });
}

function meantAxes(
  state: PolicyState,
  lever: LeverId,
  measures: readonly ResolvedMeasure[],
): readonly Axis[] {
  if (lever !== "shift") return leverOf(state.table, lever).axes;
  const stages = new Set(measures.filter((m) => m.lever === "shift").map((m) => m.stage));
  return leverOf(state.table, lever).axes.filter((axis) =>
    stages.has(axis === "import-governance-concentrate" ? "concentrate-trade" : "refined-trade"),
  );
}

function reasonOf(
  state: PolicyState,
  lever: LeverId,
  axis: Axis,
  reasons: readonly NoEffect[],
): NoEffect["reason"] {
  const cell = state.before.axes[axis];
  if (!hasNumber(cell) && cell.reason !== null) return cell.reason;
  if (cell.override !== undefined && !canMove(state, axis)) return "axis-overridden";
  if (axis === "reserve-concentration" && state.reserves === null) return "stand-in-reserves";
  const stated = reasons.find((r) => r.lever === lever && (r.axis === axis || r.axis === null));
  if (stated) return stated.reason;
  if (!canMove(state, axis)) return "no-imports-in-balance";
  return "no-change";
}
