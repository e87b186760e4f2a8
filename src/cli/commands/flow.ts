import { fill } from "../../i18n/catalogue.ts";
import { flowWords } from "../../i18n/command-flow.ts";
import type { CsvCell } from "../../schema/csv-text.ts";
import { FlowQuery } from "../../schema/flow-query.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { answerFlow, type FlowAnswer } from "../../workspace/answers/index.ts";
import type { ChainProgram } from "../chain-program.ts";
import { type CommandContext, type CommonOptions, present, withWorkspace } from "../command-context.ts";
import { flowLines } from "../render/flow-lines.ts";

export function addFlow({ context, add, withEvidenceOptions }: ChainProgram): void {
  const { help } = flowWords[context.language];
  withEvidenceOptions(add("flow <mineral>", help.flow))
    .option("--version <version>", help.version, "recomputed")
    .action((mineral, options) => flowCommand(context, mineral, options));
}

/** `flow <mineral>`: the supply chain with totals, choke points, gaps and loops. */
async function flowCommand(
  context: CommandContext,
  mineral: string,
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const query = parseQuery(FlowQuery, { ...options, mineral });
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerFlow(workspace, query);
    present(context, options, {
      json: answer,
      csv: { header: CSV_HEADER, rows: csvRows(answer) },
      lines: (width) => flowLines(answer, format, width),
    });
    // A document prints its own years.
    if (query.version === "printed" && query.year !== undefined) {
      context.effects.err(fill(flowWords[context.language].printedYears, { year: String(query.year) }));
    }
  });
}

const CSV_HEADER = [
  "record",
  "id",
  "stage",
  "lane",
  "from",
  "to",
  "kind",
  "country",
  "status",
  "value",
  "unit",
  "basis",
  "share",
  "risk_share",
  "risk_class",
  "choke_point",
  "year",
  "reason",
  "origin",
  "locator",
];

/** A row for every box, one for each of its countries, one for each arrow. */
function csvRows({ nodes, links }: FlowAnswer): CsvCell[][] {
  const boxes = nodes.flatMap((node) => {
    const { id, stage, lane, total } = node;
    const place = [id, stage, lane, "", "", ""];
    const whole = [
      ...["node", ...place, ""],
      ...[total.status, total.value, total.unit, total.basis, "", node.riskShare.value, ""],
      ...[node.chokePoint, total.year, total.reason, total.origins.join(" "), node.locator],
    ];
    const shares = node.countries.map((one) => [
      ...["country", ...place, one.country],
      ...["", one.value, total.unit, total.basis, one.share, "", one.class],
      ...[one.country === node.chokeCountry ? node.chokePoint : "", node.year, "", one.origin, one.locator],
    ]);
    return [whole, ...shares];
  });
  const arrows = links.map(({ id, from, to, kind, value }) => [
    ...["link", id, "", "", from, to, kind, ""],
    ...[value.status, value.value, value.unit, value.basis, "", "", ""],
    ...["", value.year, value.reason, value.origins.join(" "), ""],
  ]);
  return [...boxes, ...arrows];
}
