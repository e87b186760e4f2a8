import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Issue } from "../../core/index.ts";
import { EMPTY_RESULT, type ImportResult, type RawFile } from "../../importers/importer.ts";
import { Problem } from "../../schema/problem.ts";
import { ImportNames } from "../import-context.ts";
import { writeOwnImport } from "../own-data.ts";
import { OWN_TABLES, type OwnTable } from "../tables.ts";
import type { Workspace } from "../workspace.ts";
import { answer } from "./question.ts";

/** Larger files are no statistics of minerals. */
const LARGEST_FILE = 256 * 1024 * 1024;
const TABLES = Object.keys(OWN_TABLES) as OwnTable[];

export interface ImportQuery {
  readonly source: string;
  readonly files: readonly string[];
  readonly dryRun: boolean;
}

/**
 * Reads own files of a source into the workspace, all or nothing: one issue of severity `error` and nothing is written.
 * The answer carries rows by table, every issue, and the files written.
 */
export async function answerImport(workspace: Workspace, query: ImportQuery) {
  // Readers of workbooks and Parquet are loaded only when something is imported.
  const { IMPORTERS } = await import("../../importers/registry.ts");
  const importer = IMPORTERS.find((one) => one.id === query.source);
  if (!importer) {
    throw new Problem("unknown-importer", {
      name: query.source,
      known: IMPORTERS.map((one) => one.id).join(", "),
    });
  }
  const files = await Promise.all(query.files.map(readOwnFile));
  const context = await (await ImportNames.of(workspace.bundle.folder)).contextOf(importer.id);
  const read = await importer.read(files, context);
  const issues = [...read.issues, ...files.flatMap(emptyFile)];
  const refused = issues.some((issue) => issue.severity === "error");
  const result: ImportResult = refused ? EMPTY_RESULT : read;
  const rows = Object.fromEntries(TABLES.map((name) => [name, result[name].length]));
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const written =
    query.dryRun || refused || total === 0
      ? []
      : await writeOwnImport(await workspace.engine(), workspace.folder, importer.id, result);
  return answer(workspace, query, {
    rows,
    issues,
    written: written.map((file) => path.join(workspace.folder, file.path)),
    outcome: refused ? "refused" : total === 0 ? "empty" : query.dryRun ? "checked" : "imported",
  } as const);
}
export type ImportAnswer = Awaited<ReturnType<typeof answerImport>>;

async function readOwnFile(file: string): Promise<RawFile> {
  const status = await stat(file).catch(() => null);
  if (!status?.isFile()) throw new Problem("no-such-file", { file });
  if (status.size > LARGEST_FILE) {
    throw new Problem("file-too-large", {
      file,
      size: megabytes(status.size),
      limit: megabytes(LARGEST_FILE),
    });
  }
  return { path: file, bytes: new Uint8Array(await readFile(file)) };
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

function emptyFile(file: RawFile): Issue[] {
  if (file.bytes.length > 0) return [];
  return [{ severity: "error", code: "empty-file", file: file.path, line: null, column: null }];
}
