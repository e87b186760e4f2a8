import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { PolicyScenario, ScreeningFunnel } from "../core/index.ts";
import { Problem } from "../schema/problem.ts";
import { scenarioText } from "../schema/study/scenario-text.ts";
import { POLICY_FOLDER, parseFunnel, parsePolicyScenario, SCREENING_FOLDER } from "../schema/study-files.ts";
import { replaceFile } from "./atomic-file.ts";
import { readIfThere } from "./manifest.ts";
import type { Workspace } from "./workspace.ts";
import { whileWriting } from "./write-lock.ts";

export type ScenarioKind = "screening" | "policy";

const FOLDERS: Readonly<Record<ScenarioKind, string>> = {
  screening: SCREENING_FOLDER,
  policy: POLICY_FOLDER,
};
const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_NAME = 80;

/**
 * Keeps a screening or a set of measures in the workspace folder under its id. The file is written whole or not at
 * all, and only if it reads back as what it is; a file of the same id is replaced, a built-in id is refused.
 *
 * @returns the file, relative to the workspace folder
 * @throws {Problem} `bad-value` for an id that is no file name, `id-taken`, `file-refused` with every fault
 */
export async function saveScenario(
  workspace: Workspace,
  kind: ScenarioKind,
  scenario: ScreeningFunnel | PolicyScenario,
): Promise<string> {
  const { id } = scenario;
  refuseStrangeName(id);
  const { reference, own } = await workspace.studyState();
  const [known, mine] =
    kind === "screening"
      ? [reference.funnels, own.funnels]
      : [reference.policyScenarios, own.policyScenarios];
  if (known.some((one) => one.id === id) && !mine.includes(id)) throw new Problem("id-taken", { name: id });
  const file = `${FOLDERS[kind]}/${id}.yaml`;
  const text = scenarioText(scenario);
  const { problems } = kind === "screening" ? parseFunnel(file, text) : parsePolicyScenario(file, text);
  if (problems.length > 0) {
    const faults = problems.map((problem) => ({ kind: "file" as const, problem }));
    throw new Problem("file-refused", { file }, { faults });
  }
  await whileWriting(workspace.folder, async () => {
    await mkdir(path.join(workspace.folder, FOLDERS[kind]), { recursive: true });
    await replaceFile(path.join(workspace.folder, file), text);
  });
  return file;
}

/** @throws {Problem} `no-such-scenario` when the workspace has none of that id */
export async function removeScenario(workspace: Workspace, kind: ScenarioKind, id: string): Promise<void> {
  refuseStrangeName(id);
  const file = path.join(workspace.folder, FOLDERS[kind], `${id}.yaml`);
  if ((await readIfThere(file)) === null) throw new Problem("no-such-scenario", { name: id });
  await whileWriting(workspace.folder, () => rm(file));
}

function refuseStrangeName(id: unknown): void {
  if (typeof id === "string" && FILE_NAME.test(id) && id.length <= LONGEST_NAME) return;
  throw new Problem("bad-value", { name: "id", value: String(id), expected: "a name such as my-measures" });
}
