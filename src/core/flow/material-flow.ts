import type { Words } from "../evidence/reference.ts";
import type { Stage } from "../evidence/vocabulary.ts";
import type { Cell, ChokePoint, CountryShare, PrintedRiskShare } from "../results.ts";

/** What a flow shows: the document's own figures, or the same chain from today's evidence. */
export type FlowVersion = "printed" | "recomputed";

/** One box of the flow: a stage, with the countries that hold it, in one unit and one basis. */
export interface FlowNode {
  /** Unique in the flow: `refined`, `host:aluminium`, `part:gaas-gan`. */
  readonly id: string;
  /** Place in this mineral's chain: a host's smelting stands where the mineral's own ore would. */
  readonly stage: Stage;
  /** Parallel upstream routes that join later (`aluminium`, `zinc`; `ore`, `brine`); null on the main line. */
  readonly lane: string | null;
  readonly name: Words;
  /** Whose quantity the total is: the mineral's own or a host's. */
  readonly mineral: string;
  readonly year: number | null;
  /** Unit and basis are those of the cell. A gap is a cell that says why; it never has a number. */
  readonly total: Cell;
  /** Largest first; the unnamed rest is `OTH`. Empty where nobody reports countries. */
  readonly countries: readonly CountryShare[];
  readonly riskShare: Cell;
  readonly chokePoint: ChokePoint;
  readonly chokeCountry: string | null;
  /** 出典の表示: the document marks this node as a choke point. */
  readonly markedInSource: boolean;
  readonly hhi: Cell;
  /** The printed risk-country share beside the one that the printed shares give; null where nothing is printed. */
  readonly riskCheck: PrintedRiskShare | null;
  /** Ids of doubts, in words in the flow's `flags`. */
  readonly flags: readonly string[];
  readonly locator: string;
}

export const FLOW_LINK_KINDS = [
  "flow",
  "by-product",
  "import",
  "use",
  "recycling",
  "in-process",
  "reuse",
  "leak",
] as const;
export type FlowLinkKind = (typeof FLOW_LINK_KINDS)[number];

/**
 * One arrow. A quantity nobody reported is an unknown cell, drawn as a line without width. A leak ends at `abroad`,
 * which is no box.
 */
export interface FlowLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: FlowLinkKind;
  readonly value: Cell;
  /** Printed or known share of what the arrow carries, where there is one. */
  readonly label: Words | null;
  readonly flags: readonly string[];
}

/** Where a leak goes: out of the chain. */
export const ABROAD = "abroad";

/** The supply chain of one mineral for one home country. */
export interface MaterialFlow {
  readonly mineral: string;
  readonly version: FlowVersion;
  /** The year asked for; null for a document, whose boxes have years of their own. */
  readonly year: number | null;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** The mineral's own stages first, worst first; then those of hosts. */
  readonly chokePoints: readonly {
    readonly node: string;
    readonly mark: "single" | "double";
    readonly country: string;
    readonly share: number;
  }[];
  /** Boxes without a number and why. A use that a document draws claims no amount and is no gap. */
  readonly gaps: readonly {
    readonly node: string;
    readonly status: Cell["status"];
    readonly reason: string;
  }[];
  /** Doubts that boxes and arrows name, in words. */
  readonly flags: Readonly<Record<string, Words>>;
  readonly origins: readonly string[];
  readonly notes: readonly string[];
}
