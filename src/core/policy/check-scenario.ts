import { hasNumber } from "../evidence/cell.ts";
import { nearestNames } from "../evidence/nearest-names.ts";
import { AXES } from "../evidence/vocabulary.ts";
import { contradictions } from "./contradictions.ts";
import { type Lever, leverOf } from "./lever.ts";
import type { PolicyState } from "./policy-state.ts";
import { scaleOf } from "./resolve-measures.ts";
import {
  COUNTRY_RULES,
  FIRST_SUPPLIER,
  OTHER_SUPPLIERS,
  type PolicyScenario,
  type ScenarioMeasure,
} from "./scenario.ts";
import type { ScenarioIssue } from "./scenario-issue.ts";

/**
 * Can this scenario be run on this mineral and home country? Ranges, places, duplicates, contradictions, data.
 * Errors name what to change; warnings go with the answer.
 */
export function checkScenario(state: PolicyState, scenario: PolicyScenario): ScenarioIssue[] {
  const { minerals, measures } = scenario;
  const issues: ScenarioIssue[] = [];
  const mineral = state.mineral.id;
  if (minerals && !minerals.includes(mineral)) {
    issues.push({ severity: "warning", code: "not-meant-for-mineral", path: "minerals", value: mineral });
  }
  if (!AXES.some((axis) => hasNumber(state.before.axes[axis]))) {
    issues.push({ severity: "error", code: "no-data-for-mineral", path: "", value: mineral });
  }
  measures.forEach((m, place) => {
    issues.push(...measureIssues(state, m, `measures[${place}]`));
  });
  return [...issues, ...contradictions(measures)];
}

function measureIssues(state: PolicyState, m: ScenarioMeasure, path: string): ScenarioIssue[] {
  const lever = leverOf(state.table, m.lever);
  return [
    ...placeIssues(state, m, lever, path),
    ...amountIssues(state, m, lever, path),
    ...rangeIssue(m.offtake, 0, 100, "%", `${path}.offtake`),
    ...rangeIssue(m.success, 0, 100, "%", `${path}.success`),
    ...rangeIssue(m.ramp, 0, 100, "years", `${path}.ramp`),
    ...rangeIssue(m.spareCapacity, 0, Number.MAX_VALUE, "t/y", `${path}.spareCapacity`),
    ...stageIssue(state, m, path),
  ];
}

function amountIssues(state: PolicyState, m: ScenarioMeasure, lever: Lever, path: string): ScenarioIssue[] {
  const cannotReach = ["saving", "stockpile", "exploration", "framework"].includes(m.lever);
  if (m.reach !== undefined && cannotReach) {
    return [{ severity: "error", code: "reach-not-for-lever", path: `${path}.reach`, value: m.lever }];
  }
  if (m.size !== undefined && lever.sizes === null) {
    return [{ severity: "error", code: "size-not-for-lever", path: `${path}.size`, value: m.lever }];
  }
  const scale = scaleOf(state, m.lever);
  return [
    ...rangeIssue(m.reach, 0, 100, "%", `${path}.reach`),
    ...(scale === null
      ? rangeIssue(m.amount, 0, Number.MAX_VALUE, lever.unit, `${path}.amount`)
      : rangeIssue(m.amount, lever.min * scale, lever.max * scale, lever.unit, `${path}.amount`)),
  ];
}

function rangeIssue(
  value: number | undefined,
  low: number,
  high: number,
  unit: string,
  path: string,
): ScenarioIssue[] {
  if (value === undefined || (value >= low && value <= high * (1 + 1e-12))) return [];
  return [{ severity: "error", code: "out-of-range", path, value, low, high, unit }];
}

function placeIssues(state: PolicyState, m: ScenarioMeasure, lever: Lever, path: string): ScenarioIssue[] {
  const wanted: readonly string[] = { none: [], country: ["country"], pair: ["from", "to"] }[lever.places];
  const allowed = [
    ...wanted,
    ...(m.lever === "mine" ? ["refineIn"] : []),
    ...(m.lever === "shift" ? ["stage"] : []),
  ];
  const written: Readonly<Record<string, string | undefined>> = {
    country: m.country,
    refineIn: m.refineIn,
    from: m.from,
    to: m.to,
    stage: m.stage,
  };
  const special = [FIRST_SUPPLIER, OTHER_SUPPLIERS, ...COUNTRY_RULES] as readonly string[];
  const issues: ScenarioIssue[] = [];
  for (const [key, place] of Object.entries(written)) {
    const where = `${path}.${key}`;
    if (place === undefined) {
      // A framework without a country is one without an effect: an answer, not an error.
      if (wanted.includes(key) && m.lever !== "framework")
        issues.push({ severity: "error", code: "place-missing", path: where, value: key });
    } else if (!allowed.includes(key)) {
      issues.push({ severity: "error", code: "place-not-for-lever", path: where, value: key });
    } else if (key !== "stage" && !special.includes(place) && !state.countries.has(place)) {
      const nearest = nearestNames(place, [...state.countries]);
      issues.push({ severity: "error", code: "unknown-country", path: where, value: place, nearest });
    }
  }
  return issues;
}

/** The stage of a lever has no country data: it runs, and its axes say so. */
function stageIssue(state: PolicyState, m: ScenarioMeasure, path: string): ScenarioIssue[] {
  const { stage } = leverOf(state.table, m.lever);
  const has = () => {
    switch (m.lever) {
      case "mine":
        return state.first !== null;
      case "exploration":
        return state.reserves !== null;
      case "smelter":
      case "framework":
        return state.refined.flows.countries.length > 0;
      case "shift": {
        const route = m.stage === "concentrate-trade" ? state.concentrate : state.refined;
        return route.flows.countries.length > 0;
      }
      default:
        return true;
    }
  };
  if (has()) return [];
  const value = m.lever === "shift" ? (m.stage ?? "refined-trade") : stage;
  return [{ severity: "warning", code: "no-data-for-stage", path: `${path}.lever`, value }];
}
