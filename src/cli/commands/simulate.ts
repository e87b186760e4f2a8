import { AXES, type ScenarioIssue } from "../../core/index.ts";
import type { CsvCell } from "../../schema/csv-text.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { Problem } from "../../schema/problem.ts";
import { parsePolicyScenario } from "../../schema/study-files.ts";
import { SimulateQuery } from "../../schema/study-queries.ts";
import { answerSimulate, type SimulateAnswer } from "../../workspace/answers/index.ts";
import { type CommandContext, type CommonOptions, present, withStudy } from "../command-context.ts";
import { keepScenario } from "../keep-scenario.ts";
import { isFileName, readOwn } from "../own-file.ts";
import { simulateLines } from "../render/simulate-lines.ts";

/** `simulate <mineral> --smelter AUS=5000 …`, `simulate <mineral> FILE`: the six indicators before and after measures. */
export async function simulateCommand(
  context: CommandContext,
  mineral: string,
  scenario: string | undefined,
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const file = scenario !== undefined && isFileName(scenario);
  const own = file ? await readOwn(scenario, parsePolicyScenario) : undefined;
  const query = parseQuery(SimulateQuery, { ...options, mineral, ...(file ? {} : { scenario }) });
  await withStudy(context, options, async (workspace, format) => {
    const answer = await answerSimulate(workspace, query, own);
    const study = await workspace.study();
    present(context, options, {
      json: answer,
      csv: { header: CSV_HEADER, rows: csvRows(answer) },
      lines: (width) => simulateLines(answer, study, format, width),
    });
    const named = { ...answer.scenario, ...(scenario === undefined ? nameOf(options.save) : {}) };
    await keepScenario(context, workspace, "policy", named, options.save);
    // Sizes of a ready-made set are not the user's: what it cannot do is part of its answer.
    if (scenario === undefined || file) tellLimits(answer);
  });
}

/** Measures in words have no name but the one under which they are kept. */
const nameOf = (save: unknown) => (typeof save === "string" ? { name: { ja: save, en: save } } : {});

/** Own measures that the evidence or the need leaves no room for: the answer stands, and the user can change them. */
const LIMITS: readonly ScenarioIssue["code"][] = ["offtake-above-need", "no-data-for-stage"];

function tellLimits(answer: SimulateAnswer): void {
  const faults = answer.issues
    .filter(({ code }) => LIMITS.includes(code))
    .map((issue) => ({ kind: "scenario" as const, issue }));
  if (faults.length > 0) throw new Problem("measures-limited", { name: answer.scenario.id }, { faults });
}

const CSV_HEADER = [
  "axis",
  "before",
  "after",
  "delta",
  "effect",
  "levers",
  "country",
  "stage",
  "from",
  "to",
  "unit",
];

/** One row for every quantity that moved behind an axis; one for an axis that stayed. */
function csvRows(answer: SimulateAnswer): CsvCell[][] {
  return AXES.flatMap((axis): CsvCell[][] => {
    const change = answer.changes.find((one) => one.axis === axis);
    if (!change) return [[axis, answer.before.axes[axis].value, answer.after.axes[axis].value]];
    return change.moved.map(({ country, stage, from, to, unit }) => [
      axis,
      change.before,
      change.after,
      change.delta,
      change.effect,
      change.levers.join(" "),
      country,
      stage,
      from,
      to,
      unit,
    ]);
  });
}
