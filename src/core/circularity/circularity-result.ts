import type { Basis } from "../evidence/vocabulary.ts";
import type { Cell, Reason } from "../results.ts";
import type { CircularityStatement } from "./circularity-reference.ts";

/** Why a ratio of circularity, or one of its terms, has no number. */
export const CIRCULARITY_REASONS = [
  "no-recovery-statement", // nobody states a recovered quantity of this mineral in the home country
  "recovery-too-old", // stated, but outside the window of years
  "recovery-incomplete", // stated for a part of the country: the ratio would be a lower bound
  "imports-incomplete", // a form that feeds the metal is not in the evidence
  "imports-shared-code",
  "imports-no-factor", // nothing fixes the content of a form
  "imports-no-mass",
  "no-imports",
  "no-demand-statement",
  "equity-not-public",
  "basis-not-printed",
  "basis-differs",
  "terms-not-printed", // the source prints the rate alone
  "no-statement", // no source states this rate for the home country
  "definition-not-given", // a rate is printed, its definition is not
  "numerator-unknown",
  "denominator-unknown",
  "denominator-zero", // the denominator is 0, or its interval reaches 0
] as const;
export type CircularityReason = (typeof CIRCULARITY_REASONS)[number];

export const TERM_QUANTITIES = [
  "recovered",
  "imported",
  "equity-and-recycled",
  "equity-offtake",
  "recycled",
  "domestic-demand",
  "old-scrap-recycled",
  "old-scrap-generated",
  "material-input",
  "scrap-recycled",
] as const;
export type TermQuantity = (typeof TERM_QUANTITIES)[number];

/** What is known of a term that may not be divided: a part of the imports, a recovery of another year. */
export interface KnownAmount {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** An amount of a ratio. An unknown one has no value; `reason` says why it may not be divided. */
export interface TermPart {
  readonly quantity: TermQuantity;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Never a number of the term: what is known beside the reason. null with a value, or where nothing is. */
  readonly known: KnownAmount | null;
  readonly unit: string;
  readonly basis: Basis | null;
  readonly year: number | null;
  readonly status: Cell["status"];
  readonly reason: Reason | CircularityReason | null;
  readonly origins: readonly string[];
  readonly locator: string | null;
  readonly notes: readonly string[];
}

/** One side of a ratio, with what it is the sum of. */
export interface Term extends TermPart {
  readonly parts: readonly TermPart[];
}

/** A ratio with both its terms: only quantities of one basis and unit are divided. */
export interface RatioCell extends Omit<Cell, "reason"> {
  readonly reason: Reason | CircularityReason | null;
  readonly numerator: Term;
  readonly denominator: Term;
}

/** A printed ratio beside the ratio of the amounts that stand next to it. */
export interface PrintedRatioCheck {
  readonly statement: CircularityStatement;
  readonly computed: number;
  readonly verdict: "agrees" | "contradicts";
}

/** Circularity of one mineral in the home country. */
export interface MineralCircularity {
  readonly id: string;
  readonly symbol: string;
  /** Domestic recovery ÷ imports. */
  readonly recoveryImport: RatioCell;
  /** (equity offtake + recycled) ÷ domestic demand. */
  readonly selfSufficiency: RatioCell;
  /** End-of-life recycling input rate: old scrap recycled ÷ all material input (UNEP 2011). */
  readonly eolRir: RatioCell;
  /** End-of-life recycling rate: old scrap recycled ÷ old scrap generated (UNEP 2011). */
  readonly eolRr: RatioCell;
  /** Old-scrap ratio: old scrap recycled ÷ old and new scrap recycled (UNEP 2011). */
  readonly oldScrapRatio: RatioCell;
  readonly statements: readonly CircularityStatement[];
  readonly checks: readonly PrintedRatioCheck[];
}

export interface Circularity {
  readonly minerals: readonly MineralCircularity[];
  /** Targets for rare metals as a whole, as printed. */
  readonly targets: readonly CircularityStatement[];
}
