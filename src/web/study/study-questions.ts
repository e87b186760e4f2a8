import type {
  Basis,
  ChainChange,
  ClassifyOptions,
  EditionChange,
  Forecast,
  ForecastOptions,
  FunnelGroup,
  GrowthFinding,
  GrowthOptions,
  MineralClassification,
  OwnChain,
  PrintedGrowthCheck,
  PrintedShareCheck,
  PrintedSumCheck,
  RunComparison,
  ScreeningFunnel,
  ScreeningRun,
  Stage,
  YearValue,
} from "../../core/index.ts";
import type { PolicyQuestions } from "./policy-questions.ts";

/** A funnel run, and what it changes against another one. */
export interface ScreeningAnswer {
  readonly run: ScreeningRun;
  /** The funnel as its document has it; null when nothing was changed. */
  readonly before: ScreeningRun | null;
  readonly comparison: RunComparison | null;
}

/** One year after another of world output, and the growth of the windows that were asked. */
export interface GrowthAnswer {
  readonly series: readonly YearValue[];
  readonly unit: string;
  readonly basis: Basis | null;
  readonly origins: readonly string[];
  readonly notes: readonly string[];
  readonly findings: readonly GrowthFinding[];
}

export interface PrintedChecks {
  readonly sums: readonly PrintedSumCheck[];
  readonly growth: readonly PrintedGrowthCheck[];
  readonly shares: readonly PrintedShareCheck[];
}

export interface ForecastAsk {
  readonly mineral: string;
  readonly options: ForecastOptions;
  /** Factors of the chains that the reader moved. */
  readonly changes?: readonly ChainChange[];
  readonly own?: readonly OwnChain[];
}

/** What the page asks core on the study's reference data: funnels, demand, types. */
export interface StudyQuestions extends PolicyQuestions {
  readonly screen: {
    readonly ask: {
      readonly funnel: ScreeningFunnel;
      readonly against: ScreeningFunnel | null;
      readonly year: number;
      readonly source?: string;
    };
    readonly answer: ScreeningAnswer;
  };
  readonly editions: {
    readonly ask: {
      readonly older: string;
      readonly newer: string;
      readonly groups: readonly FunnelGroup[];
    };
    readonly answer: readonly EditionChange[];
  };
  readonly forecasts: { readonly ask: readonly ForecastAsk[]; readonly answer: readonly Forecast[] };
  readonly printedChecks: { readonly ask: Record<never, never>; readonly answer: PrintedChecks };
  readonly growth: {
    readonly ask: {
      readonly mineral: string;
      readonly stage: Stage;
      readonly windows: readonly GrowthOptions[];
    };
    readonly answer: GrowthAnswer;
  };
  readonly classify: {
    readonly ask: ClassifyOptions;
    readonly answer: readonly MineralClassification[];
  };
}
