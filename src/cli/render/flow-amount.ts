import type { Cell } from "../../core/index.ts";
import { evidenceWords } from "../../i18n/catalogue.ts";
import type { Formatter } from "../../i18n/format.ts";

/** The amount of a box or an arrow: a document's Mt and kt as printed, shares in percent. */
export function flowAmount(
  cell: Cell & { readonly value: number },
  mineral: string,
  format: Formatter,
): string {
  if (cell.unit === "1") return format.share(cell.value);
  const amount = format.quantity(cell.value, cell.unit, cell.basis, mineral);
  if (cell.basis === null || (cell.unit !== "Mt" && cell.unit !== "kt")) return amount;
  const basis = evidenceWords[format.language].basis[cell.basis];
  return format.language === "ja" ? `${amount}（${basis}）` : `${amount} (${basis})`;
}

/** A share in percent with its interval: `59.0% (59.0%–62.0%)`. */
export function flowRange(cell: Pick<Cell, "value" | "low" | "high">, format: Formatter): string {
  const value = format.share(cell.value ?? 0);
  const [low, high] = [format.share(cell.low ?? cell.value ?? 0), format.share(cell.high ?? cell.value ?? 0)];
  return low === high ? value : `${low}–${high}`;
}
