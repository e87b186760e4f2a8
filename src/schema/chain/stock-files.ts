import type { StockReference } from "../../core/index.ts";
import type { ReferenceReader } from "../reference/reading.ts";

export const STOCK_FILES: readonly string[] = [];

/** Null, with the problems noted in the reader, when a file is not as its schema says. */
export function readStockFiles(_reader: ReferenceReader): StockReference | null {
  return { models: [] };
}
