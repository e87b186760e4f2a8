import type { HomeEvidence } from "../evidence/home-evidence.ts";
import { applyMeasures } from "./apply-measures.ts";
import { assessmentAfter } from "./assessment-after.ts";
import { axisChanges } from "./axis-changes.ts";
import { totalOf } from "./by-country.ts";
import { carbon } from "./carbon.ts";
import { checkScenario } from "./check-scenario.ts";
import { costLines } from "./cost-lines.ts";
import { daysOfCover } from "./days-of-cover.ts";
import type { Binding, Outcome } from "./outcome.ts";
import type { PolicyState } from "./policy-state.ts";
import { type PolicyOptions, policyState } from "./prepare-state.ts";
import { resolveMeasures } from "./resolve-measures.ts";
import { runNotes } from "./run-notes.ts";
import type { PolicyScenario } from "./scenario.ts";
import { isError, type ScenarioIssue } from "./scenario-issue.ts";
import { selfSufficiency } from "./self-sufficiency.ts";
import type { BalanceRow, RefusedScenario, Simulation } from "./simulation.ts";
import { supplierChanges } from "./supplier-changes.ts";
import { withoutEffect } from "./without-effect.ts";

/**
 * What would these measures change? Measures are physical changes (a mine, a smelter, less use, more recycling,
 * other sources, a stock); the six indicators before and after come from the same functions. Without a measure
 * before and after are the assessment itself.
 *
 * Prepares the state and runs the scenario; a face that moves a slider prepares once and calls `runScenario`.
 */
export function simulate(
  evidence: HomeEvidence,
  mineralId: string,
  scenario: PolicyScenario,
  options: PolicyOptions,
): Simulation | RefusedScenario {
  return runScenario(policyState(evidence, mineralId, withScenario(options, scenario)), scenario);
}

/** Options of the state with what the scenario itself says; what the caller says goes first. */
export function withScenario(options: PolicyOptions, scenario: PolicyScenario): PolicyOptions {
  const { at, inputs } = scenario;
  return { ...(at === undefined ? {} : { at }), ...inputs, ...options };
}

/** Runs a scenario on a prepared state; refused with issues when it cannot be run as it stands. */
export function runScenario(state: PolicyState, scenario: PolicyScenario): Simulation | RefusedScenario {
  const issues = checkScenario(state, scenario);
  if (issues.some(isError)) return { kind: "refused", issues };
  const { measures, idle } = resolveMeasures(state, scenario.measures);
  const outcome = applyMeasures(state, measures);
  const after = assessmentAfter(state, outcome);
  const changes = axisChanges(state, outcome, after.axes);
  return {
    kind: "simulation",
    mineral: state.mineral.id,
    home: state.home,
    year: state.year,
    at: state.at,
    need: state.need,
    before: state.before,
    after,
    changes,
    selfSufficiency: selfSufficiency(state, outcome),
    suppliers: supplierChanges(state, outcome),
    daysOfCover: daysOfCover(state, outcome),
    cost: costLines(measures),
    carbon: carbon(state, outcome),
    balance: balance(state, outcome),
    surplus: outcome.surplus,
    binding: outcome.binding,
    noEffect: withoutEffect(state, outcome, measures, changes, idle),
    measures,
    issues: [...issues, ...outcome.binding.flatMap(offtakeAboveNeed)],
    notes: [...state.notes, ...runNotes(state, measures, outcome)],
  };
}

function offtakeAboveNeed(limit: Binding): ScenarioIssue[] {
  if (limit.limit !== "need" && limit.limit !== "home-feed") return [];
  const { wanted: value, granted: high, unit } = limit;
  return [{ severity: "warning", code: "offtake-above-need", path: limit.lever, value, high, unit }];
}

function balance(state: PolicyState, outcome: Outcome): BalanceRow[] {
  const { unit } = state.need;
  const rows: BalanceRow[] = [
    { quantity: "need", before: state.need.amount, after: outcome.need, unit },
    { quantity: "recycled", before: state.recycled, after: outcome.recycled, unit },
    {
      quantity: "refined-imports",
      before: totalOf(state.refined.flows),
      after: totalOf(outcome.refined),
      unit,
    },
    { quantity: "refined-at-home", before: 0, after: outcome.refinedAtHome, unit },
    { quantity: "home-refining", before: state.homeRefining, after: outcome.homeRefining, unit },
    { quantity: "home-mine", before: state.homeMine, after: outcome.homeMine, unit },
  ];
  if (state.homeRefining > 0) {
    const [before, after] = [totalOf(state.concentrate.flows), totalOf(outcome.concentrate)];
    rows.push({ quantity: "concentrate-imports", before, after, unit });
  }
  return rows;
}
