import type { CommodityMapping } from "../importer.ts";

/** Mineral of a printed sum of two series that both stand in the same table: kept apart, or it would count twice. */
export const SUM_OF_FORMS = "sum-of-forms";

/** The source's names in our words, from data/reference/commodities/usgs-mcs.csv, by commodity and detail. */
export class NameTable {
  readonly #rows: ReadonlyMap<string, CommodityMapping>;
  readonly #details = new Map<string, Set<string>>();

  constructor(mappings: readonly CommodityMapping[]) {
    this.#rows = new Map(mappings.map((row) => [`${row.commodity}|${row.detail}`, row]));
    for (const row of mappings) {
      const details = this.#details.get(row.commodity) ?? new Set();
      this.#details.set(row.commodity, details.add(row.detail));
    }
  }

  /** @param detail measure and detail, `production: mine production` */
  find(commodity: string, detail: string): CommodityMapping | null {
    return this.#rows.get(`${commodity}|${detail}`) ?? null;
  }

  knows(commodity: string): boolean {
    return this.#details.has(commodity);
  }

  /** Commodities whose rows in the table hold all of these details. */
  commoditiesWith(details: readonly string[]): string[] {
    const wanted = [...new Set(details)];
    return [...this.#details]
      .filter(([, known]) => wanted.every((detail) => known.has(detail)))
      .map(([name]) => name);
  }

  /**
   * What a detail says beyond the plain one of the same series: `crude` of `mine production: crude`, because talc also
   * has `mine production`; "" for `mine production: palladium`, which is a series of its own.
   */
  qualifierOf(commodity: string, detail: string): string {
    const at = detail.lastIndexOf(": ");
    const own = this.find(commodity, detail);
    const plain = at < 0 ? null : this.find(commodity, detail.slice(0, at));
    const sameSeries =
      own && plain && own.mineral === plain.mineral && own.stage === plain.stage && own.form === plain.form;
    return sameSeries ? detail.slice(at + 2).replace(/[^a-z0-9]+/g, "-") : "";
  }
}
