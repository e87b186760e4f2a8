import type { Words } from "../evidence/reference.ts";
import type { StudyRegion } from "./research-reference.ts";

/** The four sheets by mineral, then the summary of all of them. */
export const IMPACT_SHEETS = ["ga-ge", "mg-ti", "tungsten", "rare-earths", "summary"] as const;
export type ImpactSheet = (typeof IMPACT_SHEETS)[number];

/** Columns of a sheet: 採掘, 製錬, 製品（製造）, 市中リサイクル. */
export const IMPACT_STAGES = ["mining", "smelting", "manufacture", "recycling"] as const;
export type ImpactStage = (typeof IMPACT_STAGES)[number];

export const IMPACT_KINDS = [
  "policy",
  "technology",
  "effect",
  "background",
  "policy-and-technology",
  "note",
] as const;
export type ImpactKind = (typeof IMPACT_KINDS)[number];

/** One text of a sheet. */
export interface ImpactCell {
  /** Its row in the table of statements. */
  readonly row: number;
  readonly sheet: ImpactSheet;
  /** An effect on industry may be of several regions at once. */
  readonly regions: readonly StudyRegion[];
  readonly stage: ImpactStage | "all";
  readonly kind: ImpactKind;
  readonly label: Words;
  readonly detail: Words | null;
  /** A sentence of the source in our words; else the printed label. */
  readonly restated: boolean;
  /** Region or stage follow from the order of the text: the drawing that placed it is lost. */
  readonly rebuilt: boolean;
  readonly doubt: Words | null;
  readonly origin: string;
  readonly locator: string;
}

/** ポイント: what a region's policy or technology comes down to. */
export interface ImpactPoint {
  readonly row: number;
  readonly sheet: ImpactSheet;
  readonly region: StudyRegion;
  readonly kind: "policy" | "technology";
  readonly label: Words;
  readonly doubt: Words | null;
  readonly origin: string;
  readonly locator: string;
}

/** What stands under a sheet. */
export interface ImpactNote {
  readonly sheet: ImpactSheet;
  readonly text: Words;
  readonly origin: string;
  readonly locator: string;
}

/** What policy and technology of three regions do to the industries along the chain, as the study prints it. */
export interface ImpactReference {
  readonly cells: readonly ImpactCell[];
  readonly points: readonly ImpactPoint[];
  readonly notes: readonly ImpactNote[];
}
