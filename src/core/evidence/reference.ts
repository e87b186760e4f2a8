import type { Basis, Stage } from "./vocabulary.ts";

/** Text in both languages of the product. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

export interface Mineral {
  readonly id: string;
  /** Chemical symbol or the field's abbreviation (REE, PGM); shown first everywhere. */
  readonly symbol: string;
  readonly name: Words;
  /** Reading in kana, for search. */
  readonly kana: string;
  /** Further spellings accepted on input. */
  readonly aliases: readonly string[];
  /** Elements it stands for in the periodic table. */
  readonly elements: readonly string[];
  /** 1..13 in the order METI's study prints them, null for the others. */
  readonly studyNumber: number | null;
  readonly uses: Words;
  /** First stage at which the mineral itself is reported. */
  readonly firstStage: "mine" | "refined";
  /**
   * `traded`: ore or concentrate of its own crosses borders.
   * `none`: there is no concentrate of its own (recovered inside the host's refinery, or won from brine or dolomite at the smelter).
   */
  readonly concentrate: "traded" | "none";
  /** Which forms of a stage are the mineral's own series; one basis per stage. Missing stage: any form "". */
  readonly forms: Partial<Record<Stage, readonly string[]>>;
  /** Minerals whose reserves stand in for its own (by-products; Mg: magnesite). */
  readonly reserveProxy: readonly string[];
  readonly reserveProxyReason: "host-reserves" | "group-reserves" | "ore-reserves" | null;
}

export interface Country {
  readonly id: string;
  readonly name: Words;
  /** World region for grouping; home blocks such as EU27. */
  readonly eu: boolean;
  /** Last year of a historic state, null for today's. */
  readonly until: number | null;
}

/** One row of the reviewed trade table: what a customs code says about a mineral. */
export interface TradeForm {
  readonly mineral: string;
  readonly code: string;
  /** Origin family that carries it: `HS92` or `HS17`. */
  readonly nomenclature: "HS92" | "HS17";
  readonly from: number;
  readonly to: number;
  readonly stage: "concentrate" | "intermediate" | "refined" | "parts" | "products" | "scrap";
  readonly form: Words;
  /** t of the mineral per t of the form; null when nothing fixes it. */
  readonly contentFactor: number | null;
  readonly factorKind: "stoichiometric" | "nominal" | null;
  readonly factorNote: string;
  /** Other minerals in the same code. */
  readonly sharedWith: readonly string[];
  readonly feedsMetal: boolean;
  /** Codes of one group name the same cargo from two sides: take the larger, never add. */
  readonly alternativeGroup: string | null;
  /** Is the code in the bundle at all? A form that feeds the metal but is absent makes materiality unknown. */
  readonly inBundle: boolean;
  readonly note: Words;
}

/** A by-product share with the grade of its source. */
export interface ByproductShare {
  readonly mineral: string;
  readonly host: string;
  /** Share of the mineral's world output won as a by-product (all hosts), 0..1. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Share of this host in the by-product output, null when not known. */
  readonly hostShare: number | null;
  readonly sourceGrade: string;
  readonly source: string;
  readonly locator: string;
}

/** One mineral's membership of one edition of a national list. */
export interface ListEntry {
  readonly list: string;
  readonly jurisdiction: "JPN" | "USA" | "EU" | "CHN";
  readonly year: number;
  readonly mineral: string;
  readonly symbol: string;
  readonly printed: string;
  readonly source: string;
  readonly locator: string;
  readonly flag: string;
}

/** The price series that feeds axis 5 of a mineral. */
export interface PriceSeriesChoice {
  readonly mineral: string;
  readonly grade: string;
  readonly origins: readonly string[];
  /** Points before this year belong to another definition of the series. */
  readonly from: number;
  readonly note: Words;
}

/** A document's figure for the home country: demand, import share by partner, recycled share, lower bound of the first supplier's share. */
export interface HomeStatement {
  readonly home: string;
  readonly mineral: string;
  readonly quantity: "demand" | "refined-import-share" | "recycled-share" | "first-supplier";
  readonly partner: string | null;
  readonly value: number;
  readonly unit: string;
  readonly basis: Basis;
  readonly year: number;
  readonly origin: string;
  readonly locator: string;
  readonly flag: string;
}

/** Thresholds, windows and bounds: data, shown beside every result. */
export interface Parameters {
  readonly materialityShare: number;
  readonly shareWindowYears: number;
  readonly shareWindowWithin: number;
  readonly massMissingLimit: number;
  readonly volatilityCap: number;
  readonly volatilityChanges: number;
  readonly volatilityMinimumChanges: number;
  readonly reservesUnknownLimit: number;
  readonly minimumKnownAxes: number;
  readonly sourceDifference: number;
  readonly chokeSingle: number;
  readonly chokeDouble: number;
  readonly riskTopCountries: number;
  readonly riskClassFrom: string;
  readonly high: Readonly<Record<string, number>>;
  readonly defaultYear: number;
  /** Sources of a stage in order of preference (origin families). */
  readonly preference: Readonly<Record<string, readonly string[]>>;
}

export interface RiskClassTable {
  readonly id: string;
  readonly name: Words;
  readonly date: string;
  readonly origin: string;
  readonly classes: Readonly<Record<string, string | null>>;
}

export interface Origin {
  readonly id: string;
  /** Editions and files of one producer's series share a family: `usgs-mcs`, `world-mining-data` … */
  readonly family: string;
  readonly producer: string;
  readonly title: string;
  readonly edition: string;
  readonly short: Words;
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly url: string;
  readonly licence: string;
  readonly citation: string;
  /** How to find next year's edition. */
  readonly next: Words;
}

/** One label of a stage pie that a document prints: a country's share, a lost label, or the rest. */
export interface PrintedStageShare {
  readonly mineral: string;
  readonly stageNumber: number;
  readonly stage: Words;
  readonly year: number;
  /** null for "others" and for labels without a name. */
  readonly country: string | null;
  readonly label: Words;
  /** Percent as printed; null when the label is lost. */
  readonly percent: number | null;
  /** `printed`, `derived` (by difference, by us) or `lost`. */
  readonly grade: "printed" | "derived" | "lost";
  /** Risk-country share of the stage as the document prints it, percent. */
  readonly printedRiskPercent: number | null;
  readonly origin: string;
  readonly locator: string;
  readonly flag: string;
}

export interface Reference {
  readonly minerals: readonly Mineral[];
  readonly countries: readonly Country[];
  readonly tradeForms: readonly TradeForm[];
  readonly byproducts: readonly ByproductShare[];
  readonly lists: readonly ListEntry[];
  readonly prices: readonly PriceSeriesChoice[];
  readonly homeStatements: readonly HomeStatement[];
  readonly riskTables: readonly RiskClassTable[];
  readonly printedStages: readonly PrintedStageShare[];
  readonly parameters: Parameters;
  readonly origins: readonly Origin[];
}
