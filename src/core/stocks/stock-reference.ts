/** Ready-made stock models (magnets, batteries): inflow, lifetimes and yields as data with their sources. */
export interface StockReference {
  readonly models: readonly never[];
}
