import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fill, type Language } from "../i18n/catalogue.ts";
import { faceWords } from "../i18n/faces.ts";
import { createFormatter, type Formatter } from "../i18n/format.ts";
import { type CsvCell, csvText } from "../schema/csv-text.ts";
import type { WorkspaceFinding } from "../workspace/finding.ts";
import { openWorkspace, type Workspace } from "../workspace/workspace.ts";
import type { Effects } from "./effects.ts";

export const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
const BUNDLE = fileURLToPath(new URL("../../data", import.meta.url));

/** What every command gets: the world outside, the language, and the way to the data. */
export interface CommandContext {
  readonly effects: Effects;
  readonly language: Language;
  /** Folder of the shipped data; tests give their own. */
  readonly bundle: string;
}

/** Options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly workspace: string;
}

/** Collects an option that may be given several times. */
export const several = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

export const defaultContext = (effects: Effects, language: Language): CommandContext => ({
  effects,
  language,
  bundle: BUNDLE,
});

export async function codeVersion(): Promise<string> {
  const text = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** Opens bundle and workspace for one command; what is wrong in the workspace folder is told on stderr. */
export async function withWorkspace<T>(
  context: CommandContext,
  options: CommonOptions,
  use: (workspace: Workspace, format: Formatter) => Promise<T>,
): Promise<T> {
  const workspace = await openWorkspace({
    bundle: context.bundle,
    folder: options.workspace,
    codeVersion: await codeVersion(),
  });
  try {
    tellFindings(context, workspace, (await workspace.own()).findings);
    return await use(workspace, createFormatter(context.language, await workspace.reference()));
  } finally {
    await workspace.close();
  }
}

/** The same for commands that ask screenings, demand, types or measures: own files that are left out are told too. */
export async function withStudy<T>(
  context: CommandContext,
  options: CommonOptions,
  use: (workspace: Workspace, format: Formatter) => Promise<T>,
): Promise<T> {
  return await withWorkspace(context, options, async (workspace, format) => {
    tellFindings(context, workspace, (await workspace.studyState()).findings);
    return await use(workspace, format);
  });
}

function tellFindings(
  { effects, language }: CommandContext,
  workspace: Workspace,
  findings: readonly WorkspaceFinding[],
): void {
  const words = faceWords[language];
  for (const { code, file, line, detail } of findings) {
    const [message, hint] = words.finding[code];
    const parameters = { detail, line: line === null ? undefined : String(line) };
    effects.err(
      fill(words.warning, { file: `${workspace.folder}/${file}`, message: fill(message, parameters) }),
    );
    effects.err(fill(words.hint, { hint: fill(hint, parameters) }));
  }
}

/** One answer, as JSON, as CSV or as lines to read. */
export interface Presentation {
  readonly json: unknown;
  readonly csv: { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] };
  readonly lines: (width: number | null) => readonly string[];
}

export function present({ effects }: CommandContext, options: CommonOptions, answer: Presentation): void {
  if (options.json) effects.out(JSON.stringify(answer.json, null, 2));
  else if (options.csv) {
    effects.out(csvText(answer.csv.header, answer.csv.rows, { forSpreadsheets: true }).trimEnd());
  } else for (const line of answer.lines(effects.width)) effects.out(line);
}
