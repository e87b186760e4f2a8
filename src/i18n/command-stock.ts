import type { Language, Translation } from "./catalogue.ts";
import { commandStockEn } from "./command-stock-en.ts";
import { commandStockJa } from "./command-stock-ja.ts";

export type StockWords = Translation<typeof commandStockEn>;
export const stockWords: Readonly<Record<Language, StockWords>> = {
  en: commandStockEn,
  ja: commandStockJa,
};
