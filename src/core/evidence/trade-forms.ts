import type { HomeEvidence } from "./home-evidence.ts";
import type { Mineral, TradeForm } from "./reference.ts";

/** The side of trade that an axis looks at. */
export type TradeSide = "concentrate" | "refined";

/** The trade table of one mineral and side, sorted by what each form can answer. */
export interface SideForms {
  /** Forms of the mineral alone, in the evidence. */
  readonly own: readonly TradeForm[];
  /** Forms of the mineral alone whose trade the evidence lacks. */
  readonly absent: readonly TradeForm[];
  /** Codes in the evidence that several metals share: proxies at best. */
  readonly shared: readonly TradeForm[];
}

/** Years up to the assessed one in which a code must have been valid to count as absent today. */
const VALIDITY_SPAN = 5;

/**
 * Which customs codes say something about a mineral's concentrate or refined imports?
 *
 * Only forms that feed the metal. Forms of stage `intermediate` count as refined. A code shared only with
 * minerals that the mineral contains (rare earths: yttrium, scandium) is its own.
 */
export function sideForms(
  evidence: HomeEvidence,
  mineral: Mineral,
  side: TradeSide,
  year: number,
): SideForms {
  const stages = side === "concentrate" ? ["concentrate"] : ["intermediate", "refined"];
  const feeding = evidence.forms(mineral.id).filter((form) => form.feedsMetal && stages.includes(form.stage));
  const isOwn = (form: TradeForm) => form.sharedWith.every((other) => contains(evidence, mineral, other));
  // The evidence ends before the nomenclature does: a code open at its end stays valid.
  const isValid = (form: TradeForm) => form.from <= year && form.to > year - VALIDITY_SPAN;
  return {
    own: feeding.filter((form) => form.inBundle && isOwn(form)),
    absent: feeding.filter((form) => !form.inBundle && isOwn(form) && isValid(form)),
    shared: feeding.filter((form) => form.inBundle && !isOwn(form)),
  };
}

function contains(evidence: HomeEvidence, mineral: Mineral, otherId: string): boolean {
  const other = evidence.world.minerals.get(otherId);
  return (
    other !== undefined &&
    other.elements.length > 0 &&
    other.elements.every((element) => mineral.elements.includes(element))
  );
}
