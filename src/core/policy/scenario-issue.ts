/** What is wrong with a scenario, as a code: faces put it into words with what to change. */
export const SCENARIO_ISSUE_CODES = [
  "not-a-scenario", // expected
  "newer-version", // value, expected (newest known)
  "unknown-key", // value, nearest
  "missing-key", // value
  "wrong-type", // value, expected
  "unknown-word", // value, expected (all known), nearest: lever, size, displacement …
  "unknown-country", // value, nearest
  "one-amount", // a measure has exactly one of amount, size, reach
  "size-not-for-lever", // value
  "reach-not-for-lever", // value
  "place-missing", // value (the key)
  "place-not-for-lever", // value (the key)
  "out-of-range", // value, low, high, unit
  "duplicate-measure", // value (path of the other)
  "contradictory-measures", // value (path of the other)
  "shift-over-all", // value (country), high: 100
  "offtake-above-need", // value (wanted), high (what home takes), unit
  "no-data-for-mineral", // value
  "no-data-for-stage", // value
  "not-meant-for-mineral", // value
] as const;
export type ScenarioIssueCode = (typeof SCENARIO_ISSUE_CODES)[number];

export interface ScenarioIssue {
  /** `error`: the scenario is not run. `warning`: it is, and the answer says so. */
  readonly severity: "error" | "warning";
  readonly code: ScenarioIssueCode;
  /** Where in the scenario: `measures[2].amount`. */
  readonly path: string;
  readonly value?: string | number;
  readonly expected?: string;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly nearest?: readonly string[];
}

export const isError = (issue: ScenarioIssue): boolean => issue.severity === "error";
