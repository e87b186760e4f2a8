import type { InputReading, TypeInput } from "./input-reading.ts";
import type { MineralType, RuleCondition, TypologyRule, TypologyThresholds } from "./typology-reference.ts";

/** High or not, per input; an input that does not apply is absent. */
export type Assignment = ReadonlyMap<TypeInput, boolean>;

export interface FiredRule {
  readonly number: number;
  readonly class: MineralType;
}

/**
 * Which rule fires? The first whose conditions all hold; the last rule has none, so that one always fires.
 *
 * *Upstream high*: at least `upstreamCount` of the applicable axes 1–3. An axis that does not apply is absent from
 * the assignment and never counts.
 */
export function fire(
  rules: readonly TypologyRule[],
  assignment: Assignment,
  thresholds: Pick<TypologyThresholds, "upstreamAxes" | "upstreamCount">,
): FiredRule {
  const holds = conditionsOf(assignment, thresholds);
  const rule = rules.find((r) => r.when.every((condition) => holds[condition]));
  return rule ? { number: rule.number, class: rule.class } : { number: 0, class: "none" };
}

export function conditionsOf(
  assignment: Assignment,
  { upstreamAxes, upstreamCount }: Pick<TypologyThresholds, "upstreamAxes" | "upstreamCount">,
): Record<RuleCondition, boolean> {
  const is = (input: TypeInput): boolean => assignment.get(input) === true;
  const upstream = upstreamAxes.filter((axis) => is(axis as TypeInput)).length >= upstreamCount;
  const refined = is("import-governance-refined");
  return {
    "demand-surges": is("demand-change"),
    "by-product": is("by-product-share"),
    "upstream-high": upstream,
    "refined-high": refined,
    "risk-at-some-stage": is("production-concentration") || upstream || refined,
  };
}

/** Every way in which the doubtful inputs can turn out; the others stay as read. */
export function assignments(readings: readonly InputReading[]): Assignment[] {
  let ways: Map<TypeInput, boolean>[] = [new Map()];
  for (const reading of readings) {
    if (reading.doubt !== null) {
      ways = ways.flatMap((way) => [true, false].map((holds) => new Map(way).set(reading.input, holds)));
    } else if (reading.holds !== null) {
      for (const way of ways) way.set(reading.input, reading.holds);
    }
  }
  return ways;
}
