import { entryId, type FieldEntry } from "../../../core/index.ts";
import { fetchJson } from "../../evidence/fetch-json.ts";

const ADDRESS = "/api/v1/field-entries";

let changes = 0;
/** How often own entries have changed since the page was opened: what was fetched before is out of date. */
export const fieldVersion = (): number => changes;

/** @throws {FetchFailure} with what the workspace says against it */
export async function keepEntry(entry: FieldEntry, language: string): Promise<void> {
  await fetchJson(`${ADDRESS}?lang=${language}`, undefined, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(entry),
  });
  changes += 1;
}

/** @throws {FetchFailure} as above */
export async function removeEntry(entry: FieldEntry, language: string): Promise<void> {
  const query = new URLSearchParams({ id: entryId(entry), lang: language });
  await fetchJson(`${ADDRESS}?${query}`, undefined, { method: "DELETE" });
  changes += 1;
}
