import { circularity, type OwnTerms, type Reference } from "../../core/index.ts";
import { type CircularityQuery, OWN_TERMS } from "../../schema/circularity-query.ts";
import { Problem } from "../../schema/problem.ts";
import type { Workspace } from "../workspace.ts";
import { chainAnswer } from "./chain-question.ts";
import { resolveMineral } from "./names.ts";
import { question } from "./question.ts";

/** Recovery, self-sufficiency and recycling rates of minerals, each with both terms, and what documents print. */
export async function answerCircularity(workspace: Workspace, query: CircularityQuery) {
  const asked = await question(workspace, query);
  const { circularity: reference } = (await workspace.chain()).reference;
  const { minerals } = asked.options;
  const own = ownTerms(asked.reference, query, minerals);
  const { year } = asked.options;
  const result = circularity(asked.evidence, reference, { year, own, ...(minerals ? { minerals } : {}) });
  const told = {
    country: asked.country,
    year,
    minerals: minerals ?? "all",
    ...Object.fromEntries(OWN_TERMS.map((name) => [name, query[name]])),
    from: query.from,
  };
  return await chainAnswer(workspace, told, result);
}
export type CircularityAnswer = Awaited<ReturnType<typeof answerCircularity>>;

/**
 * The user's amounts by mineral id.
 * @throws {Problem} `bad-value` for an amount of a mineral that is not asked about, or a second one of the same term
 */
function ownTerms(
  reference: Reference,
  query: CircularityQuery,
  minerals: readonly string[] | undefined,
): Record<string, OwnTerms> {
  const own: Record<string, OwnTerms> = {};
  for (const name of OWN_TERMS) {
    for (const { mineral, low, high } of query[name]) {
      const id = resolveMineral(reference, mineral);
      const refusal = (expected: string) => new Problem("bad-value", { name, value: mineral, expected });
      if (minerals && !minerals.includes(id)) throw refusal(minerals.join(", "));
      if (own[id]?.[name]) throw refusal(`1 × ${id}`);
      own[id] = { ...(own[id] ?? { source: query.from }), [name]: { low, high } };
    }
  }
  return own;
}
