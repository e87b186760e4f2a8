import type { Mineral, Parameters, RiskClassTable } from "../evidence/reference.ts";
import type { Basis, Stage } from "../evidence/vocabulary.ts";
import type { ProductionRoute } from "../footprint/footprint-reference.ts";
import type { GovernanceTable } from "../indicators/governance-risk.ts";
import type { MineralAssessment } from "../results.ts";
import type { ByCountry } from "./by-country.ts";
import type { PolicyTable } from "./lever.ts";

/** World reserves or output by country, in the basis of its source. */
export interface WorldQuantity {
  readonly stage: Stage;
  readonly supply: ByCountry;
  readonly basis: Basis;
  readonly unit: string;
  /** t of content (the basis of the need) per unit of this quantity; null when nothing states it. */
  readonly contentFactor: number | null;
  /** Countries that the source names without a number: their output lies in the rest. */
  readonly withheld: readonly string[];
}

/** Home imports of one stage by partner. */
export interface ImportRoute {
  /** t of content per year in the basis of the need; shares of 1 where the tonnage is not known. */
  readonly flows: ByCountry;
  readonly unit: "t" | "1";
  /** Places of the partners by governance risk, riskiest first, those without an estimate last. */
  readonly riskiestFirst: readonly number[];
}

/** Home demand of the mineral and where the figure comes from. */
export interface HomeNeed {
  /** t of content per year; 1 when unknown, and then every home quantity is a share of it. */
  readonly amount: number;
  readonly unit: "t" | "1";
  readonly basis: Basis | null;
  /** `from-imports` is a lower bound: refined imports, home refining and recycling. */
  readonly kind: "statement" | "user" | "from-imports" | "unknown";
  readonly year: number | null;
  readonly origin: string | null;
  readonly locator: string | null;
  /** Doubts that the document's transcription carries. */
  readonly flag: string;
}

/**
 * One mineral for one home country at the target year, as quantities. Prepared once, then every set of
 * measures is applied to it.
 */
export interface PolicyState {
  readonly mineral: Mineral;
  readonly home: string;
  /** Countries of today that a measure may name. */
  readonly countries: ReadonlySet<string>;
  /** Year of the evidence. */
  readonly year: number;
  /** Target year. */
  readonly at: number;
  readonly before: MineralAssessment;
  readonly reserves: WorldQuantity | null;
  /** Output at the first stage at which the mineral is reported. */
  readonly first: WorldQuantity | null;
  /** Refined output; the same object as `first` where that stage is the refinery. */
  readonly refinedOutput: WorldQuantity | null;
  readonly concentrate: ImportRoute;
  readonly refined: ImportRoute;
  readonly need: HomeNeed;
  /** Recycled share of supply 0..1; null when no rate is known (then `recycled` is 0). */
  readonly recycledShare: number | null;
  readonly recycled: number;
  /** Home mine output. */
  readonly homeMine: number;
  /** Feed of home refining: concentrate imports and home mine output. */
  readonly feed: number;
  readonly homeRefining: number;
  /** t refined per t of feed. */
  readonly recovery: number;
  /** Most that recycling can give, in the unit of the need. */
  readonly urbanMine: number;
  /** Equity offtake of today; null when nobody has said. */
  readonly equityOfftake: number | null;
  /** Days of cover of today's stocks; null when not known. */
  readonly stockDays: number | null;
  /** Spare refined capacity by country, in the unit of the need, where a source has both capacity and output. */
  readonly spareCapacity: ReadonlyMap<string, number>;
  readonly governance: GovernanceTable;
  readonly riskTable: RiskClassTable;
  readonly parameters: Parameters;
  readonly table: PolicyTable;
  /** Routes of production whose CO2 a document prints. */
  readonly routes: readonly ProductionRoute[];
  /** Codes of what was assumed: `recycled-share-unknown`, `home-refining-unknown`, `demand-statement:2020` … */
  readonly notes: readonly string[];
}
