import type { PackageAdvice, PackageEntry } from "../typology/policy-package.ts";
import { MEASURES_OF_POLICY, type PolicyMeasure } from "../typology/typology-reference.ts";
import type { PolicyScenario } from "./scenario.ts";

/** A type's package as it suits one mineral, and what was left out of it. */
export interface FittedPackage {
  readonly scenario: PolicyScenario;
  readonly left: readonly { readonly measure: PolicyMeasure; readonly advice: PackageAdvice }[];
}

const KEPT: readonly PackageAdvice[] = ["focus", "do", "in-principle"];

/**
 * Which measures of a type's package suit the mineral? The type's mark and the condition of the column must both
 * hold: a measure whose condition does not hold, or of which nobody knows, is left out and named.
 */
export function fitPackage(
  scenario: PolicyScenario,
  entries: Partial<Record<PolicyMeasure, PackageEntry>>,
): FittedPackage {
  const adviceOn = (lever: string) => entries[lever as PolicyMeasure]?.advice ?? null;
  const left = MEASURES_OF_POLICY.flatMap((measure) => {
    const advice = adviceOn(measure);
    const offered = scenario.measures.some((m) => m.lever === measure);
    return offered && advice !== null && !KEPT.includes(advice) ? [{ measure, advice }] : [];
  });
  const out = new Set<string>(left.map((one) => one.measure));
  return { scenario: { ...scenario, measures: scenario.measures.filter((m) => !out.has(m.lever)) }, left };
}
