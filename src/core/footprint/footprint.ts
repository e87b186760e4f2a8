import type { Words } from "../evidence/reference.ts";
import type { Cell } from "../results.ts";
import type { Allocation, InventoryIssue } from "./inventory.ts";

/** What one carrier gives to one process or to the whole, per functional unit. */
export interface CarrierContribution {
  readonly carrier: string;
  /** In `unit`, per functional unit. */
  readonly amount: number;
  readonly unit: string;
  /** Before levers. */
  readonly before: Cell;
  readonly value: Cell;
}

/** One process in an answer about an inventory. */
export interface ProcessContribution {
  readonly id: string;
  readonly name: Words;
  /** Runs per functional unit, as far as what the demand takes bears their burden. */
  readonly runs: number;
  readonly carriers: readonly CarrierContribution[];
  readonly direct: Cell;
  /** Carriers and direct, without what its inputs bring. */
  readonly before: Cell;
  readonly value: Cell;
  /** Its products with the part of the burden each bears, and what each brings with everything upstream of it. */
  readonly products: readonly {
    readonly product: string;
    readonly share: number;
    /** Per functional unit, in `unit`. */
    readonly amount: number;
    readonly unit: string;
    /** A loop counts once: what the product brings when its own part in the loop is left out. Unknown with a hole. */
    readonly withUpstream: Cell;
  }[];
}

/** A lever that was applied, or could be. */
export interface LeverEffect {
  readonly carrier: string;
  readonly name: Words;
  readonly factor: number;
  readonly unit: string;
  readonly source: string;
  /** Empty: every step on the table's factor. */
  readonly processes: readonly string[];
  readonly applied: boolean;
  /** The total with this lever alone. */
  readonly alone: Cell;
}

export interface InventoryFootprint {
  readonly kind: "inventory";
  readonly id: string;
  readonly name: Words;
  readonly mineral: string | null;
  readonly source: string;
  readonly of: Words;
  /** kg-CO2 per kg, or per unit of the functional unit. */
  readonly unit: string;
  readonly before: Cell;
  readonly total: Cell;
  /** Sum of what is known; below the total where a factor is not known. */
  readonly knownPart: number;
  readonly processes: readonly ProcessContribution[];
  /** Sums over processes; direct emissions stand under `direct`. */
  readonly carriers: readonly {
    readonly carrier: string;
    readonly name: Words;
    readonly before: Cell;
    readonly value: Cell;
  }[];
  /** Processes that make several products, and how their burden is divided. */
  readonly allocation: readonly {
    readonly process: string;
    readonly key: Allocation;
    readonly shares: readonly { readonly product: string; readonly share: number }[];
  }[];
  readonly levers: readonly LeverEffect[];
  readonly notes: readonly string[];
}

/** An inventory that cannot be computed as it stands. */
export interface RefusedInventory {
  readonly kind: "refused";
  readonly issues: readonly InventoryIssue[];
}

/** The carrier under which direct emissions are summed. */
export const DIRECT = "direct";
