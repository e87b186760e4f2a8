import type {
  CriticalityStatement,
  GovernanceRow,
  Issue,
  Observation,
  PricePoint,
  RiskClass,
  TradeFlow,
  TradeForm,
  Words,
} from "../core/index.ts";

/** A raw file: its path inside the raw folder and its bytes. The path is never trusted for year or edition. */
export interface RawFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** How a source's own name of a commodity reads in our words. One CSV per source in data/reference/commodities. */
export interface CommodityMapping {
  /** As the source prints it (chapter, sheet, column value), trimmed. */
  readonly commodity: string;
  /** Second key where one is not enough (statistics detail, type column, sub-commodity); "" otherwise. */
  readonly detail: string;
  readonly mineral: string;
  readonly stage: string;
  readonly form: string;
  readonly basis: string;
}

/** An upstream error that an importer overrides, one entry of data/corrections/<importer>.yaml. */
export interface Correction {
  readonly id: string;
  readonly origin: string;
  /** The cells it is about: fields of the printed cell by name, all of them must be equal. */
  readonly where: Readonly<Record<string, string>>;
  /** What is used instead, in the source's own spelling (`unit`, `value`, `year`, `detail`), or `missing` with a reason. */
  readonly use: Readonly<Record<string, string>>;
  readonly reason: Words;
  /** What shows the error: a note of the same table, another edition, a sum. */
  readonly evidence: string;
}

/** What importers may know of the world besides their bytes: names, as data. */
export interface ImportContext {
  /** ISO alpha-3 of a source's own country name or code, `WLD`, `OTH`, or null when nothing matches. */
  readonly country: (source: string, nameOrCode: string) => string | null;
  readonly commodities: readonly CommodityMapping[];
  /** Corrections of this importer's source; absent: none are made. */
  readonly corrections?: readonly Correction[];
  /** Customs codes that the reviewed trade table takes from a nomenclature; absent: every code of a file. */
  readonly tradeCodes?: (nomenclature: TradeForm["nomenclature"]) => ReadonlySet<string>;
}

/** Rows and issues; a file with an `error` issue gives no rows at all. */
export interface ImportResult {
  readonly observations: readonly Observation[];
  readonly trade: readonly TradeFlow[];
  readonly governance: readonly GovernanceRow[];
  readonly prices: readonly PricePoint[];
  readonly riskClasses: readonly RiskClass[];
  readonly criticality: readonly CriticalityStatement[];
  readonly issues: readonly Issue[];
}

export const EMPTY_RESULT: ImportResult = {
  observations: [],
  trade: [],
  governance: [],
  prices: [],
  riskClasses: [],
  criticality: [],
  issues: [],
};

export interface Importer {
  /** The word after `chokepoint import`. */
  readonly id: string;
  /** Origins it writes; each has data/origins/<id>.yaml. */
  readonly origins: readonly string[];
  /** Raw files that the bundle takes from the raw folder: exact paths or `folder/*.csv`. */
  readonly bundleFiles: readonly string[];
  /** May be asynchronous (Parquet and XLSX readers are). */
  readonly read: (files: readonly RawFile[], context: ImportContext) => ImportResult | Promise<ImportResult>;
}
