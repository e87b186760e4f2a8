import { type PolicyScenario, readPolicyScenario, type ScenarioIssue } from "../../core/index.ts";
import type { ReferenceReader } from "../reference/reading.ts";
import type { ReferenceProblem } from "../reference/reference-problem.ts";
import type { YamlText } from "../reference/yaml-text.ts";

/** scenarios/policy/*.yaml: core owns the format and reads it; here its issues get the file's lines. */
export function readPolicyFile(reader: ReferenceReader, file: string): PolicyScenario | null {
  const opened = reader.yamlText(file);
  if (!opened) return null;
  const { scenario, issues } = readPolicyScenario(opened.value);
  reader.problems.push(...issues.map((issue) => problemOfIssue(issue, file, opened)));
  return scenario;
}

const CODES: Partial<Record<ScenarioIssue["code"], ReferenceProblem["code"]>> = {
  "newer-version": "newer-version",
  "unknown-key": "unknown-field",
  "missing-key": "missing-field",
};

function problemOfIssue(issue: ScenarioIssue, file: string, { lineOf, value }: YamlText): ReferenceProblem {
  const path = pathOf(issue.path);
  const found = issue.code === "missing-key" ? "nothing" : String(issue.value ?? kindOf(value));
  return {
    code: CODES[issue.code] ?? "wrong-value",
    file,
    line: lineOf(path),
    field: path.join("."),
    expected: expectation(issue),
    found: found === "" ? "none of them" : found,
  };
}

/** `measures[2].amount` → measures, 2, amount. */
const pathOf = (path: string): (string | number)[] =>
  path
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

function expectation({ code, expected, nearest }: ScenarioIssue): string {
  if (code === "unknown-key" && nearest && nearest.length > 0) return nearest.join(" | ");
  switch (code) {
    case "one-amount":
      return "exactly one of amount, size, reach";
    case "newer-version":
      return `version ${expected} or older`;
    case "unknown-key":
      return "only known fields";
    default:
      return expected ?? "a value";
  }
}

const kindOf = (value: unknown): string =>
  value === null ? "nothing" : Array.isArray(value) ? "a list" : typeof value;
