/** A table as data: what the page shows, what is copied, what goes into the CSV. */
export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  /** Long texts, such as sources and places in files: the column is not squeezed to a word. */
  readonly wide?: boolean;
}
export interface TableCell {
  /** As the reader sees it. */
  readonly text: string;
  /** As a program wants it: the number itself, or the text when left out. */
  readonly raw?: string | number | null;
  readonly href?: string;
  readonly onPress?: () => void;
  readonly pressLabel?: string;
}
export interface TableRow {
  readonly key: string;
  readonly cells: readonly TableCell[];
}
export interface TableModel {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export const cell = (text: string, raw?: string | number | null): TableCell =>
  raw === undefined ? { text } : { text, raw };

/** What a program reads: an absent number is empty, not a word. */
export function rawOf(one: TableCell): string | number | null {
  return one.raw === undefined ? one.text : one.raw;
}
