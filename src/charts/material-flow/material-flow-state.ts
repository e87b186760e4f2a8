import type { ChokePoint, FlowLinkKind, Stage } from "../../core/index.ts";
import type { StripSegment } from "../chain-strip/chain-strip-state.ts";

/** One country of a box; top five and その他 (`largestSegments` of the chain strip makes them). */
export type FlowSegment = StripSegment;

/**
 * One box of the drawing, words and all. It has a bar (segments), or a reason why there is none (gap),
 * or neither: a use that claims no amount is a plain box.
 */
export interface FlowBox {
  readonly id: string;
  /** The column: boxes of one stage stand above each other, unless one feeds another. */
  readonly stage: Stage;
  /** Parallel upstream routes: boxes of one lane keep one height of the drawing; null on the main line. */
  readonly lane: string | null;
  readonly title: string;
  /** Number, unit, basis and year: `551 マテリアルトン（2022年）`; null where there is none. */
  readonly total: string | null;
  /** Why there is no total or no bar: drawn as a dashed box with this text. */
  readonly gap: string | null;
  readonly gapSign: "○" | "?" | null;
  readonly segments: readonly FlowSegment[];
  /** `リスク国 99%`. */
  readonly riskText: string | null;
  readonly mark: ChokePoint;
  /** Beside the mark: `中国 98%`. */
  readonly markText: string | null;
  /** The document's own mark, drawn apart from ours: `出典の表示：Choke point`. */
  readonly sourceMark: string | null;
  readonly proxy: boolean;
  /** Letters of the issues that hang on this box (A–D). */
  readonly anchors: readonly string[];
  /** What pressing the box does, for readers who cannot see it. */
  readonly pressLabel: string;
}

export interface FlowArrow {
  readonly id: string;
  readonly from: string;
  /** A box; for a leak out of the chain any other id: the arrow then leaves the drawing at the edge. */
  readonly to: string;
  readonly kind: FlowLinkKind;
  /** Short word beside the line: 副産物, 回収. */
  readonly label: string | null;
  /** `85 t`; null where nobody reported it. */
  readonly quantityText: string | null;
  /** A quantity is known: solid line with its number. Otherwise thin and dashed. */
  readonly known: boolean;
  /** The arrow as a line of text, for the list form: `→ 製錬品生産 へ（副産物）`, `↩ 回収 → 製錬品生産`. */
  readonly line: string;
}

export interface FlowGroup {
  /** 上流, 中流, 下流. */
  readonly title: string;
  readonly stages: readonly Stage[];
}

export interface MaterialFlowState {
  readonly title: string;
  readonly description: string;
  readonly groups: readonly FlowGroup[];
  readonly nodes: readonly FlowBox[];
  readonly links: readonly FlowArrow[];
}

/** 上流 to 下流 as the study groups the stages. */
export const FLOW_GROUP_STAGES = {
  upstream: ["reserves", "mine", "concentrate-trade"],
  midstream: ["refined", "refined-trade"],
  downstream: ["parts", "products", "end-of-life", "recovery"],
} as const satisfies Readonly<Record<string, readonly Stage[]>>;

/** Links that run against the chain or out of it, whatever their columns. */
const RETURNING: ReadonlySet<FlowLinkKind> = new Set(["recycling", "in-process", "reuse", "leak"]);
export const isReturning = (kind: FlowLinkKind): boolean => RETURNING.has(kind);

/** Lanes are upstream whatever their stage: a host's smelter is no midstream of the by-product. */
export function groupOfBox(state: MaterialFlowState, box: FlowBox): FlowGroup | undefined {
  return box.lane === null ? state.groups.find((group) => group.stages.includes(box.stage)) : state.groups[0];
}
