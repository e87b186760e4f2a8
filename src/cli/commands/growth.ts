import { fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { CsvError, csvRows } from "../../schema/csv-rows.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { type Fault, Problem } from "../../schema/problem.ts";
import { GrowthQuery } from "../../schema/study-queries.ts";
import { answerGrowth, type GrowthAnswer } from "../../workspace/answers/index.ts";
import { type CommandContext, type CommonOptions, present, withStudy } from "../command-context.ts";
import { readOwnFile } from "../own-file.ts";
import { percent } from "../render/demand-names.ts";

/** `growth FILE`: growth a year of an own series, with its window. */
export async function growthCommand(
  context: CommandContext,
  file: string,
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const series = seriesOf(file, await readOwnFile(file));
  const query = parseQuery(GrowthQuery, {
    subject: file,
    ...options,
    annual: options.notAnnual !== true,
    series,
  });
  await withStudy(context, options, async (workspace, format) => {
    const answer = await answerGrowth(workspace, query);
    const { from, to, rate, method, standardError, years, leftOut } = answer.growth;
    present(context, options, {
      json: answer,
      csv: {
        header: ["subject", "from", "to", "rate", "method", "standard_error", "years", "left_out"],
        rows: [[query.subject, from, to, rate, method, standardError, years.join(" "), leftOut.join(" ")]],
      },
      lines: () => growthLines(query.subject, answer, format),
    });
  });
}

/** Rows `year,value`; an empty value is a gap. @throws {Problem} `file-refused` with the lines that are none */
function seriesOf(file: string, text: string): string[] {
  const fault = (line: number, field: string, expected: string, found: string): Fault => ({
    kind: "file",
    problem: { code: "wrong-value", file, line, field, expected, found },
  });
  try {
    const rows = csvRows(text);
    const faults = rows.flatMap(({ line, cells: { year = "", value = "" } }) => [
      ...(/^\d{4}$/.test(year) ? [] : [fault(line, "year", "2010", year || "nothing")]),
      ...(value === "" || Number.isFinite(Number(value))
        ? []
        : [fault(line, "value", "a number, or nothing", value)]),
    ]);
    if (rows.length === 0) faults.push(fault(1, "", "year,value", "nothing"));
    if (faults.length > 0) throw new Problem("file-refused", { file }, { faults });
    return rows.map(({ cells }) => `${cells.year}=${cells.value ?? ""}`);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Problem(
      "file-refused",
      { file },
      { faults: [fault(error.line, "", error.expected, error.found)] },
    );
  }
}

function growthLines(subject: string, { growth }: GrowthAnswer, format: Formatter): string[] {
  const words = faceWords[format.language].study.growth;
  return [
    fill(words.result, {
      subject,
      from: String(growth.from),
      to: String(growth.to),
      rate: percent(growth.rate),
      method: words[growth.method],
    }),
    ...(growth.standardError === null ? [] : [fill(words.error, { error: percent(growth.standardError) })]),
    ...(growth.leftOut.length > 0
      ? [fill(words.leftOut, { years: format.list(growth.leftOut.map(String)) })]
      : []),
  ];
}
