/** Codes of screening, demand, typology and policy in words, one function per kind of code. */
export type { Said } from "./said.ts";
export { sayDemandIssue, sayDemandNote, saySeries } from "./say-demand.ts";
export { type SayableFault, sayFault } from "./say-fault.ts";
export { type FileProblem, sayFileProblem } from "./say-file-problem.ts";
export { sayBinding, sayNoEffect, sayPlace, sayPolicyNote, sayScenarioIssue } from "./say-policy.ts";
export { sayScreeningIssue, sayScreeningNote, sayScreeningReason } from "./say-screening.ts";
export { sayInputDetail } from "./say-typology.ts";
export { type StudyWords, studyWords } from "./study.ts";
