/** How a chip stands in its set: in it, newly in it, out of it, or gone into another. */
export type ChipTone = "kept" | "added" | "dropped" | "merged";

export interface Chip {
  readonly id: string;
  readonly text: string;
  readonly tone: ChipTone;
  readonly selected: boolean;
  /** What pressing it opens, for readers who cannot see it. */
  readonly pressLabel: string;
}
export interface ChipGroup {
  readonly id: string;
  /** "" for the set itself. */
  readonly title: string;
  readonly chips: readonly Chip[];
}
export interface ChipColumn {
  readonly id: string;
  /** data: decided by lists and evidence; judgement: decided by someone; plain: neither. */
  readonly kind: "data" | "judgement" | "plain";
  /** Word of the kind: データ, 判断. */
  readonly tag: string;
  readonly title: string;
  readonly count: string;
  /** Beside the count: what the document prints. */
  readonly countNote: string;
  readonly groups: readonly ChipGroup[];
  /** A step that is switched off is drawn faint. */
  readonly off: boolean;
}
export interface ChipColumnsState {
  readonly title: string;
  readonly description: string;
  readonly columns: readonly ChipColumn[];
  /** Sets that follow one another have arrows between them. */
  readonly ordered: boolean;
}
