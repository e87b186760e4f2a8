import {
  type PolicyScenario,
  readPolicyScenario,
  SCENARIO_VERSION,
  type ScenarioInputs,
  type ScenarioIssue,
} from "../../../core/index.ts";
import type { FileProblem } from "../../../i18n/say-file-problem.ts";
import type { PolicyDraft } from "../../link/policy-draft.ts";
import { activeMeasures } from "./draft.ts";

export interface FileSubject {
  readonly mineral: string;
  readonly home: string;
  readonly year: number;
  /** Demand of the target year ÷ today's that the run used; null for today's volumes. */
  readonly growth: number | null;
}

/** The measures on the levers as a file that gives the same numbers anywhere: country, year and volumes in it. */
export function scenarioOf(
  draft: PolicyDraft,
  subject: FileSubject,
  name: PolicyScenario["name"],
): PolicyScenario {
  const { mineral, home, year, growth } = subject;
  const inputs: ScenarioInputs = {
    ...(growth === null ? {} : { homeDemandGrowth: growth, worldDemandGrowth: growth }),
    ...draft.inputs,
  };
  return {
    format: "chokepoint-policy",
    version: SCENARIO_VERSION,
    id: idOf(draft, mineral),
    name,
    minerals: [mineral],
    home,
    year,
    ...(draft.at === null ? {} : { at: draft.at }),
    ...(Object.keys(inputs).length === 0 ? {} : { inputs }),
    measures: activeMeasures(draft),
  };
}

function idOf({ name, preset }: PolicyDraft, mineral: string): string {
  const words = (name ?? preset ?? "own-measures").toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const word = words.replace(/^-|-$/g, "");
  return `${word || "own-measures"}-${mineral}`;
}

/** YAML as the command reads it. The writer comes only when it is needed. */
export async function scenarioText(scenario: PolicyScenario): Promise<string> {
  const { stringify } = await import("yaml");
  return stringify(scenario, { lineWidth: 0 });
}

export type ReadFile =
  | { readonly scenario: PolicyScenario | null; readonly issues: readonly ScenarioIssue[] }
  | { readonly scenario: null; readonly syntax: Pick<FileProblem, "line" | "expected" | "found"> };

/** A scenario from a file's text; what is wrong with it as issues, or as the YAML reader says it. */
export async function readScenarioText(text: string): Promise<ReadFile> {
  const { openYaml } = await import("../../../schema/reference/yaml-text.ts");
  const opened = openYaml(text);
  if (!("faults" in opened)) return readPolicyScenario(opened.value);
  const [syntax = { line: 1, expected: "YAML", found: "" }] = opened.faults;
  return { scenario: null, syntax };
}

/** A file's scenario on the levers. Its own country, year and mineral are the link's to change. */
export function draftOfFile(scenario: PolicyScenario, name: string): PolicyDraft {
  return {
    name: name || null,
    preset: null,
    at: scenario.at ?? null,
    demand: null,
    inputs: scenario.inputs ?? {},
    measures: scenario.measures.map(({ note: _note, ...measure }) => measure),
  };
}
