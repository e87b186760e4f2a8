import type { HomeEvidence } from "../evidence/home-evidence.ts";
import { assess } from "../methods/meti/assess.ts";
import type { AssessOptions } from "../methods/meti/options.ts";
import type { MineralAssessment } from "../results.ts";
import { alternativeValues } from "./alternative-values.ts";
import { type CandidateClass, candidateClasses } from "./candidates.ts";
import {
  type AlternativeValue,
  type InputReading,
  readAxis,
  readByproductShare,
  readDemandChange,
  TYPE_AXES,
  type TypeAxis,
  type TypeInput,
} from "./input-reading.ts";
import { type PackageEntry, policyPackage } from "./policy-package.ts";
import { classProbabilities } from "./probabilities.ts";
import { conditionsOf, fire } from "./rules.ts";
import type {
  MineralType,
  PolicyMeasure,
  RuleCondition,
  TypologyReference,
  TypologyThresholds,
} from "./typology-reference.ts";

/** One rule of the trace: what it asks and what the central reading answers (null: an input is unknown). */
export interface RuleTrace {
  readonly number: number;
  readonly class: MineralType;
  readonly conditions: readonly { readonly condition: RuleCondition; readonly holds: boolean | null }[];
  readonly fired: boolean;
}

export interface MineralClassification {
  readonly id: string;
  /**
   * The class; where candidates are left, the one that the central values give, or the most probable one when an
   * input is unknown. `decided` tells the two apart.
   */
  readonly class: MineralType;
  readonly decided: boolean;
  /** The classes left open, with what would have to be true; empty when decided. */
  readonly candidates: readonly CandidateClass[];
  /** Inputs that decide between the candidates. */
  readonly decisive: readonly TypeInput[];
  /** Number of the rule that gives the class. */
  readonly rule: number;
  readonly trace: readonly RuleTrace[];
  readonly numbers: Readonly<Record<TypeInput, InputReading>>;
  /** value − threshold by input; null where there is no number. */
  readonly distance: Readonly<Record<TypeInput, number | null>>;
  readonly probabilities: Readonly<Record<MineralType, number>>;
  readonly package: Partial<Record<PolicyMeasure, PackageEntry>>;
}

export type ClassifyOptions = AssessOptions & {
  /** Thresholds that the user moved; the reference data's where left out. */
  readonly high?: Readonly<Partial<Record<TypeAxis, number>>>;
  readonly thresholds?: Partial<TypologyThresholds>;
};

/** Which risk type is each mineral, and how sure is that? */
export function classify(
  evidence: HomeEvidence,
  reference: TypologyReference,
  options: ClassifyOptions,
): { readonly minerals: readonly MineralClassification[] } {
  const { minerals } = assess(evidence, options);
  return {
    minerals: minerals.map((assessed) => {
      const mineral = evidence.world.mineral(assessed.id);
      const alternatives = new Map(
        TYPE_AXES.map((axis) => [axis, alternativeValues(evidence, mineral, axis, options)]),
      );
      return classifyMineral(evidence, reference, assessed, alternatives, options);
    }),
  };
}

/**
 * The type of one assessed mineral, by the ordered rules of the reference data.
 *
 * Doubtful inputs (unknown; within the margin of the threshold; sources on both sides of it) leave candidates, never
 * a silent choice. Pass the assessment and the alternatives of an earlier call to redraw under moved thresholds.
 *
 * @see docs/methods/typology.md
 */
export function classifyMineral(
  evidence: HomeEvidence,
  reference: TypologyReference,
  assessed: MineralAssessment,
  alternatives: ReadonlyMap<TypeAxis, readonly AlternativeValue[]>,
  options: Pick<ClassifyOptions, "high" | "thresholds">,
): MineralClassification {
  const thresholds = { ...reference.thresholds, ...options.thresholds };
  const { parameters, byproducts } = evidence.world.reference;
  const readings: InputReading[] = [
    readDemandChange(reference.demand, assessed.id),
    readByproductShare(
      byproducts.filter((b) => b.mineral === assessed.id),
      thresholds.byProductShare,
      thresholds.byProductMargin,
    ),
    ...TYPE_AXES.map((axis) => {
      const threshold = options.high?.[axis] ?? parameters.high[axis];
      if (threshold === undefined) throw new RangeError(`no threshold for ${axis} in the parameters`);
      const cell = assessed.axes[axis];
      // The user's own number is what it is: other sources say nothing against it.
      const others = cell.override ? [] : alternatives.get(axis);
      return readAxis(axis, cell, threshold, thresholds.axisMargin, others);
    }),
  ];
  const found = candidateClasses(readings, reference.rules, thresholds);
  const probabilities = classProbabilities(assessed.id, readings, reference.rules, thresholds);
  const decided = found.classes.length === 1;
  const type = decided
    ? (found.classes[0] as CandidateClass).class
    : leadingClass(readings, reference, thresholds, found.classes, probabilities);
  return {
    id: assessed.id,
    class: type,
    decided,
    candidates: decided ? [] : found.classes,
    decisive: found.decisive,
    rule: found.classes.find((c) => c.class === type)?.rule ?? 0,
    trace: traceOf(readings, reference, thresholds, type),
    numbers: byInput(readings, (reading) => reading),
    distance: byInput(readings, (reading) => reading.distance),
    probabilities,
    package: policyPackage(reference, type, assessed.id),
  };
}

function leadingClass(
  readings: readonly InputReading[],
  reference: TypologyReference,
  thresholds: TypologyThresholds,
  classes: readonly CandidateClass[],
  probabilities: Readonly<Record<MineralType, number>>,
): MineralType {
  if (!readings.some((reading) => reading.doubt === "unknown")) {
    return fire(reference.rules, central(readings), thresholds).class;
  }
  return classes.reduce((best, c) => (probabilities[c.class] > probabilities[best.class] ? c : best)).class;
}

const central = (readings: readonly InputReading[]): Map<TypeInput, boolean> =>
  new Map(readings.flatMap((r) => (r.holds === null ? [] : [[r.input, r.holds] as const])));

/** Every rule with the answers of the central reading; an answer that an unknown input could turn is null. */
function traceOf(
  readings: readonly InputReading[],
  reference: TypologyReference,
  thresholds: TypologyThresholds,
  type: MineralType,
): RuleTrace[] {
  const unknown = readings.filter((r) => r.doubt === "unknown").map((r) => r.input);
  const known = central(readings);
  const without = conditionsOf(known, thresholds);
  const withAll = conditionsOf(
    new Map([...known, ...unknown.map((input) => [input, true] as const)]),
    thresholds,
  );
  return reference.rules.map((rule) => ({
    number: rule.number,
    class: rule.class,
    conditions: rule.when.map((condition) => ({
      condition,
      holds: without[condition] === withAll[condition] ? without[condition] : null,
    })),
    fired: rule.class === type,
  }));
}

function byInput<T>(readings: readonly InputReading[], pick: (r: InputReading) => T): Record<TypeInput, T> {
  return Object.fromEntries(readings.map((r) => [r.input, pick(r)])) as Record<TypeInput, T>;
}
