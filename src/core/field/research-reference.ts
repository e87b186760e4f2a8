import type { Words } from "../evidence/reference.ts";

/** The three regions that the study compares. */
export const STUDY_REGIONS = ["EU", "USA", "CHN"] as const;
export type StudyRegion = (typeof STUDY_REGIONS)[number];

/** Classes of a research project along the chain, in the order of the printed legend. */
export const RESEARCH_STAGES = [
  "exploration",
  "mining",
  "smelting",
  "recycling",
  "substitution",
  "manufacture",
] as const;
export type ResearchStage = (typeof RESEARCH_STAGES)[number];

/** How many projects a region has on a mineral, as printed. */
export interface ProjectCount {
  readonly region: StudyRegion;
  readonly mineral: string;
  readonly projects: number;
  readonly origin: string;
  readonly locator: string;
}

/** One segment of a printed 100 % bar. */
export interface ResearchSegment {
  readonly region: StudyRegion;
  readonly mineral: string;
  readonly stage: ResearchStage;
  /** Whole percent as printed; null where the bar carries no label. */
  readonly printedPercent: number | null;
  /** Projects of the stage, inferred from the labels; a project counts in every stage it covers. */
  readonly inferredCount: number;
}

/** A representative project, or several of one kind, with the numbers the slide gives them. */
export interface ResearchTheme {
  readonly region: StudyRegion;
  readonly mineral: string;
  readonly stages: readonly ResearchStage[];
  readonly theme: Words;
  readonly numbers: readonly number[];
  readonly doubt: Words | null;
  readonly origin: string;
  readonly locator: string;
}

/** Where the slide contradicts itself, or could be read otherwise. */
export interface ResearchRemark {
  /** Null: of every region. */
  readonly region: StudyRegion | null;
  readonly mineral: string | null;
  readonly kind: "contradiction" | "doubt";
  readonly text: Words;
  readonly origin: string;
  readonly locator: string;
}

/** Research projects of EU, USA and China by mineral and stage, as the study prints them. */
export interface ResearchReference {
  readonly projects: readonly ProjectCount[];
  readonly stages: readonly ResearchSegment[];
  readonly themes: readonly ResearchTheme[];
  readonly remarks: readonly ResearchRemark[];
}
