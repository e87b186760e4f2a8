import { type Axis, type ClassifyOptions, classify, TYPE_AXES, type TypeAxis } from "../../core/index.ts";
import { Problem } from "../../schema/problem.ts";
import type { ClassifyQuery } from "../../schema/study-queries.ts";
import type { Workspace } from "../workspace.ts";
import { given } from "./demand-answers.ts";
import { question } from "./question.ts";
import { studyAnswer } from "./study-question.ts";

/** Which risk type is each mineral, how sure is that, and which measures suit it? Thresholds and seed with the answer. */
export async function answerClassify(workspace: Workspace, query: ClassifyQuery) {
  const asked = await question(workspace, query);
  const { typology } = await workspace.study();
  const { byProductShare, byProductMargin, axisMargin, upstreamCount, runs, seed } = query;
  const moved = given({ byProductShare, byProductMargin, axisMargin, upstreamCount, runs, seed });
  const high = movedHighs(query.high);
  const options: ClassifyOptions & typeof asked.options = { ...asked.options, high, thresholds: moved };
  const { minerals } = classify(asked.evidence, typology, options);
  const { country, reference } = asked;
  const { year, source, riskTable, reexport } = asked.options;
  return studyAnswer(
    workspace,
    {
      country,
      year,
      source: source ?? null,
      riskTable: riskTable ?? null,
      reexport: reexport ?? "none",
      minerals: asked.options.minerals ?? "all",
    },
    {
      minerals,
      thresholds: {
        ...typology.thresholds,
        ...moved,
        high: Object.fromEntries(
          TYPE_AXES.map((axis) => [axis, high[axis] ?? reference.parameters.high[axis] ?? null]),
        ) as Record<TypeAxis, number | null>,
      },
    },
  );
}
export type ClassifyAnswer = Awaited<ReturnType<typeof answerClassify>>;

/** `import-governance-refined=0.5` → that axis is high from .5 on. */
function movedHighs(moves: readonly string[]): Partial<Record<TypeAxis, number>> {
  return Object.fromEntries(
    moves.map((move) => {
      const [axis = "", value = ""] = move.split("=").map((part) => part.trim());
      const threshold = Number(value);
      const known = (TYPE_AXES as readonly Axis[]).includes(axis as Axis);
      if (known && value !== "" && threshold >= 0 && threshold <= 1) return [axis, threshold];
      throw new Problem("bad-value", {
        name: "high",
        value: move,
        expected: `${TYPE_AXES.join(" | ")} = 0..1`,
      });
    }),
  );
}
