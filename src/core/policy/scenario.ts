import type { Words } from "../evidence/reference.ts";
import type { Closure, Displacement, LeverId, Size } from "./lever.ts";

/** Stands for a country that the state of the mineral decides. */
export const COUNTRY_RULES = ["home", "best-governed"] as const;
/** Origin of a sourcing shift: whoever delivers most once the other measures work. */
export const FIRST_SUPPLIER = "first-supplier";
/** Destination of a sourcing shift: the other partners, in proportion to what they deliver. */
export const OTHER_SUPPLIERS = "others";

export type ShiftStage = "concentrate-trade" | "refined-trade";

/** What a measure costs, as far as the user or a document gives it. Never filled in. */
export interface MeasureCost {
  readonly currency: string;
  readonly investment?: number;
  readonly perYear?: number;
  /** Part that the public budget bears, percent (a tax credit of 30 % is 30). */
  readonly publicPercent?: number;
}

/** One measure as a person writes it. Exactly one of amount, size, reach. */
export interface ScenarioMeasure {
  readonly lever: LeverId;
  /** Name of the project; tells two measures on one target apart. */
  readonly label?: string;
  /** In the lever's unit: t of content per year, t, percent, percentage points, days. */
  readonly amount?: number;
  readonly size?: Size;
  /** Percent that the measure is sized to reach: see reachOf. */
  readonly reach?: number;
  /**
   * `need`: output at home (mine, smelter), recycled share (recycling) or ceiling of one supplier (shift), percent of need.
   * `self-sufficiency`: equity offtake plus recycled, percent of need.
   */
  readonly reachOf?: "need" | "self-sufficiency";
  /** ISO alpha-3 or a country rule. */
  readonly country?: string;
  /** Where ore is refined when the home country has no refining. */
  readonly refineIn?: string;
  readonly from?: string;
  readonly to?: string;
  readonly stage?: ShiftStage;
  /** Percent of the output that goes to the home country. */
  readonly offtake?: number;
  /** Percent of probability that it succeeds; the run uses size × probability. */
  readonly success?: number;
  readonly start?: number;
  /** Years from start to full size. */
  readonly ramp?: number;
  readonly displacement?: Displacement;
  readonly closure?: Closure;
  /** Spare capacity of the destination of a shift, t of content per year. */
  readonly spareCapacity?: number;
  readonly cost?: MeasureCost;
  /** Cell of the study's package matrix that it comes from. */
  readonly mark?: "do" | "focus" | "rule";
  readonly note?: Words;
}

/** What only the user knows and the run needs: it travels with the scenario, so that a file gives the same numbers anywhere. */
export interface ScenarioInputs {
  /** Home demand, t of content per year. */
  readonly need?: number;
  /** Today's equity offtake, t of content per year. */
  readonly equityOfftake?: number;
  /** Days of cover of today's stocks. */
  readonly stockDays?: number;
  /** t refined per t of feed at home. */
  readonly recovery?: number;
  /** Most that the urban mine gives at the target year, t of content per year. */
  readonly urbanMine?: number;
  /** Demand at the target year ÷ today's; today's volumes when left out. */
  readonly homeDemandGrowth?: number;
  readonly worldDemandGrowth?: number;
}

/** A scenario file of the policy page and of the command. */
export interface PolicyScenario {
  readonly format: "chokepoint-policy";
  readonly version: number;
  readonly id: string;
  readonly name: Words;
  readonly note?: Words;
  readonly source?: string;
  /** Minerals that it is meant for; any when left out. */
  readonly minerals?: readonly string[];
  readonly home?: string;
  /** Year of the evidence. */
  readonly year?: number;
  /** Target year; the evidence's year when left out. */
  readonly at?: number;
  /** Type of the study whose package it is. */
  readonly type?: string;
  readonly inputs?: ScenarioInputs;
  readonly measures: readonly ScenarioMeasure[];
}

export const SCENARIO_VERSION = 1;

/** One measure as the state decides it: an amount in force at the target year, places named. */
export interface ResolvedMeasure {
  readonly lever: LeverId;
  readonly label: string | null;
  /** In force at the target year after ramp and probability: t/y, t, share 0..1, days. */
  readonly amount: number;
  /** The full size that was asked for, in the same unit. */
  readonly fullAmount: number;
  readonly country: string | null;
  readonly refineIn: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly stage: ShiftStage;
  /** Share of the output that goes home, 0..1. */
  readonly offtake: number;
  /** Probability that it succeeds, 0..1; already in `amount`. */
  readonly success: number;
  readonly displacement: Displacement;
  readonly closure: Closure;
  readonly spareCapacity: number | null;
  /** A shift that brings one supplier down to this share of need; null for a shift by amount. */
  readonly ceilingShare: number | null;
  readonly cost: MeasureCost | null;
}
