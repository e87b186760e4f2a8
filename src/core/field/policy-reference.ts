import type { Words } from "../evidence/reference.ts";

export const POLICY_REGIONS = ["JPN", "EU", "USA", "CHN", "world"] as const;
export type PolicyRegion = (typeof POLICY_REGIONS)[number];

/** Lanes of the printed timelines; the last two hold entries of the user's own. */
export const POLICY_LANES = [
  "event",
  "list",
  "strategy",
  "law",
  "institution",
  "mineral-plan",
  "non-ferrous",
  "rare-earth",
  "export",
  "other",
  "project",
  "technology",
] as const;
export type PolicyLane = (typeof POLICY_LANES)[number];

export const POLICY_STATUSES = [
  "in-preparation",
  "proposed",
  "announced",
  "adopted",
  "in-force",
  "established",
  "ended",
] as const;
export type PolicyStatus = (typeof POLICY_STATUSES)[number];

/** One entry of a timeline as one source has it. Dates are as exact as the source prints them; null: not printed. */
export interface PolicyEvent {
  readonly id: string;
  readonly region: PolicyRegion;
  readonly lane: PolicyLane;
  readonly status: PolicyStatus;
  /** A few words for a drawing. */
  readonly label: Words;
  readonly title: Words;
  /** What it is, restated. */
  readonly about: Words;
  /** As printed, misprints included. */
  readonly datePrinted: string;
  readonly announced: string | null;
  readonly inForce: string | null;
  readonly ended: string | null;
  /** True where the source leaves the end open: a plan in preparation, "2020∼". */
  readonly open: boolean;
  readonly origin: string;
  readonly locator: string;
  /** `table:line` of the transcription in data/statements; null for entries that no table holds. */
  readonly statement: string | null;
  readonly url: string | null;
  /** A doubt or a correction. */
  readonly flag: Words | null;
}

/**
 * - updates, reflects, answers, adopts: arrows, from the earlier to the later entry;
 * - same: one event in two sources, whose dates agree;
 * - differs: one event for which sources print different dates or names.
 */
export const POLICY_LINKS = ["updates", "reflects", "answers", "adopts", "same", "differs"] as const;
export interface PolicyLink {
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof POLICY_LINKS)[number];
  readonly flag: Words | null;
}

export const TARGET_KINDS = ["target", "obligation", "credit", "control", "measure"] as const;
/** One aim or measure of the overview; `value` is null where nothing is printed. */
export interface PolicyTarget {
  readonly id: string;
  readonly region: PolicyRegion;
  readonly kind: (typeof TARGET_KINDS)[number];
  readonly bound: "at-least" | "at-most" | "equal" | null;
  readonly instrument: Words;
  readonly target: Words;
  /** Percent. */
  readonly value: number | null;
  /** What the percentage is of; null without one. */
  readonly metric: Words | null;
  /** A year by which it is to be reached, or from which it holds; null: not printed. */
  readonly year: { readonly at: number; readonly when: "by" | "from" } | null;
  readonly scope: Words | null;
  readonly locator: string;
  readonly statement: string;
  readonly flag: Words | null;
  /** What became of it after the study; from elsewhere. */
  readonly later: {
    readonly value: number;
    readonly about: Words;
    readonly source: string;
    readonly url: string;
  } | null;
}

export interface PolicyOverview {
  readonly origin: string;
  readonly locator: string;
  readonly useClasses: readonly { readonly id: string; readonly name: Words }[];
  readonly regions: readonly {
    readonly region: PolicyRegion;
    readonly policies: readonly { readonly name: Words; readonly printed: Words; readonly event: string }[];
    readonly aim: Words;
    readonly useClasses: readonly string[];
    readonly list: Words;
    readonly listFlag: Words;
    readonly finding: Words;
    /** Ready-made sets of measures of the policy page. */
    readonly scenarios: readonly string[];
  }[];
}

export interface ActionPlan {
  readonly origin: string;
  readonly locator: string;
  readonly event: string;
  readonly date: string;
  readonly datePrinted: string;
  readonly issuer: Words;
  /** Printed title of the report and of its series, in English. */
  readonly title: string;
  readonly series: string;
  readonly outlook: readonly { readonly minerals: string; readonly text: Words }[];
  readonly outlookFlag: Words;
  readonly points: readonly Words[];
}

export const ORDER_COUNTS = ["proposals", "measures", "minerals"] as const;
/** What an executive order asked of one department, and the report that answered. */
export interface OrderAnswer {
  readonly asked: Words;
  readonly statement: string;
  readonly request: readonly Words[];
  readonly report: Words;
  readonly by: Words;
  readonly answered: string;
  readonly answeredPrinted: string;
  readonly event: string;
  /** Printed number of proposals, measures or minerals. */
  readonly count: number;
  readonly counts: (typeof ORDER_COUNTS)[number];
  readonly content: readonly Words[];
  readonly flag: Words | null;
}
export interface ExecutiveOrders {
  readonly origin: string;
  readonly locator: string;
  readonly orders: readonly {
    readonly order: string;
    readonly issued: string;
    readonly issuedPrinted: string;
    readonly event: string;
    readonly flag: Words | null;
    readonly answers: readonly OrderAnswer[];
  }[];
}

/** The printed grid of policies beside its cells' statuses, which are a table of statements. */
export interface PolicyComparison {
  readonly origin: string;
  readonly locator: string;
  readonly features: readonly { readonly region: PolicyRegion; readonly points: readonly Words[] }[];
  /** `kind` is the printed Japanese name of a column. */
  readonly remarks: readonly {
    readonly kind: string;
    readonly region: PolicyRegion;
    readonly text: Words;
  }[];
  readonly conclusion: Words;
  /** Why a cell has its status; null where the study says nothing. */
  readonly grounds: readonly {
    readonly region: PolicyRegion;
    readonly kind: string;
    readonly ground: Words | null;
    readonly flag: Words;
    readonly statement: string;
  }[];
}

export interface PolicyReference {
  readonly events: readonly PolicyEvent[];
  readonly links: readonly PolicyLink[];
  readonly targets: readonly PolicyTarget[];
  readonly overview: PolicyOverview;
  readonly actionPlan: ActionPlan;
  readonly orders: ExecutiveOrders;
  readonly comparison: PolicyComparison;
}
