import { materialFlow, riskAxes, selectionTable } from "../../core/index.ts";
import type { FlowQuery } from "../../schema/flow-query.ts";
import { Problem } from "../../schema/problem.ts";
import type { Workspace } from "../workspace.ts";
import { chainAnswer } from "./chain-question.ts";
import { resolveMineral } from "./names.ts";
import { question } from "./question.ts";

/**
 * The supply chain of one mineral with its choke points, gaps and loops, its six risk axes, its row of the study's
 * selection table, and the recycling flows of products that hold it.
 *
 * @throws {Problem} `bad-value` where a printed flow is asked of a mineral that no document prints
 */
export async function answerFlow(workspace: Workspace, query: FlowQuery) {
  const asked = await question(workspace, query);
  const mineral = resolveMineral(asked.reference, query.mineral);
  const { flow: reference } = (await workspace.chain()).reference;
  const { version } = query;
  const { options, country, evidence } = asked;
  const flow = materialFlow(evidence, reference, mineral, { ...options, version });
  if (flow === null) {
    const printed = reference.printed.map((one) => one.mineral).join(", ");
    const expected = `recomputed; printed: ${printed}`;
    throw new Problem("bad-value", { name: "version", value: `${version} (${mineral})`, expected });
  }
  const told = {
    mineral,
    version,
    country,
    year: options.year,
    source: options.source ?? null,
    riskTable: options.riskTable ?? null,
    reexport: options.reexport ?? "none",
  };
  return await chainAnswer(workspace, told, {
    ...flow,
    riskAxes: riskAxes(evidence, reference, mineral, options),
    selection:
      selectionTable(evidence, reference, options).rows.find((row) => row.mineral === mineral) ?? null,
    recycling: reference.recycling.filter((one) => one.minerals.includes(mineral)),
  });
}
export type FlowAnswer = Awaited<ReturnType<typeof answerFlow>>;
