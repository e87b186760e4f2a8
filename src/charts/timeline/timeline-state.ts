/** Who tells of an event, by shape: readable without colour. */
export type TimelineShape = "disc" | "square" | "diamond" | "triangle";

export interface TimelineMark {
  readonly id: string;
  readonly label: string;
  /** One or two characters beside the mark that say its lane, where lanes are not drawn apart. */
  readonly sign: string | null;
  /** In years: 2020.5 is the middle of 2020. A point stands in the middle of its date, a year has a whisker. */
  readonly start: number;
  readonly end: number;
  /** A plan or process that lasts: a bar. */
  readonly lasts: boolean;
  /** A bar whose end is open. */
  readonly open: boolean;
  /** Only proposed or in preparation: drawn hollow, a bar dashed. */
  readonly pending: boolean;
  readonly shape: TimelineShape;
  /** More than one source tells of it: a ring around the mark. */
  readonly shared: boolean;
  readonly own: boolean;
  readonly selected: boolean;
  readonly pressLabel: string;
}
export interface TimelineLane {
  readonly id: string;
  /** Empty where a region is one lane: no room is kept for it. */
  readonly name: string;
  readonly marks: readonly TimelineMark[];
}
export interface TimelineRegion {
  readonly id: string;
  readonly name: string;
  readonly lanes: readonly TimelineLane[];
}
export interface TimelineArrow {
  /** Ids of marks. */
  readonly from: string;
  readonly to: string;
  /** An arrow leads on; a tie joins two tellings of one event that differ. */
  readonly kind: "arrow" | "tie";
}
export interface TimelineState {
  readonly title: string;
  readonly description: string;
  /** First and last year on the axis, both whole. */
  readonly from: number;
  readonly to: number;
  readonly regions: readonly TimelineRegion[];
  readonly arrows: readonly TimelineArrow[];
}
