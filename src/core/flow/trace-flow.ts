import type { HomeEvidence } from "../evidence/home-evidence.ts";
import type { ShareOptions } from "../methods/stage-shares.ts";
import type { FlowReference } from "./flow-reference.ts";
import type { FlowVersion, MaterialFlow } from "./material-flow.ts";
import { printedFlow } from "./printed-flow.ts";
import { recomputedFlow } from "./recomputed-flow.ts";

type FlowOptions = ShareOptions & { readonly version: FlowVersion };

/**
 * The supply chain of one mineral as a flow: as a document prints it, or from today's evidence.
 *
 * @returns null only where the printed version of a mineral is asked that no document prints
 */
export function materialFlow(
  evidence: HomeEvidence,
  reference: FlowReference,
  mineral: string,
  options: FlowOptions,
): MaterialFlow | null {
  return options.version === "printed"
    ? printedFlow(evidence, reference, mineral, options.riskTable)
    : recomputedFlow(evidence, reference, mineral, options);
}
