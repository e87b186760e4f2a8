import type { Axis, Stage } from "../evidence/vocabulary.ts";
import type { Cell, MineralAssessment } from "../results.ts";
import type { Carbon } from "./carbon.ts";
import type { LeverId } from "./lever.ts";
import type { Binding, NoEffect } from "./outcome.ts";
import type { HomeNeed } from "./policy-state.ts";
import type { ResolvedMeasure } from "./scenario.ts";
import type { ScenarioIssue } from "./scenario-issue.ts";

/** A quantity of one country that a measure moved. */
export interface MovedQuantity {
  readonly country: string;
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
  readonly unit: string;
}

export interface AxisChange {
  readonly axis: Axis;
  readonly before: number;
  readonly after: number;
  readonly delta: number;
  readonly effect: "direct" | "knock-on";
  /** Levers that reached the quantities of the axis. */
  readonly levers: readonly LeverId[];
  readonly moved: readonly MovedQuantity[];
}

/** The terms of self-sufficiency, in the unit of the need. */
export interface SelfSufficiencyTerms {
  /** Null when nobody has said what is owned today: the rate is then a lower bound. */
  readonly equityOfftake: number | null;
  readonly recycled: number | null;
  readonly need: number;
}

export interface SelfSufficiency {
  readonly before: Cell;
  readonly after: Cell;
  readonly target: number;
  readonly targetYear: number;
  readonly terms: { readonly before: SelfSufficiencyTerms; readonly after: SelfSufficiencyTerms };
}

/** Who delivers or makes most at a stage, and how much of it risk countries hold. */
export interface SupplierView {
  readonly firstSupplier: string | null;
  readonly firstShare: number | null;
  readonly riskShare: number | null;
  /** With countries that the class table does not know counted as risk. */
  readonly riskShareHigh: number | null;
}
export interface SupplierChange {
  readonly stage: Stage;
  readonly before: SupplierView;
  readonly after: SupplierView;
}

export interface DaysOfCover {
  readonly before: number | null;
  /** With `before` null: what the measure alone adds, a lower bound. */
  readonly after: number;
  /** What the added days weigh, in the unit of the need. */
  readonly addedStock: number;
  readonly unit: string;
  readonly notes: readonly string[];
}

/** Cost as far as it was given; null where nobody gave it. One line per currency. */
export interface CostLine {
  readonly currency: string;
  readonly investment: number | null;
  readonly perYear: number | null;
  readonly publicInvestment: number | null;
  readonly publicPerYear: number | null;
  /** Measures of the scenario in this currency without an amount. */
  readonly withoutAmount: readonly LeverId[];
}

/** How the home need is met, before and after. */
export interface BalanceRow {
  readonly quantity:
    | "need"
    | "recycled"
    | "refined-imports"
    | "home-refining"
    | "refined-at-home"
    | "concentrate-imports"
    | "home-mine";
  readonly before: number;
  readonly after: number;
  readonly unit: string;
}

/** What a scenario changes for one mineral and home country. */
export interface Simulation {
  readonly kind: "simulation";
  readonly mineral: string;
  readonly home: string;
  readonly year: number;
  readonly at: number;
  readonly need: HomeNeed;
  readonly before: MineralAssessment;
  readonly after: MineralAssessment;
  readonly changes: readonly AxisChange[];
  readonly selfSufficiency: SelfSufficiency;
  readonly suppliers: readonly SupplierChange[];
  readonly daysOfCover: DaysOfCover;
  readonly cost: readonly CostLine[];
  readonly carbon: Carbon;
  readonly balance: readonly BalanceRow[];
  /** Offtake that home has no need for: 余剰, in the unit of the need. */
  readonly surplus: number;
  readonly binding: readonly Binding[];
  readonly noEffect: readonly NoEffect[];
  /** The measures as they were applied: sizes, places and amounts decided. */
  readonly measures: readonly ResolvedMeasure[];
  readonly issues: readonly ScenarioIssue[];
  readonly notes: readonly string[];
}

/** A scenario that cannot be run as it stands: what to change. */
export interface RefusedScenario {
  readonly kind: "refused";
  readonly issues: readonly ScenarioIssue[];
}
