import type {
  Circularity,
  FlowVersion,
  GrowthFinding,
  Inventory,
  InventoryFootprint,
  MaterialFlow,
  RefusedInventory,
  RiskAxes,
  RouteFootprint,
  RouteSplit,
  SelectionTable,
  ShareOptions,
  StockFinding,
  StockModel,
  StockOptions,
  SupplySeries,
} from "../../core/index.ts";

/** What the pages of the chain ask core on the chain's reference data: one entry per question. */
export interface ChainQuestions {
  /** The supply chain of one mineral; null where no document prints the version asked for. */
  readonly flow: {
    readonly ask: {
      readonly mineral: string;
      readonly version: FlowVersion;
      readonly options: ShareOptions;
    };
    readonly answer: MaterialFlow | null;
  };
  /** The six risk axes of one mineral, printed beside computed. */
  readonly riskAxes: {
    readonly ask: { readonly mineral: string; readonly options: ShareOptions };
    readonly answer: RiskAxes;
  };
  /** The study's candidates beside today's shares of refined output. */
  readonly selectionTable: {
    readonly ask: { readonly options: ShareOptions };
    readonly answer: SelectionTable;
  };
  /** Inventories of the reader's own, each with the levers that are on. */
  readonly inventories: {
    readonly ask: readonly { readonly inventory: Inventory; readonly apply: readonly string[] }[];
    readonly answer: readonly (InventoryFootprint | RefusedInventory)[];
  };
  /** A printed route with the parts that the reader gives of its steps; null for a route that nobody printed. */
  readonly routeSplit: {
    readonly ask: { readonly route: string; readonly split: RouteSplit | null };
    readonly answer: RouteFootprint | null;
  };
  /** Output of a stage over the years, one source at a time, with the growth of the windows asked. */
  readonly supplySeries: {
    readonly ask: {
      readonly mineral: string;
      readonly stage: "mine" | "refined";
      readonly windows: readonly { readonly from: number; readonly to: number }[];
    };
    readonly answer: readonly SupplySeriesAnswer[];
  };
  /** Recovery, self-sufficiency and recycling rates of one mineral, each with both terms. */
  readonly circularity: {
    readonly ask: { readonly mineral: string; readonly year: number };
    readonly answer: Circularity;
  };
  /** Stock, outflow and recoverable amounts of a ready-made model by its id, or of the reader's own. */
  readonly stockRun: {
    readonly ask: { readonly model: string | StockModel; readonly options: StockOptions };
    readonly answer: StockFinding | null;
  };
}

export interface SupplySeriesAnswer {
  readonly series: SupplySeries;
  /** One for each window. */
  readonly growth: readonly GrowthFinding[];
}
