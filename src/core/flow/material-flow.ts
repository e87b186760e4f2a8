import type { Words } from "../evidence/reference.ts";
import type { Stage } from "../evidence/vocabulary.ts";
import type { Cell, ChokePoint, CountryShare } from "../results.ts";

/** What a flow shows: the document's own figures, or the same chain from today's evidence. */
export type FlowVersion = "printed" | "recomputed";

/** One box of the flow: a stage, with the countries that hold it, in one unit and one basis. */
export interface FlowNode {
  /** Unique in the flow: `refined`, `host:aluminium`, `use:gaas`. */
  readonly id: string;
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

/** One arrow. A quantity nobody reported is an unknown cell, drawn as a line without width. */
export interface FlowLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: FlowLinkKind;
  readonly value: Cell;
  /** Printed or known share of what the arrow carries, where there is one. */
  readonly label: Words | null;
}

/** The supply chain of one mineral for one home country and year. */
export interface MaterialFlow {
  readonly mineral: string;
  readonly version: FlowVersion;
  readonly year: number | null;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly chokePoints: readonly {
    readonly node: string;
    readonly mark: "single" | "double";
    readonly country: string;
    readonly share: number;
  }[];
  readonly gaps: readonly {
    readonly node: string;
    readonly status: Cell["status"];
    readonly reason: string;
  }[];
  readonly origins: readonly string[];
  readonly notes: readonly string[];
}
