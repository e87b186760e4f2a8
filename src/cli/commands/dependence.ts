import type { DependenceRow } from "../../core/index.ts";
import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayNote } from "../../i18n/say-code.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { DependenceQuery } from "../../schema/queries.ts";
import { answerDependence, type DependenceAnswer } from "../../workspace/answers/index.ts";
import { type CommandContext, type CommonOptions, present, withWorkspace } from "../command-context.ts";
import { tableOrBlocks } from "../render/table.ts";

/** `dependence --year 2012 --over 0.5`: the first supplier of each mineral, beside what a document prints. */
export async function dependenceCommand(
  context: CommandContext,
  minerals: readonly string[],
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const query = parseQuery(DependenceQuery, { ...options, minerals: [...minerals] });
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerDependence(workspace, query);
    present(context, options, {
      json: answer,
      csv: {
        header: [
          "mineral",
          "stage",
          "first_supplier",
          "share",
          "value",
          "unit",
          "year",
          "status",
          "origins",
          "notes",
        ],
        rows: answer.rows.map((row) => [
          row.mineral,
          row.stage,
          row.firstSupplier,
          row.share,
          row.value,
          row.unit,
          row.year,
          row.status,
          row.origins.join(" "),
          row.notes.join(" "),
        ]),
      },
      lines: (width) => dependenceLines(answer, format, width),
    });
  });
}

function dependenceLines(answer: DependenceAnswer, format: Formatter, width: number | null): string[] {
  const { dependence, head } = faceWords[format.language];
  const { country, year } = answer.query;
  const title = fill(dependence.title, { country: format.country(country), year: String(year) });
  if (answer.rows.length === 0) return [title, dependence.none];
  const columns = [
    { head: head.mineral, wraps: true },
    { head: head.stage },
    { head: head.supplier, wraps: true },
    { head: head.share, align: "right" },
    { head: head.value, align: "right" },
    { head: head.note, wraps: true },
  ] as const;
  const rows = answer.rows.map((row) => [
    format.mineral(row.mineral),
    evidenceWords[format.language].stage[row.stage],
    format.country(row.firstSupplier),
    sharesText(row, format),
    format.quantity(row.value, row.unit, null),
    row.notes.map((note) => sayNote(note, format)).join("; "),
  ]);
  return [title, "", ...tableOrBlocks(columns, rows, width), ...printedLines(answer, format, width)];
}

const sharesText = (row: DependenceRow, format: Formatter): string =>
  `${row.status === "proxy" ? "~" : ""}${format.share(row.share)}`;

function printedLines(answer: DependenceAnswer, format: Formatter, width: number | null): string[] {
  if (answer.printed.length === 0) return [];
  const { dependence, head } = faceWords[format.language];
  const { verdict } = evidenceWords[format.language];
  const rows = answer.printed.map((row) => [
    format.mineral(row.mineral),
    `${format.country(row.printedSupplier)} > ${format.share(row.printedOver)}`,
    row.computed ? `${format.country(row.computed.firstSupplier)} ${sharesText(row.computed, format)}` : "?",
    verdict[row.verdict],
    [...row.reasons.map((reason) => sayNote(reason, format)), row.flag]
      .filter((text) => text !== "")
      .join("; "),
  ]);
  const columns = [
    { head: head.mineral, wraps: true },
    { head: head.printed, wraps: true },
    { head: head.computed, wraps: true },
    { head: head.verdict, wraps: true },
    { head: head.note, wraps: true },
  ] as const;
  const title = fill(dependence.printed, { year: String(answer.query.year) });
  return ["", title, "", ...tableOrBlocks(columns, rows, width)];
}
