import type { Words } from "../evidence/reference.ts";
import type { Basis } from "../evidence/vocabulary.ts";

/** What a document's figure on recovery and self-sufficiency measures. */
export const CIRCULARITY_QUANTITIES = [
  "recovered", // t recovered in a year
  "imported", // t imported in a year
  "used", // t consumed or demanded in a year
  "scrap-generated", // t of scrap that arises in a year
  "recovery-import-ratio",
  "recycling-rate",
  "self-sufficiency",
  "self-sufficiency-target",
  "equity-coverage",
] as const;
export type CircularityQuantity = (typeof CIRCULARITY_QUANTITIES)[number];

/** Why a figure of a document may not be a term of a ratio of ours. */
export const BARS = [
  "basis-not-printed",
  "unit-not-printed",
  "definition-not-given",
  "definition-differs",
  "rate-without-terms",
  "not-recovered", // scrap that arises, content of what was collected
  "new-scrap", // process scrap: it never left the factory gate as a product
  "potential",
  "part-only", // one form or use of the mineral
  "one-company",
  "forecast",
  "target",
] as const;
export type Bar = (typeof BARS)[number];

/** One printed figure on recovery, imports, use or self-sufficiency. A statement, never a result of ours. */
export interface CircularityStatement {
  readonly home: string;
  /** null: printed for rare metals as a whole. */
  readonly mineral: string | null;
  readonly quantity: CircularityQuantity;
  readonly subject: Words;
  /** t, or a share 0..1 (1.15 for a ratio of 1.15); null where a range or a word is printed. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: "exact" | "about" | "at-least" | "above" | "level";
  readonly unit: "t" | "1";
  /** null: the document does not say what the tonnes are tonnes of. */
  readonly basis: Basis | null;
  readonly year: number | null;
  /** As printed: `FY2009`; `now` where a document says 現在. */
  readonly period: string;
  /** `association`: its members' part of the country. */
  readonly scope: "country" | "association" | "company" | "part" | "world";
  readonly definition: Words;
  /** The two amounts that a printed ratio stands beside; null where none are printed. Their unit is not said. */
  readonly terms: { readonly recovered: number; readonly imported: number } | null;
  /** Half of the last printed digit of the value; null where none matters. */
  readonly halfUnit: number | null;
  /** The word that stands for a number: 極低. */
  readonly level: Words | null;
  /** null: it may be a term. */
  readonly barred: Bar | null;
  readonly origin: string;
  readonly locator: string;
  readonly grade: string;
  readonly flag: Words | null;
}

/** Statements on recovery, self-sufficiency and recycling rates, with the definition that each prints. */
export interface CircularityReference {
  readonly statements: readonly CircularityStatement[];
}
