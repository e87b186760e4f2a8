import type {
  Basis,
  Kind,
  Measure,
  MissingReason,
  ObservationStatus,
  Processing,
  Stage,
} from "./vocabulary.ts";

/**
 * One number of the world with an identity, or the reason why there is none.
 *
 * The key is mineral, stage, measure, form, country, year, basis, origin: rows that
 * share all but the origin are kept side by side, never averaged.
 */
export interface Observation {
  readonly mineral: string;
  readonly stage: Stage;
  readonly measure: Measure;
  /** What is weighed when a stage has several products (`alumina`, `ilmenite`, `sponge`); "" when it has one. */
  readonly form: string;
  /** ISO 3166-1 alpha-3, `WLD` for a published world total, `OTH` for "other countries". */
  readonly country: string;
  readonly year: number;
  readonly basis: Basis;
  /** `t`, `ct`, `m3` or `1` (a share or rate, 0..1). Tonnes are converted on import. */
  readonly unit: string;
  readonly value: number | null;
  readonly missing: MissingReason | null;
  /** The source's own range (`>50`, `50–300`); null when it prints none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly status: ObservationStatus;
  readonly kind: Kind;
  readonly origin: string;
  /** Where in the origin: `file#L123` for a text file's line, `file#Sheet!R12` for a workbook row. */
  readonly locator: string;
  readonly processing: Processing;
  /** Codes, space-separated, that travel with the number: `lower-bound`, `footnote`, `corrected` … */
  readonly note: string;
}

/** One bilateral flow of one customs code in one year, as reconciled by its source. */
export interface TradeFlow {
  readonly year: number;
  readonly exporter: string;
  readonly importer: string;
  /** Six characters, HS92 or HS17 as the origin says. */
  readonly code: string;
  readonly valueKusd: number;
  /** Gross mass; null when the source has none (never zero). */
  readonly massT: number | null;
  readonly origin: string;
}

/** The six World Bank estimates of one economy and year, −2.5..2.5, in GOVERNANCE_DIMENSIONS order. */
export interface GovernanceRow {
  readonly country: string;
  readonly year: number;
  readonly estimates: readonly (number | null)[];
  readonly standardErrors: readonly (number | null)[];
  readonly origin: string;
}
export const GOVERNANCE_DIMENSIONS = ["va", "pv", "ge", "rq", "rl", "cc"] as const;

/** One point of one declared price series. `period` is `2024` or `2024-05`. */
export interface PricePoint {
  readonly mineral: string;
  /** Kebab-case name of the grade, unique per mineral and source family: `metal-high-purity`, `fob-china` … */
  readonly grade: string;
  readonly frequency: "annual" | "monthly";
  readonly period: string;
  readonly value: number | null;
  readonly missing: MissingReason | null;
  /** As the source prints it: `USD/kg`, `USD/lb`, `cents/lb`, `USD/t`, `USD/troy-oz`, `USD/mtu` … */
  readonly unit: string;
  readonly status: ObservationStatus;
  readonly origin: string;
  readonly locator: string;
}

/** One country's class in a dated table of country-risk classes. */
export interface RiskClass {
  readonly country: string;
  /** `A`..`H`, or null when the table says nothing (not reviewed, not listed). */
  readonly riskClass: string | null;
  readonly note: string;
  readonly origin: string;
  readonly locator: string;
}

/** EU criticality results as the Commission printed them. */
export interface CriticalityStatement {
  readonly mineral: string;
  readonly materialPrinted: string;
  readonly year: number;
  readonly supplyRisk: number | null;
  readonly economicImportance: number | null;
  readonly origin: string;
  readonly locator: string;
}
