import type { CircularityReference } from "./circularity/circularity-reference.ts";
import type { FlowReference } from "./flow/flow-reference.ts";
import type { FootprintReference } from "./footprint/footprint-reference.ts";
import type { OutlookReference } from "./outlook/outlook-reference.ts";
import type { StockReference } from "./stocks/stock-reference.ts";
import type { SupplyHistoryReference } from "./supply-history/supply-history-reference.ts";

/** Reference data of the supply-chain study beyond the evidence: what its pages and commands compute with. */
export interface ChainReference {
  readonly flow: FlowReference;
  readonly footprint: FootprintReference;
  readonly stocks: StockReference;
  readonly circularity: CircularityReference;
  readonly outlook: OutlookReference;
  readonly supply: SupplyHistoryReference;
}
