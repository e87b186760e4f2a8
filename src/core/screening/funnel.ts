import type { DemandChange } from "../demand/demand-reference.ts";
import type { Words } from "../evidence/reference.ts";
import type { Stage } from "../evidence/vocabulary.ts";

/** A candidate that is part of a mineral: neodymium of the rare earths. */
export interface FunnelMember {
  readonly id: string;
  /** Mineral whose evidence stands for it. */
  readonly mineral: string;
  readonly symbol: string;
  readonly name: Words;
}

/** A mineral that is a group (rare earths, platinum group) with the minerals of the reference data in it. */
export interface FunnelGroup {
  readonly mineral: string;
  readonly members: readonly string[];
}

export interface UseClass {
  readonly id: string;
  readonly name: Words;
  readonly items: readonly string[];
}

/** An entry that a list has and its transcript lacks (two unreadable cells), with the reason to read it so. */
export interface ListSupplement {
  readonly list: string;
  readonly mineral: string;
  readonly symbol: string;
  readonly reason: Words;
}

/** start: the set begins here; keep: what fails leaves; add: what passes joins. */
export type StepEffect = "start" | "keep" | "add";

interface StepHead {
  readonly id: string;
  readonly name: Words;
  readonly note?: Words;
  /** Number of minerals that the study prints after this step, null when it prints none. */
  readonly printedCount: number | null;
}

export type DataTest =
  | {
      readonly test: "on-lists";
      /** Ids of editions. */
      readonly lists: readonly string[];
      /** all: intersection, any: union. */
      readonly match: "all" | "any";
      /** as-one: a list that names a group's member names the group; left-out: groups and their members are not asked. */
      readonly groups: "as-one" | "left-out";
    }
  | { readonly test: "demand-change"; readonly changes: readonly DemandChange[] }
  | {
      readonly test: "demand-growth";
      /** Compound growth a year, 0.03 for 3 %. */
      readonly atLeast: number;
      readonly scenario: string | null;
      readonly from: number;
      readonly to: number;
      readonly whenUnknown: "keep" | "drop";
    }
  | { readonly test: "home-demand-known"; readonly home: string }
  | {
      readonly test: "country-share";
      readonly country: string;
      readonly stage: Stage;
      /** 0..1. */
      readonly atLeast: number;
      readonly whenUnknown: "keep" | "drop";
      /** Shares that the study prints, used where the evidence has none. */
      readonly printed: readonly { readonly id: string; readonly share: number; readonly flag: string }[];
      readonly printedOrigin: string;
    }
  | { readonly test: "use-class"; readonly classes: readonly string[]; readonly side: "inside" | "outside" };

export type DataStep = StepHead & { readonly kind: "data"; readonly effect: StepEffect } & DataTest;

/** One recorded judgement. merge puts `into` in the place of `ids`; keep changes nothing and records why. */
export interface Decision {
  readonly decision: "keep" | "drop" | "add" | "merge";
  readonly ids: readonly string[];
  readonly into: string | null;
  readonly reason: Words;
  readonly source: string;
}

/** One row of the table that a judgement looked at, as the document prints it; null is a printed dash. */
export interface JudgedCriteria {
  readonly id: string;
  readonly namedCountryShare: number | null;
  readonly homeShareOfWorldDemand: number | null;
  readonly restriction: Words | null;
  readonly growth: Words | null;
  readonly urgency: Words | null;
}

export interface JudgementStep extends StepHead {
  readonly kind: "judgement";
  readonly decisions: readonly Decision[];
  /** Shown beside the decisions; nothing is computed from it. */
  readonly criteria?: readonly JudgedCriteria[];
}

export type FunnelStep = DataStep | JudgementStep;

/** Ordered filters as a file: what the data decide and what someone decided stay apart. */
export interface ScreeningFunnel {
  readonly id: string;
  readonly version: 1;
  readonly name: Words;
  readonly note: Words;
  readonly members: readonly FunnelMember[];
  readonly groups: readonly FunnelGroup[];
  readonly useClasses: readonly UseClass[];
  readonly supplements: readonly ListSupplement[];
  readonly steps: readonly FunnelStep[];
}

/** The same funnel on other editions of its lists, e.g. `{ "us-2018": "us-2025" }`. */
export function withEditions(
  funnel: ScreeningFunnel,
  editions: Readonly<Record<string, string>>,
): ScreeningFunnel {
  return {
    ...funnel,
    steps: funnel.steps.map((step) =>
      step.kind === "data" && step.test === "on-lists"
        ? { ...step, lists: step.lists.map((list) => editions[list] ?? list) }
        : step,
    ),
  };
}
