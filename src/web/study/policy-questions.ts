import type {
  AssessOptions,
  HomeNeed,
  LeverId,
  LeverPlaces,
  LeverRange,
  RefusedScenario,
  ScenarioInputs,
  ScenarioMeasure,
  Simulation,
  StageChange,
} from "../../core/index.ts";

/** Of which mineral, year and target year a policy is asked; the same for every position of the sliders. */
export interface PolicySubject {
  readonly mineral: string;
  readonly options: AssessOptions;
  /** Target year; null for the year of the evidence. */
  readonly at: number | null;
  /** Demand scenario whose growth carries the volumes to the target year; null for today's volumes. */
  readonly demand: string | null;
  readonly inputs: ScenarioInputs;
}

export interface PolicyRunAsk {
  readonly subject: PolicySubject;
  readonly measures: readonly ScenarioMeasure[];
}

/** Before and after of one set of measures, and who holds each stage then. */
export interface PolicyRun {
  readonly result: Simulation | RefusedScenario;
  /** Empty when refused. */
  readonly stages: readonly StageChange[];
}

/** Where a measure can be placed: by lever, and for shifts by the route. */
export type PlaceKey =
  | "mine"
  | "exploration"
  | "smelter"
  | "refining"
  | "refined-trade"
  | "concentrate-trade";

/** What the sliders need to know before they are moved. */
export interface PolicyBasis {
  readonly need: HomeNeed;
  /** Null: the lever's amounts are multiples of something unknown. */
  readonly ranges: Readonly<Record<LeverId, LeverRange | null>>;
  readonly places: Readonly<Record<PlaceKey, LeverPlaces>>;
  readonly hasHomeRefining: boolean;
  readonly notes: readonly string[];
  /** Demand of the target year ÷ demand of the evidence's year; null where the scenario does not reach both. */
  readonly growth: readonly { readonly scenario: string; readonly factor: number | null }[];
}

/** What the policy page asks core. */
export interface PolicyQuestions {
  readonly policyBasis: { readonly ask: PolicySubject; readonly answer: PolicyBasis };
  readonly policyRun: { readonly ask: PolicyRunAsk; readonly answer: PolicyRun };
  readonly policyRuns: { readonly ask: readonly PolicyRunAsk[]; readonly answer: readonly PolicyRun[] };
}
