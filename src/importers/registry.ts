import { baci } from "./baci/index.ts";
import { bgs } from "./bgs/index.ts";
import { euCrm } from "./eu-crm/index.ts";
import { iea } from "./iea/index.ts";
import type { Importer } from "./importer.ts";
import { oecdCountryRisk } from "./oecd-country-risk/index.ts";
import { pinkSheet } from "./pink-sheet/index.ts";
import { usgsMcs } from "./usgs-mcs/index.ts";
import { worldBankGovernance } from "./world-bank-governance/index.ts";
import { worldMiningData } from "./world-mining-data/index.ts";

export { documents } from "./documents/documents.ts";

/** Every source that can be imported, in the order of the bundle's report. */
export const IMPORTERS: readonly Importer[] = [
  usgsMcs,
  worldMiningData,
  bgs,
  iea,
  euCrm,
  baci,
  worldBankGovernance,
  oecdCountryRisk,
  pinkSheet,
];
