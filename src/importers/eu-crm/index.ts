import { EMPTY_RESULT, type ImportContext, type Importer, type RawFile } from "../importer.ts";
import { readCriticality } from "./criticality.ts";
import type { EuFileResult } from "./file-result.ts";
import { CRITICALITY_LAYOUT, RECYCLING_LAYOUT, RECYCLING_ORIGINS, STUDY } from "./layout.ts";
import { readRecyclingRates } from "./recycling-rates.ts";
import { readSupplyShares } from "./supply-shares.ts";

/** What people typed from documents: in the repository's data folder, not among the raw files. */
export const EU_TRANSCRIPTIONS = ["transcriptions/eol-rir-2023.csv"];

/**
 * The European Commission's study on critical raw materials, 2023: country shares at two stages for the world and
 * for EU sourcing, supply risk and economic importance of five studies, end-of-life recycling input rates.
 */
export const euCrm: Importer = {
  id: "eu-crm",
  origins: [STUDY.origin, ...Object.values(RECYCLING_ORIGINS)],
  bundleFiles: [
    "eu_crm/fact_GlobalSupplyShares&t.csv",
    "eu_crm/fact_EUSupplyShares&t.csv",
    "eu_crm/dimension_CRMsOverTime.csv",
    ...EU_TRANSCRIPTIONS,
  ],
  read: (files, context) => {
    const results = files.map((file) => readFile(file, context));
    return {
      ...EMPTY_RESULT,
      observations: results.flatMap((result) => result.observations ?? []),
      criticality: results.flatMap((result) => result.criticality ?? []),
      issues: results.flatMap((result) => result.issues),
    };
  },
};

/** Which table a file is stands in its header, not in its name. */
function readFile(file: RawFile, context: ImportContext): EuFileResult {
  const header = new TextDecoder().decode(file.bytes.subarray(0, 300)).split(/\r?\n/)[0] ?? "";
  const has = (columns: readonly string[]) =>
    columns.filter((column) => header.split(",").includes(column)).length > columns.length / 2;
  if (has(RECYCLING_LAYOUT.columns)) return readRecyclingRates(file);
  if (has(CRITICALITY_LAYOUT.columns)) return readCriticality(file, context);
  return readSupplyShares(file, context);
}
