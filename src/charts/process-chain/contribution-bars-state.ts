/** A part of a bar; `tone` is its fill, the same for one carrier in every row. */
export interface BarPart {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly tone: number;
}
export interface BarRow {
  readonly id: string;
  readonly name: string;
  /** Under the name: what kind of number it is. */
  readonly note: string;
  /** Empty: no number. */
  readonly parts: readonly BarPart[];
  /** Whole before levers; null where nothing changed. */
  readonly before: number | null;
  readonly text: string;
  /** A document's statement: outlined, not filled. */
  readonly kind: "statement" | "computed" | "missing";
}
/** Horizontal bars on one scale from 0. */
export interface ContributionBarsState {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly BarRow[];
  /** Which tone is which; empty where bars have one part. */
  readonly keys: readonly { readonly tone: number; readonly label: string }[];
  /** What the outline around a shorter bar says; null where nothing changed. */
  readonly beforeKey: string | null;
}
