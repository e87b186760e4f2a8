import type { MineralAssessment } from "../../../core/index.ts";

/** How many minerals have a ◆ at the mine or the refinery: the first sentence of the page. */
export function countChokedMinerals(assessments: readonly MineralAssessment[]): number {
  return assessments.filter((one) =>
    one.chokePoints.some(({ stage }) => stage === "mine" || stage === "refined"),
  ).length;
}
