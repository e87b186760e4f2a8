import type { Words } from "../evidence/reference.ts";
import type { Basis, Stage } from "../evidence/vocabulary.ts";
import type { FlowLinkKind } from "./material-flow.ts";

/** One box that a document draws. Country shares of a stage stand in `printed-stages.csv` under `stageNumber`. */
export interface PrintedFlowNode {
  readonly mineral: string;
  readonly id: string;
  /** Place in the chain of this mineral. A host's smelting stands where the mineral's own ore would. */
  readonly stage: Stage;
  readonly lane: string | null;
  readonly name: Words;
  /** Whose quantity the total is: the mineral's own or a host's. */
  readonly quantityOf: string;
  /** Number of the stage's pie; null for boxes without one (uses, recycling). */
  readonly stageNumber: number | null;
  readonly year: number | null;
  /** As printed, in `unit`; null where the box has no number. */
  readonly total: number | null;
  /** `Mt`, `kt` or `t` as printed, `1` for a share; empty without a number. */
  readonly unit: string;
  readonly basis: Basis | null;
  /** 出典の表示: the document's choke-point mark. */
  readonly marked: boolean;
  readonly flags: readonly string[];
  readonly origin: string;
  readonly locator: string;
}

/** One arrow that a document draws, or that its labels imply. */
export interface PrintedFlowLink {
  readonly mineral: string;
  readonly from: string;
  readonly to: string;
  readonly kind: FlowLinkKind;
  readonly label: Words | null;
  readonly flags: readonly string[];
}

/** The material flow of one mineral as a document prints it. */
export interface PrintedFlow {
  readonly mineral: string;
  readonly title: Words;
  readonly origin: string;
  readonly locator: string;
  readonly nodes: readonly PrintedFlowNode[];
  readonly links: readonly PrintedFlowLink[];
}

/** An upstream route that joins the mineral's chain at its smelter: a host's output, an ore, a brine. */
export interface FlowLane {
  readonly mineral: string;
  readonly id: string;
  /** Mineral of the catalogue whose series fills the lane; null where no statistic exists. */
  readonly host: string | null;
  readonly stage: "mine" | "refined";
  /** The form of the host that is meant (`alumina`); null for the stage's own series. */
  readonly form: string | null;
  /** Does the host's reserve stand in front of the lane (ore of the mineral itself)? */
  readonly withReserves: boolean;
  readonly kind: "by-product" | "flow";
  readonly name: Words;
  readonly flags: readonly string[];
}

export const RECYCLING_COLUMNS = [
  "discard",
  "collection",
  "dismantling",
  "separation",
  "remanufacture",
  "reuse",
  "other",
] as const;
export type RecyclingColumn = (typeof RECYCLING_COLUMNS)[number];

export const RECYCLING_ACTORS = [
  "consumer",
  "collector",
  "processor",
  "maker",
  "abroad",
  "material",
] as const;
/** Who stands at a box; `material` is a thing handed on, not somebody. */
export type RecyclingActor = (typeof RECYCLING_ACTORS)[number];

export interface RecyclingNode {
  readonly id: string;
  readonly name: Words;
  readonly column: RecyclingColumn;
  readonly actor: RecyclingActor;
}

export const RECYCLING_LINK_KINDS = ["flow", "reuse", "leak", "residue"] as const;
export type RecyclingLinkKind = (typeof RECYCLING_LINK_KINDS)[number];

/** One hand-over. `law` and `duty` are null where no law is named for it. */
export interface RecyclingLink {
  readonly from: string;
  readonly to: string;
  readonly relation: Words;
  readonly law: Words | null;
  readonly duty: Words | null;
  readonly kind: RecyclingLinkKind;
  /** The labels are printed; the arrow between them is lost and drawn from their order. */
  readonly reconstructed: boolean;
}

/** How a product comes back: actors and stages with the law and duty of every hand-over. */
export interface RecyclingFlow {
  readonly id: string;
  readonly name: Words;
  /** Country whose laws and actors it shows. */
  readonly home: string;
  /** On whose pages it is shown. */
  readonly minerals: readonly string[];
  readonly nodes: readonly RecyclingNode[];
  readonly links: readonly RecyclingLink[];
  readonly remarks: readonly Words[];
  readonly origin: string;
  readonly locator: string;
  readonly flags: readonly Words[];
}

/** One of the six risk axes as the document prints it: a share, or a word. */
export interface PrintedRiskAxis {
  readonly mineral: string;
  /** 1..6 */
  readonly number: number;
  /** Country whose imports or recycling it is; null for an axis of the world. */
  readonly home: string | null;
  readonly name: Words;
  /** 0..1; null where a word stands in its place. */
  readonly value: number | null;
  readonly word: Words | null;
  /** Year that the document gives for this axis. */
  readonly year: number | null;
  /** Node of the printed flow that the axis reads, for axes 1 to 4. */
  readonly stageNumber: number | null;
  readonly flags: readonly string[];
  readonly origin: string;
  readonly locator: string;
}

/** Growth of world demand that axis 5 reads: printed totals that give it, or a printed growth a year. */
export interface PrintedDemandGrowth {
  readonly mineral: string;
  readonly from: number;
  readonly to: number;
  /** t of the document's own basis; null where only the growth is printed. */
  readonly fromT: number | null;
  readonly toT: number | null;
  /** Compound growth a year as printed, 0.046 for 4.6 %; null where the totals give it. */
  readonly printed: number | null;
  readonly origin: string;
  readonly locator: string;
}

/** One mineral of the study's selection table. */
export interface SelectionCandidate {
  readonly mineral: string;
  readonly printedName: Words;
  readonly useClass: Words;
  /** Share of one country in refined output as printed, 0..1; the country is not named in print. */
  readonly topShare: number;
  readonly topCountry: string;
  /** Japan's share of world demand, 0..1. */
  readonly homeDemandShare: number;
  readonly restriction: Words | null;
  readonly demandGrowth: Words | null;
  readonly urgency: Words | null;
  readonly decision: Words | null;
  readonly flags: readonly string[];
  readonly origin: string;
  readonly locator: string;
}

/** Flows as documents print them, lanes of hosts, recycling flows, risk axes, selection: plain data with source. */
export interface FlowReference {
  readonly printed: readonly PrintedFlow[];
  readonly lanes: readonly FlowLane[];
  readonly recycling: readonly RecyclingFlow[];
  readonly riskAxes: readonly PrintedRiskAxis[];
  readonly demandGrowth: readonly PrintedDemandGrowth[];
  /** Names of the stages, as every face prints them. */
  readonly stages: Readonly<Record<Stage, Words>>;
  readonly axisNames: { readonly growth: Words; readonly recycling: Words };
  /** Growth a year at which the demand axis reaches 1. */
  readonly growthCap: number;
  readonly selection: readonly SelectionCandidate[];
  /** Doubts about printed or chosen figures, by the id that boxes, arrows and rows name. */
  readonly flags: Readonly<Record<string, Words>>;
}
