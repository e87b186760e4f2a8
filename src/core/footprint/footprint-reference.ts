import type { Words } from "../evidence/reference.ts";

/** What drives a step: an energy carrier that a document draws beside it. */
export interface RouteCarrier {
  readonly id: string;
  readonly name: Words;
  readonly kind: "electricity" | "fuel";
}

/** What would lower the CO2 of a step. */
export interface RouteLever {
  readonly id: string;
  readonly name: Words;
  /** Carrier that is replaced; null where the lever acts on a material (ferrosilicon). */
  readonly carrier: string | null;
}

/**
 * How sure a carrier stands at its step: `printed` only where the document draws it there; `by-order` where labels
 * and steps were matched by their order or number; `none` where no label is printed.
 */
export const CARRIER_ASSIGNMENTS = ["printed", "by-order", "none"] as const;
export type CarrierAssignment = (typeof CARRIER_ASSIGNMENTS)[number];

export interface RouteProcess {
  readonly id: string;
  /** The label as printed. */
  readonly printed: string;
  readonly name: Words;
  /** What happens in the step. */
  readonly about: Words;
  readonly carriers: readonly string[];
  readonly assignment: CarrierAssignment;
  readonly levers: readonly {
    readonly lever: string;
    /** False: the document gives this lever for the carrier in another route, not here. */
    readonly printed: boolean;
  }[];
  readonly flag: Words | null;
}

/** Which country's metal comes by a route, and who says so. */
export interface RouteCountry {
  readonly country: string;
  /** `printed`: the document names the country with the process; `inferred`: it follows from what it prints elsewhere. */
  readonly grade: "printed" | "inferred";
  readonly locator: string;
  readonly note: Words;
}

/** A route of production as a document prints it: its total is a statement, its splits are a picture without numbers. */
export interface ProductionRoute {
  readonly id: string;
  readonly mineral: string;
  readonly name: Words;
  /** What one unit of the total is made of: Ga (6N), Mg alloy. */
  readonly product: Words;
  /** kg-CO2 per kg of product, as printed. */
  readonly total: number;
  readonly unit: string;
  readonly origin: string;
  readonly locator: string;
  /** What the document says causes most of it, in words; null where it says nothing. */
  readonly mainCause: Words | null;
  /** What the total includes. */
  readonly scope: Words;
  /** How CO2 is divided between products made together. */
  readonly allocation: Words;
  /** Sources that the document names for it. */
  readonly basedOn: Words;
  readonly flags: readonly Words[];
  readonly processes: readonly RouteProcess[];
  readonly countries: readonly RouteCountry[];
}

/** Routes of production as documents print them: ordered processes, carriers, levers, totals. */
export interface FootprintReference {
  readonly carriers: readonly RouteCarrier[];
  readonly levers: readonly RouteLever[];
  readonly routes: readonly ProductionRoute[];
}
