import type { Words } from "../evidence/reference.ts";

/** How the burden of a process is divided over the products that it makes together. */
export const ALLOCATIONS = ["none", "mass", "economic", "shares"] as const;
export type Allocation = (typeof ALLOCATIONS)[number];

export interface Amount {
  readonly amount: number;
  readonly unit: string;
}

/** kg-CO2 (or t-CO2, g-CO2) per unit of a carrier. Null: the user knows of the carrier and not of its factor. */
export interface EmissionFactor {
  readonly factor: number | null;
  readonly unit: string;
}

/** What one run of a process takes of an energy carrier. */
export interface CarrierUse extends Amount {
  readonly carrier: string;
  /** In place of the factor of the table, in its unit: a plant's own supply. */
  readonly factor?: number | null;
}

/** What one run of a process takes of another process. */
export interface ProcessInput {
  readonly process: string;
  /** One of its co-products; its main product when left out. */
  readonly product?: string;
  readonly amount: number;
  /** The unit of that product when left out. */
  readonly unit?: string;
}

export interface CoProduct extends Amount {
  readonly id: string;
  readonly name: Words;
  /** Price of one unit, any money: for allocation by value. */
  readonly price?: number;
  /** Part of the burden, 0..1: for given shares. */
  readonly share?: number;
}

export interface InventoryProcess {
  readonly id: string;
  readonly name: Words;
  /** What one run makes. */
  readonly output: Amount & { readonly price?: number };
  readonly coProducts?: readonly CoProduct[];
  /** Needed where there are co-products; `none`: the main product bears everything. */
  readonly allocation?: Allocation;
  readonly carriers?: readonly CarrierUse[];
  /** kg-CO2 that one run gives off by itself (calcination); left out: none. Null: not known. */
  readonly direct?: number | null;
  readonly inputs?: readonly ProcessInput[];
}

export interface CarrierFactor extends EmissionFactor {
  readonly carrier: string;
  readonly name?: Words;
  readonly source: string;
}

/** Another supply of a carrier: its factor takes the place of the table's. */
export interface InventoryLever {
  readonly carrier: string;
  readonly factor: number;
  readonly unit: string;
  readonly source: string;
  readonly name?: Words;
  /** Steps whose supply changes, also those with a factor of their own; left out: every step on the table's factor. */
  readonly processes?: readonly string[];
}

export const INVENTORY_VERSION = 1;

/** A life-cycle inventory of the user's own. */
export interface Inventory {
  readonly format: "chokepoint-inventory";
  readonly version: typeof INVENTORY_VERSION;
  readonly id: string;
  readonly name: Words;
  readonly mineral: string | null;
  /** Where its numbers come from. */
  readonly source: string;
  readonly note?: Words;
  /** What the result is about: 1 kg of Ga 6N. */
  readonly functionalUnit: Amount & { readonly of: Words };
  /** What one functional unit takes. */
  readonly demand: readonly ProcessInput[];
  readonly processes: readonly InventoryProcess[];
  readonly factors: readonly CarrierFactor[];
  readonly levers?: readonly InventoryLever[];
}

/** What is wrong with an inventory: `path` is the place in the file, `processes` those that a fault is about. */
export interface InventoryIssue {
  readonly code:
    | "duplicate-process"
    | "duplicate-product"
    | "duplicate-factor"
    | "duplicate-lever"
    | "unknown-process"
    | "unknown-product"
    | "unknown-carrier"
    | "unknown-unit"
    | "unit-mismatch"
    | "allocation-missing"
    | "allocation-needs-mass"
    | "allocation-needs-price"
    | "allocation-needs-share"
    | "share-over-100"
    | "no-solution"; // processes that need more of one another than they make
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly found: string;
  readonly processes: readonly string[];
}
