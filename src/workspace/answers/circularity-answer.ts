import { circularity, type OwnTerms, type Reference } from "../../core/index.ts";
import { type CircularityQuery, OWN_TERMS } from "../../schema/circularity-query.ts";
import type { Workspace } from "../workspace.ts";
import { chainAnswer } from "./chain-question.ts";
import { resolveMineral } from "./names.ts";
import { question } from "./question.ts";

/** Recovery, self-sufficiency and recycling rates of minerals, each with both terms, and what documents print. */
export async function answerCircularity(workspace: Workspace, query: CircularityQuery) {
  const asked = await question(workspace, query);
  const { circularity: reference } = (await workspace.chain()).reference;
  const own = ownTerms(asked.reference, query);
  const named = asked.options.minerals;
  // A mineral that the user brings amounts for is asked about, whether named or not.
  const minerals = named ? [...new Set([...named, ...Object.keys(own)])] : undefined;
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

/** The user's amounts by mineral id; a later one of the same term stands. */
function ownTerms(reference: Reference, query: CircularityQuery): Record<string, OwnTerms> {
  const own: Record<string, OwnTerms> = {};
  for (const name of OWN_TERMS) {
    for (const { mineral, low, high } of query[name]) {
      const id = resolveMineral(reference, mineral);
      own[id] = { ...(own[id] ?? { source: query.from }), [name]: { low, high } };
    }
  }
  return own;
}
