import type { GovernanceRow, Observation, PricePoint, TradeFlow } from "./observation.ts";
import type { Reference } from "./reference.ts";

/** A number that the user puts in the place of ours, with its source. */
export interface Override {
  readonly mineral: string;
  /** An axis id, or an observation key `stage/measure/form/country/year`. */
  readonly target: string;
  readonly home: string | null;
  readonly year: number | null;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly source: string;
}

/**
 * Everything core needs to assess for one home country, as plain JSON.
 * Page, command, API and tests all use this one shape.
 */
export interface EvidencePack {
  readonly dataVersion: string;
  readonly home: string;
  readonly reference: Reference;
  /** World evidence: reserves, production, capacity, shares, recycling rates. */
  readonly observations: readonly Observation[];
  /** Imports of the home country, all years; with `re-export` also those of its partners. */
  readonly trade: readonly TradeFlow[];
  readonly governance: readonly GovernanceRow[];
  readonly prices: readonly PricePoint[];
  readonly overrides: readonly Override[];
  /** Economies that report trade to the source in at least one year. */
  readonly tradeReporters: readonly string[];
}
