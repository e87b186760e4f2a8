import type { Words } from "../evidence/reference.ts";
import type { Basis } from "../evidence/vocabulary.ts";

/** How the demand of a mineral changes: the four classes of METI's FY2020 study. */
export const DEMAND_CHANGES = [
  "discontinuous-increase",
  "trend-increase",
  "trend-decrease",
  "discontinuous-decrease",
] as const;
export type DemandChange = (typeof DEMAND_CHANGES)[number];

/** One mineral of the study: printed base, printed growth, class of change. A statement, never a model. */
export interface DemandStatement {
  readonly mineral: string;
  /** t of the basis; stands for the base year although it is the output of `valueYear`. */
  readonly baseT: number;
  readonly basis: Basis;
  /** As printed: `2017/18`. */
  readonly valueYear: string;
  readonly baseYear: number;
  /** Compound growth a year, 0.023 for 2.3 %. */
  readonly growth: number;
  readonly growthTo: number;
  /** null: the document gives drivers in both directions and no class (fluorine). */
  readonly change: DemandChange | null;
  /** `printed`, or how the class was read where the print lost it. */
  readonly changeBasis: string;
  readonly driver: Words;
  readonly origin: string;
  readonly locator: string;
  readonly flag: string;
}

/** One cell of the matrix use × technology × mineral. */
export interface DemandDriver {
  readonly useClass: Words;
  readonly target: Words;
  readonly technology: Words;
  readonly mineral: string;
  /** null where the mark of the cell is lost; the direction stays. */
  readonly change: DemandChange | null;
  readonly direction: "increase" | "decrease" | "none";
  readonly basis: "printed" | "inferred";
  readonly origin: string;
  readonly locator: string;
  readonly flag: string;
}

/** A use of a mineral in the demand tables. */
export interface DemandUse {
  readonly id: string;
  readonly name: Words;
  /** ①, ② and ③ of the study's method. */
  readonly group: "new" | "regulated" | "existing";
}

/** A set of demand tables that belong together: one document or one scenario of a producer. */
export interface DemandScenario {
  readonly id: string;
  readonly name: Words;
  readonly kind: "statement" | "model";
  readonly origin: string;
  /** Supply outlook that stands beside it; null when there is none. */
  readonly supply: string | null;
  /** How its tables are read between two years: straight line, or constant growth where years lie far apart. */
  readonly between: "linear" | "geometric";
  readonly note: Words;
}

/** One number of a decomposed demand table. */
export interface DemandTableRow {
  readonly scenario: string;
  readonly mineral: string;
  readonly use: string;
  readonly year: number;
  readonly valueT: number;
  readonly basis: Basis;
  readonly origin: string;
  readonly locator: string;
  readonly flag: string;
}

/** Supply that a demand scenario can be held against. */
export interface SupplyTableRow {
  readonly outlook: string;
  readonly mineral: string;
  readonly stage: "mine" | "refined";
  readonly year: number;
  readonly valueT: number;
  readonly basis: Basis;
  /**
   * Codes that say what must be known before it is held against demand: `announced-projects`,
   * `secondary-included`, `recycling-included`, `magnet-rare-earths`; `other-product` forbids the comparison.
   */
  readonly notes: readonly string[];
  readonly origin: string;
  readonly locator: string;
}

/** A supply line of a document: its last printed total carried on at its printed growth. */
export interface SupplyTrend {
  readonly outlook: string;
  readonly mineral: string;
  readonly stage: "mine" | "refined";
  readonly baseYear: number;
  readonly baseT: number;
  readonly growth: number;
  readonly growthFrom: number;
  readonly growthTo: number;
  readonly basis: Basis;
  readonly notes: readonly string[];
  readonly origin: string;
  readonly locator: string;
}

/** One printed number of a document's demand or supply slides, with what it claims to be the sum of. */
export interface PrintedNumber {
  readonly mineral: string;
  readonly quantity: "demand" | "supply" | "demand-change" | "demand-share";
  readonly series: string;
  readonly year: number;
  /** t; for `demand-share` a share 0..1. */
  readonly value: number;
  /** Half of the last printed digit, in the unit of the value. */
  readonly halfUnit: number;
  readonly how: "printed" | "placed" | "derived" | "interpolated";
  readonly origin: string;
  readonly locator: string;
  readonly flag: string;
}

/** A series that claims to be the total of others. */
export interface PrintedTotal {
  readonly mineral: string;
  readonly quantity: PrintedNumber["quantity"];
  readonly series: string;
  readonly parts: readonly string[];
}

/** A growth figure of a document with the window that it belongs to. */
export interface PrintedGrowth {
  readonly mineral: string;
  readonly quantity: "demand" | "supply";
  /** Series added up before the growth is taken. */
  readonly series: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly printed: number;
  readonly windowPrinted: boolean;
  readonly origin: string;
  readonly locator: string;
}

/** Defaults of forecasts: data, shown beside the result. */
export interface DemandDefaults {
  /** 95 % half-width of a use at the end of its tables where the source gives none. */
  readonly modelHalfWidth: number;
  readonly bandFrom: number;
  readonly bandTo: number;
  readonly runs: number;
  readonly seed: number;
  readonly years: readonly number[];
}

/** Everything that the demand functions know, as plain data. */
export interface DemandReference {
  readonly defaults: DemandDefaults;
  readonly statements: readonly DemandStatement[];
  readonly drivers: readonly DemandDriver[];
  /** Marks of the matrix that cannot be placed in a cell. */
  readonly unplacedMarks: readonly string[];
  readonly uses: readonly DemandUse[];
  readonly scenarios: readonly DemandScenario[];
  readonly demand: readonly DemandTableRow[];
  readonly supply: readonly SupplyTableRow[];
  readonly supplyTrends: readonly SupplyTrend[];
  readonly printed: readonly PrintedNumber[];
  readonly printedTotals: readonly PrintedTotal[];
  readonly printedGrowth: readonly PrintedGrowth[];
}
