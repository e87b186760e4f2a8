import type { StudyReference } from "../../core/index.ts";
import { type Fetched, useDocument } from "../evidence/use-document.ts";

/** Funnels, demand, types and levers: the reference data of the study, as the server holds them. */
export function useStudy(): Fetched<StudyReference> {
  return useDocument<StudyReference>("/api/v1/study");
}

/** A table that a source document prints, cell by cell as it was transcribed. */
export interface PrintedTable {
  readonly rows: readonly Readonly<Record<string, string>>[];
}
export function usePrintedTable(name: string | null): Fetched<PrintedTable> {
  return useDocument<PrintedTable>(name === null ? null : `/api/v1/statements/${name}`);
}
