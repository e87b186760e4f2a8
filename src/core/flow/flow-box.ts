import type { Words } from "../evidence/reference.ts";
import type { Stage } from "../evidence/vocabulary.ts";
import type { StageShares } from "../results.ts";
import type { FlowNode } from "./material-flow.ts";

/** A box from what `shares` answers: totals, shares and marks are those of the stage, never computed anew. */
export function boxOf(
  found: StageShares,
  place: {
    readonly id: string;
    readonly stage: Stage;
    readonly lane: string | null;
    readonly name: Words;
    readonly flags: readonly string[];
  },
): FlowNode {
  const { mineral, year, total, countries, riskShare, chokePoint, chokeCountry, hhi } = found;
  return {
    ...place,
    mineral,
    year,
    total,
    countries,
    riskShare,
    chokePoint,
    chokeCountry,
    markedInSource: false,
    hhi,
    riskCheck: null,
    locator: countries[0]?.locator ?? "",
  };
}
