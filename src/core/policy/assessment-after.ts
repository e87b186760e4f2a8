import { AXES, type Stage } from "../evidence/vocabulary.ts";
import { stageMeans } from "../methods/meti/stage-means.ts";
import { chokePoint } from "../methods/risk-share.ts";
import { SHARE_STAGES } from "../methods/stage-shares.ts";
import type { MineralAssessment } from "../results.ts";
import { axesAfter } from "./axes-after.ts";
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
  return {
    ...before,
    axes,
    ...stageMeans(axes, state.parameters.minimumKnownAxes),
    chokePoints: chokePoints(state, outcome),
  };
}

const supplyOf = (state: PolicyState): ByCountry | null => state.refinedOutput?.supply ?? null;

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
