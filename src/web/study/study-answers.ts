import {
  alternativeValues,
  assess,
  type ClassifyOptions,
  changeChains,
  checkPrintedGrowth,
  checkPrintedShares,
  checkPrintedSums,
  classifyMineral,
  compareEditions,
  compareRuns,
  demandScenarios,
  type Forecast,
  forecast,
  growthRate,
  type HomeEvidence,
  type MineralClassification,
  modelForecast,
  type StudyReference,
  screen,
  screeningFacts,
  supplyHistory,
  TYPE_AXES,
  tableModel,
} from "../../core/index.ts";
import { POLICY_ANSWERS } from "./policy-answers.ts";
import type { ForecastAsk, GrowthAnswer, StudyQuestions } from "./study-questions.ts";

type StudyAnswers = {
  readonly [N in keyof StudyQuestions]: (
    evidence: HomeEvidence,
    study: StudyReference,
    ask: StudyQuestions[N]["ask"],
  ) => StudyQuestions[N]["answer"];
};

/** Answers of core that need the study's reference data beside the evidence. */
export const STUDY_ANSWERS: StudyAnswers = {
  ...POLICY_ANSWERS,
  screen: (evidence, study, { funnel, against, year, source }) => {
    const facts = screeningFacts(evidence, study.typology.demand, { year, ...(source ? { source } : {}) });
    const run = screen(funnel, facts);
    const before = against ? screen(against, facts) : null;
    return { run, before, comparison: before ? compareRuns(before, run) : null };
  },
  editions: (evidence, _study, { older, newer, groups }) =>
    compareEditions(evidence.world.reference.lists, older, newer, groups),
  forecasts: (_evidence, study, asks) => asks.map((ask) => oneForecast(study, ask)),
  printedChecks: (_evidence, study) => ({
    sums: checkPrintedSums(study.typology.demand),
    growth: checkPrintedGrowth(study.typology.demand),
    shares: checkPrintedShares(study.typology.demand),
  }),
  growth: (evidence, _study, { mineral, stage, windows }) => worldGrowth(evidence, mineral, stage, windows),
  classify: (evidence, study, options) => classifyAgain(evidence, study, options),
};

export const isStudyQuestion = (name: string): name is keyof StudyQuestions =>
  Object.hasOwn(STUDY_ANSWERS, name);

/** A document's line or a model, with the factors that the reader moved. */
function oneForecast(study: StudyReference, { mineral, options, changes, own }: ForecastAsk): Forecast {
  const { demand } = study.typology;
  const scenarios = demandScenarios(demand, mineral);
  const scenario = options.scenario ? scenarios.find((one) => one.id === options.scenario) : scenarios[0];
  const unchanged = (changes ?? []).length === 0 && (own ?? []).length === 0;
  if (unchanged || !scenario || scenario.kind === "statement") return forecast(demand, mineral, options);
  // An own use takes its part of the base year from the existing uses: they must be one line.
  const existing = options.existing ?? (options.baseRule || (own ?? []).length > 0 ? "trend" : "source");
  const built = tableModel(demand, mineral, scenario, existing);
  if ("issue" in built) return forecast(demand, mineral, options);
  return modelForecast(demand, changeChains(built.model, changes ?? [], own), {
    ...options,
    scenario: scenario.id,
  });
}

function worldGrowth(
  evidence: HomeEvidence,
  mineral: string,
  stage: StudyQuestions["growth"]["ask"]["stage"],
  windows: StudyQuestions["growth"]["ask"]["windows"],
): GrowthAnswer {
  const history = supplyHistory(evidence, mineral, stage);
  const sums = new Map<number, number>();
  for (const { year, value } of history.points) {
    if (value !== null) sums.set(year, (sums.get(year) ?? 0) + value);
  }
  const series = [...sums].sort(([a], [b]) => a - b).map(([year, value]) => ({ year, value }));
  const { unit, basis, origins, notes } = history;
  const findings = windows.map((window) => growthRate(series, { ...window, annual: true, subject: mineral }));
  return { series, unit, basis, origins, notes, findings };
}

interface Assessed {
  readonly mineral: Parameters<typeof classifyMineral>[2];
  readonly alternatives: Parameters<typeof classifyMineral>[3];
}
/** Indicators do not depend on thresholds: while these are dragged, only the rules are asked again. */
const assessed = new WeakMap<HomeEvidence, Map<string, readonly Assessed[]>>();

function classifyAgain(
  evidence: HomeEvidence,
  study: StudyReference,
  { high, thresholds, ...options }: ClassifyOptions,
): readonly MineralClassification[] {
  const moved = { ...(high ? { high } : {}), ...(thresholds ? { thresholds } : {}) };
  return assessedOnce(evidence, options).map(({ mineral, alternatives }) =>
    classifyMineral(evidence, study.typology, mineral, alternatives, moved),
  );
}

function assessedOnce(evidence: HomeEvidence, options: ClassifyOptions): readonly Assessed[] {
  const key = JSON.stringify(options);
  const known = assessed.get(evidence) ?? new Map<string, readonly Assessed[]>();
  assessed.set(evidence, known);
  const before = known.get(key);
  if (before) return before;
  const found = assess(evidence, options).minerals.map((mineral): Assessed => {
    const { id } = mineral;
    return {
      mineral,
      alternatives: new Map(
        TYPE_AXES.map((axis) => [
          axis,
          alternativeValues(evidence, evidence.world.mineral(id), axis, options),
        ]),
      ),
    };
  });
  known.set(key, found);
  return found;
}
