import type { Axis, Basis, Stage } from "./evidence/vocabulary.ts";

/** Why a cell is not a measured value. */
export const REASONS = [
  "no-concentrate", // n/a: the mineral has no concentrate of its own
  "no-concentrate-imports", // n/a: no flow in the window
  "immaterial-concentrate-imports", // n/a: below the materiality share of home demand
  "no-own-code", // unknown: no customs code of its own
  "code-not-in-bundle", // unknown: the code exists, its trade is not in the evidence
  "no-imports", // unknown: the code is in the evidence, no import by this country in the window
  "no-governance", // unknown: no partner has a governance estimate
  "no-trade-reporter", // unknown: the country's trade is not in the source, or not in these years
  "shared-code", // proxy: a code that several metals share
  "statement-shares", // proxy: shares printed by a document
  "host-reserves", // proxy
  "group-reserves", // proxy: the platinum group's reserves
  "ore-reserves", // proxy: magnesite for magnesium
  "no-reserves", // unknown
  "producers-without-reserves", // unknown: producers of > 20 % of output report no reserves
  "no-production", // unknown
  "no-price-series", // unknown
  "price-series-too-short", // unknown
  "foreign-recycling-rate", // proxy: EU EoL-RIR
  "no-recycling-rate", // unknown
  "too-few-axes", // unknown overall
  "axis-unknown", // a mean that an unknown axis widens
  "needs-user-data", // candidate indicators that only user data can fill
  "override", // the user's own number stands where we had none
  "withheld",
  "printed-total", // proxy: a total as a document prints it
  "not-reported", // unknown: a quantity of the chain that no statistic reports
  "figure-only", // unknown: the document has a picture without numbers
  "factor-unknown", // unknown: an emission factor that nobody has given
] as const;
export type Reason = (typeof REASONS)[number];

/** One number of a result. `value` is null unless there is a number; missing is never 0. */
export interface Cell {
  readonly status: "measured" | "proxy" | "not-applicable" | "unknown";
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly year: number | null;
  readonly basis: Basis | null;
  readonly reason: Reason | null;
  readonly origins: readonly string[];
  /** Codes with parameters after a colon: `by-value`, `years:2022,2023,2024`, `stage:refined`. */
  readonly notes: readonly string[];
  readonly override?: { readonly source: string; readonly replaced: number | null };
}

export interface AxisCell extends Cell {
  readonly supplierHhi?: number;
  readonly firstSupplier?: string;
  readonly firstShare?: number;
}

export type ChokePoint = null | "single" | "double";

export interface MineralAssessment {
  readonly id: string;
  readonly symbol: string;
  readonly axes: Readonly<Record<Axis, AxisCell>>;
  readonly stages: { readonly upstream: Cell; readonly intermediate: Cell; readonly finalProduct: Cell };
  readonly overall: Cell;
  /** Axes with a number ÷ axes that apply. */
  readonly coverage: number;
  /** Stages where one risk country holds half or more, worst first. */
  readonly chokePoints: readonly {
    readonly stage: Stage;
    readonly mark: "single" | "double";
    readonly country: string;
    readonly share: number;
  }[];
}

export interface Assessment {
  readonly minerals: readonly MineralAssessment[];
  /** g of 100 % China in the assessed year: the tick on axes 3 and 4. */
  readonly chinaTick: number | null;
}

export interface CountryShare {
  readonly country: string;
  readonly value: number | null;
  readonly share: number | null;
  /** Country-risk class A..H, null when the table says nothing. */
  readonly class: string | null;
  readonly risk: boolean | null;
  readonly origin: string;
  readonly locator: string;
  /** A partner in trade that does not produce the mineral: transit, not origin. */
  readonly withoutProduction?: boolean;
}

/** One stage of the chain: totals and shares in one basis. */
export interface StageShares {
  readonly mineral: string;
  readonly stage: Stage;
  readonly year: number | null;
  readonly total: Cell;
  /** Largest first; the unnamed rest is `OTH`. */
  readonly countries: readonly CountryShare[];
  readonly riskShare: Cell;
  readonly chokePoint: ChokePoint;
  readonly chokeCountry: string | null;
  readonly hhi: Cell;
  readonly form: string;
}

