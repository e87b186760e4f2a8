/** The public face of the workspace: server and command import from here and from answers/. */
export { resolveHome } from "./answers/question.ts";
export { evidencePack, evidencePacks, type PackOptions } from "./evidence-pack.ts";
export { openWorkspace, Workspace } from "./workspace.ts";
