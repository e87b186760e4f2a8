import { hasNumber, meanOfCells, unknown } from "../../evidence/cell.ts";
import { AXES, type Axis } from "../../evidence/vocabulary.ts";
import type { AxisCell, MineralAssessment } from "../../results.ts";

/**
 * Means of the value-chain stages and of the whole, from the six axes; coverage = axes with a number ÷ axes that apply.
 *
 * Overall is the mean of the stage means, ours and not METI's; with fewer than `minimumKnownAxes` numbers there is
 * none, and so no rank.
 */
export function stageMeans(
  axes: Readonly<Record<Axis, AxisCell>>,
  minimumKnownAxes: number,
): Pick<MineralAssessment, "stages" | "overall" | "coverage"> {
  const stages = {
    upstream: meanOfCells([
      axes["reserve-concentration"],
      axes["production-concentration"],
      axes["import-governance-concentrate"],
    ]),
    intermediate: meanOfCells([axes["import-governance-refined"], axes["price-volatility"]]),
    finalProduct: meanOfCells([axes.scrap]),
  };
  const cells = Object.values(axes);
  const applicable = cells.filter((cell) => cell.status !== "not-applicable").length;
  const known = cells.filter(hasNumber).length;
  return {
    stages,
    overall:
      known < minimumKnownAxes
        ? unknown("too-few-axes", { notes: [`axes:${known}/${AXES.length}`] })
        : meanOfCells(Object.values(stages)),
    coverage: applicable > 0 ? known / applicable : 0,
  };
}
