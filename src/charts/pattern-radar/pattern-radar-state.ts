import type { Axis } from "../../core/index.ts";

export type PatternLevel = "high" | "low" | "any";
/** A pattern without numbers: what a caption says of each axis. */
export interface PatternRadarState {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  /** Clockwise from the top; null where the source draws no pattern. */
  readonly levels: readonly { readonly axis: Axis; readonly level: PatternLevel }[] | null;
  /** Symbols of the minerals in it; an open one has a question mark. */
  readonly minerals: readonly string[];
  readonly empty: string;
}
