/** What one printed number of the Summaries is about, in the source's own words; every layout is read into this shape. */
export interface PrintedCell {
  /** Year on the cover: the edition of 2024 estimates 2023. */
  readonly edition: number;
  readonly file: string;
  readonly line: number;
  /** Header of the column, as printed. */
  readonly column: string;
  /** Key of the commodity: code of the file (`antim`), or the commodity as the table names it, in `keyOf` spelling. */
  readonly commodity: string;
  /** What is counted, in `detailOf` spelling. */
  readonly detail: string;
  readonly measure: "production" | "reserves" | "capacity" | "price";
  /** As printed, with footnote marks and qualifiers. */
  readonly country: string;
  /** As printed or decoded from the header: `thousand metric tons`, `kilograms`. */
  readonly unit: string;
  readonly year: number;
  readonly value: string;
  readonly notes: string;
  /** The column says that all its numbers are estimates. */
  readonly columnIsEstimate: boolean;
  /** Has any row of the same block a value in this column? A column without is a layout's leftover, not a gap. */
  readonly columnHasValues: boolean;
  /** Set by a correction: what the tonnes are tonnes of, against the name of the column. */
  readonly basis?: string;
  /** Set by a correction: was it the number itself that changed, or what it is called? */
  readonly corrected?: "label" | "value";
}

/** A cell of a world table; the others are prices. */
export type WorldCell = PrintedCell & { readonly measure: Exclude<PrintedCell["measure"], "price"> };

export const isWorldCell = (cell: PrintedCell): cell is WorldCell => cell.measure !== "price";

const SPACES = /[\s\u00a0]+/g;

/** Text with its non-breaking and doubled spaces made plain. */
export const plainText = (printed: string): string => printed.replace(SPACES, " ").trim();

/** Spelling in which names are compared: lower case, plain spaces and apostrophes, no full stop or colon at the end. */
export const keyOf = (printed: string): string =>
  plainText(printed)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[—–]/g, "-")
    .replace(/[\s.,:]+$/, "");

/**
 * A detail without what only says how the world total was made: `World total mine production: rutile (rounded)` and
 * `Mine production: Rutile` are one thing. Editions share rows of the name table through this.
 */
export const detailOf = (printed: string): string =>
  keyOf(
    keyOf(printed)
      .replace(/^world (total )?(?=mine production)/, "")
      .replace(/[,:]? ?\(?\brounded\b\)?/g, "")
      .replace(/, estimated$/, ""),
  );

/** Second key of the name table: measure and detail (`reserves: mine production, zinc content`). */
export const nameOf = ({ measure, detail }: Pick<PrintedCell, "measure" | "detail">): string =>
  detail === "" ? measure : `${measure}: ${detail}`;
