import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { buildCountryResolver, type CountryResolver } from "../core/index.ts";
import type { CommodityMapping, Correction, ImportContext } from "../importers/importer.ts";
import { CorrectionFile } from "../schema/correction-file.ts";
import { csvRows } from "../schema/csv-rows.ts";
import { readIfThere } from "./manifest.ts";
import { readCountryAliases, readReferenceFolder } from "./reference-folder.ts";

/** What importers may know of the world besides their bytes: the names that a data folder holds. */
export class ImportNames {
  readonly #folder: string;
  readonly #country: CountryResolver;

  private constructor(folder: string, country: CountryResolver) {
    this.#folder = folder;
    this.#country = country;
  }

  static async of(folder: string): Promise<ImportNames> {
    const [{ countries }, aliases] = await Promise.all([
      readReferenceFolder(folder),
      readCountryAliases(folder),
    ]);
    return new ImportNames(folder, buildCountryResolver(countries, aliases));
  }

  /** Commodity names and corrections of one importer; a source without them has none. */
  async contextOf(importer: string): Promise<ImportContext> {
    const [commodities, corrections] = await Promise.all([
      this.#commodities(importer),
      this.#corrections(importer),
    ]);
    return { country: this.#country, commodities, corrections };
  }

  async #commodities(importer: string): Promise<CommodityMapping[]> {
    const file = path.join(this.#folder, "reference", "commodities", `${importer}.csv`);
    const text = (await readIfThere(file))?.toString("utf8") ?? "";
    return csvRows(text).map(({ cells }) => ({
      commodity: cells.commodity ?? "",
      detail: cells.detail ?? "",
      mineral: cells.mineral ?? "",
      stage: cells.stage ?? "",
      form: cells.form ?? "",
      basis: cells.basis ?? "",
    }));
  }

  async #corrections(importer: string): Promise<readonly Correction[]> {
    const file = path.join(this.#folder, "corrections", `${importer}.yaml`);
    if ((await readIfThere(file)) === null) return [];
    return CorrectionFile.parse(parse(await readFile(file, "utf8")));
  }
}
