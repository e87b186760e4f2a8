/** A square of the periodic table as data/reference/elements.csv places it; the f-block is rows 8 and 9. */
export interface ElementSquare {
  readonly number: number;
  readonly symbol: string;
  readonly ja: string;
  readonly en: string;
  readonly column: number;
  readonly row: number;
}

/** Heavier elements are made, not mined. */
export const HEAVIEST_MINED = 92;
