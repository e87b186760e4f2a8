import type { DemandIssue, ScenarioIssue, ScreeningIssue } from "../core/index.ts";
import type { ReferenceProblem } from "./reference/reference-problem.ts";

/** What the user can act on. Faces put the code into words, with a hint; everything else is a bug. */
export const PROBLEM_CODES = [
  "unknown-mineral", // name, nearest
  "unknown-country", // name, nearest
  "unknown-axis", // name, known
  "unknown-stage", // name, known
  "unknown-source", // name, known
  "unknown-risk-table", // name, known
  "unknown-importer", // name, known
  "unknown-statements", // name, known
  "unknown-option", // message
  "unknown-parameter", // name, known
  "bad-value", // name, value, expected
  "year-out-of-range", // value, from, to
  "override-without-source",
  "bad-override-target", // name, known
  "override-out-of-range", // value, low, high
  "no-such-override", // name
  "no-such-file", // file
  "file-too-large", // file, size, limit
  "import-refused", // count
  "nothing-imported", // source
  "workspace-busy", // file, pid
  "workspace-damaged", // file
  "workspace-not-writable", // folder, reason
  "bundle-missing", // folder
  "bundle-damaged", // file
  "page-not-built", // folder
  "no-free-port", // port
  "not-found", // path
  "not-allowed", // reason
  "body-too-large", // limit
  "body-not-json",
  "study-refused", // count: shipped files that were edited and cannot be used
  "file-refused", // file: an own file, with its faults
  "unknown-funnel", // name, known
  "unknown-list", // name, known
  "screening-refused", // name: the run is shown, and its faults say what to change
  "unknown-demand-scenario", // name, mineral, known
  "no-demand", // mineral, known
  "forecast-refused", // name: with its faults
  "growth-refused", // name: with its faults
  "demand-not-reached", // name, mineral, from, to: a baseline outside the demand scenario
  "unknown-scenario", // name, known
  "bad-measure", // name, value, expected
  "scenario-refused", // name: with its faults
  "measures-limited", // name: the result is shown, and its faults say what to change
  "id-taken", // name
  "no-such-scenario", // name
  "unknown-route", // name, known
  "unknown-stock-model", // name, known
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One of several things that are wrong with one input. */
export type Fault =
  | { readonly kind: "file"; readonly problem: ReferenceProblem }
  | { readonly kind: "screening"; readonly issue: ScreeningIssue }
  | { readonly kind: "demand"; readonly issue: DemandIssue }
  | { readonly kind: "scenario"; readonly issue: ScenarioIssue };

export interface ProblemOptions extends ErrorOptions {
  readonly faults?: readonly Fault[];
}

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly parameters: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];

  constructor(
    code: ProblemCode,
    parameters: Readonly<Record<string, string>> = {},
    { faults = [], ...options }: ProblemOptions = {},
  ) {
    const told = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
    super([code, ...told].join(" "), options);
    this.name = "Problem";
    this.code = code;
    this.parameters = parameters;
    this.faults = faults;
  }
}
