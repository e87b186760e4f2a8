import { OWN_ORIGIN } from "../../core/index.ts";
import { fill } from "../../i18n/catalogue.ts";
import { commandFieldWords } from "../../i18n/command-field.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayFileProblem } from "../../i18n/say-file-problem.ts";
import { fieldWords } from "../../i18n/web-field.ts";
import { parseFieldEntries } from "../../schema/field/entry-file.ts";
import { FieldQuery } from "../../schema/field/field-query.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import type { ReferenceProblem } from "../../schema/reference/reference-problem.ts";
import {
  answerField,
  answerRemoveFieldEntry,
  answerSaveFieldEntries,
  type FieldAnswer,
} from "../../workspace/answers/index.ts";
import { readFieldEntries } from "../../workspace/field-entries.ts";
import type { Workspace } from "../../workspace/index.ts";
import type { ChainProgram } from "../chain-program.ts";
import {
  type CommandContext,
  type CommonOptions,
  present,
  several,
  withWorkspace,
} from "../command-context.ts";
import { readOwn } from "../own-file.ts";
import { tableOrBlocks } from "../render/table.ts";

export function addField({ context, add }: ChainProgram): void {
  const { help } = commandFieldWords[context.language];
  add("field", help.field)
    .option("--regions <ids>", help.regions, several)
    .option("--lanes <ids>", help.lanes, several)
    .option("--sources <ids>", help.sources, several)
    .option("--words <text>", help.words)
    .option("--since <date>", help.since)
    .option("--add <file>", help.add)
    .option("--remove <id>", help.remove)
    .action((options) => fieldCommand(context, options));
}

type FieldOptions = CommonOptions & { readonly add?: string; readonly remove?: string };

/** `field`: what happened when; `--add FILE` and `--remove ID` change the user's own entries. */
async function fieldCommand(context: CommandContext, options: FieldOptions): Promise<void> {
  if (options.add !== undefined) return await addEntries(context, options, options.add);
  if (options.remove !== undefined) return await removeEntry(context, options, options.remove);
  const query = parseQuery(FieldQuery, { ...options });
  await withWorkspace(context, options, async (workspace, format) => {
    await tellLeftOut(context, workspace);
    const answer = await answerField(workspace, query);
    present(context, options, {
      json: answer,
      csv: { header: CSV_HEADER, rows: csvRows(answer, format) },
      lines: (width) => lines(answer, format, width),
    });
  });
}

async function addEntries(context: CommandContext, options: CommonOptions, file: string): Promise<void> {
  const entries = await readOwn(file, parseFieldEntries);
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerSaveFieldEntries(workspace, entries);
    const words = commandFieldWords[format.language];
    present(context, options, {
      json: answer,
      csv: { header: ["id", "file"], rows: answer.kept.map((one) => [one.id, one.file]) },
      lines: () => answer.kept.map((one) => fill(words.kept, one)),
    });
  });
}

async function removeEntry(context: CommandContext, options: CommonOptions, id: string): Promise<void> {
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerRemoveFieldEntry(workspace, id);
    present(context, options, {
      json: answer,
      csv: { header: ["id"], rows: [[id]] },
      lines: () => [fill(commandFieldWords[format.language].removed, { id })],
    });
  });
}

/** Own files that are not used, on stderr. */
async function tellLeftOut({ effects, language }: CommandContext, workspace: Workspace): Promise<void> {
  const words = faceWords[language];
  for (const fault of (await readFieldEntries(workspace.folder)).leftOut) {
    const { message, hint } = sayFileProblem(fault as ReferenceProblem, language);
    effects.err(fill(words.warning, { file: `${workspace.folder}/${fault.file}`, message }));
    effects.err(fill(words.hint, { hint }));
  }
}

const CSV_HEADER = [
  "id",
  "region",
  "lane",
  "status",
  "date_printed",
  "announced",
  "in_force",
  "ended",
  "open",
  "title",
  "about",
  "origin",
  "locator",
  "statement",
  "flag",
];

const csvRows = ({ events }: FieldAnswer, { language }: Formatter) =>
  events.map((one) => [
    one.id,
    one.region,
    one.lane,
    one.status,
    one.datePrinted,
    one.announced,
    one.inForce,
    one.ended,
    one.open,
    one.title[language],
    one.about[language],
    one.origin,
    one.locator,
    one.statement,
    one.flag?.[language] ?? "",
  ]);

function lines(answer: FieldAnswer, format: Formatter, width: number | null): string[] {
  const { language } = format;
  const words = commandFieldWords[language];
  const names = fieldWords[language];
  const { events, distinct } = answer;
  if (events.length === 0) return [words.none];
  const columns = [
    { head: names.column.date },
    { head: names.column.region },
    { head: names.column.lane, wraps: true },
    { head: names.column.title, wraps: true },
    { head: names.column.status },
    { head: names.column.source, wraps: true },
  ] as const;
  const rows = events.map((one) => [
    one.datePrinted || one.announced || one.inForce || "",
    names.region[one.region],
    names.lane[one.lane],
    `${one.title[language]}${one.flag ? names.timeline.doubt : ""}`,
    names.status[one.status],
    one.origin === OWN_ORIGIN ? names.source.own : format.origin(one.origin),
  ]);
  return [
    ...tableOrBlocks(columns, rows, width),
    "",
    fill(words.found, { entries: String(events.length), events: String(distinct) }),
  ];
}
