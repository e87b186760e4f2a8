import {
  type DemandReference,
  demandFactor,
  forecast,
  LEVERS,
  type PolicyScenario,
  type ScenarioInputs,
  type ScenarioIssue,
  type ScenarioMeasure,
  simulate,
} from "../../core/index.ts";
import { parseMeasure } from "../../schema/measure-text.ts";
import { Problem } from "../../schema/problem.ts";
import type { SimulateQuery } from "../../schema/study-queries.ts";
import type { Workspace } from "../workspace.ts";
import { given, knownScenario } from "./demand-answers.ts";
import { resolveMineral } from "./names.ts";
import { question } from "./question.ts";
import { type Places, placesOf, resolvePlaces } from "./scenario-places.ts";
import { studyAnswer } from "./study-question.ts";

/**
 * What would these measures change? The six indicators before and after, what moved, what held measures back.
 *
 * Measures come from a known scenario, from one of the user's own, and from words; what is asked beside the scenario
 * (country, year, target year, inputs) goes before what it says itself. The answer holds the scenario as it was run,
 * so that the same numbers come from it alone.
 *
 * @throws {Problem} `scenario-refused` with everything that must be changed
 */
export async function answerSimulate(workspace: Workspace, query: SimulateQuery, own?: PolicyScenario) {
  const study = await workspace.study();
  const base = own ?? knownMeasures(study.policyScenarios, query.scenario);
  const year = query.year ?? base.year;
  const asked = await question(workspace, {
    ...given({ year, source: query.source, riskTable: query.riskTable }),
    reexport: query.reexport,
    country: query.country ?? base.home ?? "JPN",
  });
  const mineral = resolveMineral(asked.reference, query.mineral);
  const places = await placesOf(workspace);
  const written = writtenMeasures(query, places);
  const at = targetYear(query.at ?? base.at, asked.options.year);
  const volumes = demandVolumes(study.typology.demand, mineral, query.demand, asked.options.year, at);
  const inputs = { ...base.inputs, ...volumes.inputs, ...inputsOf(query) };
  const scenario: PolicyScenario = {
    ...base,
    home: asked.country,
    year: asked.options.year,
    at,
    ...(Object.keys(inputs).length > 0 ? { inputs } : {}),
    measures: [...base.measures, ...written.map(({ measure }) => measure)],
  };
  const found = simulate(asked.evidence, mineral, scenario, {
    ...asked.options,
    table: study.policy,
    routes: study.routes,
  });
  const name = (issue: ScenarioIssue) => inWordsOfTheQuery(issue, base.measures.length, written);
  if (found.kind === "refused") {
    const faults = found.issues.map((issue) => ({ kind: "scenario" as const, issue: name(issue) }));
    throw new Problem("scenario-refused", { name: scenario.id }, { faults });
  }
  const { country, options } = asked;
  const told = {
    mineral,
    scenario: base.id,
    country,
    year: options.year,
    at,
    demand: query.demand ?? null,
    source: options.source ?? null,
    riskTable: options.riskTable ?? null,
    reexport: options.reexport ?? "none",
  };
  return studyAnswer(workspace, told, {
    ...found,
    issues: found.issues.map(name),
    notes: [...volumes.notes, ...found.notes],
    scenario,
  });
}
export type SimulateAnswer = Awaited<ReturnType<typeof answerSimulate>>;

const WORDS_ONLY: PolicyScenario = {
  format: "chokepoint-policy",
  version: 1,
  id: "own-measures",
  name: { ja: "自分の対策", en: "Own measures" },
  measures: [],
};

function knownMeasures(scenarios: readonly PolicyScenario[], name: string | undefined): PolicyScenario {
  if (name === undefined) return WORDS_ONLY;
  const found = scenarios.find((scenario) => scenario.id === name);
  if (found) return found;
  throw new Problem("unknown-scenario", { name, known: scenarios.map(({ id }) => id).join(", ") });
}

const LAST_YEAR = 2100;

/** The evidence's year when none is asked. @throws {Problem} for one before it: that would be no target */
function targetYear(asked: number | undefined, year: number): number {
  const at = asked ?? year;
  if (at >= year && at <= LAST_YEAR) return at;
  throw new Problem("bad-value", { name: "at", value: String(at), expected: `${year}–${LAST_YEAR}` });
}

interface WrittenMeasure {
  readonly measure: ScenarioMeasure;
  /** As it was asked: `smelter AUS=5000`. */
  readonly words: string;
}

/** Levers that a common option is meant for; the others go without it. */
const TAKES = {
  offtake: ["mine", "smelter"],
  closure: ["mine", "smelter"],
  displacement: ["mine", "smelter", "saving", "recycling", "framework"],
  success: LEVERS,
  start: LEVERS,
  ramp: LEVERS,
} as const satisfies Partial<Record<keyof ScenarioMeasure, readonly string[]>>;

function writtenMeasures(query: SimulateQuery, places: Places): WrittenMeasure[] {
  const { offtake, closure, displacement, success, start, ramp } = query;
  const common = Object.entries(given({ offtake, closure, displacement, success, start, ramp }));
  return LEVERS.flatMap((lever) =>
    query[lever].map((text) => {
      const options = common.filter(([option]) =>
        (TAKES[option as keyof typeof TAKES] as readonly string[]).includes(lever),
      );
      const measure = resolvePlaces(places, parseMeasure(lever, text));
      return { measure: { ...measure, ...Object.fromEntries(options) }, words: `${lever} ${text}` };
    }),
  );
}

function inputsOf(query: SimulateQuery): ScenarioInputs {
  const { need, equityOfftake, stockDays, recovery, urbanMine, homeDemandGrowth, worldDemandGrowth } = query;
  return given({ need, equityOfftake, stockDays, recovery, urbanMine, homeDemandGrowth, worldDemandGrowth });
}

/** Volumes of the target year ÷ today's, where a demand scenario is asked; home grows as the world does. */
function demandVolumes(
  demand: DemandReference,
  mineral: string,
  name: string | undefined,
  year: number,
  at: number,
): { readonly inputs: ScenarioInputs; readonly notes: readonly string[] } {
  if (name === undefined) return { inputs: {}, notes: [] };
  const scenario = knownScenario(demand, mineral, name);
  const { series } = forecast(demand, mineral, { scenario, years: [year, at], runs: 1 });
  const factor = demandFactor(series, year, at);
  if (factor === null) {
    throw new Problem("demand-not-reached", { name, mineral, from: String(year), to: String(at) });
  }
  const inputs = { homeDemandGrowth: factor, worldDemandGrowth: factor };
  return { inputs, notes: [`demand-scenario:${scenario},${factor}`] };
}

/** Issues about measures in words name them as they were asked, not by their place in the scenario. */
function inWordsOfTheQuery(
  issue: ScenarioIssue,
  before: number,
  written: readonly WrittenMeasure[],
): ScenarioIssue {
  const named = (text: string) =>
    text.replace(/measures\[(\d+)\](?:\.(\w+))?/, (path, place, key) => {
      const words = written[Number(place) - before]?.words;
      if (words === undefined) return path;
      return key === undefined || key === "amount" || key === "lever" ? words : `${words} (${key})`;
    });
  const { path, value } = issue;
  return {
    ...issue,
    path: named(path),
    ...(typeof value === "string" ? { value: named(value) } : {}),
  };
}
