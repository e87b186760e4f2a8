import type { Axis } from "../../core/index.ts";
import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayIssue } from "../../i18n/say-code.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { Problem } from "../../schema/problem.ts";
import { OverrideQuery, RemoveOverrideQuery } from "../../schema/queries.ts";
import {
  answerImport,
  answerOverride,
  answerRemoveOverride,
  type ImportAnswer,
  type OverrideAnswer,
} from "../../workspace/answers/index.ts";
import { type CommandContext, type CommonOptions, present, withWorkspace } from "../command-context.ts";
import { tableOrBlocks } from "../render/table.ts";

/** `import <source> FILE… [--dry-run]`: all or nothing into the workspace. */
export async function importCommand(
  context: CommandContext,
  source: string,
  files: readonly string[],
  options: CommonOptions & { readonly dryRun?: boolean },
): Promise<void> {
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerImport(workspace, { source, files, dryRun: options.dryRun ?? false });
    const said = answer.issues.map((issue) => ({ ...issue, ...sayIssue(issue, format.language) }));
    present(context, options, {
      json: { ...answer, issues: said },
      csv: {
        header: ["severity", "code", "file", "line", "column", "message", "hint"],
        rows: said.map((issue) => [
          issue.severity,
          issue.code,
          issue.file,
          issue.line,
          issue.column,
          issue.message,
          issue.hint,
        ]),
      },
      lines: (width) => importLines(answer, format, width),
    });
    const errors = answer.issues.filter((issue) => issue.severity === "error").length;
    if (answer.outcome === "refused") throw new Problem("import-refused", { count: String(errors) });
    if (answer.outcome === "empty") throw new Problem("nothing-imported", { source });
  });
}

function importLines(answer: ImportAnswer, format: Formatter, width: number | null): string[] {
  const { head, imported } = faceWords[format.language];
  const { severity } = evidenceWords[format.language];
  const count = (level: string) => String(answer.issues.filter((issue) => issue.severity === level).length);
  const rows = answer.issues.map((issue) => {
    const { message, hint } = sayIssue(issue, format.language);
    return [
      severity[issue.severity],
      issue.file,
      String(issue.line ?? ""),
      issue.column ?? "",
      issue.severity === "note" ? message : `${message} → ${hint}`,
    ];
  });
  const columns = [
    { head: "" },
    { head: head.file, wraps: true },
    { head: head.line, align: "right" },
    { head: head.column, wraps: true },
    { head: head.message, wraps: true },
  ] as const;
  const total = Object.values(answer.rows).reduce((sum, n) => sum + n, 0);
  return [
    ...(rows.length > 0 ? [...tableOrBlocks(columns, rows, width), ""] : []),
    fill(imported.issues, { errors: count("error"), warnings: count("warning"), notes: count("note") }),
    ...(answer.outcome === "refused" ? [] : [fill(imported.rows, { rows: format.number(total) })]),
    ...(answer.outcome === "checked" ? [imported.dryRun] : []),
    ...(answer.outcome === "imported" ? [fill(imported.written, { files: answer.written.join(", ") })] : []),
  ];
}

/** `override <mineral> <target> VALUE --source TEXT`: an own number in the place of ours. */
export async function overrideCommand(
  context: CommandContext,
  mineral: string,
  target: string,
  value: string | undefined,
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  if (options.remove) return await removeCommand(context, { ...options, mineral, target });
  const query = parseQuery(OverrideQuery, { ...options, mineral, target, value });
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerOverride(workspace, query);
    present(context, options, {
      json: answer,
      csv: {
        header: ["mineral", "target", "home", "year", "value", "low", "high", "source", "replaced"],
        rows: [
          [
            answer.query.mineral,
            answer.query.target,
            answer.query.home,
            answer.query.year,
            answer.query.value,
            answer.query.low,
            answer.query.high,
            answer.query.source,
            answer.cell?.override?.replaced,
          ],
        ],
      },
      lines: () => overrideLines(answer, format),
    });
  });
}

async function removeCommand(
  context: CommandContext,
  options: CommonOptions & { readonly mineral: string; readonly target: string },
): Promise<void> {
  const query = parseQuery(RemoveOverrideQuery, { ...options });
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerRemoveOverride(workspace, query);
    const { mineral, target } = answer.query;
    const removed = fill(faceWords[format.language].overridden.removed, {
      mineral: format.mineral(mineral),
      target,
    });
    present(context, options, {
      json: answer,
      csv: { header: ["mineral", "target"], rows: [[mineral, target]] },
      lines: () => [removed],
    });
  });
}

function overrideLines({ query, cell }: OverrideAnswer, format: Formatter): string[] {
  const { overridden } = faceWords[format.language];
  const about = { mineral: format.mineral(query.mineral), source: query.source };
  if (!cell) {
    return [
      fill(overridden.observation, { ...about, target: query.target, value: format.number(query.value) }),
    ];
  }
  const { value, range } = format.interval(cell);
  const axis = evidenceWords[format.language].axis[query.target as Axis];
  const replaced = cell.override?.replaced ?? null;
  return [
    fill(overridden.cell, { ...about, axis, value: range === "" ? value : `${value} (${range})` }),
    ...(replaced === null ? [] : [fill(overridden.replaced, { value: format.index(replaced) })]),
  ];
}
