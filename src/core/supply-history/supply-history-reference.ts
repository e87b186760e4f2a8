import type { Words } from "../evidence/reference.ts";

/** Suppliers that a document's chart names: a country by its code, or one of its groups. */
export const SUPPLIER_GROUPS = ["north-america", "europe", "other"] as const;
export type SupplierGroup = (typeof SUPPLIER_GROUPS)[number];

/** One supplier in one year of a document's supply chart. */
export interface PrintedSupply {
  readonly mineral: string;
  /** ISO code, or a group. */
  readonly supplier: string;
  readonly year: number;
  /** t of content. */
  readonly valueT: number;
  /** Half of the last printed digit, t. */
  readonly halfUnitT: number;
  /**
   * `printed` with its year; `placed`: the label can be read, its year is ours; `derived`: no label;
   * `interpolated`: the document itself draws a straight line between other years, so it is no observation.
   */
  readonly how: "printed" | "placed" | "derived" | "interpolated";
  /** Share of primary output as printed on the 100 % chart, 0..1; null where none is printed. */
  readonly shareOfPrimary: number | null;
  readonly origin: string;
  readonly locator: string;
  /** A real doubt; empty words where there is none. */
  readonly flag: Words;
}

/** A difference between two years as the document's table prints it. `primary` is the sum of the suppliers. */
export interface PrintedSupplyChange {
  readonly mineral: string;
  readonly supplier: string;
  readonly from: number;
  readonly to: number;
  readonly changeT: number;
  readonly halfUnitT: number;
  readonly origin: string;
  readonly locator: string;
}

/** The share that a document calls its recycling rate, with the definition that its numbers follow. */
export interface PrintedRecyclingRate {
  readonly mineral: string;
  /** 0.425 for 42.5 %. */
  readonly rate: number;
  readonly halfUnit: number;
  readonly definition: "of-primary" | "of-total";
  readonly origin: string;
  readonly locator: string;
}

/** Supply by country as documents print it. Totals, primary output and recycling stand with the printed demand numbers. */
export interface SupplyHistoryReference {
  readonly supply: readonly PrintedSupply[];
  readonly changes: readonly PrintedSupplyChange[];
  readonly recyclingRates: readonly PrintedRecyclingRate[];
}
