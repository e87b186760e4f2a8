import type { DemandReference } from "../demand/demand-reference.ts";
import type { Words } from "../evidence/reference.ts";
import type { Axis } from "../evidence/vocabulary.ts";

/** The six types of METI's FY2020 study, and none: a mineral is never forced into one. */
export const MINERAL_TYPES = [
  "demand-surge",
  "mine-and-smelter",
  "mine",
  "smelter",
  "by-product-smelting",
  "by-product-recycling",
  "none",
] as const;
export type MineralType = (typeof MINERAL_TYPES)[number];

export const MEASURES_OF_POLICY = ["mine", "smelter", "stockpile", "saving", "recycling"] as const;
export type PolicyMeasure = (typeof MEASURES_OF_POLICY)[number];

export const MARKS = ["do", "focus", "partial-or-no", "no", "rule"] as const;
export type PackageMark = (typeof MARKS)[number];

/** What a rule may ask. Computed from the inputs; a rule names them. */
export const CONDITIONS = [
  "demand-surges", // discontinuous increase of demand
  "by-product", // by-product share at or above the threshold
  "upstream-high", // enough of the applicable axes 1–3 are high
  "refined-high", // axis 4 is high
  "risk-at-some-stage", // axis 2 high, or upstream high, or axis 4 high
] as const;
export type RuleCondition = (typeof CONDITIONS)[number];

export interface TypologyRule {
  readonly number: number;
  readonly class: MineralType;
  /** All must hold. The first rule of the list whose conditions hold gives the class. */
  readonly when: readonly RuleCondition[];
}

export interface TypologyThresholds {
  /** From this by-product share on a mineral counts as by-product. */
  readonly byProductShare: number;
  /** A share this close to the threshold decides nothing. */
  readonly byProductMargin: number;
  /** An axis this close to its threshold decides nothing. */
  readonly axisMargin: number;
  /** Axes 1–3 of which `upstreamCount` must be high. */
  readonly upstreamAxes: readonly Axis[];
  readonly upstreamCount: number;
  readonly runs: number;
  readonly seed: number;
}

export interface TypePattern {
  readonly id: MineralType;
  readonly name: Words;
  readonly caption: Words;
  readonly direction: Words;
  /** Pattern radar; null where the study draws none (demand surge). */
  readonly radar: Readonly<Record<Axis, "high" | "low" | "any">> | null;
}

export interface MeasureColumn {
  readonly id: PolicyMeasure;
  readonly name: Words;
  readonly group: "upstream" | "intermediate" | "final-product" | null;
  /** What the column says where a cell has no mark of its own. */
  readonly rule: Words;
  readonly condition: ConditionFlag;
}

export interface PackageCell {
  readonly type: MineralType;
  readonly measure: PolicyMeasure;
  readonly mark: PackageMark;
  /** The mark is printed, its cell is not: the position was put together from counts. */
  readonly reconstructed: boolean;
  readonly origin: string;
  readonly locator: string;
  readonly note: string;
}

export const CONDITION_FLAGS = [
  "investable",
  "storable",
  "substitute-in-sight",
  "technically-recyclable",
] as const;
export type ConditionFlag = (typeof CONDITION_FLAGS)[number];

/** Does a column's condition hold for a mineral, and who says so. */
export interface PackageCondition {
  readonly mineral: string;
  readonly flag: ConditionFlag;
  readonly holds: "yes" | "no" | "unknown";
  readonly basis: "source" | "judgement";
  readonly source: string;
  readonly locator: string;
  readonly note: Words;
}

export interface TypologyReference {
  readonly thresholds: TypologyThresholds;
  readonly rules: readonly TypologyRule[];
  readonly types: readonly TypePattern[];
  readonly measures: readonly MeasureColumn[];
  readonly packages: readonly PackageCell[];
  readonly conditions: readonly PackageCondition[];
  readonly demand: DemandReference;
}