export interface ExplanationInput {
  readonly country: string;
  readonly share: number | null;
  /** Governance risk, host weight or the like; null when the formula has none. */
  readonly weight: number | null;
  readonly value: number | null;
  readonly unit: string;
  readonly year: number | null;
  readonly origin: string;
  readonly locator: string;
}
export interface ExplanationStep {
  /** Code of the step; faces put it into words. */
  readonly step: string;
  readonly value: number | null;
  readonly detail?: string;
}
export interface Explanation {
  readonly mineral: string;
  readonly axis: Axis;
  readonly formula: string;
  readonly inputs: readonly ExplanationInput[];
  readonly steps: readonly ExplanationStep[];
  readonly cell: AxisCell;
  /** The same quantity from other measured sources when it differs by more than the stated limit. */
  readonly otherSources: readonly {
    readonly origin: string;
    readonly year: number;
    readonly value: number;
  }[];
}

export interface DependenceRow {
  readonly mineral: string;
  readonly stage: Stage;
  readonly firstSupplier: string;
  readonly share: number;
  readonly unit: string;
  /** Imports behind the share, in `unit`. */
  readonly value: number;
  readonly year: number;
  readonly status: "measured" | "proxy";
  readonly origins: readonly string[];
  readonly notes: readonly string[];
}

/** A first supplier as a document prints it, beside what trade statistics say, with the reasons for a difference. */
export interface PrintedDependenceRow {
  readonly mineral: string;
  readonly printedSupplier: string;
  /** Lower bound of the printed share, 0..1. */
  readonly printedOver: number;
  readonly origin: string;
  readonly locator: string;
  readonly flag: string;
  /** The computed row that speaks to it; null when the evidence has no code. */
  readonly computed: DependenceRow | null;
  readonly verdict: "agrees" | "same-supplier-below" | "other-supplier" | "not-computable";
  /**
   * `origin-behind-trade`, `basis:value` (the printed supplier is first by value), `form:<absent codes>`,
   * `shared-code`, `no-own-code`, `code-not-in-bundle:<codes>`, `code-years:<codes>` (in the evidence, not in that
   * year), `unexplained`.
   */
  readonly reasons: readonly string[];
}

/** Risk-country share of one stage: as a document prints it, and as its own rule gives it from its printed shares. */
export interface PrintedRiskShare {
  readonly mineral: string;
  readonly stageNumber: number;
  readonly stage: { readonly ja: string; readonly en: string };
  readonly year: number;
  /** 0..1, as printed. */
  readonly printed: number | null;
  readonly computed: number;
  /** With every lost or derived label counted as a risk country. */
  readonly computedHigh: number;
  /** Does the printed value follow from the printed shares, at the printed precision? */
  readonly reproduced: boolean;
  readonly riskTable: string;
  readonly countries: readonly CountryShare[];
}

export interface GapRow {
  readonly mineral: string;
  readonly axis: Axis;
  readonly status: "proxy" | "not-applicable" | "unknown";
  readonly reason: Reason;
  /** Code of how to fill it; faces put it into words. */
  readonly fill: string;
}

/** The eleven candidates of the METI study; six of them became the axes. */
export interface CandidateRow {
  readonly no: number;
  readonly axis: Axis | null;
  readonly cell: Cell;
  /** Missing input when it does not compute. */
  readonly needs: string | null;
}

export interface SeriesPoint {
  readonly year: number;
  readonly country: string;
  readonly value: number | null;
  readonly share: number | null;
}
export interface History {
  readonly mineral: string;
  readonly unit: string;
  readonly basis: Basis | null;
  readonly origins: readonly string[];
  readonly points: readonly SeriesPoint[];
  readonly notes: readonly string[];
}
export interface PriceHistory {
  readonly mineral: string;
  readonly grade: string;
  readonly unit: string;
  readonly origins: readonly string[];
  readonly annual: readonly { readonly period: string; readonly value: number }[];
  readonly monthly: readonly { readonly period: string; readonly value: number }[];
  /** σ·√12 of monthly log changes: a second figure, never ranked with the annual one. */
  readonly monthlyVolatility: Cell;
}
