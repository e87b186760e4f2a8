import {
  applyMeasures,
  countryChanges,
  demandFactor,
  demandScenarios,
  forecast,
  type HomeEvidence,
  LEVERS,
  type LeverRange,
  leverPlaces,
  leverRange,
  type PolicyScenario,
  type PolicyState,
  policyState,
  resolveMeasures,
  runScenario,
  SCENARIO_VERSION,
  type ScenarioInputs,
  type StudyReference,
} from "../../core/index.ts";
import type {
  PolicyBasis,
  PolicyQuestions,
  PolicyRun,
  PolicyRunAsk,
  PolicySubject,
} from "./policy-questions.ts";

type PolicyAnswers = {
  readonly [N in keyof PolicyQuestions]: (
    evidence: HomeEvidence,
    study: StudyReference,
    ask: PolicyQuestions[N]["ask"],
  ) => PolicyQuestions[N]["answer"];
};

/** Answers behind the sliders: the state is prepared once, each move only applies measures to it. */
export const POLICY_ANSWERS: PolicyAnswers = {
  policyBasis: (evidence, study, subject) => basisOf(stateOf(evidence, study, subject), study, subject),
  policyRun: runOf,
  policyRuns: (evidence, study, asks) => asks.map((ask) => runOf(evidence, study, ask)),
};

/** States of the subjects asked last; a slider, a comparison and a map share one. */
const STATES_KEPT = 12;
const states = new WeakMap<HomeEvidence, Map<string, PolicyState>>();

function stateOf(evidence: HomeEvidence, study: StudyReference, subject: PolicySubject): PolicyState {
  const known = states.get(evidence) ?? new Map<string, PolicyState>();
  states.set(evidence, known);
  const key = JSON.stringify(subject);
  const before = known.get(key);
  if (before) return before;
  const { mineral, options, at, inputs } = subject;
  const state = policyState(evidence, mineral, {
    ...options,
    ...(at === null ? {} : { at }),
    ...grown(study, subject),
    ...inputs,
    table: study.policy,
    routes: study.routes,
  });
  known.set(key, state);
  const oldest = known.keys().next().value;
  if (known.size > STATES_KEPT && oldest !== undefined) known.delete(oldest);
  return state;
}

/** World demand growth is taken for the home country too: no document has a line of its own for it. */
function grown(study: StudyReference, subject: PolicySubject): ScenarioInputs {
  const factor = subject.demand === null ? null : growthOf(study, subject, subject.demand);
  return factor === null ? {} : { homeDemandGrowth: factor, worldDemandGrowth: factor };
}

function growthOf(study: StudyReference, subject: PolicySubject, scenario: string): number | null {
  const { mineral, options, at } = subject;
  const to = at ?? options.year;
  if (to <= options.year) return 1;
  const line = forecast(study.typology.demand, mineral, { scenario, years: [options.year, to], runs: 1 });
  return demandFactor(line.series, options.year, to);
}

function basisOf(state: PolicyState, study: StudyReference, subject: PolicySubject): PolicyBasis {
  return {
    need: state.need,
    ranges: Object.fromEntries(LEVERS.map((id) => [id, leverRange(state, id)])) as Record<
      (typeof LEVERS)[number],
      LeverRange | null
    >,
    places: {
      mine: leverPlaces(state, "mine"),
      exploration: leverPlaces(state, "exploration"),
      smelter: leverPlaces(state, "smelter"),
      refining: leverPlaces(state, "refining"),
      "refined-trade": leverPlaces(state, "shift", "refined-trade"),
      "concentrate-trade": leverPlaces(state, "shift", "concentrate-trade"),
    },
    hasHomeRefining: state.homeRefining > 0,
    notes: state.notes,
    growth: demandScenarios(study.typology.demand, subject.mineral).map(({ id }) => ({
      scenario: id,
      factor: growthOf(study, subject, id),
    })),
  };
}

function runOf(
  evidence: HomeEvidence,
  study: StudyReference,
  { subject, measures }: PolicyRunAsk,
): PolicyRun {
  const state = stateOf(evidence, study, subject);
  const scenario: PolicyScenario = {
    format: "chokepoint-policy",
    version: SCENARIO_VERSION,
    id: "page",
    name: { ja: "", en: "" },
    measures,
  };
  const result = runScenario(state, scenario);
  if (result.kind === "refused") return { result, stages: [] };
  const outcome = applyMeasures(state, resolveMeasures(state, measures).measures);
  return { result, stages: countryChanges(state, outcome) };
}
