import type { MineralCircularity } from "../../core/index.ts";
import { circularityWords } from "../../i18n/circularity.ts";
import { faceWords } from "../../i18n/faces.ts";
import { CircularityQuery } from "../../schema/circularity-query.ts";
import type { CsvCell } from "../../schema/csv-text.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { answerCircularity, type CircularityAnswer } from "../../workspace/answers/index.ts";
import type { ChainProgram } from "../chain-program.ts";
import {
  type CommandContext,
  type CommonOptions,
  present,
  several,
  withWorkspace,
} from "../command-context.ts";
import { circularityLines, RATIOS } from "../render/circularity-lines.ts";

export function addCircularity({ context, add }: ChainProgram): void {
  const { help } = circularityWords[context.language];
  const { help: common } = faceWords[context.language];
  add("circularity [minerals...]", help.circularity)
    .option("--country <name>", common.country, "JPN")
    .option("--year <year>", common.year)
    .option("--recovered <mineral=t>", help.recovered, several)
    .option("--imported <mineral=t>", help.imported, several)
    .option("--equity-offtake <mineral=t>", help.equityOfftake, several)
    .option("--recycled <mineral=t>", help.recycled, several)
    .option("--demand <mineral=t>", help.demand, several)
    .option("--from <text>", help.from)
    .action((minerals, options) => circularityCommand(context, minerals, options));
}

/** `circularity [minerals…]`: five ratios with both terms, and the figures that documents print. */
async function circularityCommand(
  context: CommandContext,
  minerals: readonly string[],
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const query = parseQuery(CircularityQuery, { ...options, minerals: [...minerals] });
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerCircularity(workspace, query);
    present(context, options, {
      json: answer,
      csv: { header: CSV_HEADER, rows: csvRows(answer) },
      lines: (width) => circularityLines(answer, format, width),
    });
  });
}

const TERM_FIELDS = [
  "quantity",
  "value",
  "low",
  "high",
  "known",
  "unit",
  "basis",
  "year",
  "reason",
  "origins",
] as const;
const CSV_HEADER = [
  "mineral",
  "ratio",
  "status",
  "value",
  "low",
  "high",
  "year",
  "reason",
  "notes",
  ...TERM_FIELDS.map((field) => `numerator_${field}`),
  ...TERM_FIELDS.map((field) => `denominator_${field}`),
];

/** A row for every mineral and ratio. */
function csvRows({ minerals }: CircularityAnswer): CsvCell[][] {
  return minerals.flatMap((one) => RATIOS.map((ratio) => [one.id, ratio, ...ratioCells(one, ratio)]));
}

function ratioCells(one: MineralCircularity, ratio: (typeof RATIOS)[number]): CsvCell[] {
  const { status, value, low, high, year, reason, notes, numerator, denominator } = one[ratio];
  const terms = [numerator, denominator].flatMap((term) =>
    TERM_FIELDS.map((field): CsvCell => {
      if (field === "origins") return term.origins.join(" ");
      return field === "known" ? (term.known?.value ?? null) : term[field];
    }),
  );
  return [status, value, low, high, year, reason, notes.join(" "), ...terms];
}
