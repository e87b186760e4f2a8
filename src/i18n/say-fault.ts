import type { DemandIssue, ScenarioIssue, ScreeningIssue } from "../core/index.ts";
import type { Language } from "./catalogue.ts";
import type { Said } from "./said.ts";
import { sayDemandIssue } from "./say-demand.ts";
import { type FileProblem, sayFileProblem } from "./say-file-problem.ts";
import { sayScenarioIssue } from "./say-policy.ts";
import { sayScreeningIssue } from "./say-screening.ts";

/** One of several things that are wrong with one input, of whatever kind. */
export type SayableFault =
  | { readonly kind: "file"; readonly problem: FileProblem }
  | { readonly kind: "screening"; readonly issue: ScreeningIssue }
  | { readonly kind: "demand"; readonly issue: DemandIssue }
  | { readonly kind: "scenario"; readonly issue: ScenarioIssue };

export function sayFault(fault: SayableFault, language: Language): Said {
  switch (fault.kind) {
    case "file":
      return sayFileProblem(fault.problem, language);
    case "screening":
      return sayScreeningIssue(fault.issue, language);
    case "demand":
      return sayDemandIssue(fault.issue, language);
    case "scenario":
      return sayScenarioIssue(fault.issue, language);
  }
}
