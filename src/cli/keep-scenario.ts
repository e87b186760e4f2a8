import type { PolicyScenario, ScreeningFunnel } from "../core/index.ts";
import { fill } from "../i18n/catalogue.ts";
import { faceWords } from "../i18n/faces.ts";
import { answerSaveScenario } from "../workspace/answers/index.ts";
import type { ScenarioKind, Workspace } from "../workspace/index.ts";
import type { CommandContext } from "./command-context.ts";

/** `--save my-measures`: keeps what was run in the workspace under that id, and says where. */
export async function keepScenario(
  { effects, language }: CommandContext,
  workspace: Workspace,
  kind: ScenarioKind,
  scenario: ScreeningFunnel | PolicyScenario,
  save: unknown,
): Promise<void> {
  if (typeof save !== "string") return;
  const { file } = await answerSaveScenario(workspace, kind, { ...scenario, id: save });
  effects.err(fill(faceWords[language].study.kept, { file: `${workspace.folder}/${file}` }));
}
