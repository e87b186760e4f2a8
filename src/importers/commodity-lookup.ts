import type { Basis, Issue, Stage } from "../core/index.ts";
import type { CommodityMapping } from "./importer.ts";

/** Mineral of a commodity that the catalogue leaves out on purpose: fuels, wood, mixtures without a common basis. */
export const OUT_OF_SCOPE = "out-of-scope";

/** A source's commodity in our words, checked. */
export interface Series {
  readonly mineral: string;
  readonly stage: Stage;
  readonly form: string;
  readonly basis: Basis;
}

/**
 * Which series is meant by a source's own commodity name? Counts what it cannot place, so that a report can say
 * how many rows of which commodity were left out (a note) or not known (a warning): none disappears unseen.
 */
export class CommodityLookup {
  readonly #series = new Map<string, Series | typeof OUT_OF_SCOPE>();
  readonly #leftOut = new Map<string, { known: boolean; line: number | null; count: number }>();

  constructor(mappings: readonly CommodityMapping[]) {
    for (const { commodity, detail, mineral, stage, form, basis } of mappings) {
      const series = { mineral, stage: stage as Stage, form, basis: basis as Basis };
      this.#series.set(nameOf(commodity, detail), mineral === OUT_OF_SCOPE ? OUT_OF_SCOPE : series);
    }
  }

  /** Null when the row is not to be written; it is counted. */
  find(commodity: string, detail: string, line: number | null): Series | null {
    const name = nameOf(commodity, detail);
    const series = this.#series.get(name);
    if (series !== undefined && series !== OUT_OF_SCOPE) return series;
    const before = this.#leftOut.get(name) ?? { known: series === OUT_OF_SCOPE, line, count: 0 };
    this.#leftOut.set(name, { ...before, count: before.count + 1 });
    return null;
  }

  /** One issue per commodity that was left out: its name, first line and number of rows. */
  issues(file: string): Issue[] {
    return [...this.#leftOut].map(([subject, { known, line, count }]) => ({
      severity: known ? "note" : "warning",
      code: "unknown-commodity",
      file,
      line,
      column: null,
      ...(known ? { expected: OUT_OF_SCOPE } : {}),
      found: `${count} rows`,
      subject,
    }));
  }
}

function nameOf(commodity: string, detail: string): string {
  return detail === "" ? commodity.trim() : `${commodity.trim()} / ${detail.trim()}`;
}
