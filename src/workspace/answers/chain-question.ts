import { readFieldEntries } from "../field-entries.ts";
import type { ShippedFiles } from "../shipped-files.ts";
import type { Workspace } from "../workspace.ts";
import { type Answer, answer } from "./question.ts";

/** As every answer, with the data version telling of edited files of the supply-chain study too. */
export async function chainAnswer<Query extends object, Result extends object>(
  workspace: Workspace,
  query: Query,
  result: Result,
): Promise<Answer<Query> & Result> {
  return withSuffix(await answer(workspace, query, result), await workspace.chain());
}

/** Everything that the pages of the chain compute with beside the evidence. */
export async function answerChainStudy(workspace: Workspace) {
  return chainAnswer(workspace, {}, (await workspace.chain()).reference);
}

/** Everything that the page of policies and technology shows, the user's own entries with it. */
export async function answerFieldStudy(workspace: Workspace) {
  const [field, { entries, leftOut, suffix }] = await Promise.all([
    workspace.field(),
    readFieldEntries(workspace.folder),
  ]);
  const told = await answer(workspace, {}, { ...field.reference, own: entries, leftOut });
  return withSuffix(told, { ...field, suffix: `${field.suffix}${suffix}` });
}

const withSuffix = <T extends { readonly dataVersion: string }>(
  told: T,
  files: ShippedFiles<unknown>,
): T => ({
  ...told,
  dataVersion: `${told.dataVersion}${files.suffix}`,
});
