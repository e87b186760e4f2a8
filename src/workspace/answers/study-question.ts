import type { Workspace } from "../workspace.ts";
import { type Answer, answer } from "./question.ts";

/** As every answer, with the data version telling of edited or own screenings and measures too. */
export async function studyAnswer<Query extends object, Result extends object>(
  workspace: Workspace,
  query: Query,
  result: Result,
): Promise<Answer<Query> & Result> {
  const told = await answer(workspace, query, result);
  return { ...told, dataVersion: `${told.dataVersion}${(await workspace.studyState()).suffix}` };
}

/** Everything that the pages of screening, demand, typology and policy compute with beside the evidence. */
export async function answerStudy(workspace: Workspace) {
  const { reference, own, findings } = await workspace.studyState();
  return studyAnswer(workspace, {}, { ...reference, own, findings });
}
export type StudyAnswer = Awaited<ReturnType<typeof answerStudy>>;
