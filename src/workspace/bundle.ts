import { stat } from "node:fs/promises";
import path from "node:path";
import { DataPackage } from "../schema/datapackage.ts";
import { Problem } from "../schema/problem.ts";
import { readIfThere } from "./manifest.ts";

/** Files of evidence inside the bundle. */
export const EVIDENCE_FILES = {
  production: "evidence/production.parquet",
  trade: "evidence/trade.parquet",
  governance: "evidence/governance.parquet",
  prices: "evidence/prices.parquet",
  recycling: "evidence/recycling.csv",
  countryRisk: "evidence/country-risk.csv",
  euCriticality: "evidence/eu-criticality.csv",
  reference: "evidence/reference.json",
  importReport: "evidence/import-report.json",
} as const;

/** The data that chokepoint ships: read, never written, except by the bundle builder. */
export interface Bundle {
  readonly folder: string;
  readonly version: string;
  readonly description: DataPackage;
  readonly file: (name: keyof typeof EVIDENCE_FILES) => string;
}

/**
 * @throws {Problem} `bundle-missing` when the folder holds no data package, `bundle-damaged` when a file that it
 * describes is absent or has another size (checksums are for the tests: they would cost the start its speed)
 */
export async function openBundle(folder: string): Promise<Bundle> {
  const text = await readIfThere(path.join(folder, "datapackage.json"));
  if (text === null) throw new Problem("bundle-missing", { folder });
  const description = DataPackage.safeParse(parseJson(text.toString("utf8")));
  if (!description.success)
    throw new Problem("bundle-damaged", { file: path.join(folder, "datapackage.json") });
  await Promise.all(
    description.data.resources.filter(isGenerated).map(async (resource) => {
      const file = path.join(folder, resource.path);
      const status = await stat(file).catch(() => null);
      if (status?.size !== resource.bytes) throw new Problem("bundle-damaged", { file });
    }),
  );
  return {
    folder,
    version: description.data.version,
    description: description.data,
    file: (name) => path.join(folder, EVIDENCE_FILES[name]),
  };
}

/** What people edit (reference/, origins/) may differ from what was shipped: then the data version says so. */
const isGenerated = ({ path: file }: { path: string }): boolean =>
  file.startsWith("evidence/") || file.startsWith("statements/");

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
