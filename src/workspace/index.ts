/** The public face of the workspace: server and command import from here and from answers/. */
export { resolveHome, shareWindow } from "./answers/question.ts";
export { evidencePack, evidencePacks, type PackOptions, type YearRange } from "./evidence-pack.ts";
export { removeScenario, type ScenarioKind, saveScenario } from "./own-scenarios.ts";
export { openWorkspace, Workspace } from "./workspace.ts";
