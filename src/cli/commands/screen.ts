import { parseQuery } from "../../schema/parse-query.ts";
import { Problem } from "../../schema/problem.ts";
import { parseFunnel } from "../../schema/study-files.ts";
import { ScreenQuery } from "../../schema/study-queries.ts";
import { answerScreen, type ScreenAnswer, screeningErrors } from "../../workspace/answers/index.ts";
import { type CommandContext, type CommonOptions, present, withStudy } from "../command-context.ts";
import { keepScenario } from "../keep-scenario.ts";
import { isFileName, readOwn } from "../own-file.ts";
import { screenLines } from "../render/screen-lines.ts";

/** `screen meti-2020`, `screen FILE --list jp=2022`: which minerals a screening leaves, and why. */
export async function screenCommand(
  context: CommandContext,
  funnel: string,
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const own = isFileName(funnel) ? await readOwn(funnel, parseFunnel) : undefined;
  const query = parseQuery(ScreenQuery, { ...options, funnel: own?.id ?? funnel });
  await withStudy(context, options, async (workspace, format) => {
    const answer = await answerScreen(workspace, query, own);
    present(context, options, {
      json: answer,
      csv: { header: CSV_HEADER, rows: csvRows(answer) },
      lines: (width) => screenLines(answer, format, width),
    });
    await keepScenario(context, workspace, "screening", answer.definition, options.save);
    const faults = screeningErrors(answer.issues).map((issue) => ({ kind: "screening" as const, issue }));
    if (faults.length > 0) throw new Problem("screening-refused", { name: answer.funnel }, { faults });
  });
}

const CSV_HEADER = [
  "step",
  "kind",
  "mineral",
  "outcome",
  "reason",
  "detail",
  "value",
  "words",
  "sources",
  "notes",
];

function csvRows(answer: ScreenAnswer) {
  return answer.steps.flatMap((step) => {
    const outcomes = [
      ...step.added.map((row) => ["added", row] as const),
      ...step.confirmed.map((row) => ["confirmed", row] as const),
      ...step.dropped.map((row) => ["dropped", row] as const),
      ...step.merged.flatMap(({ ids, reason }) => ids.map((id) => ["merged", { id, reason }] as const)),
    ];
    return outcomes.map(([outcome, { id, reason }]) => [
      step.id,
      step.kind,
      id,
      outcome,
      reason.code,
      reason.detail,
      reason.value,
      reason.words?.en,
      reason.sources.join(" "),
      reason.notes.join(" "),
    ]);
  });
}
