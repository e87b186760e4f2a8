import type { PricePoint } from "../../core/index.ts";
import { OUT_OF_SCOPE } from "../commodity-lookup.ts";
import type { NameTable } from "./name-table.ts";
import { nameOf, type PrintedCell } from "./printed-cell.ts";
import { statusInNotes } from "./printed-notes.ts";
import { readPrintedValue } from "./printed-value.ts";
import { locatorOf, originOf, type SkipReason } from "./read-cell.ts";

export type ReadPrice =
  | { readonly price: PricePoint }
  | { readonly skipped: SkipReason; readonly found?: string };

/**
 * One year of one price series. Prices keep the unit they are printed in; the name table knows it, because headers are
 * wrong about it more than once. A range is no price, and neither is a zero: they have no number.
 */
export function readPriceCell(cell: PrintedCell, names: NameTable): ReadPrice {
  const mapping = names.find(cell.commodity, nameOf(cell));
  if (!mapping) return { skipped: "unknown-commodity", found: `${cell.commodity} / ${nameOf(cell)}` };
  if (mapping.mineral === OUT_OF_SCOPE) return { skipped: "out-of-scope" };
  const value = readPrintedValue(cell.value, "");
  if (value.kind === "not-applicable") return { skipped: "not-applicable" };
  if (value.kind === "unreadable") return { skipped: "not-a-number", found: cell.value };
  const number = value.kind === "number" && value.low === null && value.value > 0 ? value.value : null;
  const reason =
    value.kind === "missing" ? value.reason : value.kind === "number" ? noPrice(value.value) : "not-reported";
  return {
    price: {
      mineral: mapping.mineral,
      grade: mapping.form,
      frequency: "annual",
      period: String(cell.year),
      value: number,
      missing: number === null ? reason : null,
      unit: mapping.basis,
      status:
        cell.year >= cell.edition - 1 ? "estimated" : (statusInNotes(cell.notes, cell.year) ?? "reported"),
      origin: originOf(cell),
      locator: locatorOf(cell),
    },
  };
}

const noPrice = (value: number) => (value === 0 ? "not-available" : "qualitative");
