/**
 * What is wrong with an input, as a code and parameters: faces put it into words.
 * `error` refuses the whole file, `warning` is shown with the import, `note` is a known trap that was handled.
 */
export const ISSUE_CODES = [
  "wrong-header", // expected, found
  "wrong-edition", // expected, found: the header proves another edition than the file name claims
  "wrong-encoding", // expected
  "cut-off", // expected, found: the file ends in the middle
  "shifted-columns", // expected, found
  "not-this-file", // expected, found: another table under this name
  "not-a-number", // found
  "unknown-country", // found
  "unknown-commodity", // found
  "unknown-unit", // found
  "duplicate-row", // found
  "sum-differs-from-total", // expected (published total), found (sum of countries)
  "corrected", // expected (used), found (printed)
  "out-of-range", // expected, found
  "empty-file",
  "too-large", // expected, found
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

export interface Issue {
  readonly severity: "error" | "warning" | "note";
  readonly code: IssueCode;
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly expected?: string;
  readonly found?: string;
  /** What the row is about, e.g. `perlite 2022`. */
  readonly subject?: string;
}
