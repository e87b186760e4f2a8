/** One box: who or what stands in which lane and column. */
export interface LaneBox {
  readonly id: string;
  readonly lane: string;
  readonly column: string;
  readonly label: string;
  /** A thing handed on, not somebody: drawn with round ends. */
  readonly isThing: boolean;
}
export interface LaneArrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: "flow" | "reuse" | "leak" | "residue";
  /** What is handed over: 引き渡し. */
  readonly label: string;
  /** Number of the law and duty in the legend; null where no law is named. */
  readonly law: number | null;
  /** The arrow as a line of text, for the list under the drawing. */
  readonly line: string;
  /** The same without its start, for the list form: `→ 小売事業者：使用済み家電`. */
  readonly lineTo: string;
}
export interface SwimlaneState {
  readonly title: string;
  readonly description: string;
  /** From top to bottom; a lane without boxes is left out. */
  readonly lanes: readonly { readonly id: string; readonly label: string }[];
  /** From left to right; a column without boxes is left out. */
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly boxes: readonly LaneBox[];
  readonly arrows: readonly LaneArrow[];
  /** Law and duty, by number. */
  readonly laws: readonly { readonly number: number; readonly text: string }[];
}
