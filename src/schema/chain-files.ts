import type { ChainReference, FieldReference } from "../core/index.ts";
import { CIRCULARITY_FILES, readCircularityFiles } from "./chain/circularity-files.ts";
import { FLOW_FILES, readFlowFiles } from "./chain/flow-files.ts";
import { FOOTPRINT_FILES, readFootprintFiles } from "./chain/footprint-files.ts";
import { OUTLOOK_FILES, readOutlookFiles } from "./chain/outlook-files.ts";
import { readStockFiles, STOCK_FILES } from "./chain/stock-files.ts";
import { readSupplyHistoryFiles, SUPPLY_HISTORY_FILES } from "./chain/supply-history-files.ts";
import { FIELD_FILES, readFieldFiles } from "./field/field-files.ts";
import { ReferenceReader, type ReferenceTexts } from "./reference/reading.ts";
import { ReferenceFileError } from "./reference/reference-problem.ts";

/** Files of the supply-chain study: flows, routes, stock models, recovery, technologies. */
export const CHAIN_FILES: readonly string[] = [
  ...FLOW_FILES,
  ...FOOTPRINT_FILES,
  ...STOCK_FILES,
  ...CIRCULARITY_FILES,
  ...OUTLOOK_FILES,
  ...SUPPLY_HISTORY_FILES,
];

/** @throws {ReferenceFileError} with every problem found: file, line, field, what was expected, what was found */
export function parseChainFiles(texts: ReferenceTexts): ChainReference {
  const reader = new ReferenceReader(texts);
  const flow = readFlowFiles(reader);
  const footprint = readFootprintFiles(reader);
  const stocks = readStockFiles(reader);
  const circularity = readCircularityFiles(reader);
  const outlook = readOutlookFiles(reader);
  const supply = readSupplyHistoryFiles(reader);
  if (!flow || !footprint || !stocks || !circularity || !outlook || reader.problems.length > 0) {
    throw new ReferenceFileError(reader.problems);
  }
  return { flow, footprint, stocks, circularity, outlook, supply };
}

export { FIELD_FILES };

/** @throws {ReferenceFileError} as above */
export function parseFieldFiles(texts: ReferenceTexts): FieldReference {
  const reader = new ReferenceReader(texts);
  const field = readFieldFiles(reader);
  if (!field || reader.problems.length > 0) throw new ReferenceFileError(reader.problems);
  return field;
}
