import {
  entryId,
  eventOfEntry,
  eventsSince,
  type FieldEntry,
  groupEvents,
  selectEvents,
} from "../../core/index.ts";
import type { FieldQuery } from "../../schema/field/field-query.ts";
import { removeFieldEntry, saveFieldEntries } from "../field-entries.ts";
import type { Workspace } from "../workspace.ts";
import { answerFieldStudy } from "./chain-question.ts";
import { answer } from "./question.ts";

/** Entries on policies and technology, the user's own among them, in the order of their dates. */
export async function answerField(workspace: Workspace, query: FieldQuery) {
  const { policy, own, dataVersion, codeVersion } = await answerFieldStudy(workspace);
  const { regions, lanes, sources, words = null, since } = query;
  const chosen = selectEvents([...policy.events, ...own.map(eventOfEntry)], {
    regions,
    lanes,
    origins: sources,
    words,
  });
  const events = since === undefined ? chosen : eventsSince(chosen, since);
  const ids = new Set(events.map(({ id }) => id));
  return {
    dataVersion,
    codeVersion,
    query,
    events,
    links: policy.links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    distinct: groupEvents(events, policy.links).length,
  };
}
export type FieldAnswer = Awaited<ReturnType<typeof answerField>>;

/** Keeps own policies, projects and technologies in the workspace; those that come together are one file. */
export async function answerSaveFieldEntries(workspace: Workspace, entries: readonly FieldEntry[]) {
  const file = await saveFieldEntries(workspace, entries);
  const kept = entries.map((entry) => ({ id: entryId(entry), file }));
  return answer(workspace, { entries }, { kept });
}

/** Takes an own entry away. */
export async function answerRemoveFieldEntry(workspace: Workspace, id: string) {
  await removeFieldEntry(workspace, id);
  return answer(workspace, { id }, {});
}
