import { evidenceWords } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import { sayFill, sayReason } from "../../i18n/say-code.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { GapsQuery } from "../../schema/queries.ts";
import { answerGaps, answerSources, answerStatements } from "../../workspace/answers/index.ts";
import { type CommandContext, type CommonOptions, present, withWorkspace } from "../command-context.ts";
import { tableOrBlocks } from "../render/table.ts";

/** `gaps`: every missing or stand-in cell, why, and how to fill it. */
export async function gapsCommand(
  context: CommandContext,
  minerals: readonly string[],
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const query = parseQuery(GapsQuery, { ...options, minerals: [...minerals] });
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerGaps(workspace, query);
    const words = evidenceWords[format.language];
    const { head, gaps } = faceWords[format.language];
    present(context, options, {
      json: answer,
      csv: {
        header: ["mineral", "axis", "status", "reason", "fill"],
        rows: answer.rows.map((row) => [row.mineral, row.axis, row.status, row.reason, row.fill]),
      },
      lines: (width) =>
        answer.rows.length === 0
          ? [gaps.none]
          : tableOrBlocks(
              [
                { head: head.mineral, wraps: true },
                { head: head.axis, wraps: true },
                { head: head.status },
                { head: head.reason, wraps: true },
                { head: head.fill, wraps: true },
              ],
              answer.rows.map((row) => [
                format.mineral(row.mineral),
                words.axis[row.axis],
                words.cellStatus[row.status],
                sayReason(row.reason, format),
                sayFill(row.fill, format.language),
              ]),
              width,
            ),
    });
  });
}

/** `sources`: edition, licence, rows, and how to find the next edition. */
export async function sourcesCommand(context: CommandContext, options: CommonOptions): Promise<void> {
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerSources(workspace);
    const { head } = faceWords[format.language];
    present(context, options, {
      json: answer,
      csv: {
        header: [
          "id",
          "producer",
          "title",
          "edition",
          "published",
          "licence",
          "citation",
          "url",
          "rows",
          "next",
        ],
        rows: answer.rows.map((row) => [
          row.id,
          row.producer,
          row.title,
          row.edition,
          row.published,
          row.licence,
          row.citation,
          row.url,
          row.rows,
          row.next[format.language],
        ]),
      },
      lines: (width) =>
        tableOrBlocks(
          [
            { head: head.source },
            { head: head.producer, wraps: true },
            { head: head.edition, wraps: true },
            { head: head.licence, wraps: true },
            { head: head.rows, align: "right" },
            { head: head.next, wraps: true },
          ],
          answer.rows.map((row) => [
            row.id,
            row.producer,
            row.edition,
            row.licence,
            row.rows.toLocaleString("en-US"),
            row.next[format.language],
          ]),
          width,
        ),
    });
  });
}

/** `statements [table]`: what the source documents print. */
export async function statementsCommand(
  context: CommandContext,
  table: string | undefined,
  options: CommonOptions,
): Promise<void> {
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerStatements(workspace, table);
    const { head, statements } = faceWords[format.language];
    const columns = table === undefined ? ["table"] : Object.keys(answer.rows[0] ?? {});
    const rows =
      table === undefined
        ? answer.tables.map((name) => [name])
        : answer.rows.map((row) => columns.map((column) => row[column] ?? ""));
    present(context, options, {
      json: answer,
      csv: { header: columns, rows },
      lines: (width) =>
        table === undefined
          ? [statements.tables, ...answer.tables.map((name) => `  ${name}`)]
          : tableOrBlocks(
              columns.map((column) => ({ head: column === "table" ? head.table : column, wraps: true })),
              rows,
              width,
            ),
    });
  });
}
