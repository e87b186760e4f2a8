import { footprintWords } from "../../i18n/command-footprint.ts";
import type { CsvCell } from "../../schema/csv-text.ts";
import { FootprintQuery } from "../../schema/footprint-query.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { answerFootprint, type FootprintAnswer, inventoryReader } from "../../workspace/answers/index.ts";
import type { ChainProgram } from "../chain-program.ts";
import {
  type CommandContext,
  type CommonOptions,
  present,
  several,
  withWorkspace,
} from "../command-context.ts";
import { isFileName, readOwn } from "../own-file.ts";
import { footprintLines } from "../render/footprint-lines.ts";

export function addFootprint({ context, add }: ChainProgram): void {
  const { help } = footprintWords[context.language];
  add("footprint [route] [beside...]", help.footprint)
    .option("--lever <carrier=factor>", help.lever, several)
    .action((route, beside, options) => footprintCommand(context, route, beside, options));
}

/**
 * `footprint`, `footprint <route>`, `footprint FILE --lever electricity=0.05`: CO2 of a route of production. Files
 * after the first stand beside it in the comparison.
 */
async function footprintCommand(
  context: CommandContext,
  route: string | undefined,
  beside: readonly string[],
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const file = route !== undefined && isFileName(route);
  const query = parseQuery(FootprintQuery, { lever: options.lever, ...(file ? {} : { route }) });
  await withWorkspace(context, options, async (workspace, format) => {
    const parse = await inventoryReader(workspace);
    const own = file ? await readOwn(route, parse) : undefined;
    const others = await Promise.all(beside.map((name) => readOwn(name, parse)));
    const answer = await answerFootprint(workspace, query, own, others);
    const { footprint } = (await workspace.chain()).reference;
    present(context, options, {
      json: answer,
      csv: { header: CSV_HEADER, rows: csvRows(answer) },
      lines: (width) => footprintLines(answer, footprint, format, width),
    });
  });
}

const CSV_HEADER = ["route", "process", "carrier", "status", "value", "before", "unit", "reason", "kind"];

/** A row for every carrier of every process, and one for each total. */
function csvRows(answer: FootprintAnswer): CsvCell[][] {
  if (answer.kind === "routes") {
    return answer.routes.map(({ id, total, kind }) => [
      id,
      "",
      "",
      total.status,
      total.value,
      total.value,
      total.unit,
      total.reason,
      kind,
    ]);
  }
  const { total } = answer;
  const row = (process: string, carrier: string, cell: typeof total, before: number | null, kind: string) => [
    answer.id,
    process,
    carrier,
    cell.status,
    cell.value,
    before,
    cell.unit,
    cell.reason,
    kind,
  ];
  if (answer.kind === "route") {
    return [
      ...answer.processes.map((one) => row(one.id, one.carriers.join(" "), one.value, null, "statement")),
      row("total", "", total, total.value, "statement"),
    ];
  }
  return [
    ...answer.processes.flatMap((one) => [
      ...one.carriers.map((use) => row(one.id, use.carrier, use.value, use.before.value, "inventory")),
      row(one.id, "direct", one.direct, one.direct.value, "inventory"),
    ]),
    row("total", "", total, answer.before.value, "inventory"),
  ];
}
