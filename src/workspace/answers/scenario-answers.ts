import type { PolicyScenario, ScreeningFunnel } from "../../core/index.ts";
import { removeScenario, type ScenarioKind, saveScenario } from "../own-scenarios.ts";
import type { Workspace } from "../workspace.ts";
import { studyAnswer } from "./study-question.ts";

/** Keeps a screening or measures in the workspace. */
export async function answerSaveScenario(
  workspace: Workspace,
  kind: ScenarioKind,
  scenario: ScreeningFunnel | PolicyScenario,
) {
  const file = await saveScenario(workspace, kind, scenario);
  return studyAnswer(workspace, { kind, id: scenario.id }, { file });
}

/** Takes an own screening or own measures away. */
export async function answerRemoveScenario(workspace: Workspace, kind: ScenarioKind, id: string) {
  await removeScenario(workspace, kind, id);
  return studyAnswer(workspace, { kind, id }, {});
}
