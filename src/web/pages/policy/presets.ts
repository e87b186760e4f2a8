import {
  type FittedPackage,
  fitPackage,
  type MineralClassification,
  type MineralType,
  type PolicyScenario,
  type StudyReference,
} from "../../../core/index.ts";
import type { PolicyDraft } from "../../link/policy-draft.ts";

export interface Preset extends FittedPackage {
  readonly id: string;
  /** `own`: the mineral's type; `possible`: a type that the evidence leaves open. */
  readonly group: "own" | "possible" | "package" | "target";
  readonly type: MineralType | null;
}

/** Packages of the mineral's types first, as they suit it, then all packages as printed, then targets and answers. */
export function presetsOf(study: StudyReference, classified: MineralClassification | null): Preset[] {
  const packageOf = (type: MineralType) => study.policyScenarios.find((one) => one.type === type);
  const types = classified
    ? [classified.class, ...classified.candidates.map((one) => one.class)].filter(
        (type, place, all) => all.indexOf(type) === place,
      )
    : [];
  const fitted = types.flatMap((type, place): Preset[] => {
    const scenario = packageOf(type);
    if (!scenario || !classified) return [];
    const group = place === 0 ? "own" : "possible";
    // Conditions are the mineral's; marks of another type are not in its own package row.
    const fit = type === classified.class ? fitPackage(scenario, classified.package) : plain(scenario);
    return [{ ...fit, id: `${group}:${scenario.id}`, group, type }];
  });
  const others = study.policyScenarios.map((scenario): Preset => {
    const group = scenario.type === undefined ? "target" : "package";
    return { ...plain(scenario), id: scenario.id, group, type: null };
  });
  return [...fitted, ...others];
}

const plain = (scenario: PolicyScenario): FittedPackage => ({ scenario, left: [] });

/** A scenario on the levers; what the page holds beside the measures stays unless the scenario says it itself. */
export function draftOf(scenario: PolicyScenario, before: PolicyDraft): PolicyDraft {
  return {
    ...before,
    name: null,
    preset: scenario.id,
    at: scenario.at ?? before.at,
    inputs: { ...before.inputs, ...scenario.inputs },
    measures: scenario.measures.map(({ note: _note, ...measure }) => measure),
  };
}

/** Has the reader changed what she loaded? */
export function isChanged(draft: PolicyDraft, presets: readonly Preset[]): boolean {
  const same = (scenario: PolicyScenario) =>
    JSON.stringify(draftOf(scenario, draft).measures) === JSON.stringify(draft.measures);
  return !presets.some(({ scenario }) => scenario.id === draft.preset && same(scenario));
}
