/** A table of sentences as a picture: for files, where the page has the same as text. */
export interface WordGridState {
  readonly title: string;
  readonly description: string;
  /** `weight`: part of the width. */
  readonly columns: readonly { readonly id: string; readonly label: string; readonly weight: number }[];
  readonly rows: readonly WordGridRow[];
  /** An arrow from each filled cell to the next: the row is read as a way, not as a list. */
  readonly joined: boolean;
}
export interface WordGridRow {
  readonly id: string;
  /** A line above that sets the row apart. */
  readonly apart: boolean;
  readonly cells: readonly WordGridCell[];
}
export interface WordGridCell {
  /** One letter in a circle before the first line; null for none. */
  readonly letter: string | null;
  readonly texts: readonly { readonly text: string; readonly tone: "plain" | "strong" | "mute" }[];
}
