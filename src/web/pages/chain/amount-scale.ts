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
  { f }: Tongue,
  highest: number,
  unit: string,
  basis: Basis | null,
  mineral: string,
): AmountScale {
  if (highest < THOUSANDS_FROM) return { unit: f.unit(unit, basis, mineral), format: f.number };
  return {
    unit: f.thousandUnit(unit, basis, mineral),
    format: (value) => f.number(value / 1000),
  };
}
