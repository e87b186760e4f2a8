import { MINERAL_TYPES } from "../../core/index.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { ClassifyQuery } from "../../schema/study-queries.ts";
import { answerClassify, type ClassifyAnswer } from "../../workspace/answers/index.ts";
import { type CommandContext, type CommonOptions, present, withStudy } from "../command-context.ts";
import { classifyLines } from "../render/classify-lines.ts";

/** `classify [minerals…]`: risk type, rule, distances, candidates, probabilities, package. */
export async function classifyCommand(
  context: CommandContext,
  minerals: readonly string[],
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const query = parseQuery(ClassifyQuery, { ...options, minerals: [...minerals] });
  await withStudy(context, options, async (workspace, format) => {
    const answer = await answerClassify(workspace, query);
    present(context, options, {
      json: answer,
      csv: { header: CSV_HEADER, rows: csvRows(answer) },
      lines: (width) => classifyLines(answer, format, width),
    });
  });
}

const INPUTS = [
  "by-product-share",
  "reserve-concentration",
  "production-concentration",
  "import-governance-concentrate",
  "import-governance-refined",
] as const;
const CSV_HEADER = [
  "mineral",
  "class",
  "decided",
  "rule",
  "candidates",
  "decisive",
  ...INPUTS.flatMap((input) => [input, `distance_${input}`]),
  ...MINERAL_TYPES.map((type) => `p_${type}`),
];

function csvRows({ minerals }: ClassifyAnswer) {
  return minerals.map((one) => [
    one.id,
    one.class,
    one.decided,
    one.rule,
    one.candidates.map((candidate) => candidate.class).join(" "),
    one.decisive.join(" "),
    ...INPUTS.flatMap((input) => [one.numbers[input].value, one.distance[input]]),
    ...MINERAL_TYPES.map((type) => one.probabilities[type]),
  ]);
}
