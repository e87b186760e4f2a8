import { nearestNames } from "../evidence/nearest-names.ts";
import { CLOSURES, DISPLACEMENTS, LEVERS, SIZES } from "./lever.ts";
import { type PolicyScenario, SCENARIO_VERSION } from "./scenario.ts";
import { isError, type ScenarioIssue } from "./scenario-issue.ts";

/** What a value must be: a type, or one of a list of words. */
type Rule =
  | "text"
  | "words"
  | "number"
  | "positive"
  | "year"
  | "object"
  | "list"
  | "texts"
  | readonly string[];

const SCENARIO_KEYS: Readonly<Record<string, Rule>> = {
  format: ["chokepoint-policy"],
  version: "number",
  id: "text",
  name: "words",
  note: "words",
  source: "text",
  minerals: "texts",
  home: "text",
  year: "year",
  at: "year",
  type: "text",
  inputs: "object",
  measures: "list",
};

const MEASURE_KEYS: Readonly<Record<string, Rule>> = {
  lever: LEVERS,
  label: "text",
  amount: "number",
  size: SIZES,
  reach: "number",
  reachOf: ["need", "self-sufficiency"],
  country: "text",
  refineIn: "text",
  from: "text",
  to: "text",
  stage: ["concentrate-trade", "refined-trade"],
  offtake: "number",
  success: "number",
  start: "year",
  ramp: "number",
  displacement: DISPLACEMENTS,
  closure: CLOSURES,
  spareCapacity: "number",
  cost: "object",
  mark: ["do", "focus", "rule"],
  note: "words",
};

const INPUT_KEYS: Readonly<Record<string, Rule>> = {
  need: "positive",
  equityOfftake: "positive",
  stockDays: "positive",
  recovery: "positive",
  urbanMine: "positive",
  homeDemandGrowth: "positive",
  worldDemandGrowth: "positive",
};

const COST_KEYS: Readonly<Record<string, Rule>> = {
  currency: "text",
  investment: "positive",
  perYear: "positive",
  publicPercent: "positive",
};

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/**
 * Reads a scenario from parsed YAML or JSON. Unknown keys, words and types are named with their place and the
 * nearest known name; a file of a newer version is refused before anything else is judged. What the evidence must
 * say (countries, ranges, data) is checked later, against a state.
 *
 * @returns the scenario, or null with at least one error among the issues
 */
export function readPolicyScenario(value: unknown): {
  scenario: PolicyScenario | null;
  issues: ScenarioIssue[];
} {
  const refuse = (issue: Omit<ScenarioIssue, "severity">) => ({
    scenario: null,
    issues: [{ severity: "error" as const, ...issue }],
  });
  if (!isPlain(value)) return refuse({ code: "not-a-scenario", path: "", expected: "chokepoint-policy" });
  if (typeof value.version === "number" && value.version > SCENARIO_VERSION) {
    const expected = String(SCENARIO_VERSION);
    return refuse({ code: "newer-version", path: "version", value: value.version, expected });
  }
  const issues: ScenarioIssue[] = [];
  checkKeys(value, SCENARIO_KEYS, ["format", "version", "id", "name", "measures"], "", issues);
  if (isPlain(value.inputs)) checkKeys(value.inputs, INPUT_KEYS, [], "inputs.", issues);
  const measures = Array.isArray(value.measures) ? value.measures : [];
  measures.forEach((measure: unknown, place) => {
    readMeasure(measure, `measures[${place}]`, issues);
  });
  return { scenario: issues.some(isError) ? null : (value as unknown as PolicyScenario), issues };
}

function readMeasure(measure: unknown, path: string, issues: ScenarioIssue[]): void {
  if (!isPlain(measure)) {
    issues.push({ severity: "error", code: "wrong-type", path, expected: "measure" });
    return;
  }
  checkKeys(measure, MEASURE_KEYS, ["lever"], `${path}.`, issues);
  if (isPlain(measure.cost)) checkKeys(measure.cost, COST_KEYS, ["currency"], `${path}.cost.`, issues);
  const amounts = ["amount", "size", "reach"].filter((key) => measure[key] !== undefined);
  if (amounts.length !== 1) {
    issues.push({ severity: "error", code: "one-amount", path, value: amounts.join(", ") });
  }
}

function checkKeys(
  value: Plain,
  rules: Readonly<Record<string, Rule>>,
  required: readonly string[],
  path: string,
  issues: ScenarioIssue[],
): void {
  for (const key of required) {
    if (value[key] === undefined)
      issues.push({ severity: "error", code: "missing-key", path: `${path}${key}`, value: key });
  }
  for (const [key, found] of Object.entries(value)) {
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (rule === undefined) {
      const nearest = nearestNames(key, Object.keys(rules));
      issues.push({ severity: "error", code: "unknown-key", path: `${path}${key}`, value: key, nearest });
    } else checkValue(found, rule, `${path}${key}`, issues);
  }
}

function checkValue(found: unknown, rule: Rule, path: string, issues: ScenarioIssue[]): void {
  if (typeof rule !== "string") {
    if (typeof found === "string" && rule.includes(found)) return;
    const value = String(found);
    const nearest = nearestNames(value, rule);
    issues.push({
      severity: "error",
      code: "unknown-word",
      path,
      value,
      expected: rule.join(", "),
      nearest,
    });
  } else if (!fits(found, rule)) {
    issues.push({ severity: "error", code: "wrong-type", path, expected: rule, value: String(found) });
  } else if (typeof found === "number" && Math.abs(found) > LARGEST) {
    const expected = `at most ${LARGEST}`;
    issues.push({
      severity: "error",
      code: "out-of-range",
      path,
      value: found,
      low: -LARGEST,
      high: LARGEST,
      expected,
    });
  }
}

/** What is multiplied stays a number. */
const LARGEST = 1e15;

function fits(found: unknown, rule: Exclude<Rule, readonly string[]>): boolean {
  switch (rule) {
    case "text":
      return isText(found);
    case "words":
      return isPlain(found) && Object.keys(found).length === 2 && isText(found.ja) && isText(found.en);
    case "number":
      return typeof found === "number" && Number.isFinite(found);
    case "positive":
      return typeof found === "number" && Number.isFinite(found) && found >= 0;
    case "year":
      return typeof found === "number" && Number.isInteger(found) && found >= 1900 && found <= 2100;
    case "object":
      return isPlain(found);
    case "list":
      return Array.isArray(found);
    case "texts":
      return Array.isArray(found) && found.every(isText);
  }
}
