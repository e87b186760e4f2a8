import type { Words } from "../evidence/reference.ts";
import type { Lifetime } from "./lifetime.ts";
import type { InflowTiming } from "./survival-curves.ts";

/** Where a parameter of a stock model comes from. An assumption is ours and says why; it is never shown as a fact. */
export type EstimateBasis =
  | { readonly kind: "source"; readonly source: string }
  | { readonly kind: "assumption"; readonly reason: Words }
  /** The user's own file or slider. */
  | { readonly kind: "own" };

/** A parameter with its range: low ≤ value ≤ high; without a range all three are equal. */
export interface StockEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly basis: EstimateBasis;
}

/** The lifetime of the cohorts from a year on; the mean in years, with its range, is what is sampled and moved. */
export interface CohortLifetime {
  /** First cohort; null for the earliest. */
  readonly from: number | null;
  readonly lifetime: Lifetime;
  readonly mean: StockEstimate;
}

export const STOCK_UNITS = ["t", "kt", "kg", "units", "thousand-units", "million-units"] as const;
export type StockUnit = (typeof STOCK_UNITS)[number];

/** Yearly amounts of the driver: inflow, or the stock at the end of the year. */
export type StockSeries =
  /** One number a year, from the first year on, in the unit of the model or t of the mineral. */
  | { readonly kind: "own"; readonly values: readonly number[] }
  /** World demand of the mineral in a use, as inflow in t: tables of a demand scenario. */
  | { readonly kind: "demand"; readonly scenario: string; readonly use: string };

/** One mineral in a product. */
export interface StockMaterial {
  readonly mineral: string;
  /** t of the mineral per unit of the product's series; null where the mineral has a series of its own. */
  readonly content: StockEstimate | null;
  /** Own series in t of the mineral; null where the product's is used. */
  readonly series: StockSeries | null;
  /** In use before the first year by age, t; of a series of its own. */
  readonly initial: readonly number[];
  /** Shares 0..1: of what is collected how much is separated, of what is separated how much is recovered. */
  readonly separation: StockEstimate;
  readonly recovery: StockEstimate;
}

export interface StockProduct {
  readonly id: string;
  readonly name: Words;
  /** One, or several by cohort, the earliest first. */
  readonly lifetimes: readonly CohortLifetime[];
  /** Share of the outflow that reaches a recycler, 0..1. */
  readonly collection: StockEstimate;
  /** In the unit of the model; null where every material has a series of its own. */
  readonly series: StockSeries | null;
  /** In use before the first year by age, in the unit of the model. */
  readonly initial: readonly number[];
  readonly materials: readonly StockMaterial[];
}

/** A share of demand to be met by recycling: a straight line from 0 in `from` to `share` in `by`, level afterwards. */
export interface RecyclingTarget {
  readonly share: number;
  readonly from: number;
  readonly by: number;
}

/** Products with lifetimes, materials and yields: what a stock file says. */
export interface StockModel {
  readonly id: string;
  readonly name: Words;
  readonly note: Words;
  /** `WLD`, or the country whose stock it is. */
  readonly region: string;
  readonly unit: StockUnit;
  readonly from: number;
  readonly to: number;
  readonly timing: InflowTiming;
  readonly driver: "inflow" | "stock";
  readonly products: readonly StockProduct[];
  /** Demand that is held against what is recovered, t by year; a mineral without one is held against its own inflow. */
  readonly needs: readonly { readonly mineral: string; readonly values: readonly number[] }[];
  readonly target: RecyclingTarget | null;
}

/** Demand of a mineral in one use of a demand scenario: where a model's inflow can come from. */
export interface DemandSeries {
  readonly scenario: string;
  readonly mineral: string;
  readonly use: string;
  readonly between: "linear" | "geometric";
  readonly points: readonly { readonly year: number; readonly value: number }[];
  readonly origin: string;
}

/** One parameter that the reader has moved. */
export interface StockAdjustment {
  readonly product: string;
  /** Null for what belongs to the product as a whole. */
  readonly mineral: string | null;
  readonly parameter: "lifetime" | "collection" | "separation" | "recovery";
  readonly value: number;
}
