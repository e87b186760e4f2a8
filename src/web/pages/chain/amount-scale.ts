import type { Basis } from "../../../core/index.ts";
import type { Tongue } from "../../language/language.tsx";

/** How amounts are written on an axis: in t, or in thousands of them where t would be long. */
export interface AmountScale {
  readonly unit: string;
  readonly format: (value: number) => string;
}

const THOUSANDS_FROM = 100_000;

/** `純分トン`, or `千純分トン` from a hundred thousand on. */
export function amountScale(
  { f, language }: Tongue,
  highest: number,
  unit: string,
  basis: Basis | null,
  mineral: string,
): AmountScale {
  const plain = f.unit(unit, basis, mineral);
  if (highest < THOUSANDS_FROM) return { unit: plain, format: f.number };
  return {
    unit: language === "ja" ? `千${plain}` : `thousand ${plain}`,
    format: (value) => f.number(value / 1000),
  };
}
