import type { Words } from "../evidence/reference.ts";
import type { LeverId } from "../policy/lever.ts";
import type { UsesReference } from "./uses-reference.ts";

/** Regions whose technology a document lists; JPN stands for the companies of the home country. */
export const TECHNOLOGY_REGIONS = ["CHN", "EU", "USA", "JPN"] as const;
export type TechnologyRegion = (typeof TECHNOLOGY_REGIONS)[number];

/** Columns of the matrix of technologies: the flow from left to right. */
export const FLOW_COLUMNS = ["upstream", "refined", "parts", "products", "recycling"] as const;
export type FlowColumn = (typeof FLOW_COLUMNS)[number];

/** One technology that a document places on the flow of a mineral. */
export interface FlowTechnology {
  readonly mineral: string;
  readonly region: TechnologyRegion;
  readonly column: FlowColumn;
  /** Class as printed. */
  readonly class: Words;
  readonly detail: Words;
  /** Marked as green technology; `lost`: a mark may stand here, its place did not survive in the text. */
  readonly green: "yes" | "none" | "lost";
  readonly doubt: Words | null;
  readonly origin: string;
  readonly locator: string;
}

/** Parts of a value chain under which a document files its issues. */
export const CHAIN_POSITIONS = ["upstream", "midstream", "downstream"] as const;
export type ChainPosition = (typeof CHAIN_POSITIONS)[number];

/** What a document proposes against an issue, and the home technology it builds on. */
export interface IssueAnswer {
  readonly technology: Words;
  readonly technologyText: Words;
  readonly proposal: Words;
  readonly proposalText: Words;
  readonly horizon: "short" | "long" | null;
  /** Our assignment: the lever of the policy simulation that does what the proposal says; null where none does. */
  readonly lever: LeverId | null;
  readonly leverNote: Words;
}

/** One issue of a mineral, anchored to nodes of its flow by a letter. */
export interface FlowIssue {
  readonly id: string;
  readonly mineral: string;
  readonly letter: string;
  readonly position: ChainPosition;
  /** Ids of flow nodes; `part:*` stands for all that begin so. */
  readonly nodes: readonly string[];
  readonly title: Words;
  readonly text: Words;
  readonly doubt: Words | null;
  readonly origin: string;
  readonly locator: string;
  readonly answers: readonly IssueAnswer[];
}

/** A bar printed beside a recommendation: who holds a node, or rates side by side. */
export interface ShareChart {
  readonly mineral: string;
  readonly node: string;
  readonly name: Words;
  /** `holders`: parts of one whole; `rates`: one rate each. */
  readonly kind: "holders" | "rates";
  readonly parts: readonly {
    readonly country: string | null;
    readonly label: Words | null;
    /** 0..1; null where the document prints no number. */
    readonly share: number | null;
  }[];
  readonly doubt: Words | null;
  readonly origin: string;
  readonly locator: string;
}

/** Devices and parts that use a mineral, issues, technologies and recommendations on the nodes of its flow. */
export interface OutlookReference {
  readonly technologies: readonly FlowTechnology[];
  readonly issues: readonly FlowIssue[];
  readonly shareCharts: readonly ShareChart[];
  readonly uses: UsesReference;
}

/** Does an anchor of the outlook (`refined`, `part:*`) mean this node? */
export function anchorsNode(anchor: string, node: string): boolean {
  return anchor.endsWith("*") ? node.startsWith(anchor.slice(0, -1)) : anchor === node;
}
