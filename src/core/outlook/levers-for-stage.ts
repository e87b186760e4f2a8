import type { Mineral } from "../evidence/reference.ts";
import type { Axis, Stage } from "../evidence/vocabulary.ts";
import type { Lever, LeverId } from "../policy/lever.ts";

/** The indicator that a stage feeds; refined output does so where the mineral is first reported there. */
export function axisOfStage(mineral: Pick<Mineral, "firstStage">, stage: Stage): Axis | null {
  switch (stage) {
    case "reserves":
      return "reserve-concentration";
    case "mine":
      return "production-concentration";
    case "refined":
      return mineral.firstStage === "refined" ? "production-concentration" : null;
    case "concentrate-trade":
      return "import-governance-concentrate";
    case "refined-trade":
      return "import-governance-refined";
    case "end-of-life":
    case "recovery":
      return "scrap";
    default:
      return null;
  }
}

/**
 * Which levers reach a narrow stage: those that change the stage's own quantity, and those that are meant to move the
 * indicator it feeds. In the order of the table of levers; empty where neither holds.
 * @see METI study FY2020: map of indicators and policies.
 */
export function leversForStage(
  levers: readonly Lever[],
  mineral: Pick<Mineral, "firstStage">,
  stage: Stage,
): LeverId[] {
  const axis = axisOfStage(mineral, stage);
  return levers
    .filter((lever) => lever.stage === stage || (axis !== null && lever.axes.includes(axis)))
    .map((lever) => lever.id);
}
