import { hasNumber, meanOfCells, unknown } from "../evidence/cell.ts";
import { AXES, type Stage } from "../evidence/vocabulary.ts";
import { chokePoint } from "../methods/risk-share.ts";
import { SHARE_STAGES } from "../methods/stage-shares.ts";
import type { MineralAssessment } from "../results.ts";
import { type Axes, axesAfter } from "./axes-after.ts";
import { type ByCountry, totalOf } from "./by-country.ts";
import type { Outcome } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";

/** The assessment once measures work: same shape, same means, same choke-point rule as before. */
export function assessmentAfter(state: PolicyState, outcome: Outcome): MineralAssessment {
  const { before } = state;
  const axes = axesAfter(state, outcome);
  if (AXES.every((axis) => axes[axis] === before.axes[axis]) && outcome.refinedOutput === supplyOf(state)) {
    return before;
  }
  return { ...before, axes, ...means(axes, state), chokePoints: chokePoints(state, outcome) };
}

const supplyOf = (state: PolicyState): ByCountry | null => state.refinedOutput?.supply ?? null;

function means(axes: Axes, state: PolicyState): Pick<MineralAssessment, "stages" | "overall" | "coverage"> {
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
  const known = cells.filter(hasNumber).length;
  const applicable = cells.filter((cell) => cell.status !== "not-applicable").length;
  return {
    stages,
    overall:
      known < state.parameters.minimumKnownAxes
        ? unknown("too-few-axes", { notes: [`axes:${known}/${AXES.length}`] })
        : meanOfCells(Object.values(stages)),
    coverage: applicable > 0 ? known / applicable : 0,
  };
}

/** Country quantities of a stage of the chain after measures; undefined where no measure changed them. */
export function changedStage(state: PolicyState, outcome: Outcome, stage: Stage): ByCountry | undefined {
  const of = (before: ByCountry | undefined, after: ByCountry | null) =>
    before === undefined || after === null || before === after ? undefined : after;
  switch (stage) {
    case "reserves":
      return of(state.reserves?.supply, outcome.reserves);
    case "mine":
      return state.first?.stage === "mine" ? of(state.first.supply, outcome.first) : undefined;
    case "refined":
      return of(state.refinedOutput?.supply, outcome.refinedOutput);
    case "concentrate-trade":
      return of(state.concentrate.flows, outcome.concentrate);
    case "refined-trade":
      return of(state.refined.flows, outcome.refined);
    default:
      return undefined;
  }
}

function chokePoints(state: PolicyState, outcome: Outcome): MineralAssessment["chokePoints"] {
  return SHARE_STAGES.flatMap((stage) => {
    const changed = changedStage(state, outcome, stage);
    if (!changed) return state.before.chokePoints.filter((point) => point.stage === stage);
    const total = totalOf(changed);
    if (!(total > 0)) return [];
    const found = chokePoint(
      changed.countries.map((country, place) => ({ country, share: (changed.amounts[place] ?? 0) / total })),
      state.riskTable,
      state.parameters,
    );
    return found ? [{ stage, ...found }] : [];
  }).sort((a, b) => b.share - a.share);
}
