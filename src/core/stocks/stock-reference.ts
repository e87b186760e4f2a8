import type { Words } from "../evidence/reference.ts";
import type { DemandSeries, StockModel } from "./stock-model.ts";

/** A printed recycling figure of a document: a statement with its doubt, never computed. */
export interface RecyclingStatement {
  readonly id: string;
  readonly mineral: string;
  readonly label: Words;
  /** Share 0..1; null: the document names the row and prints no number. */
  readonly share: number | null;
  /** As printed where it is not a plain percentage. */
  readonly printed: string | null;
  /** A country, `EU`, or null where the document does not say. */
  readonly region: string | null;
  readonly year: number | null;
  readonly doubt: Words | null;
  readonly origin: string;
  readonly locator: string;
}

/** What a document says in words about recycling a mineral, restated. */
export interface RecyclingNote {
  readonly mineral: string;
  readonly text: Words;
  readonly origin: string;
  readonly locator: string;
}

/** Ready-made stock models (magnets, batteries), the demand they can be driven by, and printed recycling figures. */
export interface StockReference {
  readonly models: readonly StockModel[];
  readonly demand: readonly DemandSeries[];
  /** Demand scenarios that a model's inflow can be switched between. */
  readonly scenarios: readonly { readonly id: string; readonly name: Words }[];
  readonly statements: readonly RecyclingStatement[];
  readonly notes: readonly RecyclingNote[];
}
