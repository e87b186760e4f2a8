export type SymbolTone = "plain" | "strong" | "weak" | "doubtful" | "none";

export interface MatrixSign {
  readonly text: string;
  readonly tone: SymbolTone;
}
export interface MatrixRow {
  readonly id: string;
  /** Heading above the first row of a group; "" for none. */
  readonly group: string;
  readonly label: string;
  readonly signs: readonly MatrixSign[];
}
export interface SymbolMatrixState {
  readonly title: string;
  readonly description: string;
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly MatrixRow[];
}
