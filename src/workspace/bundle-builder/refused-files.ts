import path from "node:path";
import type { Issue } from "../../core/index.ts";
import { csvRows } from "../../schema/csv-rows.ts";
import { readIfThere } from "../manifest.ts";
import type { ImportRun } from "./run-importers.ts";

/** A raw file that its importer refuses and that the bundle does without, with the reason. */
export interface RefusedFile {
  readonly file: string;
  readonly code: string;
  readonly reason: string;
}

/** corrections/refused-files.csv of the data folder. */
export async function readRefusedFiles(data: string): Promise<RefusedFile[]> {
  const text =
    (await readIfThere(path.join(data, "corrections", "refused-files.csv")))?.toString("utf8") ?? "";
  return csvRows(text).map(({ cells }) => ({
    file: cells.file ?? "",
    code: cells.code ?? "",
    reason: cells.reason ?? "",
  }));
}

/** Errors that nobody has looked at, and refusals on the list that no longer happen: either stops the build. */
export function unexpectedErrors(runs: readonly ImportRun[], refused: readonly RefusedFile[]): Issue[] {
  const errors = runs.flatMap((run) => run.issues).filter((issue) => issue.severity === "error");
  const fits = (issue: Issue, known: RefusedFile) => issue.file === known.file && issue.code === known.code;
  const unknown = errors.filter((issue) => !refused.some((known) => fits(issue, known)));
  const gone = refused.filter((known) => !errors.some((issue) => fits(issue, known)));
  return [...unknown, ...gone.map(noLongerRefused)];
}

const noLongerRefused = ({ file, code }: RefusedFile): Issue => ({
  severity: "error",
  code: "not-this-file",
  file: "corrections/refused-files.csv",
  line: null,
  column: null,
  expected: `${file} refused with ${code}`,
  found: "no such refusal",
});
