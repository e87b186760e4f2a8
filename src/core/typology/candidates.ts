import type { InputReading, TypeInput } from "./input-reading.ts";
import { type Assignment, assignments, fire } from "./rules.ts";
import type { MineralType, TypologyRule, TypologyThresholds } from "./typology-reference.ts";

/** A class that the evidence leaves open, with what would have to be true. */
export interface CandidateClass {
  readonly class: MineralType;
  readonly rule: number;
  /** Doubtful inputs that are the same in every way to this class. */
  readonly when: readonly { readonly input: TypeInput; readonly holds: boolean }[];
}

export interface Candidates {
  /** One: decided. More: which one nobody knows. In the order of the rules. */
  readonly classes: readonly CandidateClass[];
  /** Doubtful inputs that change the class in at least one way. */
  readonly decisive: readonly TypeInput[];
}

/** Which classes are possible while unknown, near and disputed inputs are left open? */
export function candidateClasses(
  readings: readonly InputReading[],
  rules: readonly TypologyRule[],
  thresholds: Pick<TypologyThresholds, "upstreamAxes" | "upstreamCount">,
): Candidates {
  const ways = assignments(readings).map((assignment) => ({
    assignment,
    fired: fire(rules, assignment, thresholds),
  }));
  const doubtful = readings.filter((r) => r.doubt !== null).map((r) => r.input);
  const decisive = doubtful.filter((input) =>
    ways.some(({ assignment, fired }) => {
      const other = new Map(assignment).set(input, assignment.get(input) !== true);
      return fire(rules, other, thresholds).class !== fired.class;
    }),
  );
  const classes = [...new Set(ways.map(({ fired }) => fired.class))].map((type): CandidateClass => {
    const own = ways.filter(({ fired }) => fired.class === type);
    const rule = own[0]?.fired.number ?? 0;
    return {
      class: type,
      rule,
      when: shared(
        own.map((w) => w.assignment),
        decisive,
      ),
    };
  });
  return { classes: classes.sort((a, b) => a.rule - b.rule || order(rules, a) - order(rules, b)), decisive };
}

const order = (rules: readonly TypologyRule[], { class: type }: CandidateClass): number =>
  rules.findIndex((rule) => rule.class === type);

function shared(ways: readonly Assignment[], inputs: readonly TypeInput[]) {
  return inputs.flatMap((input) => {
    const values = new Set(ways.map((way) => way.get(input) === true));
    return values.size === 1 ? [{ input, holds: values.has(true) }] : [];
  });
}
