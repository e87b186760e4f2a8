import type { DemandStatement } from "./demand-reference.ts";

export interface LinePoint {
  readonly year: number;
  readonly valueT: number;
  readonly lowT: number;
  readonly highT: number;
}

/** Half of the last printed digit of a growth figure such as 3.7 %. */
const HALF_DIGIT = 0.0005;

/**
 * What does a printed base and a printed growth say for a year? base × (1 + g)^(year − base year), t.
 *
 * A statement, never a model. low and high are what the rounding of the printed growth allows, nothing more.
 *
 * @example statementLine({ baseT: 320, growth: 0.037, baseYear: 2019, … }, [2050])[0].valueT // 987 t of gallium
 */
export function statementLine(
  statement: Pick<DemandStatement, "baseT" | "growth" | "baseYear">,
  years: readonly number[],
): LinePoint[] {
  const { baseT, growth, baseYear } = statement;
  const at = (rate: number, year: number) => baseT * (1 + rate) ** (year - baseYear);
  return years.map((year) => {
    const ends = [at(growth - HALF_DIGIT, year), at(growth + HALF_DIGIT, year)];
    return { year, valueT: at(growth, year), lowT: Math.min(...ends), highT: Math.max(...ends) };
  });
}
